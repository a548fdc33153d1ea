import {
  type Day,
  daysBetween,
  type LightPack,
  type Project,
  type ProjectAssessment,
  RECOGNITION_KINDS,
} from '@gongjian/model';
import { reachOf, type StepPlan } from './count-back/index.ts';
import { judge } from './judge.ts';
import { type Known, recognisedBy } from './known.ts';
import { annualOn, shareOf } from './pace.ts';
import { courseOf, dueDay, investedAt, projectFacts, reachedBy } from './project-facts.ts';

/** Where a project stands on `day`: money, recognitions, what the campaign asks of it, and its light. */
export function assessProject(
  all: Known,
  project: Project,
  day: Day,
  pack: LightPack,
  links: { readonly problems: readonly string[]; readonly targets: readonly string[]; readonly steps: StepPlan },
): ProjectAssessment {
  const course = courseOf(all, project);
  const figure = investedAt(all, project.id, day);
  const share = figure === undefined || course === undefined ? undefined : shareOf(figure.value, course);
  const expected = figure === undefined || course === undefined ? undefined : annualOn(figure.on, course);
  return {
    project: project.id,
    name: project.name,
    unit: project.unit,
    leader: project.leader,
    invested: figure?.value,
    investedOn: figure?.on,
    plan: project.annualInvestment,
    share,
    expected,
    gap: share === undefined || expected === undefined ? undefined : share - expected,
    recognised: recognised(all, project.id, day),
    asked: project.asked.map((kind) => {
      const by = dueDay(all, project, kind);
      const done = reachedBy(all, project.id, kind, day) !== undefined;
      const overdueDays = done || by === undefined ? 0 : Math.max(0, daysBetween(by, day));
      if (done || !links.steps.byProject.has(project.id)) return { kind, by, done, overdueDays };
      const ask = { project: project.id, outcome: kind, by: by ?? all.campaign.to };
      const { reach, finish, lateDays } = reachOf(links.steps, ask);
      return { kind, by, done, overdueDays, reach, finish, lateDays };
    }),
    state: stateOf(all, project.id, day),
    inStatistics: reachedBy(all, project.id, 'statistics', day) !== undefined,
    light: judge(pack, projectFacts(all, project, course, day, pack)),
    problems: [...links.problems],
    targets: [...links.targets],
  };
}

function recognised(all: Known, project: string, day: Day): ProjectAssessment['recognised'] {
  return RECOGNITION_KINDS.flatMap((kind) => {
    const on = recognisedBy(all, project, [kind], day);
    return on === undefined ? [] : [{ kind, on }];
  });
}

function stateOf(all: Known, project: string, day: Day): ProjectAssessment['state'] {
  const is = (kind: 'production' | 'completion' | 'part-completion' | 'start') =>
    recognisedBy(all, project, [kind], day) !== undefined;
  if (is('production')) return 'in-production';
  if (is('completion')) return 'completed';
  if (is('part-completion')) return 'part-completed';
  return is('start') ? 'started' : 'preliminary';
}
