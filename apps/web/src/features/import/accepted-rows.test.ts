import type { ImportMapping } from '@gongjian/model';
import { expect, test } from 'vitest';
import {
  acceptanceOf,
  chooseSubjects,
  firstChoices,
  isTaken,
  keepRow,
  keyOf,
  NO_CHOICES,
  type SheetRow,
} from './accepted-rows.ts';

const row = (over: Partial<SheetRow> = {}): SheetRow => ({
  sheet: '城关镇',
  of: 'project',
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
const KEY = keyOf(row());

test('clean rows are taken unless a person leaves them out; of another sheet nothing is meant', () => {
  expect(isTaken(row(), NO_CHOICES)).toBe(true);
  expect(isTaken(row(), { taken: { [KEY]: false }, notes: {} })).toBe(false);
  expect(isTaken(row({ sheet: '东山乡' }), { taken: { [KEY]: false }, notes: {} })).toBe(true);
});

test('a hidden row is taken only by hand', () => {
  expect(isTaken(row({ hidden: true }), NO_CHOICES)).toBe(false);
  expect(isTaken(row({ hidden: true }), { taken: { [KEY]: true }, notes: {} })).toBe(true);
});

test('no choice takes a row that was refused, closed, set aside or belongs to nothing', () => {
  const taken = { taken: { [KEY]: true }, notes: {} };
  for (const state of ['refused', 'closed', 'set-aside', 'needs-choice'] as const)
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
  expect(acceptanceOf([lower], { taken: { [KEY]: true }, notes: {} }, true).withoutNote).toEqual([lower]);
  expect(acceptanceOf([lower], { taken: { [KEY]: true }, notes: { [KEY]: ' 审计核减 ' } }, true)).toEqual({
    accepted: [{ sheet: '城关镇', row: 6, recognitions: false, note: '审计核减' }],
    withoutNote: [],
  });
});

test('starts told in a row go along only where whoever takes it may recognise them', () => {
  const started = row({ recognitions: [{ kind: 'start', on: '2012-09-08', cell: 'I6' }] });
  expect(acceptanceOf([started], NO_CHOICES, true).accepted[0]?.recognitions).toBe(true);
  expect(acceptanceOf([started], NO_CHOICES, false).accepted[0]?.recognitions).toBe(false);
});

test('a choice replaces the earlier one of its row in its sheet and can be taken back', () => {
  const mappings = ['城关镇', '东山乡'].map(
    (sheet) => ({ sheet, choices: [{ row: 6, subject: 'a' }], keep: [] }) as unknown as ImportMapping,
  );
  const choose = (subject: string | undefined) =>
    chooseSubjects(mappings, [{ sheet: '城关镇', row: 6, subject }]).map(({ choices }) => choices);
  expect(choose('b')).toEqual([[{ row: 6, subject: 'b' }], [{ row: 6, subject: 'a' }]]);
  expect(choose(undefined)).toEqual([[], [{ row: 6, subject: 'a' }]]);
  const place = { sheet: '东山乡', row: 9 };
  expect(keepRow(keepRow(mappings, place), place).map(({ keep }) => keep)).toEqual([[], [9]]);
});

test('the first choices are those of rows that wait for one', () => {
  const unsure = row({ state: 'needs-choice', candidates: [{ id: 'p', name: '河马', similarity: 0.7 }] });
  expect(firstChoices([row(), unsure])).toEqual([{ sheet: '城关镇', row: 6, subject: 'p' }]);
});
