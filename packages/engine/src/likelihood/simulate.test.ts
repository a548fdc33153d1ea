import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWork, dayTable, subtractWork } from './day-table.ts';
import { factorNormals } from './factor-normals.ts';
import type { SimLink, SimNetwork, SimStep } from './sim-network.ts';
import { type Draws, simulate } from './simulate.ts';
import { certain, quantilesOf } from './spread-table.ts';

const HORIZON = 400;
/** Five days of seven; instant 0 is the beginning of a first working day. */
const WEEK = { between: (from: number, to: number) => worked(to) - worked(from) };
const worked = (n: number) => Math.floor(n / 7) * 5 + Math.min(5, n - Math.floor(n / 7) * 7);
const TABLE = dayTable(WEEK, 0, HORIZON);

function drawsOf(more: Partial<Draws> = {}): Draws {
  const [pairs, seed] = [more.pairs ?? 500, more.seed ?? 1];
  return {
    pairs,
    seed,
    horizon: HORIZON,
    factor: (name) => factorNormals(seed, name, pairs),
    shares: { office: 0.25, town: 0.15 },
    clearance: () => undefined,
    ...more,
  };
}

function step(id: string, more: Partial<SimStep> = {}): SimStep {
  return {
    id,
    project: 'p',
    days: certain(3),
    least: 0,
    release: 0,
    finishFrom: 0,
    links: [],
    problems: [],
    ...more,
  };
}

function finishOf(steps: readonly SimStep[], draws = drawsOf({ pairs: 1 })): readonly number[] {
  return finishesOf(steps, draws).map((row) => row[0] as number);
}

function finishesOf(steps: readonly SimStep[], draws: Draws): Int16Array[] {
  const outcomes = steps.map((_, at) => ({ project: 'p', outcome: 'all' as const, steps: [at], from: 0 }));
  return simulate({ steps, outcomes }, draws);
}

const after = (from: number, more: Partial<SimLink> = {}): SimLink => ({ from, kind: 'FS', lag: 0, ...more });

describe('a calendar laid out', () => {
  it('adds and subtracts as counting days one by one does', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 80 }), (from, days) => {
        let [at, left] = [from, days];
        for (; left > 0; at += 1) left -= worked(at + 1) - worked(at);
        expect(addWork(TABLE, from, days)).toBe(at);
        expect(TABLE.before[at]).toBe((TABLE.before[subtractWork(TABLE, at, days)] ?? 0) + days);
      }),
    );
  });

  it('gives the horizon for what ends later, and the beginning for what would begin earlier', () => {
    expect(addWork(TABLE, HORIZON, HORIZON)).toBe(HORIZON);
    expect(addWork(TABLE, HORIZON - 3, 200)).toBe(HORIZON);
    expect(subtractWork(TABLE, 5, 9)).toBe(0);
  });

  it('takes longer where a share of the days is lost to weather, and only in those months', () => {
    const wet = dayTable(WEEK, 0, HORIZON, [{ fromMonth: 11, toMonth: 2, share: 0.5 }], (day) => (day < 28 ? 12 : 5));
    expect(addWork(wet, 0, 5)).toBe(12);
    expect(addWork(wet, 28, 5)).toBe(33);
  });
});

