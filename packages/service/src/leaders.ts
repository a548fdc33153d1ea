import { answer, decisionOptions, ledBy } from '@gongjian/engine';
import {
  type Assessment,
  type Casework,
  type Commitment,
  type CountBack,
  type Day,
  type Id,
  type LeaderPage,
  Refused,
  type Snapshot,
  type Stocktake,
  WHOLE_COUNTY,
} from '@gongjian/model';
import type { Store } from '@gongjian/store';
import { commitmentRows } from './commitment-rows.ts';
import { countBacksFor } from './count-backs.ts';
import { mustSeeCounty } from './county-sight.ts';
import { type Handover, handoversOf } from './handovers.ts';
import type { Known } from './known.ts';
import type { Leaders } from './meetings.ts';
import type { Service } from './service.ts';

/** Sites that a leader may visit in the coming days. */
const VISITS = 3;

export function leadersOf(
  store: Store,
  county: Id,
  known: Known,
  outlooks: Pick<Service, 'outlook' | 'agenda'>,
): Leaders {
  const handovers = handoversOf(store, county);

  return {
    page: async (caller, campaign, id, { on }): Promise<LeaderPage> => {
      mustSeeCounty(caller, 'leader.look');
      const outlook = await outlooks.outlook(caller, campaign, { on });
      const { seq } = outlook;
      const snapshot = await known.snapshot(campaign, WHOLE_COUNTY, seq);
      const leader = snapshot.leaders.find((one) => one.id === id);
      if (leader === undefined) throw new Refused({ kind: 'not-found', what: 'leader', id });
      const assessment = await known.assessment(campaign, WHOLE_COUNTY, { day: on, seq });
      const casework = await store.caseworkRows(county, campaign, { scope: WHOLE_COUNTY, seq });
      const own = ledBy(snapshot, id);
      const passed = (await handovers()).filter((one) => one.on <= on && one.on >= snapshot.campaign.from);
      const backs = countBacksFor(snapshot, on, own.projects);
      const forecasts = new Map(outlook.targets.map((row) => [row.target, row]));
      const meetings = stocktakesAround(casework.stocktake, on);
      return {
        leader,
        day: on,
        seq,
        ...(assessment.asOf === undefined ? {} : { asOf: assessment.asOf }),
        dayNumber: assessment.dayNumber,
        days: assessment.days,
        daysLeft: assessment.daysLeft,
        ...(meetings.last === undefined ? {} : { last: named(meetings.last) }),
        ...(meetings.next === undefined ? {} : { next: named(meetings.next) }),
        ...commitmentsOf(snapshot, casework, id, on, meetings.before),
        targets: assessment.targets
          .filter(({ target }) => own.targets.has(target))
          .map((row) => {
            const forecast = forecasts.get(row.target);
            return { assessment: row, ...(forecast === undefined ? {} : { outlook: forecast }) };
          }),
        projects: projectsOf(assessment, own.projects, backs, passed, id),
        handedOn: handedOn(snapshot, passed, id),
        ...blockersOf(snapshot, assessment, outlook.problems, own.problems, id),
        decisions: decisionsOf(snapshot, assessment, outlook.problems, id, on),
        visits: await outlooks.agenda(caller, campaign, { on, visits: VISITS, leader: id }),
        units: unitsOf(snapshot, own),
        sample: assessment.sample,
      };
    },
  };
}

function named({ id, name, on }: Stocktake) {
  return { id, name, on };
}

/** The last stocktake held by the end of a day, the day of the one before it, and the next one planned. */
function stocktakesAround(stocktakes: readonly Stocktake[], day: Day) {
  const inOrder = stocktakes.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1));
  const held = inOrder.filter(({ state, on }) => state === 'closed' && on <= day);
  return {
    last: held.at(-1),
    before: held.at(-2)?.on,
    next: inOrder.find(({ state, on }) => state === 'open' || (state === 'planned' && on >= day)),
  };
}

/**
 * His own, and those of another leader about a project that is his now. Of the closed ones, those that were still open
 * at the last stocktake but one.
 */
