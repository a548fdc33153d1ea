import { compileNetwork, runPasses } from '@gongjian/engine/schedule';
import { randomNetwork, reversed } from '../../packages/engine/test/random-network.ts';
import type { BenchRow } from './row.ts';

const NETWORKS = 10_000;

/** Late dates of random networks beside the early dates of the same with time turned round: how many agree to the instant. */
export async function scheduleMirrorBench(): Promise<BenchRow[]> {
  let agreed = 0;
  for (let seed = 1; seed <= NETWORKS; seed++) {
    const drawn = randomNetwork(seed, undefined, true);
    const input = { ...drawn, links: drawn.links.filter((link) => link.kind !== 'SF') };
    const { times, end } = runPasses(compileNetwork(input));
    const turned = runPasses(compileNetwork(reversed(input, end))).times;
    const same = times.ls.every(
      (start, node) => start + (turned.ef[node] ?? 0) === 0 && (times.lf[node] ?? 0) + (turned.es[node] ?? 0) === 0,
    );
    if (same) agreed++;
  }
  const note = 'four calendars, lags and dates; backward against forward with time turned round';
  return [
    { name: 'schedule-mirror', ours: agreed, yardstick: NETWORKS, ratio: agreed / NETWORKS, unit: 'networks', note },
  ];
}
