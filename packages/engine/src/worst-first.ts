import type { AssessmentChange, TargetAssessment } from '@gongjian/model';
import { severityOf } from './judge.ts';

/** Targets worst first: by light, then by the gap to the campaign curve; what cannot be judged yet goes last. */
export function worstFirst(targets: readonly TargetAssessment[]): readonly TargetAssessment[] {
  const weight = ({ light }: TargetAssessment) => (light.light === undefined ? -1 : severityOf(light.light));
  const gap = ({ pace }: TargetAssessment) => pace?.campaignGap ?? Number.POSITIVE_INFINITY;
  return targets
    .map((target, index) => ({ target, index }))
    .sort((a, b) => weight(b.target) - weight(a.target) || gap(a.target) - gap(b.target) || a.index - b.index)
    .map(({ target }) => target);
}

export type SortedChanges = {
  /** Lights that turned, the ones that got worse first. */
  readonly lights: readonly AssessmentChange[];
  /** Work: figures that moved under the same light. */
  readonly work: readonly AssessmentChange[];
  /** Paper: corrections, plans and campaign values changed, rosters changed, things added or taken out of the plan. */
  readonly paper: readonly AssessmentChange[];
};

/** What changed, work apart from paper; a change that is both stands in both. */
export function sortChanges(changes: readonly AssessmentChange[]): SortedChanges {
  const weight = (light: AssessmentChange['lightIs']) => (light === undefined ? -1 : severityOf(light));
  const turned = changes.filter(({ lightWas, lightIs }) => lightWas !== lightIs);
  return {
    lights: [...turned].sort(
      (a, b) => weight(b.lightIs) - weight(b.lightWas) - (weight(a.lightIs) - weight(a.lightWas)),
    ),
    work: changes.filter(
      ({ lightWas, lightIs, doneWas, doneIs }) => lightWas === lightIs && doneIs !== undefined && doneWas !== doneIs,
    ),
    paper: changes.filter(isPaper),
  };
}

function isPaper({ corrected, planWas, planIs, goalWas, goalIs, entered, left }: AssessmentChange): boolean {
  return corrected || planWas !== planIs || goalWas !== goalIs || entered.length > 0 || left.length > 0;
}
