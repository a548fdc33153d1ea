import { randomUUID } from 'node:crypto';
import type { ActEnvelope, Actor, ImportMapping, ImportPreview } from '@gongjian/model';
import { CAMPAIGN, OFFICE } from '@gongjian/model/testing';
import { readWorkbook } from '@gongjian/reader';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { envelope } from '../test/acting.ts';
import type { Caller } from './caller.ts';
import { createService } from './create-service.ts';
import { notesOf } from './import-notes.ts';

/** Workbooks on their way into the ledger: whole, in parts, over a reviewer, stopped, and remembered. */

const COUNTY = { id: 'test-county', name: '某县' };
const REPORTER: Actor = { id: 'town-1', name: '东镇填报岗', role: 'reporter', unit: 'town' };
const REVIEWER: Actor = { id: 'town-2', name: '东镇审核岗', role: 'reviewer', unit: 'town' };
const at = (actor: Actor, day = '2012-09-12'): Caller => ({ actor, day, at: `${day}T10:00:00.000Z` });
const MANY = 120;

let store: TestStore;
let service: ReturnType<typeof createService>;
const must = async (caller: Caller, ...acts: ActEnvelope[]) => {
  const receipts = await service.perform(caller, acts);
  expect(receipts.flatMap(({ refusals }) => refusals)).toEqual([]);
  return receipts;
};

beforeAll(async () => {
  store = await testStore();
  service = createService({ store, county: COUNTY });
  const project = (id: string, name: string, unit = 'town') =>
    envelope('project.set', { id, name, unit, annualInvestment: 3000 });
  const ids = ['p', 'q', 'w', ...Array.from({ length: MANY }, (_, index) => `m${index}`)];
  await must(
    at(OFFICE, '2012-07-31'),
    envelope('campaign.set', { ...CAMPAIGN, reporting: 'reviewed' }),
    envelope('unit.set', { id: 'town', name: '东镇', kind: 'township' }),
    envelope('unit.set', { id: 'west', name: '西镇', kind: 'township' }),
    project('p', '河道整治'),
    project('q', '水厂扩建'),
    project('w', '西镇学校', 'west'),
    ...ids.slice(3).map((id, index) => project(id, `道路${index}号工程`, 'west')),
    envelope('roster.set', {
      id: 'list',
      campaign: 'c',
      name: '重点项目',
      entries: ids.map((id) => ({ project: id, entered: '2012-08-01', enteredWhy: '首批' })),
    }),
  );
});
afterAll(() => store.close());

const fileOf = (text: string, name = '进度表.csv') => ({ name, bytes: new TextEncoder().encode(text) });
const table = (on: string, ...rows: readonly (readonly [string, number | string])[]) =>
  fileOf(`截至${on}\n项目名称,累计完成(万元)\n${rows.map(([name, value]) => `${name},${value}`).join('\n')}\n`);
const mappingsOf = ({ sheets }: ImportPreview): ImportMapping[] => sheets.map(({ mapping }) => mapping);
const cleanOf = ({ sheets }: ImportPreview) =>
  sheets.flatMap(({ difference: { sheet, rows } }) =>
    rows
      .filter(({ state }) => state === 'new' || state === 'changed')
      .map(({ row }) => ({ sheet, row, recognitions: false })),
  );
const head = async () => (await store.head(COUNTY.id)).seq;
const readingsOf = async (subject: string) =>
  (await service.snapshot(at(OFFICE), 'c')).readings
    .filter((one) => one.subject === subject)
    .map(({ on, value }) => [on, value]);

test('of a workbook any part may be taken, and the same batch sent twice is taken once', async () => {
  const file = table('2012-09-01', ['河道整治', 100], ['水厂扩建', 200], ['西镇学校', 300]);
  const preview = await service.previewImport(at(OFFICE), 'c', file);
  const accepted = cleanOf(preview).slice(0, 2);
  const options = { mappings: mappingsOf(preview), accepted, batch: randomUUID() };
  const { rows, reports } = await service.commitImport(at(OFFICE), 'c', file, options);
  expect(rows.map(({ row, receipt }) => [row, receipt.outcome])).toEqual([
    [3, 'done'],
    [4, 'done'],
  ]);
  expect(reports).toEqual([]);
  const again = await service.commitImport(at(OFFICE), 'c', file, options);
  expect(again.rows.map(({ receipt }) => receipt.outcome)).toEqual(['done-before', 'done-before']);
  expect([await readingsOf('p'), await readingsOf('w')]).toEqual([[['2012-09-01', 100]], []]);
  expect((await service.previewImport(at(OFFICE), 'c', file)).sheets[0]?.difference.counts).toMatchObject({
    same: 2,
    new: 1,
  });
});

