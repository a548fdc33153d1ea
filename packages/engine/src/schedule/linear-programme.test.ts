import loadHighs from 'highs';
import { beforeAll, expect, test } from 'vitest';
import { uniform } from '../../test/random-network.ts';
import { compileNetwork, type Link, type NetworkInput, runPasses } from './index.ts';

// The package is CommonJS while its types describe a default export.
const load = loadHighs as unknown as typeof loadHighs.default;
type Solver = Awaited<ReturnType<typeof load>>;
let solver: Solver;
beforeAll(async () => {
  solver = await load();
});

/** A network in elapsed time with least and most lags of all kinds, forward and backward. */
function withMostLags(seed: number): NetworkInput {
  const random = uniform(seed);
  const below = (count: number) => Math.floor(random() * count);
  const count = 3 + below(8);
  const activities = Array.from({ length: count }, (_, n) => ({ id: `a${n}`, work: below(6) }));
  const links: Link[] = [];
  const put = (link: Link) => {
    if (!links.some((one) => one.from === link.from && one.to === link.to && one.kind === link.kind)) links.push(link);
  };
  for (let to = 1; to < count; to++) {
    const kind = (['FS', 'SS', 'FF', 'SF'] as const)[below(4)];
    const ends = { from: `a${below(to)}`, to: `a${to}`, kind };
    put({ ...ends, lag: below(8) - 2 });
    if (random() < 0.6)
      put({
        from: `a${below(to)}`,
        to: `a${to}`,
        kind: (['FS', 'SS', 'FF', 'SF'] as const)[below(4)],
        lag: below(14),
        most: true,
      });
  }
  return { activities, links, calendars: {}, calendar: 'elapsed', start: 0 };
}

/** Each link as `to − from ≥ bound` of starts, or ≤ for a most-lag. */
function programme(input: NetworkInput, sense: 'min' | 'max', end: number | undefined): string {
  const work = new Map(input.activities.map((one) => [one.id, one.work]));
  const rows = input.links.map(({ from, to, kind = 'FS', lag = 0, most }, n) => {
    const ofStart = kind === 'SS' || kind === 'SF';
    const toFinish = kind === 'FF' || kind === 'SF';
    const bound = lag + (ofStart ? 0 : (work.get(from) ?? 0)) - (toFinish ? (work.get(to) ?? 0) : 0);
    return ` c${n}: ${to} - ${from} ${most === true ? '<=' : '>='} ${bound}`;
  });
  const names = input.activities.map((one) => one.id);
  const bounds = input.activities.map(({ id, work: days }) => ` 0 <= ${id} <= ${(end ?? 100_000) - days}`);
  return `${sense === 'min' ? 'Minimize' : 'Maximize'}\n obj: ${names.join(' + ')}\nSubject To\n${rows.join('\n')}\nBounds\n${bounds.join('\n')}\nEnd\n`;
}

test('early and late dates under most-lags are the least and the greatest of a linear programme, and it is infeasible where we say so', () => {
  let contradictions = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const input = withMostLags(seed);
    const { times, end, contradiction } = runPasses(compileNetwork(input));
    const least = solver.solve(programme(input, 'min', undefined));
    expect([seed, least.Status === 'Optimal']).toEqual([seed, contradiction === undefined]);
    if (contradiction !== undefined) {
      contradictions++;
      expect(contradiction.excess).toBeGreaterThan(0);
      expect(contradiction.chain.length).toBeGreaterThanOrEqual(3);
      continue;
    }
    const starts = (solution: ReturnType<Solver['solve']>) =>
      input.activities.map(({ id }) => Math.round((solution.Columns[id] as { Primal: number }).Primal) + 0);
    expect([seed, ...Array.from(times.es)]).toEqual([seed, ...starts(least)]);
    expect([seed, ...Array.from(times.ls)]).toEqual([seed, ...starts(solver.solve(programme(input, 'max', end)))]);
  }
  expect(contradictions).toBeGreaterThan(20);
  expect(contradictions).toBeLessThan(180);
});
