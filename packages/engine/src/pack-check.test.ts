import { LIGHTS, type LightPack, LightRule } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PACKS, packNamed } from '../test/packs.ts';
import { holds, severityOf } from './judge.ts';
import { checkPack } from './pack-check.ts';

function packOf(...rules: Partial<LightRule>[]): LightPack {
  return {
    ...packNamed('wuhan'),
    rules: rules.map((rule) =>
      LightRule.parse({ id: 'r', subject: 'progress', family: rule.cases === undefined ? 'lag' : 'growth', ...rule }),
    ),
  };
}

it('finds what 银川 leaves open, between 0 and 10 points, both outside, and nothing else', () => {
  expect(checkPack(packNamed('yinchuan-2025'))).toEqual([
    { rule: 'progress', kind: 'gap', from: 0, fromOpen: true, to: 10, toOpen: true },
  ]);
});

it.each([...PACKS.keys()].filter((id) => id !== 'yinchuan-2025'))('finds no fault in %s', (id) => {
  expect(checkPack(packNamed(id))).toEqual([]);
});

it.each([...PACKS])('%s is named as its file and says where it comes from', (id, pack) => {
  expect(pack.id).toBe(id);
  expect(pack.citation).not.toBe('');
});

describe('bounds', () => {
  it('names the single number that two bands share', () => {
    const pack = packOf({
      bands: [
        { light: 'normal', to: 0 },
        { light: 'late', from: 0 },
      ],
    });
    expect(checkPack(pack)).toEqual([
      { rule: 'r', kind: 'overlap', from: 0, fromOpen: false, to: 0, toOpen: false, at: [0, 1] },
    ]);
  });
  it('names the single number that no band holds', () => {
    const pack = packOf({
      bands: [
        { light: 'late', from: 0, fromOpen: true },
        { light: 'normal', to: 0, toOpen: true },
      ],
    });
    expect(checkPack(pack)).toMatchObject([{ kind: 'gap', from: 0, fromOpen: false, to: 0, toOpen: false }]);
  });
  it('finds what is open at the ends', () => {
    const faults = checkPack(packOf({ bands: [{ light: 'watch', from: -5, to: 5, toOpen: true }] }));
    expect(faults).toEqual([
      { rule: 'r', kind: 'gap', to: -5, toOpen: true },
      { rule: 'r', kind: 'gap', from: 5, fromOpen: false },
    ]);
  });
  it('finds a band that holds no number, a worse light for a better number, and a repeat that changes nothing', () => {
    const pack = packOf({
      bands: [
        { light: 'severe', to: 0 },
        { light: 'late', from: 0, fromOpen: true },
        { light: 'watch', from: 3, to: 3, toOpen: true },
      ],
      repeat: { light: 'late', times: 2, becomes: 'late' },
    });
    expect(checkPack(pack).map(({ kind }) => kind)).toEqual(['idle-repeat', 'empty-band', 'worse-for-better']);
  });
  it('finds a family that cannot measure the subject', () => {
    expect(checkPack(packOf({ subject: 'start', bands: [{ light: 'normal' }] }))).toEqual([
      { rule: 'r', kind: 'mismatch' },
    ]);
  });
});

describe('growth', () => {
  const kinds = (cases: LightRule['cases']) => checkPack(packOf({ subject: 'growth', cases })).map(({ kind }) => kind);
  it('finds growth that no case holds', () => {
    expect(kinds([{ light: 'normal', sign: 'non-negative' }])).toEqual(Array(4).fill('uncovered-case'));
  });
  it('finds a case that earlier ones always take', () => {
    expect(kinds([{ light: 'normal' }, { light: 'severe', sign: 'negative' }])).toEqual(['unreached-case']);
  });
  it('finds a worse light for better growth', () => {
    expect(kinds([{ light: 'severe', plan: 'at-least' }, { light: 'normal' }])).toContain('worse-for-better');
  });
});

