import {
  type Ask,
  type AskedOutcomes,
  agenda,
  allocationProblem,
  askedOutcomes,
  countBack,
  type Gain,
  isInForce,
  known as layOut,
  type OutlookWith,
  officeDays,
  outlookWith,
  parallelWhatIf,
  type StepPlan,
  selectKeyWork,
  seriesAhead,
  stepKind,
  stepPlan,
  stepsFromTrack,
} from '@gongjian/engine';
import {
  type AllocationPlan,
  addDays,
  type CountBack,
  type Day,
  type Id,
  type Project,
  RECOGNITION_KINDS,
  type RecognitionKind,
  Refused,
  type Snapshot,
  type Step,
  scopeOf,
  type Track,
  type Unit,
  type WhatIf,
} from '@gongjian/model';
import { allocationThread } from './allocation-thread.ts';
import { keep } from './keep.ts';
import { type Known, nameOf } from './known.ts';
import type { Caller, OutlookAsked, Service } from './service.ts';

/** Steps, progress and problems of one day, with what the campaign asks by a day. */
function asked(snapshot: Snapshot, day: Day, by: Day): { readonly plan: StepPlan; readonly asked: AskedOutcomes } {
  return { plan: stepPlan(snapshot, day), asked: askedOutcomes(layOut(snapshot), by, day) };
}

/** Every outcome that the campaign asks of a project by day N. */
export function asksOf(snapshot: Snapshot, day: Day): readonly Ask[] {
  return askedOutcomes(layOut(snapshot), snapshot.campaign.to, day).asks;
}

/** Every outcome that the campaign asks of a project, counted back from day N, in the order of a project's course. */
export function countBacksOf(snapshot: Snapshot, project: Id, day: Day): CountBack[] {
  const { plan, asked: outcomes } = asked(snapshot, day, snapshot.campaign.to);
  return outcomes.asks
    .filter((ask) => ask.project === project)
    .toSorted((a, b) => RECOGNITION_KINDS.indexOf(a.outcome) - RECOGNITION_KINDS.indexOf(b.outcome))
    .flatMap((ask) => countedBack(plan, ask));
}

/** None of a project too large to be counted back: it must not take the page, or everybody's table, with it. */
function countedBack(plan: StepPlan, { project, outcome, by }: Ask): CountBack[] {
  try {
    return [countBack(plan, project, outcome, by)];
  } catch (error) {
    if (error instanceof Refused && error.refusal.kind === 'invalid') return [];
    throw error;
  }
}

/** By targets and projects; a draw of the largest county holds 30 MB. */
const OUTLOOKS = { count: 8, weight: 100_000 };
/** By projects. */
const ALLOCATIONS = { count: 8, weight: 20_000 };
const ALLOCATION_SECONDS = 10;
/** For each question beside the plan: the worth of a factor, why not a project. */
const SECONDS_ASIDE = 1;
/** Chances to one in a hundred; a county with very many steps gets fewer draws, and a larger printed error. */
const DRAWS = { most: 4000, least: 500, steps: 8_000_000 };
const SEED = 1;

type Outlooks = Pick<
  Service,
  'allocation' | 'selection' | 'outlook' | 'agenda' | 'countBack' | 'whatIf' | 'draftSteps' | 'tracks'
>;

function drawsFor(snapshot: Snapshot): number {
  const affordable = Math.floor(DRAWS.steps / Math.max(1, stepsDrawn(snapshot)) / 100) * 100;
  return Math.min(DRAWS.most, Math.max(DRAWS.least, affordable));
}

/** Steps drawn for all projects once, at the most: one linked to others is drawn with all of theirs. */
function stepsDrawn({ steps }: Snapshot): number {
  const projectOf = new Map(steps.map(({ id, project }) => [id, project]));
  const group = new Map<Id, Id>();
  const rootOf = (project: Id): Id => {
    let root = project;
    for (let up = group.get(root); up !== undefined; up = group.get(root)) root = up;
    return root;
  };
  for (const { project, after } of steps)
    for (const { step } of after) {
      const [one, other] = [rootOf(project), rootOf(projectOf.get(step) ?? project)];
      if (one !== other) group.set(one, other);
    }
  const sizes = new Map<Id, { projects: Set<Id>; steps: number }>();
  for (const { project } of steps) {
    const root = rootOf(project);
    const size = sizes.get(root) ?? { projects: new Set<Id>(), steps: 0 };
    size.projects.add(project);
    size.steps += 1;
    sizes.set(root, size);
  }
  let drawn = 0;
  for (const { projects, steps: own } of sizes.values()) drawn += projects.size * own;
  return drawn;
}

