import type { DueItem, PlanView } from '@gongjian/model';

/** Whether an item's figures only grow: investment of a project, and targets of a cumulative indicator. */
export function isCumulativeIn({ indicators, targets }: PlanView): (item: DueItem) => boolean {
  return ({ of, subject }) =>
    of === 'project' ||
    indicators.find(({ id }) => id === targets.find((target) => target.id === subject)?.indicator)?.form ===
      'cumulative';
}
