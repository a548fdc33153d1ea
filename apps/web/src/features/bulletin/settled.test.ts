import { expect, test } from 'vitest';
import { withoutWay, withWay } from './settled.ts';

test('a conflict is settled in one way at a time, and can be taken back', () => {
  const note = withWay(undefined, 'sum:a', 'note');
  expect(note).toBe('sum:a=note');
  const both = withWay(note, 'sum:b', 'remainder');
  expect(both).toBe('sum:a=note sum:b=remainder');
  expect(withWay(both, 'sum:a', 'remainder')).toBe('sum:b=remainder sum:a=remainder');
  expect(withoutWay(both, 'sum:b')).toBe('sum:a=note');
  expect(withoutWay(note, 'sum:a')).toBeUndefined();
});