it('passes only bands of which exactly one holds any number', () => {
  const bound = fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined });
  const band = fc.record({
    light: fc.constantFrom(...LIGHTS),
    from: bound,
    fromOpen: fc.boolean(),
    to: bound,
    toOpen: fc.boolean(),
  });
  const numbers = Array.from({ length: 33 }, (_, at) => (at - 16) / 4);
  fc.assert(
    fc.property(fc.array(band, { minLength: 1, maxLength: 4 }), (bands) => {
      const faults = checkPack(packOf({ bands }));
      const clean = !faults.some(({ kind }) => kind === 'gap' || kind === 'overlap');
      const single = numbers.every((number) => bands.filter((one) => holds(one, number)).length === 1);
      expect(clean).toBe(single);
    }),
    { numRuns: 2000 },
  );
});

describe('what a fault names', () => {
  it('is the place of the band that holds no number', () => {
    const bands = [{ light: 'normal' as const }, { light: 'late' as const, from: 3, to: 2 }];
    expect(checkPack(packOf({ bands }))).toEqual([
      { rule: 'r', kind: 'empty-band', from: 3, fromOpen: false, to: 2, toOpen: false, at: [1] },
    ]);
  });
  it('is the whole stretch that two bands share, the earlier band first, one inside the other too', () => {
    const bands = [
      { light: 'normal' as const, to: 10, toOpen: true },
      { light: 'normal' as const, from: 2, to: 4, fromOpen: true },
      { light: 'normal' as const, from: 10 },
    ];
    expect(checkPack(packOf({ bands }))).toEqual([
      { rule: 'r', kind: 'overlap', from: 2, fromOpen: true, to: 4, toOpen: false, at: [0, 1] },
    ]);
    const across = [
      { light: 'normal' as const, from: -1 },
      { light: 'normal' as const, to: 3 },
    ];
    expect(checkPack(packOf({ bands: across }))).toEqual([
      { rule: 'r', kind: 'overlap', from: -1, fromOpen: false, to: 3, toOpen: false, at: [1, 0] },
    ]);
  });
  it('is the bound from which the light is worse for a better number', () => {
    const ratio = (open: boolean) =>
      checkPack(
        packOf({
          family: 'ratio',
          bands: [
            { light: 'normal', to: 80, toOpen: !open },
            { light: 'late', from: 80, fromOpen: open },
          ],
        }),
      );
    expect(ratio(false)).toEqual([{ rule: 'r', kind: 'worse-for-better', from: 80, fromOpen: false }]);
    expect(ratio(true)).toEqual([{ rule: 'r', kind: 'worse-for-better', from: 80, fromOpen: true }]);
  });
  it('is the undefined light too, in a gap and after the last band', () => {
    const bands = [{ light: 'late' as const, from: 0, to: 5 }];
    const faults = checkPack(packOf({ bands, undefinedLight: 'normal' }));
    expect(faults.map(({ kind, from, fromOpen }) => [kind, from, fromOpen])).toEqual([
      ['gap', undefined, undefined],
      ['gap', 5, true],
      ['worse-for-better', 5, true],
    ]);
    const between = [
      { light: 'late' as const, to: 0 },
      { light: 'severe' as const, from: 5 },
    ];
    expect(checkPack(packOf({ bands: between, undefinedLight: 'normal' })).at(-1)).toEqual({
      rule: 'r',
      kind: 'worse-for-better',
      from: 0,
      fromOpen: true,
    });
  });
  it('is a rule with bands and cases of another family', () => {
    const mixed = packOf(
      { id: 'a', subject: 'growth', cases: [{ light: 'normal' }], bands: [{ light: 'normal' }] },
      { id: 'b', family: 'lag', cases: [{ light: 'normal' }], bands: [{ light: 'normal' }] },
    );
    expect(checkPack(mixed).map(({ rule, kind }) => [rule, kind])).toEqual([
      ['a', 'mismatch'],
      ['b', 'mismatch'],
    ]);
  });
  it('is the place of a case that is never reached, and of the cases of which the better is worse', () => {
    const cases = (...list: LightRule['cases']) => checkPack(packOf({ subject: 'growth', cases: list }));
    expect(cases({ light: 'normal' }, { light: 'late' })).toEqual([{ rule: 'r', kind: 'unreached-case', at: [1] }]);
    expect(cases({ light: 'severe', plan: 'at-least' }, { light: 'normal' })).toMatchObject([
      { rule: 'r', kind: 'worse-for-better', at: [0, 1], growth: { plan: 'at-least' } },
    ]);
    const silent = cases({ light: 'severe', sign: 'non-negative' }).filter(({ kind }) => kind === 'worse-for-better');
    expect(silent.map(({ at }) => at)).toEqual([[0]]);
  });
});