function commitmentsOf(
  snapshot: Snapshot,
  { commitment: all }: Casework,
  leader: Id,
  day: Day,
  before: Day | undefined,
): Pick<LeaderPage, 'commitments' | 'earlier'> {
  const rows = commitmentRows(snapshot, all, day);
  const mine = rows.filter(({ commitment, leads }) => commitment.leader === leader || leads === leader);
  const isRecent = ({ closed }: Commitment) =>
    closed === undefined || closed.on > day || before === undefined || closed.on >= before;
  const listed = mine.filter(({ commitment }) => isRecent(commitment));
  const rank = { overdue: 0, moved: 1, open: 1, late: 2, kept: 2, dropped: 3 } as const;
  return {
    commitments: listed.toSorted(
      (a, b) =>
        rank[a.standing.state] - rank[b.standing.state] ||
        (a.standing.due < b.standing.due ? -1 : a.standing.due > b.standing.due ? 1 : 0) ||
        (a.commitment.id < b.commitment.id ? -1 : 1),
    ),
    earlier: mine.length - listed.length,
  };
}

function projectsOf(
  assessment: Assessment,
  own: ReadonlySet<Id>,
  backs: readonly CountBack[],
  passed: readonly Handover[],
  leader: Id,
): LeaderPage['projects'] {
  return assessment.projects
    .filter(({ project }) => own.has(project))
    .map((row) => {
      const back = backs.find(({ project, reach }) => project === row.project && reach !== 'done');
      const next = back?.next;
      const name = back?.steps.find(({ step }) => step === next?.step)?.name;
      const taken = passed.findLast(({ project, to }) => project === row.project && to === leader);
      return {
        assessment: row,
        ...(next === undefined || name === undefined ? {} : { next: { ...next, name } }),
        ...(taken === undefined ? {} : { since: taken.on }),
        ...(taken?.from === undefined ? {} : { from: taken.from }),
      };
    });
}

/** Projects that were his during the campaign and are another's now. */
function handedOn(snapshot: Snapshot, passed: readonly Handover[], leader: Id): LeaderPage['handedOn'] {
  const projects = new Map(snapshot.projects.map((project) => [project.id, project]));
  const last = new Map(passed.filter(({ from }) => from === leader).map((one) => [one.project, one]));
  return [...last.values()].flatMap(({ project, on }) => {
    const row = projects.get(project);
    if (row === undefined || row.leader === leader) return [];
    return [{ project, name: row.name, ...(row.leader === undefined ? {} : { to: row.leader }), on }];
  });
}

type Prices = Awaited<ReturnType<Service['outlook']>>['problems'];

function blockersOf(
  snapshot: Snapshot,
  assessment: Assessment,
  prices: Prices,
  own: ReadonlySet<Id>,
  leader: Id,
): Pick<LeaderPage, 'blockers'> {
  const order = new Map(prices.map((price, place) => [price.problem, { price, place }]));
  const problems = new Map(snapshot.problems.map((problem) => [problem.id, problem]));
  const last = prices.length;
  const blockers = assessment.problems
    .filter(({ problem, decider }) => own.has(problem) || decider.leader === leader)
    .toSorted((a, b) => (order.get(a.problem)?.place ?? last) - (order.get(b.problem)?.place ?? last))
    .flatMap((row) => {
      const problem = problems.get(row.problem);
      const price = order.get(row.problem)?.price;
      if (problem === undefined) return [];
      return [{ assessment: row, need: problem.need, type: problem.type, ...(price === undefined ? {} : { price }) }];
    });
  return { blockers };
}

/** What is in his hands and due, with what each choice does. */
function decisionsOf(
  snapshot: Snapshot,
  assessment: Assessment,
  prices: Prices,
  leader: Id,
  day: Day,
): LeaderPage['decisions'] {
  const due = new Set(answer(assessment).decisionsToday);
  const mine = snapshot.problems.filter(({ id, decider }) => decider.leader === leader && due.has(id));
  const names = new Map(
    [...snapshot.targets, ...snapshot.projects, ...snapshot.steps].map(({ id, name }) => [id, name]),
  );
  return prices.flatMap((price) => {
    const problem = mine.find(({ id }) => id === price.problem);
    if (problem === undefined) return [];
    const { id, name, need, due: until } = problem;
    const held = new Set(price.projects.map(({ project }) => project));
    const countBacks = countBacksFor(snapshot, day, held).filter(({ reach }) => reach !== 'done');
    const options = decisionOptions({ day, price, countBacks, nameOf: (one) => names.get(one) ?? one });
    return [{ problem: id, name, need, due: until, options }];
  });
}

function unitsOf({ projects, targets }: Snapshot, own: ReturnType<typeof ledBy>): Id[] {
  const units = new Set([
    ...targets.filter(({ id }) => own.targets.has(id)).map(({ unit }) => unit),
    ...projects.filter(({ id }) => own.projects.has(id)).map(({ unit }) => unit),
  ]);
  return [...units].sort();
}
