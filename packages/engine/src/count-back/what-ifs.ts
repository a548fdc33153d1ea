import { dayNumber, type Step } from '@gongjian/model';
import type { Asked, AskedOutcomes } from './asked.ts';
import type { Options } from './candidates.ts';
import { networkAmongMany } from './goal-network.ts';
import { emptyDates, finishOf, forward } from './passes.ts';
import { judged } from './reach.ts';
import type { StepPlan } from './step-plan.ts';

/** What a change brings over all projects. */
export interface Gain {
  /** Projects of which an outcome comes earlier. */
  readonly projects: number;
  /** Calendar days earlier, summed over the outcomes. */
  readonly days: number;
  /** Outcomes that the plan misses and that would keep their date. */
  readonly reachable: readonly { readonly project: string; readonly outcome: Asked['outcome'] }[];
  /** Count targets that the plan misses and that would have enough projects. */
  readonly targets: readonly string[];
}

export interface ParallelGain extends Gain {
  /** The kind of step no longer waited for, and the kind that went after it, as named by {@link stepKind}. */
  readonly beside: string;
  readonly step: string;
}

export interface OfficeGain {
  readonly office: string;
  /** Its steps not finished on the way to what is asked. */
  readonly cases: number;
  /** By working days taken off every such step, 1 first; each includes those before. */
  readonly shortened: readonly (Gain & { readonly each: number })[];
}

/** Steps of one track step are of one kind; one without a track is known by its name. */
export function stepKind({ of, name }: Step): string {
  return of === undefined ? name : of.step;
}

/**
 * For each pair of kinds of steps with a customary order between them: what working on both side by side would bring on
 * all projects, everything else as planned. The greatest gain first: targets, outcomes, days. One forward pass for each
 * customary link on the way to what is asked.
 */
export function parallelWhatIf(plan: StepPlan, asked: AskedOutcomes): ParallelGain[] {
  const pairs = new Map<string, { beside: string; step: string; tally: Tally }>();
  const count = counting(plan, asked, (ask, options, finish) => {
    const { network, candidates } = options;
    const places = new Map<string, number[]>();
    for (const [place, candidate] of candidates.entries()) {
      if (candidate.kind !== 'parallel') continue;
      const step = network.steps[candidate.at]?.step;
      const beside = network.steps[candidate.beside]?.step;
      if (step === undefined || beside === undefined) continue;
      const [before, after] = [stepKind(beside), stepKind(step)];
      const key = `${before}\u0000${after}`;
      if (!pairs.has(key)) pairs.set(key, { beside: before, step: after, tally: tallyOf() });
      places.set(key, [...(places.get(key) ?? []), place]);
    }
    for (const [key, list] of places) pairs.get(key)?.tally.add(ask, finish, options.finish(list));
  });
  return [...pairs.values()]
    .map(({ beside, step, tally }) => ({ beside, step, ...tally.gain(count) }))
    .filter(({ projects }) => projects > 0)
    .sort(byGain);
}

/** The longest cut asked for. */
const MOST_DAYS = 10;

/**
 * For each office: what it would bring if it took 1, 2 … 10 working days less over every step of its own not finished,
 * none cut below its least. Steps of calendar days (notices) are not cut. The office whose ten days bring most first.
 */
export function officeDays(plan: StepPlan, asked: AskedOutcomes): OfficeGain[] {
  const offices = new Map<string, { cases: Set<string>; tallies: Tally[] }>();
  const count = counting(plan, asked, (ask, options, finish) => {
    const { network, goals, matters } = options;
    const dates = emptyDates(network);
    const trial = options.trialWith([]);
    const own = new Map<string, number[]>();
    for (const [at, { step, remaining }] of network.steps.entries())
      if (matters[at] === 1 && step.office !== undefined && step.basis === 'working' && remaining > 0) {
        own.set(step.office, [...(own.get(step.office) ?? []), at]);
        const known = offices.get(step.office) ?? { cases: new Set(), tallies: range(MOST_DAYS).map(tallyOf) };
        offices.set(step.office, known);
        known.cases.add(step.id);
      }
    for (const [office, places] of own) {
      const tallies = offices.get(office)?.tallies ?? [];
      let before = finish;
      for (const [index, tally] of tallies.entries()) {
        let isCut = false;
        for (const at of places) {
          const { remaining, least } = network.steps[at] as Options['network']['steps'][number];
          const left = Math.max(least, remaining - index - 1);
          isCut ||= left !== trial.remaining[at];
          trial.remaining[at] = left;
        }
        if (isCut) {
          forward(network, trial, dates);
          before = finishOf(goals, dates);
        }
        tally.add(ask, finish, before);
      }
      for (const at of places) trial.remaining[at] = network.steps[at]?.remaining ?? 0;
    }
  });
  return [...offices]
    .map(([office, { cases, tallies }]) => ({
      office,
      cases: cases.size,
      shortened: tallies.map((tally, index) => ({ each: index + 1, ...tally.gain(count) })),
    }))
    .sort((a, b) => byGain(a.shortened.at(-1) ?? NO_GAIN, b.shortened.at(-1) ?? NO_GAIN));
}

const NO_GAIN: Gain = { projects: 0, days: 0, reachable: [], targets: [] };

function byGain(a: Gain, b: Gain): number {
  return b.targets.length - a.targets.length || b.reachable.length - a.reachable.length || b.days - a.days;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

/** Of each count target, how many of its projects keep the date as planned. */
interface Count {
  readonly kept: ReadonlyMap<string, number>;
  readonly needs: ReadonlyMap<string, number>;
}

/** Asks `each` about every outcome that is not there yet and can be counted back. */
function counting(
  plan: StepPlan,
  { asks, needs }: AskedOutcomes,
  each: (ask: Asked, options: Options, finish: number) => void,
): Count {
  const kept = new Map<string, number>();
  for (const ask of asks) {
    const { reached, options } = judged(plan, ask, networkAmongMany);
    if (reached.reach === 'done' || reached.reach === 'reachable')
      for (const target of ask.targets) kept.set(target, (kept.get(target) ?? 0) + 1);
    if (options !== undefined && reached.reach !== 'done') each(ask, options, options.finish([]));
  }
  return { kept, needs };
}

interface Tally {
  add(ask: Asked, was: number, is: number): void;
  gain(count: Count): Gain;
}

function tallyOf(): Tally {
  const projects = new Set<string>();
  const reachable: Asked[] = [];
  let days = 0;
  return {
    add: (ask, was, is) => {
      if (is >= was) return;
      projects.add(ask.project);
      days += was - is;
      const limit = dayNumber(ask.by) + 1;
      if (was > limit && is <= limit) reachable.push(ask);
    },
    gain: ({ kept, needs }) => {
      const more = new Map<string, number>();
      for (const { targets } of reachable) for (const id of targets) more.set(id, (more.get(id) ?? 0) + 1);
      return {
        projects: projects.size,
        days,
        reachable: reachable.map(({ project, outcome }) => ({ project, outcome })),
        targets: [...more].flatMap(([id, added]) => {
          const need = needs.get(id);
          const had = kept.get(id) ?? 0;
          return need !== undefined && had < need && had + added >= need ? [id] : [];
        }),
      };
    },
  };
}
