import { dayNumber, LINK_KINDS } from '@gongjian/model';
import type { GoalNetwork, NetworkFault } from './goal-network.ts';
import type { Dates } from './passes.ts';

/**
 * What contradicts itself in a network with early dates: a step begun or finished before what it waits for
 * (out-of-sequence), and a start or finish set to a day that its predecessors do not leave (contradiction; the chain is
 * the predecessor that decides and the step).
 */
export function faultsOf(network: GoalNetwork, { begin, finish }: Dates): NetworkFault[] {
  const faults: NetworkFault[] = [];
  for (const [at, { step, started, finished }] of network.steps.entries()) {
    const { constraint } = step;
    if (constraint?.on !== undefined && finished === undefined) {
      const on = dayNumber(constraint.on);
      const isMissed =
        (constraint.kind === 'start-on' && started === undefined && (begin[at] as number) > on) ||
        (constraint.kind === 'finish-on' && (finish[at] as number) > on + 1);
      if (isMissed) faults.push({ kind: 'contradiction', chain: [...latestBefore(network, finish, at), step.id] });
    }
    if (started === undefined) continue;
    for (let link = network.offset[at] as number; link < (network.offset[at + 1] as number); link += 1) {
      const before = network.steps[network.from[link] as number];
      if (before === undefined || LINK_KINDS[network.kind[link] as number] !== 'FS') continue;
      if (before.finished === undefined || before.finished > started)
        faults.push({ kind: 'out-of-sequence', chain: [before.step.id, step.id] });
    }
  }
  return faults;
}

function latestBefore({ steps, from, offset }: GoalNetwork, finish: Int32Array, at: number): string[] {
  let latest: number | undefined;
  for (let link = offset[at] as number; link < (offset[at + 1] as number); link += 1) {
    const before = from[link] as number;
    if (latest === undefined || (finish[before] as number) > (finish[latest] as number)) latest = before;
  }
  const id = latest === undefined ? undefined : steps[latest]?.step.id;
  return id === undefined ? [] : [id];
}