it('finds a worse light for a better number exactly where going along the numbers meets one', () => {
  const cuts = fc
    .uniqueArray(fc.integer({ min: -4, max: 4 }), { maxLength: 4 })
    .map((list) => list.sort((a, b) => a - b));
  const lights = fc.array(fc.option(fc.constantFrom(...LIGHTS), { nil: undefined }), { minLength: 5, maxLength: 5 });
  const family = fc.constantFrom('lag' as const, 'ratio' as const);
  fc.assert(
    fc.property(cuts, lights, fc.boolean(), family, fc.constantFrom(...LIGHTS), (ends, each, open, kind, silent) => {
      const bands = [...ends, undefined].flatMap((to, at) => {
        const light = each[at];
        return light === undefined ? [] : [{ light, from: ends[at - 1], fromOpen: open, to, toOpen: !open }];
      });
      const lightAt = (number: number) => bands.find((band) => holds(band, number))?.light ?? silent;
      const along = Array.from({ length: 41 }, (_, at) => severityOf(lightAt((at - 20) / 4)));
      const better = kind === 'ratio' ? along.toReversed() : along;
      const falls = better.some((severity, at) => at > 0 && severity < (better[at - 1] ?? 0));
      const faults = checkPack(packOf({ family: kind, bands, undefinedLight: silent }));
      expect(faults.some((fault) => fault.kind === 'worse-for-better')).toBe(falls);
    }),
    { numRuns: 500 },
  );
});

it('finds a worse light for better growth exactly where two situations show one', () => {
  const side = fc.constantFrom('at-least' as const, 'below' as const, undefined);
  const sign = fc.constantFrom('negative' as const, 'non-negative' as const, undefined);
  const growthCase = fc.record({ light: fc.constantFrom(...LIGHTS), plan: side, peer: side, sign });
  const situations = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => [bits & 1, (bits >> 1) & 1, bits >> 2] as const);
  fc.assert(
    fc.property(fc.array(growthCase, { minLength: 1, maxLength: 4 }), fc.constantFrom(...LIGHTS), (cases, silent) => {
      const severityIn = ([plan, peer, positive]: readonly number[]) =>
        severityOf(
          cases.find(
            (one) =>
              (one.plan ?? (plan === 1 ? 'at-least' : 'below')) === (plan === 1 ? 'at-least' : 'below') &&
              (one.peer ?? (peer === 1 ? 'at-least' : 'below')) === (peer === 1 ? 'at-least' : 'below') &&
              (one.sign ?? (positive === 1 ? 'non-negative' : 'negative')) ===
                (positive === 1 ? 'non-negative' : 'negative'),
          )?.light ?? silent,
        );
      const worse = situations.some((a) =>
        situations.some((b) => a.every((part, at) => part >= (b[at] ?? 0)) && severityIn(a) > severityIn(b)),
      );
      const faults = checkPack(packOf({ subject: 'growth', cases, undefinedLight: silent }));
      expect(faults.some(({ kind }) => kind === 'worse-for-better')).toBe(worse);
    }),
    { numRuns: 500 },
  );
});