test('a reporter’s workbook becomes a report to the reviewer; a row that no report may hold is refused by itself', async () => {
  const file = table('2012-09-05', ['河道整治', 103], ['水厂扩建', 206]);
  const preview = await service.previewImport(at(REPORTER), 'c', file);
  const batch = randomUUID();
  const { rows, reports } = await service.commitImport(at(REPORTER), 'c', file, {
    mappings: mappingsOf(preview),
    accepted: cleanOf(preview),
    batch,
  });
  expect(rows.map(({ receipt }) => receipt.outcome)).toEqual(['done', 'done']);
  expect(await readingsOf('p')).toEqual([['2012-09-01', 100]]);
  const { report } = await service.casework(at(REVIEWER), 'c');
  expect(report).toMatchObject([
    {
      id: reports[0],
      unit: 'town',
      on: '2012-09-05',
      state: 'submitted',
      rows: [
        { subject: 'p', value: 103, evidence: '《进度表.csv》CSV!B3' },
        { subject: 'q', value: 206 },
      ],
    },
  ]);

  // Sent anew before the reviewer looked, with one figure put right: the same report, the other row kept.
  const second = table('2012-09-05', ['河道整治', 104]);
  const anew = await service.previewImport(at(REPORTER), 'c', second);
  await service.commitImport(at(REPORTER), 'c', second, {
    mappings: mappingsOf(anew),
    accepted: cleanOf(anew),
    batch: randomUUID(),
  });
  const [sentAnew, ...others] = (await service.casework(at(REVIEWER), 'c')).report;
  expect(others).toEqual([]);
  expect(sentAnew?.rows.map(({ subject, value }) => [subject, value]).toSorted()).toEqual([
    ['p', 104],
    ['q', 206],
  ]);
  await must(at(REVIEWER), envelope('report.pass', { id: reports[0] }));
  expect(await readingsOf('p')).toEqual([
    ['2012-09-01', 100],
    ['2012-09-05', 104],
  ]);
});

test('a row that was overtaken is refused by itself, the others still go to the reviewer', async () => {
  const file = table('2012-09-08', ['河道整治', 106], ['水厂扩建', 208]);
  const preview = await service.previewImport(at(REPORTER), 'c', file);
  // While the clerk looks, somebody else records a later and higher figure… of which this one falls short.
  await must(
    at(OFFICE),
    envelope('reading.record', { of: 'project', subject: 'p', on: '2012-09-07', value: 400, note: '补报' }),
  );
  const { sheets, ...rest } = preview;
  const mappings = mappingsOf({ sheets, ...rest });
  const outcome = service.commitImport(at(REPORTER), 'c', file, {
    mappings,
    accepted: cleanOf(preview),
    batch: randomUUID(),
  });
  // The workbook is judged again when it is taken: a figure that fell meanwhile needs its reason first.
  await expect(outcome).rejects.toMatchObject({ refusal: { kind: 'falls', last: 400, given: 106 } });
  const accepted = cleanOf(preview).map((row) => (row.row === 3 ? { ...row, note: '以核实数为准' } : row));
  const { rows } = await service.commitImport(at(REPORTER), 'c', file, { mappings, accepted, batch: randomUUID() });
  expect(rows.map(({ receipt }) => receipt.outcome)).toEqual(['done', 'done']);
});

test('how a sender had a table read is remembered for that sender alone, and can be forgotten', async () => {
  const text = '截至2012-09-09\n项目名称,累计完成\n西镇学校,0.03\n西镇中心学校,0.03\n';
  const file = fileOf(text);
  const first = await service.previewImport(at(OFFICE), 'c', file);
  expect(first.sheets[0]?.mapping.remembered).toBeUndefined();
  const [mapping] = mappingsOf(first);
  if (mapping === undefined) throw new Error('no mapping');
  const corrected: ImportMapping = {
    ...mapping,
    columns: mapping.columns.map((column) => (column.meaning === 'done' ? { ...column, unit: '亿元' } : column)),
    choices: [{ row: 4, subject: 'w' }],
  };
  const second = await service.previewImport(at(OFFICE), 'c', file, { mappings: [corrected] });
  const [row] = second.sheets[0]?.difference.rows ?? [];
  expect(row).toMatchObject({ subject: { id: 'w' }, value: 300, state: 'new' });
  const accepted = [{ sheet: 'CSV', row: 3, recognitions: false }];
  await service.commitImport(at(OFFICE), 'c', file, { mappings: [corrected], accepted, batch: randomUUID() });

  const next = fileOf(text.replace('2012-09-09', '2012-09-11').replaceAll('0.03', '0.0305'));
  const later = await service.previewImport(at(OFFICE, '2012-09-13'), 'c', next);
  const remembered = later.sheets[0]?.mapping.remembered;
  expect(remembered).toMatchObject({ on: '2012-09-12' });
  expect(later.sheets[0]?.difference.rows).toMatchObject([
    { value: 305, state: 'changed' },
    { state: 'needs-choice', candidates: [{ id: 'w', chosenBefore: true }] },
  ]);
  expect((await service.previewImport(at(REPORTER), 'c', next)).sheets[0]?.mapping.remembered).toBeUndefined();

  // What is remembered is kept once: the same reading again adds nothing to the ledger but its figures.
  const before = await head();
  await service.commitImport(at(OFFICE, '2012-09-13'), 'c', next, {
    mappings: mappingsOf(later),
    accepted,
    batch: randomUUID(),
  });
  expect(await head()).toBe(before + 1);
  await must(at(OFFICE), envelope('layout.forget', { id: remembered?.layout }));
  expect((await service.previewImport(at(OFFICE), 'c', next)).sheets[0]?.mapping.remembered).toBeUndefined();
});

