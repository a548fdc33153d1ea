import type { ImportMapping, ImportRow } from '@gongjian/model';
import { expect, test } from 'vitest';
import { acceptanceOf, chooseSubject, isTaken, keepRow, NO_CHOICES } from './accepted-rows.ts';

const row = (over: Partial<ImportRow> = {}): ImportRow => ({
  row: 6,
  state: 'changed',
  name: '河马重工',
  subject: { id: 'zd-1', name: '河马重工', by: 'name' },
  candidates: [],
  value: 5200,
  unit: '万元',
  on: '2012-09-09',
  last: { value: 5000, on: '2012-08-31' },
  recognitions: [],
  refusals: [],
  flags: [],
  ...over,
});

test('clean rows are taken unless a person leaves them out', () => {
  expect(isTaken(row(), NO_CHOICES)).toBe(true);
  expect(isTaken(row(), { taken: { 6: false }, notes: {} })).toBe(false);
});

test('no choice takes a row that was refused, set aside or belongs to nothing', () => {
  const taken = { taken: { 6: true }, notes: {} };
  for (const state of ['refused', 'set-aside', 'needs-choice'] as const)
    expect(isTaken(row({ state }), taken)).toBe(false);
  expect(isTaken(row({ subject: undefined }), taken)).toBe(false);
});

test('a row that repeats what is known of the same day adds nothing; of a later day it does', () => {
  expect(isTaken(row({ state: 'same', last: { value: 5200, on: '2012-09-09' } }), NO_CHOICES)).toBe(false);
  expect(isTaken(row({ state: 'same', last: { value: 5200, on: '2012-08-31' } }), NO_CHOICES)).toBe(true);
});

test('a lower row is taken only by hand and only with its reason', () => {
  const lower = row({ state: 'lower', value: 4900 });
  expect(isTaken(lower, NO_CHOICES)).toBe(false);
  expect(acceptanceOf([lower], { taken: { 6: true }, notes: {} }).withoutNote).toEqual([6]);
  expect(acceptanceOf([lower], { taken: { 6: true }, notes: { 6: ' 审计核减 ' } })).toEqual({
    accepted: [{ row: 6, recognitions: false, note: '审计核减' }],
    withoutNote: [],
  });
});

test('a choice replaces the earlier one of its row and can be taken back', () => {
  const mapping = { choices: [{ row: 6, subject: 'a' }], keep: [] } as unknown as ImportMapping;
  expect(chooseSubject(mapping, 6, 'b').choices).toEqual([{ row: 6, subject: 'b' }]);
  expect(chooseSubject(mapping, 6, undefined).choices).toEqual([]);
  expect(keepRow(keepRow(mapping, 9), 9).keep).toEqual([9]);
});
