import type { DueItem, Refusal } from '@gongjian/model';
import { expect, test } from 'vitest';
import type { OutboxEntry } from '../../lib/outbox.ts';
import { type DueDraft, NO_DRAFT } from './due-entry.ts';
import { baseReport, composeRows, draftRow, faultsOf, heldOf, submitAct } from './report-entry.ts';

const item = (subject: string, over: Partial<DueItem> = {}): DueItem => ({
  of: 'project',
  subject,
  name: subject,
  unit: 'town',
  unitOfMeasure: '万元',
  decimals: 0,
  caliber: 'management',
  on: '2012-09-09',
  last: { value: 100, on: '2012-08-31' },
  ...over,
});
const row = (subject: string, value: number) => ({
  of: 'project' as const,
  subject,
  caliber: 'management' as const,
  value,
});
const reportOf = (
  subject: string,
  state: 'submitted' | 'returned' | 'passed',
  over: object = {},
): Partial<DueItem> => ({
  report: { id: 'r1', unit: 'town', state, row: { ...row(subject, 120), ...over } },
});
const entry = (id: string, rows: readonly ReturnType<typeof row>[], refusals?: readonly Refusal[]): OutboxEntry => ({
  campaign: 'c',
  actor: 'town-1',
  about: `report ${id}`,
  name: '东镇上报单',
  on: '2012-09-09',
  act: submitAct(
    { id, campaign: 'c', unit: 'town', on: '2012-09-09', rows, openedAt: '', submittedAt: '' },
    `act-${id}`,
  ),
  attempted: false,
  ...(refusals === undefined ? {} : { refusals }),
});
const NOTHING = { waiting: undefined, refused: undefined };
const drafts = (typed: Readonly<Record<string, Partial<DueDraft>>>) => (subject: string) => ({
  ...NO_DRAFT,
  ...typed[subject],
});
const cumulative = () => true;

test('a draft becomes a row with its words; unchanged needs no figure', () => {
  expect(draftRow(item('p'), { value: '130', note: ' 赶工 ', evidence: '月报' }, true)).toEqual({
    row: {
      of: 'project',
      subject: 'p',
      caliber: 'management',
      value: 130,
      unit: '万元',
      note: '赶工',
      evidence: '月报',
    },
  });
  expect(draftRow(item('p'), { ...NO_DRAFT, unchanged: true }, true)).toEqual({
    row: { of: 'project', subject: 'p', caliber: 'management', unchanged: true },
  });
});

test('a figure that falls is refused here already; one that corrects another says why', () => {
  expect(draftRow(item('p'), { value: '90', note: '' }, true)).toMatchObject({ refusal: { kind: 'falls' } });
  const reported = { value: 120, unchanged: false, id: 'x', seq: 3 };
  expect(draftRow(item('p', { reported }), { value: '110', note: '' }, true)).toMatchObject({
    refusal: { kind: 'invalid', issues: [{ path: 'reason' }] },
  });
  expect(draftRow(item('p', { reported }), { value: '110', note: '重复计入' }, true)).toHaveProperty('row');
});

test('what came back goes out again whole: the rows put right with those that were not touched', () => {
  const items = [
    item('p', reportOf('p', 'returned', { returned: { why: '不符', by: '审核岗', on: '2012-09-09' } })),
    item('q', reportOf('q', 'returned')),
    item('other'),
  ];
  const base = baseReport(items, 'town', NOTHING);
  expect(base).toBe('r1');
  const { rows } = composeRows(items, drafts({ p: { value: '115' } }), cumulative, base, NOTHING);
  expect(rows).toEqual([{ ...row('p', 115), unit: '万元' }, row('q', 120)]);
});

test('a second submission while the first still waits in this browser takes it along under the same name', () => {
  const waiting = entry('r9', [row('p', 115)]);
  const held = heldOf([waiting], 'town', '2012-09-09');
  const items = [item('p'), item('q')];
  expect(baseReport(items, 'town', held)).toBe('r9');
  expect(composeRows(items, drafts({ q: { unchanged: true } }), cumulative, 'r9', held).rows).toEqual([
    row('p', 115),
    { of: 'project', subject: 'q', caliber: 'management', unchanged: true },
  ]);
});

test('what is wrong with one row keeps the others from nothing but this sending', () => {
  const { rows, faults } = composeRows(
    [item('p'), item('q')],
    drafts({ p: { value: '90' }, q: { value: '150' } }),
    cumulative,
    undefined,
    NOTHING,
  );
  expect(rows.map(({ subject }) => subject)).toEqual(['q']);
  expect(faults).toMatchObject({ p: { kind: 'falls' } });
});

test('refusals stand at the rows they speak of, those of the whole under no name', () => {
  const refused = entry(
    'r9',
    [row('p', 1), row('q', 2)],
    [
      { kind: 'falls', row: 1, subject: 'q', last: 5, lastOn: '2012-08-31', given: 2, unit: '万元' },
      { kind: 'invalid', issues: [{ path: 'submittedAt', code: 'before-opening' }] },
    ],
  );
  const faults = faultsOf(refused);
  expect(faults.get('q')).toEqual([
    { kind: 'falls', subject: 'q', last: 5, lastOn: '2012-08-31', given: 2, unit: '万元' },
  ]);
  expect(faults.get('')?.map(({ kind }) => kind)).toEqual(['invalid']);
  expect(faults.has('p')).toBe(false);
});

test('a refused report is sent again under its own name, unless it was passed meanwhile', () => {
  const falls: Refusal = { kind: 'falls', subject: 'p', last: 5, lastOn: '2012-08-31', given: 2, unit: '万元' };
  const gone: Refusal = { kind: 'wrong-state', what: 'report', id: 'r9', state: 'passed', needs: ['submitted'] };
  const of = (refusal: Refusal) => heldOf([entry('r9', [row('p', 1)], [refusal])], 'town', '2012-09-09');
  expect(baseReport([item('p')], 'town', of(falls))).toBe('r9');
  expect(baseReport([item('p')], 'town', of(gone))).toBeUndefined();
});

test('another unit’s report on its way is nobody’s base, nor is one that has been passed', () => {
  const foreign = item('p', { report: { id: 'x', unit: 'village', state: 'submitted', row: row('p', 1) } });
  expect(baseReport([foreign], 'town', NOTHING)).toBeUndefined();
  expect(baseReport([item('p', reportOf('p', 'passed'))], 'town', NOTHING)).toBeUndefined();
});

test('only this unit’s reports of this day are looked at', () => {
  const own = entry('r9', [row('p', 1)]);
  expect(heldOf([own], 'town', '2012-09-08').waiting).toBeUndefined();
  expect(heldOf([own], 'west', '2012-09-09').waiting).toBeUndefined();
  expect(heldOf([own], 'town', '2012-09-09').waiting).toBe(own);
});
