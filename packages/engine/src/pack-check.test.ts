import { LIGHTS, type LightPack, LightRule } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PACKS, packNamed } from '../test/packs.ts';
import { holds } from './judge.ts';
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