describe('a pass', () => {
  it('keeps the four kinds of links with their lags in days of work or of the calendar', () => {
    expect(finishOf([step('a'), step('b', { links: [after(0)] })])).toEqual([3, 6]);
    expect(finishOf([step('a'), step('b', { links: [after(0, { lag: 4 })] })])).toEqual([3, 10]);
    expect(finishOf([step('a'), step('b', { links: [after(0, { lag: 4, table: TABLE })] })])).toEqual([3, 12]);
    expect(finishOf([step('a'), step('b', { links: [after(0, { lag: -2 })] })])).toEqual([3, 4]);
    expect(finishOf([step('a', { release: 2 }), step('b', { links: [after(0, { kind: 'SS', lag: 1 })] })])).toEqual([
      5, 6,
    ]);
    expect(
      finishOf([step('a', { days: certain(9) }), step('b', { links: [after(0, { kind: 'FF', lag: 1 })] })]),
    ).toEqual([9, 10]);
    expect(finishOf([step('a', { release: 8 }), step('b', { links: [after(0, { kind: 'SF' })] })])).toEqual([11, 8]);
  });

  it('moves a step whose finish is bound as a whole, so that what starts with it starts later too', () => {
    const steps = [
      step('long', { days: certain(20) }),
      step('tail', { links: [after(0, { kind: 'FF' })] }),
      step('beside', { days: certain(1), links: [after(1, { kind: 'SS' })] }),
    ];
    expect(finishOf(steps)).toEqual([20, 20, 18]);
  });

  it('waits for its release and for its problems, and works on working days', () => {
    expect(finishOf([step('a', { release: 10 })])).toEqual([13]);
    expect(finishOf([step('a', { table: TABLE, release: 4 })])).toEqual([9]);
    const held = drawsOf({ pairs: 1, clearance: (id) => (id === 'x' ? Int32Array.of(7, 7) : undefined) });
    expect(finishOf([step('a', { problems: ['x', 'gone'] })], held)).toEqual([10]);
  });

  it('takes no fewer days than the law asks for, and no more than the horizon', () => {
    const days = quantilesOf({ shape: 'pert', low: 1, mode: 4, high: 30 });
    const [finishes = new Int16Array()] = finishesOf([step('a', { days, least: 12 })], drawsOf());
    expect(Math.min(...finishes)).toBe(12);
    const endless = quantilesOf({ shape: 'log-normal', low: 1, mode: 4, high: 5000 });
    const [late = new Int16Array()] = finishesOf([step('a', { days: endless })], drawsOf());
    expect(Math.max(...late)).toBe(HORIZON);
  });

  it('gives the longest path of the drawn days: never less than any of its paths', () => {
    const days = quantilesOf({ shape: 'triangular', low: 2, mode: 5, high: 20 });
    const steps = [
      step('a', { days }),
      step('b', { days }),
      step('c', { days, links: [after(0)] }),
      step('d', { days, links: [after(0), after(1)] }),
      step('end', { days: certain(0), links: [after(2), after(3)] }),
    ];
    const [a, b, c, d, end] = finishesOf(steps, drawsOf()) as [
      Int16Array,
      Int16Array,
      Int16Array,
      Int16Array,
      Int16Array,
    ];
    for (let i = 0; i < end.length; i += 1) {
      expect(end[i]).toBe(Math.max(c[i] as number, d[i] as number));
      expect((d[i] as number) - Math.max(a[i] as number, b[i] as number)).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('draws', () => {
  const days = quantilesOf({ shape: 'pert', low: 4, mode: 9, high: 30 });
  const network = (project: string): SimNetwork => ({
    steps: [step('a', { days, project }), step('b', { days, project, links: [after(0)] })],
    outcomes: [{ project, outcome: 'all', steps: [1], from: 0 }],
  });

  it('are the same bytes for the same seed, others for another, and each project has its own', () => {
    expect(simulate(network('p'), drawsOf())).toEqual(simulate(network('p'), drawsOf()));
    expect(simulate(network('p'), drawsOf())).not.toEqual(simulate(network('p'), drawsOf({ seed: 2 })));
    expect(simulate(network('p'), drawsOf())).not.toEqual(simulate(network('q'), drawsOf()));
  });

  it('of a step hang neither on the steps around it nor on how many pairs are drawn at once', () => {
    const alone = finishesOf([step('a', { days })], drawsOf({ pairs: 300 }))[0] as Int16Array;
    const among = finishesOf(
      [step('x', { days }), step('a', { days }), step('y', { days })],
      drawsOf({ pairs: 300 }),
    )[1];
    expect(among).toEqual(alone);
    const fewer = finishesOf([step('a', { days })], drawsOf({ pairs: 130 }))[0] as Int16Array;
    expect(fewer.subarray(0, 130)).toEqual(alone.subarray(0, 130));
    expect(fewer.subarray(130)).toEqual(alone.subarray(300, 430));
  });

  it('have the mean and the spread of what they are drawn from', () => {
    const [row = new Int16Array()] = finishesOf([step('a', { days })], drawsOf({ pairs: 10_000 }));
    const mean = row.reduce((total, one) => total + one, 0) / row.length;
    expect(mean).toBeCloseTo((4 + 36 + 30) / 6, 1);
    const variance = row.reduce((total, one) => total + (one - mean) ** 2, 0) / row.length;
    // Rounding to whole days adds a twelfth.
    expect(Math.abs(variance - ((mean - 4) * (30 - mean)) / 7 - 1 / 12)).toBeLessThan(0.8);
  });

  it('of steps of one office or township move together by the share said, others do not', () => {
    const shared = step('a', { days, office: 'o', town: 't' });
    const pairs = 8000;
    const [one = new Int16Array(), two = new Int16Array(), three = new Int16Array(), four = new Int16Array()] =
      finishesOf(
        [shared, { ...shared, id: 'b' }, { ...shared, id: 'c', office: 'o2' }, step('d', { days })],
        drawsOf({ pairs }),
      );
    expect(correlation(one, two)).toBeGreaterThan(0.35);
    expect(correlation(one, two)).toBeLessThan(0.43);
    expect(correlation(one, three)).toBeGreaterThan(0.11);
    expect(correlation(one, three)).toBeLessThan(0.19);
    expect(Math.abs(correlation(one, four))).toBeLessThan(0.04);
  });

  it('come in pairs that lean against each other, so that the mean is steadier than of twice as many single ones', () => {
    const [row = new Int16Array()] = finishesOf([step('a', { days })], drawsOf({ pairs: 4000 }));
    const half = row.length / 2;
    expect(correlation(row.subarray(0, half), row.subarray(half))).toBeLessThan(-0.9);
  });
});

function correlation(a: Int16Array, b: Int16Array): number {
  const n = a.length;
  const [meanA, meanB] = [a, b].map((row) => row.reduce((total, one) => total + one, 0) / n) as [number, number];
  let [together, ofA, ofB] = [0, 0, 0];
  for (let i = 0; i < n; i += 1) {
    const [x, y] = [(a[i] as number) - meanA, (b[i] as number) - meanB];
    together += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  return together / Math.sqrt(ofA * ofB);
}
