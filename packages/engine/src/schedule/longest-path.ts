import { pusherOf } from './most-lags.ts';
import type { Network, Times } from './network.ts';

/** What drives the activity that finishes last, back to where nothing else pushes; in order of time. */
export function longestPath(network: Network, times: Times): number[] {
  const { ef, driver } = times;
  let node = -1;
  for (let i = 0; i < ef.length; i++) if (node < 0 || (ef[i] as number) > (ef[node] as number)) node = i;
  return driversTo(network, driver, node);
}

/** The chain of what pushes `node`, ending with it. */
export function driversTo(network: Network, driver: Int32Array, node: number): number[] {
  const path: number[] = [];
  const seen = new Set<number>();
  for (let at = node; at >= 0 && !seen.has(at); at = pusherOf(network, driver[at] as number, at)) {
    seen.add(at);
    path.push(at);
  }
  return path.toReversed();
}
