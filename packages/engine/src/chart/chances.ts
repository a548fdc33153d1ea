import type { Day, Id, Project, RecognitionKind, Snapshot, Step } from '@gongjian/model';
import type { Ask, StepFacts } from '../count-back/index.ts';
import { known } from '../known.ts';
import { outlook } from '../likelihood/index.ts';
import { withEdits } from './try-out.ts';

/** Fewer draws than the outlook's own: what counts is the difference, of which both sides have the same draws. */
const DRAWS = 1000;
const NOTHING = {
  ...{ seq: 0, actions: [], units: [], leaders: [], indicators: [], targets: [], rosters: [], factors: [], packs: [] },
  ...{ ladders: [], readings: [], recognitions: [], exemptions: [], bulletins: [] },
};

export type ChanceMoved = {
  readonly project: string;
  readonly outcome: RecognitionKind;
  readonly was: number;
  readonly is: number;
};

/** How likely each outcome is by day N, without and with {@link withEdits}. */
export function chancesMoved(
  facts: StepFacts & { readonly projects: readonly Project[] },
  day: Day,
  asks: readonly Ask[],
  edited: readonly Step[],
  dropped: readonly Id[] = [],
): ChanceMoved[] {
  const drawn = (steps: readonly Step[]) => {
    const projects = facts.projects.map((project) => ({
      ...project,
      asked: asks.filter((ask) => ask.project === project.id).map(({ outcome }) => outcome),
    }));
    const snapshot: Snapshot = { ...NOTHING, ...facts, steps: [...steps], projects };
    return outlook(known(snapshot), day, { draws: DRAWS, seed: 1 }).projects;
  };
  const before = drawn(facts.steps);
  const after = drawn(withEdits(facts.steps, edited, dropped));
  return before.flatMap(({ project, outcome, chance: was }) => {
    const is = after.find((one) => one.project === project && one.outcome === outcome)?.chance;
    return is === undefined ? [] : [{ project, outcome, was, is }];
  });
}
