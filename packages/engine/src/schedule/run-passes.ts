import { placeAsLate } from './as-late.ts';
import { backward, endOf } from './backward.ts';
import type { Compiled } from './compile.ts';
import { forward } from './forward.ts';
import { invalid } from './guards.ts';
import { backwardWithMost, type Contradiction, floorsFor, forwardWithMost } from './most-lags.ts';
import { BY_AS_LATE, NEVER, type Network, nameOf, type Times, timesFor, UNSTARTED } from './network.ts';

export interface Passed {
  readonly times: Times;
  /** What late dates were counted back from. */
  readonly end: number;
  /** Most-lags that cannot be kept; the dates then leave all most-lags aside. */
  readonly contradiction: Contradiction | undefined;
}

/**
 * Both passes over a compiled network, into typed arrays by node. O(activities + links), times the number of most-lags that
 * push each other.
 * @throws Refused `invalid` for the activity at which the work runs off the axis (2^30 units).
 * @param times arrays to fill anew, where a caller runs the same network again and again.
 */
export function runPasses(
  compiled: Pick<Compiled, 'network'>,
  times: Times = timesFor(compiled.network.count),
): Passed {
  const { network } = compiled;
  const floors = network.most.length > 0 ? floorsFor(network.count) : undefined;
  const contradiction = floors === undefined ? undefined : forwardWithMost(network, times, floors);
  const held = floors !== undefined && contradiction === undefined;
  if (!held) forward(network, times);
  const end = endOf(network, times.ef);
  const beyond = times.ef.indexOf(NEVER);
  if (beyond >= 0) throw invalid(`activities.${nameOf(network.ids, beyond)}.work`, 'out_of_range');
  if (held) backwardWithMost(network, times, end);
  else backward(network, times, end);
  if (network.semantics.asLate === 'free-float') placeAsLate(network, times, end);
  else placeAtLate(network, times);
  return { times, end, contradiction };
}

/** As MS Project does it: at the late dates, so that what follows is pushed to its own. */
function placeAtLate(network: Network, times: Times): void {
  if (!network.asLate.includes(1)) {
    times.start.set(times.es);
    times.finish.set(times.ef);
    return;
  }
  const count = network.count;
  const floors = floorsFor(count);
  for (let node = 0; node < count; node++) {
    if (network.asLate[node] !== 1 || network.status[node] !== UNSTARTED) continue;
    floors.start[node] = times.ls[node] as number;
    floors.startBy[node] = BY_AS_LATE;
  }
  const pushed = timesFor(count);
  forward(network, pushed, floors);
  times.start.set(pushed.es);
  times.finish.set(pushed.ef);
  for (let node = 0; node < count; node++) {
    if (network.asLate[node] === 1) continue;
    times.es[node] = pushed.es[node] as number;
    times.ef[node] = pushed.ef[node] as number;
    times.driver[node] = pushed.driver[node] as number;
  }
}