export function allCountBacks(snapshot: Snapshot, day: Day): CountBack[] {
  const { plan, asked: outcomes } = asked(snapshot, day, snapshot.campaign.to);
  return outcomes.asks.flatMap((ask) => countedBack(plan, ask));
}

/** The last day on which a project can go on and still give one of the outcomes by day N, all else as planned. */
function latestGoingOn(snapshot: Snapshot, day: Day) {
  const plan = stepPlan(snapshot, day);
  return ({ id }: Project, outcomes: readonly RecognitionKind[]): Day | undefined => {
    let latest: Day | undefined;
    for (const outcome of outcomes) {
      const [counted] = countedBack(plan, { project: id, outcome, by: snapshot.campaign.to });
      if (counted === undefined) continue;
      const { reach, next, by } = counted;
      if (reach !== 'reachable' && reach !== 'unknown') continue;
      const last = next?.latestStart ?? by;
      if (latest === undefined || last > latest) latest = last;
    }
    return latest;
  };
}

/** The use cases that look ahead. */
export function outlooksOf(known: Known): Outlooks {
  const allocations = keep<AllocationPlan>(ALLOCATIONS, ({ whyNot }) => whyNot.length);
  const snapshotOf = (caller: Caller, campaign: Id, seq?: number) =>
    known.snapshot(campaign, scopeOf(caller.actor), seq);
  const outlooks = keep<OutlookWith>(OUTLOOKS, ({ outlook }) => outlook.targets.length + outlook.projects.length);

  const drawn = async (
    caller: Caller,
    campaign: Id,
    { on, draws: given, seed = SEED, seq }: OutlookAsked,
  ): Promise<OutlookWith> => {
    const snapshot = await snapshotOf(caller, campaign, seq);
    const draws = given ?? drawsFor(snapshot);
    const name = `${nameOf(campaign, scopeOf(caller.actor))} @${snapshot.seq} ${on} ${draws} ${seed}`;
    return outlooks.get(name, async () => {
      const all = layOut(snapshot);
      return outlookWith(all, on, { draws, seed, seriesOf: seriesAhead(all, on) });
    });
  };

  return {
    outlook: async (caller, campaign, options) => (await drawn(caller, campaign, options)).outlook,

    agenda: async (caller, campaign, { on, visits, leader }) => {
      const { problems, leaders } = await snapshotOf(caller, campaign);
      if (leader !== undefined && !leaders.some(({ id }) => id === leader))
        throw new Refused({ kind: 'not-found', what: 'leader', id: leader });
      const { prices } = await drawn(caller, campaign, { on });
      const own = new Set(
        problems.filter(({ decider }) => leader === undefined || decider.leader === leader).map(({ id }) => id),
      );
      return agenda({ ...prices, problems: prices.problems.filter(({ problem }) => own.has(problem)) }, visits);
    },

    countBack: async (caller, campaign, project, { on, by, outcome }) => {
      const snapshot = await snapshotOf(caller, campaign);
      mustHave(snapshot, project);
      const until = by ?? snapshot.campaign.to;
      const { plan, asked: outcomes } = asked(snapshot, on, until);
      return outcome === undefined
        ? nextOutcome(plan, outcomes, project, until)
        : countBack(plan, project, outcome, until);
    },

    allocation: async (caller, campaign, { on, seconds = ALLOCATION_SECONDS }, progress = {}) => {
      const snapshot = await snapshotOf(caller, campaign);
      const name = `${nameOf(campaign, scopeOf(caller.actor))} @${snapshot.seq} ${on} ${seconds}`;
      return allocations.get(name, () => {
        const all = layOut(snapshot);
        const problem = allocationProblem(all, on, {
          earliest: () => addDays(on, 1),
          latest: latestGoingOn(snapshot, on),
        });
        const task = {
          problem,
          snapshot: { ...snapshot, readings: [] },
          day: on,
          seconds,
          secondsAside: SECONDS_ASIDE,
        };
        return allocationThread(task, progress);
      });
    },

    selection: async (caller, campaign, { on }) => {
      const snapshot = await snapshotOf(caller, campaign);
      const assessment = await known.assessment(campaign, scopeOf(caller.actor), { day: on });
      const { outlook } = await drawn(caller, campaign, { on });
      return selectKeyWork({ snapshot, assessment, countBacks: allCountBacks(snapshot, on), outlook });
    },

    whatIf: async (caller, campaign, { on, by }): Promise<WhatIf> => {
      const snapshot = await snapshotOf(caller, campaign);
      const until = by ?? snapshot.campaign.to;
      const { plan, asked: outcomes } = asked(snapshot, on, until);
      const names = new Map(snapshot.steps.map((step) => [stepKind(step), step.name]));
      return {
        day: on,
        by: until,
        parallel: parallelWhatIf(plan, outcomes).map(({ step, beside, ...gain }) => ({
          beside,
          besideName: names.get(beside) ?? beside,
          step,
          stepName: names.get(step) ?? step,
          ...gainOf(gain),
        })),
        offices: officeDays(plan, outcomes).map(({ office, cases, shortened }) => ({
          office,
          cases,
          shortened: shortened.map(({ each, ...gain }) => ({ each, ...gainOf(gain) })),
        })),
      };
    },

    tracks: async (caller, campaign) => (await snapshotOf(caller, campaign)).tracks,

    draftSteps: async (caller, campaign, project, { track: id, has }): Promise<Step[]> => {
      const snapshot = await snapshotOf(caller, campaign);
      const { unit } = mustHave(snapshot, project);
      const track = snapshot.tracks.find((candidate) => candidate.id === id);
      if (track === undefined) throw new Refused({ kind: 'not-found', what: 'track', id });
      refuseUnknownConditions(track, snapshot.tracks, has);
      const day = snapshot.campaign.from;
      return stepsFromTrack(track, project, {
        day,
        has,
        joined: snapshot.tracks.filter(({ effective }) => isInForce(effective, day)),
        offices: { ...officesOf(snapshot.units), owner: unit },
      });
    },
  };
}

