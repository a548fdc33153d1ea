import { type Day, dayNumber, type ProblemPrice, type SetPrice, type TargetOutlook } from '@gongjian/model';
import { latestClearance } from '../count-back/index.ts';
import { heldOf } from '../problem-cost.ts';
import { isOpen } from '../problem-stage.ts';
import { settled } from '../rounding.ts';
import type { Standing } from '../target-standing.ts';
import { type Agenda, agendaOf } from './agenda.ts';
import type { CampaignDraws } from './campaign-draws.ts';
import { chanceOf } from './statistics.ts';
import { blockersOf, type SeriesOf, targetOutlook } from './target-draws.ts';

/** What open problems cost, one by one and together. */
export interface Prices {
  /** Open problems, the dearest first: by gain, then by the earlier day of clearance, then by id. */
  readonly problems: readonly ProblemPrice[];
  /** Of several together; unknown ids and cleared problems count for nothing. */
  priceOf(problems: readonly string[]): SetPrice;
  outlookOf(target: string, cleared: ReadonlySet<string>): TargetOutlook | undefined;
  /** Steps drawn anew, times draws, to price one more set of problems at the most. */
  readonly work: number;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Prices every open problem by what changes when it is cleared today, all draws being the same: exactly what the outlook
 * without the problem says.
 *
 * @param standings - by target, as of the day
 */
export function pricesOf(drawn: CampaignDraws, standings: ReadonlyMap<string, Standing>, seriesOf?: SeriesOf): Prices {
  const { all, day, plan } = drawn;
  const open = all.snapshot.problems.filter((problem) => isOpen(problem, day));
  const places = placesOf(drawn, standings);
  const outlooks = new Map<string, TargetOutlook | undefined>();
  const series = new Map<string, ReturnType<SeriesOf>>();
  const seriesOnce: SeriesOf = (target) => {
    if (!series.has(target.id)) series.set(target.id, seriesOf?.(target));
    return series.get(target.id);
  };
  const outlookOf = (target: string, cleared: ReadonlySet<string>): TargetOutlook | undefined => {
    const standing = standings.get(target);
    if (standing === undefined) return undefined;
    const holding = places.holding.get(target) ?? NONE;
    const gone = [...cleared].filter((problem) => holding.has(problem)).sort();
    const key = JSON.stringify([target, ...gone]);
    if (!outlooks.has(key)) outlooks.set(key, targetOutlook(drawn, standing, new Set(gone), seriesOnce));
    return outlooks.get(key);
  };

  const priceOf = (ids: readonly string[]): SetPrice => {
    const known = new Set(open.filter(({ id }) => ids.includes(id)).map(({ id }) => id));
    const touched = [...places.projects].filter(([, problems]) => meet(problems, known));
    const blocked = blockedBy(drawn, known);
    const targets: SetPrice['targets'] = [];
    let gain = 0;
    for (const [id, standing] of standings) {
      if (!meet(places.holding.get(id) ?? NONE, known)) continue;
      const direct = blockersOf(drawn, id).some((problem) => known.has(problem));
      const held = heldOf(all, day, standing, direct ? undefined : blocked);
      const [before, after] = [outlookOf(id, NONE), outlookOf(id, known)];
      if (before === undefined || after === undefined) {
        // Without a forecast there is no chance to tell, but what waits behind the problem is known.
        if (held !== undefined) targets.push({ ...heldRow(standing, held), chance: 0, chanceCleared: 0 });
        continue;
      }
      targets.push({ ...heldRow(standing, held), chance: before.chance, chanceCleared: after.chance });
      gain += (standing.aim.target.weight ?? 1) * (after.chance - before.chance);
    }
    return {
      problems: [...known],
      projects: touched.flatMap(([project]) => projectRows(drawn, project, known)),
      targets,
      gain: settled(gain),
    };
  };

  const priced = open.map(({ id }): ProblemPrice => {
    const { problems: _, ...price } = priceOf([id]);
    const projects = price.projects.map((row): ProblemPrice['projects'][number] => {
      const clearance = latestClearance(plan, id, { project: row.project, outcome: row.outcome, by: drawn.by });
      return clearance.state === 'binds' ? { ...row, latest: clearance.latest } : row;
    });
    const days = projects.flatMap(({ latest }) => (latest === undefined ? [] : [latest])).sort();
    const [latest] = days;
    return { ...price, projects, problem: id, ...(latest === undefined ? {} : { latest }) };
  });
  priced.sort(
    (a, b) => b.gain - a.gain || dayOrLast(a.latest) - dayOrLast(b.latest) || (a.problem < b.problem ? -1 : 1),
  );
  return { problems: priced, priceOf, outlookOf, work: workOf(drawn, places) };
}

function workOf(drawn: CampaignDraws, { projects }: Places): number {
  let steps = 0;
  for (const [project, problems] of projects)
    if (problems.size > 0) steps += drawn.networkOf(project)?.sim.steps.length ?? 0;
  return steps * drawn.draws;
}

function dayOrLast(day: Day | undefined): number {
  return day === undefined ? Number.MAX_SAFE_INTEGER : dayNumber(day);
}

function heldRow({ aim }: Standing, held: ReturnType<typeof heldOf>) {
  const isCount = aim.target.measurement.by === 'count';
  return {
    target: aim.target.id,
    unitOfMeasure: aim.indicator.unitOfMeasure,
    held: held === undefined ? 0 : isCount ? held.count : held.amount,
  };
}

interface Places {
  /** Problems on the way of each project that the campaign asks something of. */
  readonly projects: ReadonlyMap<string, ReadonlySet<string>>;
  /** Problems that hold each target, itself or through a project. */
  readonly holding: ReadonlyMap<string, ReadonlySet<string>>;
}

function placesOf(drawn: CampaignDraws, standings: ReadonlyMap<string, Standing>): Places {
  const projects = new Map<string, ReadonlySet<string>>();
  const problemsOf = (project: string) => {
    const known = projects.get(project) ?? drawn.networkOf(project)?.problems ?? NONE;
    projects.set(project, known);
    return known;
  };
  for (const { project } of drawn.asked.asks) problemsOf(project);
  const holding = new Map<string, ReadonlySet<string>>();
  for (const [id, { aim, counted, waiting }] of standings) {
    const members = aim.target.measurement.by === 'investment' ? [...counted, ...waiting] : waiting;
    holding.set(id, new Set([...blockersOf(drawn, id), ...members.flatMap((project) => [...problemsOf(project)])]));
  }
  return { projects, holding };
}

/** Projects that the problems block, or a step of which they do. */
function blockedBy({ all, plan }: CampaignDraws, problems: ReadonlySet<string>): ReadonlySet<string> {
  const blocked = new Set<string>();
  for (const { id: problem, blocks } of all.snapshot.problems) {
    if (!problems.has(problem)) continue;
    for (const { of, id } of blocks) {
      const project = of === 'step' ? plan.steps.get(id)?.project : of === 'project' ? id : undefined;
      if (project !== undefined) blocked.add(project);
    }
  }
  return blocked;
}

function projectRows(drawn: CampaignDraws, project: string, cleared: ReadonlySet<string>): SetPrice['projects'] {
  const [before, after] = [drawn.reachedOf(project, NONE), drawn.reachedOf(project, cleared)];
  return drawn.asked.asks.flatMap((ask) => {
    const [held, free] = [before.get(ask.outcome), after.get(ask.outcome)];
    if (ask.project !== project || held === undefined || free === undefined) return [];
    const chance = (row: Int16Array) => chanceOf(drawn.draws, (i) => (row[i] as number) <= drawn.limit).chance;
    return [{ project, outcome: ask.outcome, chance: chance(held), chanceCleared: chance(free) }];
  });
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of b) if (a.has(one)) return true;
  return false;
}

/** Steps drawn for one agenda: some seconds. Projects linked to each other are drawn with all that they wait for. */
const MOST_DRAWN = 2_000_000_000;

/** {@link agendaOf} over prices; where one price costs much, over the dearest problems alone. */
export function agenda(prices: Prices, visits: number): Agenda {
  const affordable = Math.max(1, Math.floor(MOST_DRAWN / Math.max(1, prices.work)));
  const most = Math.max(visits, Math.floor(affordable / Math.max(1, visits)));
  const latest = new Map(prices.problems.map((price) => [price.problem, price.latest]));
  return agendaOf(
    prices.problems.slice(0, most).map(({ problem }) => problem),
    visits,
    (problems) => prices.priceOf(problems).gain,
    (problem) => latest.get(problem),
    affordable,
  );
}
