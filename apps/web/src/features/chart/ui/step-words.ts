import { plainValue, type Step, type StepConstraint, type StepLink, WORDS } from '@gongjian/model';
import { useCampaign } from '../../../lib/campaign.tsx';
import { planDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/language.tsx';

/** A value of a step's field as people read it; `steps` are those that it may wait for. */
export function useStepWords(steps: readonly Pick<Step, 'id' | 'name'>[]): (field: string, value: unknown) => string {
  const { language } = useLanguage();
  const { campaign, unitName } = useCampaign();
  return (field, value) => {
    if (value === undefined || value === null) return plainValue(value);
    if (field === 'office') return unitName(String(value));
    if (field === 'basis') return WORDS.dayBasis[value as keyof typeof WORDS.dayBasis][language];
    if (field === 'after')
      return plainValue((value as StepLink[]).map(({ step }) => steps.find(({ id }) => id === step)?.name ?? step));
    if (field !== 'constraint') return plainValue(value);
    const { kind, on } = value as StepConstraint;
    const words = WORDS.stepConstraint[kind][language];
    return on === undefined ? words : `${words} ${planDay(on, campaign.year, language)}`;
  };
}
