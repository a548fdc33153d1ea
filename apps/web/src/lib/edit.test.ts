import { expect, test } from 'vitest';
import { clashesOf, withTouched } from './edit.ts';

const STALE = {
  kind: 'stale' as const,
  what: 'target',
  id: 't',
  basis: 3,
  version: 9,
  by: '攻坚办',
  at: '2012-09-08T10:00:00+08:00',
  changed: [
    { field: 'goal', was: 12, is: 13, yours: 14 },
    { field: 'name', was: '甲', is: '乙', yours: '甲' },
  ],
};

test('a clash shows what was typed only where a field was touched here', () => {
  expect(clashesOf(STALE, { goal: 14 })).toEqual([
    { field: 'goal', was: 12, is: 13, mine: 14 },
    { field: 'name', was: '甲', is: '乙', mine: undefined },
  ]);
});

test('saving again keeps the other’s change to untouched fields and takes out what was emptied', () => {
  const theirs: { name: string; goal?: number; goalNote?: string } = { name: '乙', goal: 13, goalNote: '原文' };
  expect(withTouched(theirs, { goal: 14, goalNote: undefined })).toEqual({ name: '乙', goal: 14 });
});
