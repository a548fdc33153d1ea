import {
  addDays,
  type Day,
  daysBetween,
  maxDay,
  type Project,
  type RecognitionKind,
  Refused,
  type Snapshot,
  sum,
} from '@gongjian/model';
import { standingsOn } from '../assess.ts';
import { type Known, known } from '../known.ts';
import { leftToDo } from '../project-money.ts';
import { settled } from '../rounding.ts';
import type { Standing } from '../target-standing.ts';
import { needsOn, type OpenNeed, visitedProblems } from './needs.ts';
import type { AllocationProblem, Candidate, Clearance, Limit, Start, Take } from './problem.ts';
import { allocationPeriods, type Period, periodOf, type Supply, supplyOf } from './supply.ts';

/** What the schedule knows and the allocation asks. Whatever is not given is taken to be free of it. */
export interface AllocationSeams {
  /** The first day on which the project could go on, were it given what it needs; undefined: not before day N. */
  readonly earliest?: ((project: Project) => Day | undefined) | undefined;
  /** The last day to go on that still gives one of these outcomes by day N; undefined: none does. */
  readonly latest?: ((project: Project, outcomes: readonly RecognitionKind[]) => Day | undefined) | undefined;
  /** When a step would use what it needs, were the project to go on at its earliest; by default then, for one day. */
  readonly uses?:
    | ((project: Project, step: string) => { readonly from: Day; readonly to: Day } | undefined)
    | undefined;
}

/** What is asked for beside the plan's weights. */
export interface Demands {
  readonly projects?: readonly string[] | undefined;
  readonly targets?: readonly string[] | undefined;
}

/**
 * The plan and facts of a day as a problem of allocation: targets that count or sum a roster, the projects that could
 * still add to them, what these need and have not been given, what the factors have left, and the leaders' visits that
 * clear problems. Targets by readings, growths and ceilings are `outside`.
 *
 * @throws Refused `not-found` where a demand names an unknown project, or a target that no project moves
 */
export function allocationProblem(
  of: Known | Snapshot,
  day: Day,
  seams: AllocationSeams = {},
  demands: Demands = {},
): AllocationProblem {
  const all = 'snapshot' in of ? of : known(of);
  const by = all.campaign.to;
  const { factors } = all.snapshot;
  const periods = allocationPeriods(factors, day, by);
  const needs = needsOn(all, factors, day);
  const supplies = factors.map((factor, at) =>
    supplyOf(factor, at, periods, { day, by }, sum([needs.committed[at] ?? 0])),
  );
  const offsets: number[] = [];
  const limits: Limit[] = [];
  for (const { limits: own } of supplies) {
    offsets.push(limits.length);
    limits.push(...own);
  }
  const standings = [...standingsOn(all, day).values()];
  const aims = standings.filter(isMovedByProjects);
  demanded('target', demands.targets, new Set(aims.map(({ aim }) => aim.target.id)));
  demanded('project', demands.projects, all.projects);
  const frame: Frame = { all, day, by, periods, seams, supplies, offsets, aims };
  const visits = visitedProblems(all, factors, day);
  const clearances = visits.map(
    ({ problem, factor }): Clearance => ({
      id: problem.id,
      factor,
      starts: periods.flatMap(({ from }, period) => {
        const takes = takesOf(frame, { factor, amount: 1, step: undefined }, from, from);
        return takes === undefined ? [] : [{ period, takes }];
      }),
    }),
  );
  const must = new Set(demands.projects);
  const projects = all.snapshot.projects.flatMap((project): Candidate[] => {
    const gives = givesOf(frame, project);
    if (gives.length === 0 && !must.has(project.id)) return [];
    return [
      {
        id: project.id,
        must: must.has(project.id),
        starts: startsOf(frame, project, needs.open.get(project.id) ?? [], gives),
        waitsFor: visits.flatMap(({ projects: blocked }, at) => (blocked.has(project.id) ? [at] : [])),
      },
    ];
  });
  const mustMeet = new Set(demands.targets);
  return {
    campaign: all.campaign.id,
    seq: all.snapshot.seq,
    day,
    by,
    periods,
    factors: factors.map(({ id, unitOfMeasure, use }) => ({ id, unitOfMeasure, use })),
    limits,
    projects,
    clearances,
    targets: aims.map(({ aim, figure }) => ({
      id: aim.target.id,
      unitOfMeasure: aim.indicator.unitOfMeasure,
      weight: aim.target.weight ?? 1,
      goal: aim.goal.goal,
      done: figure?.value ?? 0,
      remaining: remainingOf({ aim, figure }),
      must: mustMeet.has(aim.target.id),
    })),
    outside: all.snapshot.targets.map(({ id }) => id).filter((id) => !aims.some(({ aim }) => aim.target.id === id)),
  };
}

