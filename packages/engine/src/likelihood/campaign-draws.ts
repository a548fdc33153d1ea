import { type Day, dayNumber, invalidAt, type RecognitionKind, Refused } from '@gongjian/model';
import { type AskedOutcomes, askedOutcomes, type StepPlan, stepPlan } from '../count-back/index.ts';
import type { Known } from '../known.ts';
import { factorNormals } from './factor-normals.ts';
import { type Ground, networkOf, type ProjectNetwork, tablesFrom } from './network-of.ts';
import { normalQuantile } from './normal.ts';
import { next, STATE_WORDS, seedStream, unitOf } from './random.ts';
import { type Draws, simulate } from './simulate.ts';
import { daysAt, type Quantiles } from './spread-table.ts';
import { undatedNetwork } from './undated-network.ts';
import { clearanceOf } from './waits.ts';

export interface DrawOptions {
  /** Draws, 2..1,000,000, made even; 10,000 give a standard error of at most 0.5 points. */
  readonly draws?: number;
  readonly seed?: number;
  /** Day N; by default the campaign's last day. */
  readonly by?: Day;
  /** Share of the variance of each step's days that its office and its township have in common. */
  readonly shares?: Draws['shares'];
}

/**
 * Offices decide alike for all their cases and a township's rain and villagers meet all its projects; how much of the
 * variance that is has not been published. These are assumptions, and an argument.
 */
export const SHARES: Draws['shares'] = { office: 0.25, town: 0.15 };

/** Days told apart after the day asked on; what ends later is "later than the horizon". */
const HORIZON = 1500;
const MOST_DRAWS = 1_000_000;
/** Pairs of what-ifs kept: some 100 MB. */
const MOST_KEPT = 8_000_000;
const NOTHING: Reached = new Map();

/** When each outcome of a project is reached, in every draw. */
export type Reached = ReadonlyMap<RecognitionKind | 'all', Int16Array>;

/** Everything drawn for one campaign on one day; each project is simulated once for each set of cleared problems. */
export interface CampaignDraws {
  readonly all: Known;
  readonly day: Day;
  readonly by: Day;
  /** `by` as an instant: what is reached at or before it counts. */
  readonly limit: number;
  readonly draws: number;
  readonly seed: number;
  readonly horizon: number;
  readonly plan: StepPlan;
  readonly asked: AskedOutcomes;
  /** Which outcome of a project a count target waits for. */
  outcomeOf(target: string, project: string): RecognitionKind | undefined;
  networkOf(project: string): ProjectNetwork | undefined;
  /** `cleared` are problems taken as cleared today. */
  reachedOf(project: string, cleared: ReadonlySet<string>): Reached;
  clearanceOf(problem: string): Int32Array;
}

/**
 * Lays out a campaign's projects to be drawn. A project's draws hang on the seed and its own ids alone: adding or
 * dropping another project, or clearing a problem elsewhere, changes no byte of them.
 *
 * @throws Refused `invalid` for draws, seed or shares out of range
 */