test('stopped while it is read or written, an import has written nothing and says so', async () => {
  const file = table(
    '2012-09-10',
    ...Array.from({ length: MANY }, (_, index) => [`道路${index}号工程`, 1000 + index] as const),
  );
  const preview = await service.previewImport(at(OFFICE), 'c', file);
  const before = await head();
  const gone = service.previewImport(at(OFFICE), 'c', file, { signal: AbortSignal.abort() });
  await expect(gone).rejects.toMatchObject({ refusal: { kind: 'unreadable', reason: 'cancelled' } });

  const batch = randomUUID();
  const options = { mappings: mappingsOf(preview), accepted: cleanOf(preview), batch };
  expect(options.accepted).toHaveLength(MANY);
  expect(await service.importProgress(at(OFFICE), batch)).toEqual({ stage: 'waiting', rows: 0 });
  const running = service.commitImport(at(OFFICE), 'c', file, options);
  const stopped = (async () => {
    for (;;) {
      const { stage } = await service.importProgress(at(OFFICE), batch);
      if (stage === 'writing') return service.cancelImport(at(OFFICE), batch);
      if (stage === 'written') throw new Error('too fast to be stopped');
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  await expect(running).rejects.toMatchObject({ refusal: { kind: 'unreadable', reason: 'cancelled' } });
  expect(await stopped).toMatchObject({ stage: 'writing', total: MANY });
  expect(await service.importProgress(at(OFFICE), batch)).toEqual({ stage: 'cancelled', rows: 0 });
  // Nobody else sees or stops what is under way.
  expect(await service.importProgress(at(REPORTER), batch)).toEqual({ stage: 'waiting', rows: 0 });
  expect(await head()).toBe(before);

  // The same batch can be taken afterwards, whole.
  const { rows } = await service.commitImport(at(OFFICE), 'c', file, options);
  expect(rows.every(({ receipt }) => receipt.outcome === 'done')).toBe(true);
  expect(await service.importProgress(at(OFFICE), batch)).toEqual({ stage: 'written', rows: MANY });
});

test('the file goes back with its remarks: doubts, names that fit nothing quite, and totals that do not add up', async () => {
  const file = table('2012-09-12', ['西镇学校', 100], ['水厂扩建二期', 1], ['合计', 999]);
  const preview = await service.previewImport(at(OFFICE), 'c', file);
  const { name, bytes } = await service.returnWorkbook(at(OFFICE), 'c', file, mappingsOf(preview));
  expect(name).toBe('进度表(退回).xlsx');
  expect((await readWorkbook(bytes)).sheets[0]?.rows).toHaveLength(5);
  const [found] = preview.sheets;
  if (found === undefined) throw new Error('no sheet');
  expect(notesOf(found)).toMatchObject([
    { sheet: 'CSV', row: 3, column: 2, text: expect.stringContaining('确有下降请写明原因') },
    { sheet: 'CSV', row: 4, column: 1, text: expect.stringContaining('最接近:“水厂扩建”') },
    { sheet: 'CSV', row: 5, column: 2, text: '此处999,按B3:B4应为101;请核对' },
  ]);
  // The doubt stands at the name, wherever that is.
  const columns = found.mapping.columns.map((one) => (one.meaning === 'name' ? { ...one, column: 7 } : one));
  const moved = notesOf({ ...found, mapping: { ...found.mapping, columns } });
  expect(moved.map(({ column }) => column)).toEqual([2, 7, 2]);
});
