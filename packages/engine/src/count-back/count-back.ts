import {
  type Condition,
  type CountBack,
  type Day,
  dayNumber,
  dayOfNumber,
  type LegalDays,
  maxDay,
  type RecognitionKind,
} from '@gongjian/model';
import type { Candidate, Options } from './candidates.ts';
import { drivingPath } from './driving-path.ts';
import { faultsOf } from './faults.ts';
import { fewest } from './fewest.ts';
import type { GoalNetwork } from './goal-network.ts';
import { asPlanned, backward, emptyDates, forward, type Trial } from './passes.ts';
import { type Ask, judged } from './reach.ts';
import { scheduleRows } from './schedule-rows.ts';
import type { StepPlan } from './step-plan.ts';

/**
 * 倒排: an outcome of a project counted back from the end of the day `by`. Nothing undone is worked on before the day
 * after `plan.day`.
 *
 * The outcome is reached when every step that gives it is finished. Where the plan ends too late, the conditions are a
 * smallest choice (see {@link fewest}) among: customary links of steps not finished dropped, steps cut to
 * max(statutory minimum, physical need), problems cleared at once instead of when they are due. Each tells what it
 * saves alone, and a problem the latest day of clearance that still keeps the date with the others met.
 *
 * The citations are the statutory minimums on the path that decides: of the plan, or of the fastest plan where even
 * that is too late.
 * @throws Refused `not-found` where a step names a calendar that is not there.
 */
export function countBack(plan: StepPlan, project: string, outcome: RecognitionKind, by: Day): CountBack {
  const ask: Ask = { project, outcome, by };
  const { reached, network, options } = judged(plan, ask);
  const told = { ...ask, day: plan.day, ...reached };
  if (network === undefined) return { ...told, ...NOTHING };
  const limit = dayNumber(by) + 1;
  const early = emptyDates(network);
  const planned = asPlanned(network);
  forward(network, planned, early);
  const isOpen = reached.reach !== 'done' && options !== undefined;
  const goals = isOpen ? options.goals : [];
  const late = emptyDates(network);
  backward(network, planned, goals, limit, late);
  const isLate = reached.reach === 'not-by-law' || reached.reach === 'out-of-reach';
  const deciding = isOpen ? drivingPath(network, planned, goals) : new Set<number>();
  const path = isOpen && isLate ? drivingPath(network, everything(options), goals) : deciding;
  const steps = scheduleRows(network, early, late, deciding);
  const next = nextOf(steps);
  const conditions = reached.reach === 'conditional' && options !== undefined ? conditionsOf(options, limit) : [];
  const outside = plan.times.outside(plan.day, maxDay(by, reached.finish ?? by));
  return {
    ...told,
    ...(next === undefined ? {} : { next }),
    conditions,
    citations: citationsOf(network, path),
    ...(outside === undefined ? {} : { outside }),
    steps,
    faults: [...network.faults, ...faultsOf(network, early)].map(({ kind, chain }) => ({ kind, chain: [...chain] })),
  };
}

const NOTHING = { conditions: [], citations: [], steps: [], faults: [] };

function everything(options: Options): Trial {
  return options.trialWith(options.candidates.keys());
}

/** Of the open steps that lead to the goals, the one whose latest start comes first. */
function nextOf(steps: CountBack['steps']): CountBack['next'] {
  let next: CountBack['next'];
  for (const { step, state, lateStart } of steps)
    if (state === 'open' && lateStart !== undefined && (next === undefined || lateStart < next.latestStart))
      next = { step, latestStart: lateStart };
  return next;
}

function citationsOf({ steps }: GoalNetwork, path: ReadonlySet<number>): { step: string; minimum: LegalDays }[] {
  return [...path].flatMap((at) => {
    const { step, minimum } = steps[at] ?? {};
    return step === undefined || minimum === undefined ? [] : [{ step: step.id, minimum }];
  });
}

function conditionsOf(options: Options, by: number): Condition[] {
  const chosen = fewest(options, by) ?? [];
  const plain = options.finish([]);
  return chosen
    .flatMap((place) => {
      const candidate = options.candidates[place];
      return candidate === undefined
        ? []
        : [conditionOf(options, candidate, plain - options.finish([place]), latestOf(options, chosen, candidate, by))];
    })
    .sort((a, b) => b.saves - a.saves);
}

function conditionOf({ network }: Options, candidate: Candidate, saves: number, latest: Day): Condition {
  if (candidate.kind === 'clear') return { kind: 'clear', problem: candidate.problem, by: latest, saves };
  const state = network.steps[candidate.at] as GoalNetwork['steps'][number];
  if (candidate.kind === 'parallel') {
    const before = network.steps[candidate.beside];
    return { kind: 'parallel', step: state.step.id, beside: before?.step.id ?? '', saves };
  }
  const isLegal = state.minimum !== undefined && state.leastByLaw === candidate.to;
  return {
    kind: 'shorten',
    step: state.step.id,
    from: state.remaining,
    to: candidate.to,
    basis: state.step.basis,
    saves,
    ...(isLegal ? { minimum: state.minimum } : {}),
  };
}

/** The latest day on which clearing the problem still keeps the date, with the other conditions met. */
function latestOf(options: Options, chosen: readonly number[], candidate: Candidate, by: number): Day {
  const { network, goals, trialWith } = options;
  if (candidate.kind !== 'clear') return network.plan.day;
  const late = emptyDates(network);
  backward(network, trialWith(chosen), goals, by, late);
  const bounds = candidate.holds.map((at) => late.begin[at] as number);
  return dayOfNumber(Math.min(...bounds) - 1);
}