export function campaignDraws(all: Known, day: Day, options: DrawOptions = {}): CampaignDraws {
  const { seed = 1, shares = SHARES, by = all.campaign.to } = options;
  const pairs = Math.ceil((options.draws ?? 10_000) / 2);
  check('draws', pairs >= 1 && 2 * pairs <= MOST_DRAWS, `2..${MOST_DRAWS}`);
  check('seed', Number.isSafeInteger(seed), 'an integer');
  check('shares', shares.office >= 0 && shares.town >= 0 && shares.office + shares.town <= 1, '≥ 0, together ≤ 1');

  const plan = stepPlan(all.snapshot, day);
  const ground: Ground = { plan, tables: tablesFrom(day, HORIZON), townOf: townsOf(all) };
  const asked = askedOutcomes(all, by, day);
  const outcomes = new Map<string, RecognitionKind[]>();
  const waited = new Map<string, RecognitionKind>();
  for (const { project, outcome, targets } of asked.asks) {
    outcomes.set(project, [...(outcomes.get(project) ?? []), outcome]);
    for (const target of targets) waited.set(JSON.stringify([target, project]), outcome);
  }

  const clearance = lazily((id: string) => {
    const problem = plan.problems.get(id);
    return problem === undefined
      ? new Int32Array(2 * pairs)
      : wholeDays(clearanceOf(problem, day), seed, ['clear', id], pairs);
  });
  const factor = lazily((name: string) => factorNormals(seed, name, pairs));
  const networks = lazily(
    (project: string) =>
      networkOf(ground, project, outcomes.get(project) ?? []) ??
      undatedNetwork(all, ground, project, outcomes.get(project) ?? [], day),
  );
  const drawn = (network: ProjectNetwork, cleared: ReadonlySet<string>): Reached => {
    const rows = simulate(network.sim, {
      pairs,
      seed,
      horizon: HORIZON,
      factor,
      shares,
      clearance: (problem) => (cleared.has(problem) ? undefined : clearance(problem)),
    });
    return new Map(network.sim.outcomes.map(({ outcome }, at) => [outcome, rows[at] as Int16Array]));
  };
  const asItStands = new Map<string, Reached>();
  const asCleared = new Map<string, Reached>();
  const reachedOf = (project: string, cleared: ReadonlySet<string>): Reached => {
    const network = networks(project);
    if (network === undefined) return NOTHING;
    const gone = [...cleared].filter((problem) => network.problems.has(problem)).sort();
    const kept = gone.length === 0 ? asItStands : asCleared;
    const key = JSON.stringify([project, ...gone]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    // What is drawn as things stand is asked again and again; of what-ifs only so many are kept.
    if (asCleared.size * pairs > MOST_KEPT) asCleared.clear();
    const made = drawn(network, cleared);
    kept.set(key, made);
    return made;
  };
  return {
    all,
    day,
    by,
    limit: dayNumber(by) - dayNumber(day),
    draws: 2 * pairs,
    seed,
    horizon: HORIZON,
    plan,
    asked,
    outcomeOf: (target, project) => waited.get(JSON.stringify([target, project])),
    networkOf: networks,
    reachedOf,
    clearanceOf: clearance,
  };
}

function check(path: string, holds: boolean, expected: string): void {
  if (!holds) throw new Refused(invalidAt(path, 'range', expected));
}

function lazily<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const value = make(name);
    made.set(name, value);
    return value;
  };
}

/** Calendar days rounded up to whole ones, from a stream of their own; draws `i` and `pairs + i` are a pair. */
function wholeDays(days: Quantiles, seed: number, names: readonly string[], pairs: number): Int32Array {
  const state = new Int32Array(STATE_WORDS);
  seedStream(state, 0, seed, names);
  const whole = new Int32Array(2 * pairs);
  for (let i = 0; i < pairs; i += 1) {
    const z = normalQuantile(unitOf(next(state, 0)));
    whole[i] = Math.min(HORIZON, Math.ceil(daysAt(days, z) - 1e-9));
    whole[pairs + i] = Math.min(HORIZON, Math.ceil(daysAt(days, -z) - 1e-9));
  }
  return whole;
}

/** The township a project's unit is or belongs to, else its platform, else its unit. */
function townsOf(all: Known): (project: string) => string | undefined {
  const units = new Map(all.snapshot.units.map((unit) => [unit.id, unit]));
  return (id) => {
    const project = all.projects.get(id);
    if (project === undefined) return undefined;
    let unit = units.get(project.unit);
    for (let up = 0; unit !== undefined && up < 10; up += 1) {
      if (unit.kind === 'township') return unit.id;
      unit = unit.parent === undefined ? undefined : units.get(unit.parent);
    }
    return project.platform ?? project.unit;
  };
}
