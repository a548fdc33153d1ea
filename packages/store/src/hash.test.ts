import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actDigest, canonicalJson, entryHash } from './hash.ts';

const ENTRY = {
  seq: 1,
  id: '6f0e1c9e-6a53-4c0e-9d5e-0d8a3f7d2b11',
  name: 'reading.record',
  body: { target: 't', value: 13.2 },
  actor: { id: 'o', name: '攻坚办', role: 'office' },
  at: '2012-08-01T08:00:00+08:00',
  previous: '0'.repeat(64),
} as const;

test('canonical JSON is JSON of the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('the order in which members were written does not show', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (members) => {
      const reversed = Object.fromEntries(Object.entries(members).reverse());
      expect(canonicalJson(reversed)).toBe(canonicalJson(members));
    }),
  );
});

test('members sort by UTF-16 code units and figures are written as ECMAScript does (RFC 8785)', () => {
  expect(canonicalJson({ '\u20ac': 1, '\r': 2, '1': 3, '\ud83d\ude02': 4, '\ufb33': 5, ö: 6 })).toBe(
    '{"\\r":2,"1":3,"ö":6,"€":1,"😂":4,"\ufb33":5}',
  );
  expect(canonicalJson([0.1 + 0.2, 1e30, 4.5, 2e-3, 1e-27, -0])).toBe('[0.30000000000000004,1e+30,4.5,0.002,1e-27,0]');
});

test('what JSON cannot hold is refused instead of being lost', () => {
  expect(() => canonicalJson({ value: Number.NaN })).toThrow(TypeError);
  expect(() => canonicalJson(() => 1)).toThrow(TypeError);
});

test('every field of an entry is under its hash', () => {
  const hash = entryHash(ENTRY);
  const altered = [
    { ...ENTRY, seq: 2 },
    { ...ENTRY, id: ENTRY.id.replace('6f', '7f') },
    { ...ENTRY, name: 'reading.correct' },
    { ...ENTRY, body: { target: 't', value: 13.20001 } },
    { ...ENTRY, actor: { ...ENTRY.actor, role: 'statistics' as const } },
    { ...ENTRY, at: '2012-08-01T08:00:01+08:00' },
    { ...ENTRY, previous: '1'.repeat(64) },
    { ...ENTRY, why: '更正' },
    { ...ENTRY, basis: 0 },
    { ...ENTRY, batch: ENTRY.id },
  ];
  expect(new Set([hash, ...altered.map(entryHash)]).size).toBe(altered.length + 1);
});

test('an act sent again has the digest of the first time, another act under its id has not', () => {
  const sent = { name: 'unit.put', body: { id: 'u', name: '城关镇' } };
  expect(actDigest({ name: 'unit.put', body: { name: '城关镇', id: 'u' } })).toBe(actDigest(sent));
  expect(actDigest({ ...sent, name: 'unit.drop' })).not.toBe(actDigest(sent));
});
