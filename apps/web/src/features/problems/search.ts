import { WORDS } from '@gongjian/model';
import { keyOf, onlyText } from '../../lib/search.ts';

export const PROBLEM_FILTERS = ['stage', 'type', 'unit', 'level', 'mine', 'text'] as const;
export type ProblemFilters = { readonly [F in (typeof PROBLEM_FILTERS)[number]]?: string | undefined };

/** What stands behind the `?` of the address; what is no stage, type or level is dropped. */
export function problemsSearch(search: Readonly<Record<string, unknown>>): ProblemFilters {
  const level = onlyText(search['level']);
  return {
    stage: search['stage'] === 'expired' ? 'expired' : keyOf(WORDS.problemStage, search['stage']),
    type: keyOf(WORDS.problemType, search['type']),
    unit: onlyText(search['unit']),
    level: level !== undefined && /^[1-9]$/.test(level) ? level : undefined,
    mine: search['mine'] === 'yes' ? 'yes' : undefined,
    text: onlyText(search['text']),
  };
}
