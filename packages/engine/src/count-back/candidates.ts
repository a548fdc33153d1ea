import { type GoalNetwork, releaseOf } from './goal-network.ts';
import { asPlanned, emptyDates, finishOf, forward, type Trial } from './passes.ts';

/** One thing that could be done for a date to be kept. */
export type Candidate =
  | { readonly kind: 'parallel'; readonly at: number; readonly beside: number; readonly links: readonly number[] }
  | { readonly kind: 'shorten'; readonly at: number; readonly to: number }
  | { readonly kind: 'clear'; readonly problem: string; readonly holds: readonly number[] };

/** The goals of a network and what could be done for them; `finish` tries any choice of candidates. */
export interface Options {
  readonly network: GoalNetwork;
  readonly goals: readonly number[];
  /** 1 for every step that a goal waits for. */
  readonly matters: Uint8Array;
  readonly candidates: readonly Candidate[];
  /** The instant at which the goals are finished with the candidates whose place in the list is given. */
  finish(chosen: Iterable<number>): number;
  /** The same with what each step keeps of its days, all candidates done: by the law alone, or the work alone. */
  fastest(least?: 'leastByLaw' | 'leastByWork'): number;
  trialWith(chosen: Iterable<number>): Trial;
}

/**
 * Customary links of unfinished steps, steps that can be cut, problems that hold something: all on the way to a goal.
 * In the order of work, so that equal savings are told in that order.
 */
export function optionsOf(network: GoalNetwork, goals: readonly number[]): Options {
  const matters = leadingTo(network, goals);
  const candidates = candidatesOf(network, matters);
  const dates = emptyDates(network);
  const plain = asPlanned(network);
  const trial = copyOf(plain);
  const held = candidates.flatMap((candidate) => (candidate.kind === 'clear' ? candidate.holds : []));
  const trialWith = (chosen: Iterable<number>): Trial => {
    const next = copyOf(plain);
    apply(network, candidates, chosen, next);
    return next;
  };
  const run = (): number => {
    forward(network, trial, dates);
    return finishOf(goals, dates);
  };
  const all = [...candidates.keys()];
  return {
    network,
    goals,
    matters,
    candidates,
    trialWith,
    finish: (chosen) => {
      apply(network, candidates, chosen, trial);
      const finish = run();
      undo(candidates, plain, trial, held);
      return finish;
    },
    fastest: (least = undefined) => {
      apply(network, candidates, all, trial);
      if (least !== undefined) for (const [at, state] of network.steps.entries()) trial.remaining[at] = state[least];
      const finish = run();
      trial.remaining.set(plain.remaining);
      undo(candidates, plain, trial, held);
      return finish;
    },
  };
}

function candidatesOf(network: GoalNetwork, matters: Uint8Array): Candidate[] {
  const { steps, offset, from, hard } = network;
  const candidates: Candidate[] = [];
  const holds = new Map<string, number[]>();
  for (const [at, { finished, remaining, least, problems }] of steps.entries()) {
    if (matters[at] === 0 || finished !== undefined) continue;
    const customary = new Map<number, number[]>();
    for (let link = offset[at] as number; link < (offset[at + 1] as number); link += 1)
      if (hard[link] === 0 && steps[from[link] as number]?.finished === undefined)
        customary.set(from[link] as number, [...(customary.get(from[link] as number) ?? []), link]);
    for (const [beside, links] of customary) candidates.push({ kind: 'parallel', at, beside, links });
    if (least < remaining) candidates.push({ kind: 'shorten', at, to: least });
    for (const { id } of problems) {
      const list = holds.get(id) ?? [];
      if (list.length === 0) holds.set(id, list);
      list.push(at);
    }
  }
  const none = new Set<string>();
  for (const [problem, list] of holds)
    if (list.some((at) => releaseOf(network, at, none) > (network.free[at] as number)))
      candidates.push({ kind: 'clear', problem, holds: list });
  return candidates;
}

/** 1 for every step that a goal waits for, through any links. */
export function leadingTo({ steps, offset, from }: GoalNetwork, goals: readonly number[]): Uint8Array {
  const matters = new Uint8Array(steps.length);
  for (const goal of goals) matters[goal] = 1;
  for (let at = steps.length - 1; at >= 0; at -= 1)
    if (matters[at] === 1)
      for (let link = offset[at] as number; link < (offset[at + 1] as number); link += 1)
        matters[from[link] as number] = 1;
  return matters;
}

function copyOf({ remaining, release, dropped }: Trial): Trial {
  return { remaining: remaining.slice(), release: release.slice(), dropped: dropped.slice() };
}

function apply(
  network: GoalNetwork,
  candidates: readonly Candidate[],
  chosen: Iterable<number>,
  { remaining, release, dropped }: Trial,
): void {
  const cleared = new Set<string>();
  const touched: number[] = [];
  for (const place of chosen) {
    const candidate = candidates[place];
    if (candidate?.kind === 'parallel') for (const link of candidate.links) dropped[link] = 1;
    else if (candidate?.kind === 'shorten') remaining[candidate.at] = candidate.to;
    else if (candidate !== undefined) {
      cleared.add(candidate.problem);
      touched.push(...candidate.holds);
    }
  }
  for (const at of touched) release[at] = releaseOf(network, at, cleared);
}

function undo(
  candidates: readonly Candidate[],
  plain: Trial,
  { remaining, release, dropped }: Trial,
  held: readonly number[],
): void {
  dropped.fill(0);
  for (const candidate of candidates)
    if (candidate.kind === 'shorten') remaining[candidate.at] = plain.remaining[candidate.at] as number;
  for (const at of held) release[at] = plain.release[at] as number;
}
