import type { Assessment, Id, Light, ProjectAssessment, TargetAssessment } from '@gongjian/model';

export type Shown = Light | 'exempt' | 'none';
/** From the one that asks most to the one that asks nothing. */
export const SHOWN: readonly Shown[] = ['severe', 'late', 'watch', 'normal', 'exempt', 'none'];

/** What lies in an area's hands: its targets and projects, how many of each light, and its worst. */
export type AreaState = {
  readonly unit: Id;
  readonly targets: readonly TargetAssessment[];
  readonly projects: readonly ProjectAssessment[];
  readonly counts: Readonly<Record<Shown, number>>;
  readonly worst: Shown;
  /** Percent of what was planned: of the target chosen, else money of the year over its projects. */
  readonly attained: number | undefined;
};

export function shownOf({ light }: Pick<TargetAssessment, 'light'>): Shown {
  return light.exempt === undefined ? (light.light ?? 'none') : 'exempt';
}

/** `measure`: a target whose parts the areas answer for; without it, investment of the year. */
export function areaStates(assessment: Assessment, units: readonly Id[], measure?: Id): ReadonlyMap<Id, AreaState> {
  return new Map(
    units.map((unit) => {
      const targets = assessment.targets.filter((one) => one.unit === unit);
      const projects = assessment.projects.filter((one) => one.unit === unit);
      const counts: Record<Shown, number> = { severe: 0, late: 0, watch: 0, normal: 0, exempt: 0, none: 0 };
      for (const one of [...targets, ...projects]) counts[shownOf(one)] += 1;
      const worst = SHOWN.find((shown) => counts[shown] > 0) ?? 'none';
      const attained = measure === undefined ? invested(projects) : shareOf(targets, measure);
      return [unit, { unit, targets, projects, counts, worst, attained }];
    }),
  );
}

function invested(projects: readonly ProjectAssessment[]): number | undefined {
  const planned = projects.filter(({ plan }) => plan !== undefined && plan > 0);
  const plan = planned.reduce((sum, one) => sum + (one.plan ?? 0), 0);
  return plan > 0 ? (100 * planned.reduce((sum, one) => sum + (one.invested ?? 0), 0)) / plan : undefined;
}

function shareOf(targets: readonly TargetAssessment[], measure: Id): number | undefined {
  const own = targets.find(({ target, parent }) => parent === measure || target === measure);
  return own === undefined || own.goal <= 0 ? undefined : (100 * (own.done ?? 0)) / own.goal;
}

/** Targets that two areas or more have a part of: what a map can be coloured by. */
export function measuresFor({ targets }: Assessment, units: readonly Id[]): readonly TargetAssessment[] {
  const own = new Set(units);
  return targets.filter(
    ({ target }) => targets.filter(({ parent, unit }) => parent === target && own.has(unit)).length > 1,
  );
}

/** Lower ends of the classes that attainment is drawn in. */
export const CLASSES = [0, 20, 40, 60, 80] as const;

/** Which class a share lies in; undefined for none. */
export function classOf(share: number | undefined): number | undefined {
  return share === undefined ? undefined : CLASSES.findLastIndex((from) => Math.max(0, share) >= from);
}