function gainOf({ projects, days, reachable, targets }: Gain) {
  return { projects, days, reachable: [...reachable], targets: [...targets] };
}

function mustHave(snapshot: Snapshot, project: Id) {
  const found = snapshot.projects.find(({ id }) => id === project);
  if (found === undefined) throw new Refused({ kind: 'not-found', what: 'project', id: project });
  return found;
}

/** The first outcome in a project's course that is asked of it and not reached; the last where all are. */
function nextOutcome(plan: StepPlan, { asks }: AskedOutcomes, project: Id, by: Day): CountBack {
  const own = RECOGNITION_KINDS.filter((kind) => asks.some((ask) => ask.project === project && ask.outcome === kind));
  const last = own.pop() ?? 'start';
  for (const outcome of own) {
    const counted = countBack(plan, project, outcome, by);
    if (counted.reach !== 'done') return counted;
  }
  return countBack(plan, project, last, by);
}

/** A condition that no step of the track asks about would be dropped without a word. */
function refuseUnknownConditions(track: Track, tracks: readonly Track[], has: readonly string[]): void {
  const parts = [track, ...tracks.filter(({ id }) => track.joins.includes(id))];
  const keys = new Set(parts.flatMap(({ steps }) => steps.flatMap(({ optional }) => optional?.key ?? [])));
  const unknown = has.filter((key) => !keys.has(key));
  if (unknown.length === 0) return;
  const expected = [...keys].join(' | ');
  throw new Refused({ kind: 'invalid', issues: unknown.map(() => ({ path: 'has', code: 'invalid_value', expected })) });
}

/** Kinds of approval office by the words that their names hold in every county. */
const OFFICE_NAMES: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['development-reform', /发展和改革|发改/u],
  ['natural-resources', /自然资源|国土资源|规划局/u],
  ['housing', /住房|住建|建设局/u],
  ['ecology', /生态环境|环境保护|环保/u],
  ['statistics', /统计/u],
];

function officesOf(units: readonly Unit[]): Record<string, Id> {
  const offices: Record<string, Id> = {};
  for (const [kind, pattern] of OFFICE_NAMES) {
    const unit = units.find(({ kind: of, name }) => of === 'department' && pattern.test(name));
    if (unit !== undefined) offices[kind] = unit.id;
  }
  const county = units.find(({ kind }) => kind === 'county');
  return county === undefined ? offices : { ...offices, county: county.id };
}