interface Frame {
  readonly all: Known;
  readonly day: Day;
  readonly by: Day;
  readonly periods: readonly Period[];
  readonly seams: AllocationSeams;
  readonly supplies: readonly Supply[];
  /** Where each factor's limits begin among all limits. */
  readonly offsets: readonly number[];
  readonly aims: readonly Standing[];
}

function isMovedByProjects({ aim }: Standing): boolean {
  return aim.course !== undefined && aim.target.measurement.by !== 'readings';
}

function demanded(what: 'target' | 'project', ids: readonly string[] = [], has: { has(id: string): boolean }): void {
  const unknown = ids.find((id) => !has.has(id));
  if (unknown !== undefined) throw new Refused({ kind: 'not-found', what, id: unknown });
}

/** Projects are counted whole: 7.2 projects are 8; more than 7 are 8; more than an amount is a millionth more. */
function remainingOf({ aim, figure }: Pick<Standing, 'aim' | 'figure'>): number {
  const missing = settled(aim.goal.goal - (figure?.value ?? 0));
  const over = aim.target.comparison === 'more-than';
  if (aim.target.measurement.by === 'count') return over ? Math.floor(missing) + 1 : Math.ceil(missing);
  return over ? settled(missing + 1e-6) : missing;
}

interface Gives {
  readonly target: number;
  readonly amount: number;
  /** The last day to go on that still counts. */
  readonly latest: Day;
}

function givesOf({ all, aims, day, by, seams }: Frame, project: Project): Gives[] {
  return aims.flatMap((standing, target): Gives[] => {
    const { aim, counted, waiting } = standing;
    const { measurement } = aim.target;
    const isCount = measurement.by === 'count';
    if (!waiting.includes(project.id) && (isCount || !counted.includes(project.id))) return [];
    const amount = isCount ? 1 : leftToDo(all, aim, project, day);
    const latest = isCount ? seams.latest : undefined;
    const until = latest === undefined ? by : latest(project, isCount ? measurement.recognised : []);
    return amount <= 0 || until === undefined ? [] : [{ target, amount, latest: until }];
  });
}

/** Every period in which the project could go on, with all of its needs moved along. */
function startsOf(frame: Frame, project: Project, needs: readonly OpenNeed[], gives: readonly Gives[]): Start[] {
  const { day, by, periods, seams } = frame;
  const earliest = seams.earliest === undefined ? addDays(day, 1) : seams.earliest(project);
  if (earliest === undefined) return [];
  const first = maxDay(earliest, addDays(day, 1));
  return periods.flatMap((span, period): Start[] => {
    const from = maxDay(span.from, first);
    if (from > span.to) return [];
    const still = gives.filter(({ latest }) => from <= latest);
    if (still.length === 0 && gives.length > 0) return [];
    const takes: Take[] = [];
    for (const need of needs) {
      const use = need.step === undefined ? undefined : seams.uses?.(project, need.step);
      const after = use === undefined ? 0 : Math.max(0, daysBetween(first, use.from));
      const lasts = use === undefined ? 0 : Math.max(0, daysBetween(use.from, use.to));
      const begins = addDays(from, after);
      const own = takesOf(frame, need, begins, addDays(begins, lasts));
      if (own === undefined || begins > by) return [];
      takes.push(...own);
    }
    return [{ period, takes, gives: still.map(({ target, amount }) => ({ target, amount })) }];
  });
}

/** Days after day N are nobody's concern here: what is held is counted to its end. */
function takesOf(
  { periods, by, supplies, offsets }: Frame,
  { factor, amount }: OpenNeed,
  from: Day,
  to: Day,
): Take[] | undefined {
  if (periodOf(periods, from) < 0) return undefined;
  const own = supplies[factor]?.limitsOf(from, to > by ? by : to);
  return own?.map((limit) => ({ limit: (offsets[factor] ?? 0) + limit, amount }));
}
