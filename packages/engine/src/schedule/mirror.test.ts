import { describe, expect, test } from 'vitest';
import { randomNetwork, reversed, WEEKS } from '../../test/random-network.ts';
import { compileNetwork, type NetworkInput, runPasses, totalFloat } from './index.ts';

type Dates = readonly (readonly [start: number, finish: number])[];

/** Late dates of the network, and early dates of the one turned round, turned back. */
function bothWays(input: NetworkInput): readonly [Dates, Dates] {
  const { times, end } = runPasses(compileNetwork(input));
  const turned = runPasses(compileNetwork(reversed(input, end))).times;
  const late = Array.from(times.ls, (start, node) => [start, times.lf[node] ?? 0] as const);
  const early = Array.from(turned.ef, (finish, node) => [0 - finish, 0 - (turned.es[node] ?? 0)] as const);
  return [late, early];
}

describe('backward is forward with time turned round', () => {
  // Start-finish is left to one calendar: an end and a beginning are the same working instant only on a calendar, not on two.
  test('on 1,000 random networks of four calendars, with links, lags and dates', () => {
    for (let seed = 1; seed <= 1000; seed++) {
      const input = randomNetwork(seed, undefined, true);
      const [late, early] = bothWays({ ...input, links: input.links.filter((link) => link.kind !== 'SF') });
      expect([seed, late]).toEqual([seed, early]);
    }
  });

  // An instant without work between is the same working instant: the end of Friday turned round is the beginning of Monday.
  test('on 1,000 of one calendar with leads and milestones too, to the working instant', () => {
    const count = (at: number) => WEEKS['five']?.between(20_000, at);
    for (let seed = 1; seed <= 1000; seed++) {
      const [late, early] = bothWays(withoutElapsedLags(randomNetwork(seed, ['five'])));
      expect([seed, late.map((dates) => dates.map(count))]).toEqual([seed, early.map((dates) => dates.map(count))]);
    }
  });
});

function withoutElapsedLags(input: NetworkInput): NetworkInput {
  return { ...input, links: input.links.map((link) => ({ ...link, lagCalendar: 'project' })) };
}

test('no activity of a network without no-later dates has negative float', () => {
  for (let seed = 1; seed <= 1000; seed++) {
    const input = randomNetwork(seed);
    const free = { ...input, activities: input.activities.map((one) => ({ ...one, constraint: undefined })) };
    const compiled = compileNetwork(free);
    const { times } = runPasses(compiled);
    const missed = free.activities.findIndex((_, node) => totalFloat(compiled.network, times, node) < 0);
    expect([seed, missed]).toEqual([seed, -1]);
  }
});
