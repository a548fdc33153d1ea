import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combine } from './combination.ts';
import { nelderMead } from './nelder-mead.ts';
import { isSeasonal, seasonsOf } from './seasons.ts';
import { fitSmoothing, fitSmoothings } from './smoothing.ts';
import { fitTheta } from './theta.ts';

const SHAPE = [0.6, 0.7, 1.1, 1.3, 0.9, 1.4, 0.8, 1, 1.2, 1.1, 0.7, 1.2];
const season = (at: number) => SHAPE[at % 12] as number;

describe('the simplex search', () => {
  it('finds the bottom of a bowl in the cube, or the wall nearest to it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.5, max: 1.5, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (x, y) => {
          const bowl = (at: Float64Array) => ((at[0] ?? 0) - x) ** 2 + 3 * ((at[1] ?? 0) - y) ** 2 + 1;
          const { at, evaluations } = nelderMead(bowl, [0.3, 0.3], 300);
          expect(Math.abs((at[0] ?? 0) - Math.min(1, Math.max(0, x)))).toBeLessThan(0.02);
          expect(Math.abs((at[1] ?? 0) - y)).toBeLessThan(0.02);
          expect(evaluations).toBeLessThanOrEqual(305);
        },
      ),
    );
  });

  it('ends within its budget where the function is nowhere a number', () => {
    expect(nelderMead(() => Number.NaN, [0.5, 0.5, 0.5], 50).evaluations).toBeLessThanOrEqual(55);
  });
});

describe('seasons', () => {
  it('are found as they were put in, as products and as sums', () => {
    const products = Array.from({ length: 60 }, (_, at) => 50 * season(at));
    const mean = SHAPE.reduce((sum, value) => sum + value, 0) / 12;
    for (const [at, found] of seasonsOf(products, 12, 'product').entries())
      expect(found).toBeCloseTo(season(at) / mean, 9);
    const sums = Array.from({ length: 60 }, (_, at) => 3 * at + season(at));
    for (const [at, found] of seasonsOf(sums, 12, 'sum').entries()) expect(found).toBeCloseTo(season(at) - mean, 9);
    expect(isSeasonal(products, 12)).toBe(true);
  });

  it('are not seen in a straight line’s changes, nor in fewer than three cycles', () => {
    const wave = Array.from({ length: 60 }, (_, at) => (at * 7919) % 101);
    expect(isSeasonal(wave, 12)).toBe(false);
    expect(
      isSeasonal(
        Array.from({ length: 35 }, (_, at) => season(at)),
        12,
      ),
    ).toBe(false);
  });
});

describe('a smoothing model', () => {
  it('continues what it is made for exactly: a line with seasons added, and growth with seasons multiplied', () => {
    const cases = [
      { logarithm: false, of: (at: number) => 100 + 2 * at + 10 * season(at) },
      { logarithm: true, of: (at: number) => 100 * 1.01 ** at * season(at) },
    ];
    for (const { logarithm, of } of cases) {
      const values = Array.from({ length: 72 }, (_, at) => of(at));
      const ahead = fitSmoothing(values, 12, { trend: 'straight', seasonal: true, logarithm })?.ahead(12);
      for (let step = 0; step < 12; step += 1) expect((ahead?.[step] ?? 0) / of(72 + step)).toBeCloseTo(1, 3);
    }
  });

  it('is not fitted where it cannot be: logarithms of nothing, seasons of less than two cycles', () => {
    const rows = Array.from({ length: 30 }, (_, at) => at);
    expect(fitSmoothing(rows, 12, { trend: 'none', seasonal: false, logarithm: true })).toBeUndefined();
    expect(fitSmoothing(rows.slice(0, 23), 12, { trend: 'none', seasonal: true, logarithm: false })).toBeUndefined();
    expect(fitSmoothings([1, 2, 3], 12)).toEqual([]);
  });

  it('from an earlier origin forecasts as from a shorter history with the same parameters: it sees no later value', () => {
    const values = Array.from({ length: 60 }, (_, at) => 50 * season(at) + ((at * 31) % 7));
    const fit = fitSmoothing(values, 12, { trend: 'damped', seasonal: true, logarithm: false });
    expect(fit?.ahead(3, 60)).toEqual(fit?.ahead(3));
    expect(fit?.ahead(3, 59)).not.toEqual(fit?.ahead(3));
  });
});

describe('theta', () => {
  it('of a straight line without seasons goes on at least with half its slope', () => {
    const ahead =
      fitTheta(
        Array.from({ length: 40 }, (_, at) => 10 + 2 * at),
        12,
      )?.ahead(6) ?? [];
    const steps = [...ahead].slice(1).map((value, at) => value - (ahead[at] as number));
    for (const step of steps) expect(step).toBeCloseTo(1, 6);
    expect(ahead[0]).toBeGreaterThan(88);
  });
});

describe('the combination', () => {
  it('has weights that make 1, and leans on seasons where there are some', () => {
    const values = Array.from({ length: 72 }, (_, at) => 50 * season(at) + ((at * 31) % 7));
    const found = combine(values, 12, 5);
    const total = found?.parts.reduce((sum, { weight }) => sum + weight, 0) ?? 0;
    expect(total).toBeCloseTo(1, 4);
    const seasonal = found?.parts.filter(({ method }) => method === 'theta' || method.includes('seasonal')) ?? [];
    expect(seasonal.reduce((sum, { weight }) => sum + weight, 0)).toBeGreaterThan(0.99);
  });

  it('never goes below nothing where no value has', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 26, maxLength: 40 }), (values) => {
        for (const value of combine(values, 12, 12)?.path ?? []) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(value)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
