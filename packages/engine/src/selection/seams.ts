import type { CountBack, Outlook } from '@gongjian/model';

/** What schedule and outlook say of how hard work is, by project or target. */
export interface Difficulties {
  /** Working days after the date asked for at which the plan ends, of projects that are late. */
  readonly late: ReadonlyMap<string, number>;
  /** Projects that reach an outcome asked of them in no way, by law or by the work itself. */
  readonly outOfReach: ReadonlySet<string>;
  readonly targetChance: ReadonlyMap<string, number>;
  /** The least over the outcomes asked of a project. */
  readonly projectChance: ReadonlyMap<string, number>;
}

export function difficultiesOf(countBacks: readonly CountBack[], outlook: Outlook | undefined): Difficulties {
  const late = new Map<string, number>();
  const outOfReach = new Set<string>();
  for (const { project, reach, lateDays } of countBacks) {
    if (reach === 'not-by-law' || reach === 'out-of-reach') outOfReach.add(project);
    if (lateDays > 0) late.set(project, Math.max(late.get(project) ?? 0, lateDays));
  }
  const projectChance = new Map<string, number>();
  for (const { project, chance } of outlook?.projects ?? []) {
    projectChance.set(project, Math.min(projectChance.get(project) ?? 1, chance));
  }
  return {
    late,
    outOfReach,
    targetChance: new Map((outlook?.targets ?? []).map(({ target, chance }) => [target, chance])),
    projectChance,
  };
}
