import { expect, it } from 'vitest';
import { highsSolver } from './highs-solve.ts';

const SMALL = `Maximize
 o: 3 x + 2 y
Subject To
 a: x + y <= 4.5
 b: x + 3 y <= 6
Bounds
 0 <= x <= 3
General
 x
 y
End
`;

/** Many ways to fill two knapsacks nearly as well: not proved for a long while. */
function hard(items: number): string {
  const sizes = Array.from({ length: items }, (_, at) => [101 + ((at * 7919) % 97), 103 + ((at * 104_729) % 89)]);
  const sum = (factors: readonly number[]) => factors.map((factor, at) => `${factor} x${at}`).join('\n + ');
  const row = (which: 0 | 1) => sizes.map((size) => size[which] ?? 0);
  const half = (which: 0 | 1) => Math.floor(row(which).reduce((all, size) => all + size, 0) / 2);
  return [
    'Maximize',
    ` o: ${sum(sizes.map(([a = 0, b = 0]) => a + b + ((a * b) % 7)))}`,
    'Subject To',
    ...([0, 1] as const).map((which) => ` c${which}: ${sum(row(which))} <= ${half(which)}`),
    'Binary',
    ...sizes.map((_, at) => ` x${at}`),
    'End',
    '',
  ].join('\n');
}

it('solves to proof, and gives duals where nothing is whole', async () => {
  const solver = highsSolver();
  try {
    const whole = await solver.solve(SMALL, {});
    expect(whole.status).toBe('optimal');
    expect(whole.bound).toBeCloseTo(11, 6);
    expect(whole.columns).toEqual(
      new Map([
        ['x', 3],
        ['y', 1],
      ]),
    );
    const linear = await solver.solve(`${SMALL.slice(0, SMALL.indexOf('General'))}End\n`, {});
    expect(linear.status).toBe('optimal');
    expect(linear.bound).toBeCloseTo(11, 6);
    expect(linear.duals?.get('b')).toBeCloseTo(2 / 3, 6);
    expect(whole.duals).toBeUndefined();
  } finally {
    await solver.close();
  }
});

it('says of demands that contradict each other that they do', async () => {
  const solver = highsSolver();
  try {
    const { status, columns } = await solver.solve(SMALL.replace('Bounds', ' c: x + y >= 5\nBounds'), {});
    expect([status, columns.size]).toEqual(['infeasible', 0]);
    await expect(solver.solve('no model at all', {})).rejects.toThrow();
    expect((await solver.solve(SMALL, {})).status).toBe('optimal');
  } finally {
    await solver.close();
  }
});

it('stops when asked and gives the best so far, and then solves the next', async () => {
  const solver = highsSolver();
  try {
    let told = 0;
    const lp = hard(120);
    const stopped = await solver.solve(lp, {
      gap: 0,
      seconds: 60,
      onProgress: () => {
        told += 1;
      },
      shouldStop: () => told >= 2,
    });
    expect(stopped.status).toBe('interrupted');
    expect(stopped.columns.size).toBeGreaterThan(0);
    expect(stopped.bound).toBeGreaterThan(0);
    const [limited, small] = await Promise.all([
      solver.solve(lp, { gap: 0, seconds: 1, start: stopped.columns }),
      solver.solve(SMALL, {}),
    ]);
    expect(limited.status).toBe('feasible');
    expect(small.status).toBe('optimal');
  } finally {
    await solver.close();
  }
});
