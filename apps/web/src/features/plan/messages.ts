import type { Language } from '@gongjian/model';
import { useLanguage } from '../../lib/language.tsx';
import { planEn } from '../../messages/plan.en.ts';
import { type PlanMessages, planZh } from '../../messages/plan.zh.ts';

const MESSAGES: Readonly<Record<Language, PlanMessages>> = { zh: planZh, en: planEn };

/** What the plan page says in the reader's language. */
export function usePlanMessages(): PlanMessages {
  return MESSAGES[useLanguage().language];
}
