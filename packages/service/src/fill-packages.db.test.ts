import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Actor, Refused } from '@gongjian/model';
import { CAMPAIGN, OFFICE } from '@gongjian/model/testing';
import { type TestStore, testStore } from '@gongjian/store/testing';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, envelope } from '../test/acting.ts';
import { createService } from './create-service.ts';

const COUNTY = { id: 'test-county', name: '某县' };
const REPORTER: Actor = { id: 'town-1', name: '东镇填报岗', role: 'reporter', unit: 'town' };
const STRANGER: Actor = { id: 'west-1', name: '西镇填报岗', role: 'reporter', unit: 'west' };

let store: TestStore;
let folder: string;
let service: ReturnType<typeof createService>;

beforeAll(async () => {
  store = await testStore();
  folder = await mkdtemp(join(tmpdir(), 'gongjian-package-'));
  service = createService({ store, county: COUNTY, audit: { folder } });
  const project = (id: string) =>
    envelope('project.set', { id, name: `项目${id}`, unit: 'town', annualInvestment: 3000 });
  const receipts = await service.perform(at(OFFICE, '2012-07-31'), [
    envelope('campaign.set', CAMPAIGN),
    envelope('unit.set', { id: 'town', name: '东镇', kind: 'township' }),
    envelope('unit.set', { id: 'west', name: '西镇', kind: 'township' }),
    project('p'),
    project('q'),
    envelope('roster.set', {
      id: 'list',
      campaign: 'c',
      name: '重点项目',
      entries: ['p', 'q'].map((id) => ({ project: id, entered: '2012-08-01', enteredWhy: '首批' })),
    }),
  ]);
  expect(receipts.flatMap(({ refusals }) => refusals)).toEqual([]);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const given = () => service.givePackage(at(REPORTER), 'c', { id: randomUUID(), on: '2012-09-08', unit: 'town' });

async function filled(
  bytes: Uint8Array,
  cells: Readonly<Record<string, string | number>>,
  change?: (book: ExcelJS.Workbook) => void,
) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  const sheet = book.getWorksheet('填报表');
  for (const [cell, value] of Object.entries(cells)) if (sheet) sheet.getCell(cell).value = value;
  change?.(book);
  return { name: '包.xlsx', bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
}

const refusalOf = async (work: Promise<unknown>) => {
  const error = await work.catch((thrown: unknown) => thrown);
  return error instanceof Refused ? error.refusal : error;
};

test('a package goes out, comes back compared three ways, and is taken once', async () => {
  const { bytes } = await given();
  const file = await filled(bytes, { H6: 120, J6: '监理月报', H7: 80, C8: '王某', C9: '统计员' });
  // Somebody records a figure meanwhile: both sides changed it.
  await service.perform(at(REPORTER), [
    envelope('reading.record', { of: 'project', subject: 'q', on: '2012-09-08', value: 70 }),
  ]);
  const { rows, name, post } = await service.reviewPackage(at(REPORTER), 'c', file);
  expect([name, post]).toEqual(['王某', '统计员']);
  expect(rows.map(({ fields }) => fields[0])).toEqual([
    { field: 'value', theirs: 120, state: 'take' },
    { field: 'value', theirs: 80, now: 70, state: 'conflict' },
  ]);
  // Whose figure stands there now is told where both sides changed it.
  expect(rows.map(({ hand }) => hand?.by)).toEqual([undefined, '东镇填报岗']);
  expect(await refusalOf(service.takePackage(at(REPORTER), 'c', file, []))).toMatchObject({ kind: 'invalid' });
  const choices = [{ subject: 'q', caliber: 'management', field: 'value', take: 'theirs' }] as const;
  await service.takePackage(at(REPORTER), 'c', file, choices);
  const { readings } = await service.snapshot(at(OFFICE), 'c');
  expect(readings.map(({ subject, value }) => [subject, value])).toEqual([
    ['p', 120],
    ['q', 80],
  ]);
  expect(readings[0]?.evidence).toMatch(/统计员王某填.*监理月报/);
  expect((await service.takePackage(at(REPORTER), 'c', file, choices)).map(({ outcome }) => outcome)).toEqual([
    'done-before',
  ]);
  expect(await refusalOf(service.reviewPackage(at(REPORTER), 'c', file))).toEqual({
    kind: 'package',
    fault: 'taken-back',
  });
});

test('whatever is not this package, or not in time, or not signed, is refused with its words', async () => {
  const { bytes } = await given();
  const signed = { C8: '王某', C9: '统计员' };
  const review = (file: { name: string; bytes: Uint8Array }, caller = at(REPORTER)) =>
    refusalOf(service.reviewPackage(caller, 'c', file));
  expect(await review(await filled(bytes, {}))).toEqual({ kind: 'package', fault: 'unsigned' });
  expect(await review(await filled(bytes, signed), at(STRANGER))).toEqual({ kind: 'package', fault: 'other-unit' });
  expect(await review(await filled(bytes, signed), at(REPORTER, '2012-10-09'))).toMatchObject({ kind: 'too-late' });
  expect(await review(await filled(bytes, { ...signed, B6: '别的' }))).toEqual({
    kind: 'package',
    fault: 'moved-rows',
  });
  const altered = await filled(bytes, signed, (book) => {
    const cell = book.getWorksheet('_gongjian')?.getCell(2, 1);
    if (cell) cell.value = String(cell.value).replace('town', 'west');
  });
  expect(await review(altered)).toEqual({ kind: 'package', fault: 'altered' });
  const other = new ExcelJS.Workbook();
  other.addWorksheet('表').getCell(1, 1).value = '甲';
  expect(await review({ name: '表.xlsx', bytes: new Uint8Array(await other.xlsx.writeBuffer()) })).toEqual({
    kind: 'package',
    fault: 'missing',
  });
});

test('evidence without a figure is told as a fault of its row, and nothing of the package is taken', async () => {
  const { bytes } = await service.givePackage(at(REPORTER), 'c', { id: randomUUID(), on: '2012-09-07', unit: 'town' });
  const file = await filled(bytes, { H6: 110, J7: '监理月报', C8: '王某', C9: '统计员' });
  const { rows } = await service.reviewPackage(at(REPORTER), 'c', file);
  expect(rows.map(({ fault }) => fault)).toEqual([undefined, 'H7：有佐证或说明而没有累计数，请填数或选“无变化”']);
  expect(await refusalOf(service.takePackage(at(REPORTER), 'c', file, []))).toMatchObject({ kind: 'invalid' });
});
