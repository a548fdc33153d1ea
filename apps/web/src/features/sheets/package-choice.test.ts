import type { FillReview } from '@gongjian/model';
import { expect, test } from 'vitest';
import { allOf, chosenOf, conflictsOf, recordedOf, withChoice } from './package-choice.ts';

type Row = FillReview['rows'][number];
const row = (subject: string, ...states: Row['fields'][number]['state'][]): Row => ({
  row: 6,
  subject,
  caliber: 'management',
  name: subject,
  unitOfMeasure: '万元',
  decimals: 0,
  unchanged: false,
  fields: states.map((state, at) => ({ field: (['value', 'evidence', 'note'] as const)[at] ?? 'note', state })),
});
const ROWS = [row('both', 'conflict', 'conflict'), row('taken', 'same', 'take'), row('same', 'same', 'left')];

test('what is recorded is what the package alone changed, and what the package was chosen for', () => {
  const names = (choices: Parameters<typeof recordedOf>[1]) => recordedOf(ROWS, choices).map(({ subject }) => subject);
  expect(names([])).toEqual(['taken']);
  expect(names(allOf(ROWS, 'now'))).toEqual(['taken']);
  expect(names(allOf(ROWS, 'theirs'))).toEqual(['both', 'taken']);
});

test('a choice made again takes the place of the one before, field by field', () => {
  const [first, second] = conflictsOf(ROWS);
  if (first === undefined || second === undefined) throw new Error('no conflict');
  const kept = withChoice(allOf(ROWS, 'theirs'), first.row, first.field, 'now');
  expect(kept).toHaveLength(2);
  expect(chosenOf(kept, first.row, first.field)).toBe('now');
  expect(chosenOf(kept, second.row, second.field)).toBe('theirs');
});
