import { randomUUID } from 'node:crypto';
import type { ActEnvelope, Actor } from '@gongjian/model';
import { CAMPAIGN, OFFICE } from '@gongjian/model/testing';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, envelope } from '../test/acting.ts';
import type { Caller } from './caller.ts';
import { createService } from './create-service.ts';

const COUNTY = { id: 'test-county', name: '某县' };
const REPORTER: Actor = { id: 'town-1', name: '东镇填报岗', role: 'reporter', unit: 'town' };
const REVIEWER: Actor = { id: 'town-2', name: '东镇审核岗', role: 'reviewer', unit: 'town' };
const STRANGER: Actor = { id: 'west-1', name: '西镇填报岗', role: 'reporter', unit: 'west' };
const project = (id: string, unit = 'town') => envelope('project.set', { id, name: id, unit, annualInvestment: 3000 });

let store: TestStore;
let service: ReturnType<typeof createService>;
const perform = (caller: Caller, ...acts: ActEnvelope[]) => service.perform(caller, acts);
const must = async (caller: Caller, ...acts: ActEnvelope[]) => {
  const receipts = await perform(caller, ...acts);
  expect(receipts.flatMap(({ refusals }) => refusals)).toEqual([]);
  return receipts;
};

beforeAll(async () => {
  store = await testStore();
  service = createService({ store, county: COUNTY });
  await must(
    at(OFFICE, '2012-07-31'),
    envelope('campaign.set', { ...CAMPAIGN, reporting: 'reviewed' }),
    envelope('unit.set', { id: 'town', name: '东镇', kind: 'township' }),
    envelope('unit.set', { id: 'west', name: '西镇', kind: 'township' }),
    project('p'),
    project('q'),
    project('w', 'west'),
    envelope('roster.set', {
      id: 'list',
      campaign: 'c',
      name: '重点项目',
      entries: ['p', 'q', 'w'].map((id) => ({ project: id, entered: '2012-08-01', enteredWhy: '首批' })),
    }),
  );
});
afterAll(() => store.close());

const rowsOf = (...rows: readonly (readonly [string, number])[]) =>
  rows.map(([subject, value]) => ({ of: 'project', subject, value }));
const submission = (id: string, on: string, rows: readonly object[]) =>
  envelope('report.submit', { id, campaign: 'c', unit: 'town', on, rows });

test('a report passed twice with one act id, or submitted twice, adds its readings once', async () => {
  const submit = submission('r1', '2012-08-31', rowsOf(['p', 100], ['q', 200]));
  expect((await must(at(REPORTER), submit, submit)).map(({ outcome }) => outcome)).toEqual(['done', 'done-before']);
  const pass = envelope('report.pass', { id: 'r1' });
  await must(at(REVIEWER), pass);
  expect((await must(at(REVIEWER), pass)).map(({ outcome }) => outcome)).toEqual(['done-before']);
  const [again] = await perform(at(REVIEWER), envelope('report.pass', { id: 'r1' }));
  expect(again?.refusals).toEqual([
    { kind: 'wrong-state', what: 'report', id: 'r1', state: 'passed', needs: ['submitted'] },
  ]);
  const { readings } = await service.snapshot(at(OFFICE), 'c');
  expect(readings.map(({ subject, value }) => [subject, value])).toEqual([
    ['p', 100],
    ['q', 200],
  ]);
});

test('what was changed after the reviewer looked is not passed as seen', async () => {
  const [sent] = await must(at(REPORTER), submission('r2', '2012-09-05', rowsOf(['p', 110])));
  await must(at(REPORTER), submission('r2', '2012-09-05', rowsOf(['p', 120])));
  const seen = { ...envelope('report.pass', { id: 'r2' }), ...(sent?.seq === undefined ? {} : { basis: sent.seq }) };
  const [receipt] = await perform(at(REVIEWER), seen);
  expect(receipt?.refusals[0]).toMatchObject({ kind: 'stale', what: 'report', id: 'r2' });
});

test('a closed period holds for every way in, and a batch asks for it once', async () => {
  await must(at(OFFICE), envelope('period.close', { campaign: 'c', on: '2012-08-31' }));
  const [receipt] = await perform(
    at(OFFICE),
    envelope('reading.record', { of: 'project', subject: 'w', on: '2012-08-30', value: 5 }),
  );
  expect(receipt?.refusals).toEqual([
    { kind: 'period-closed', on: '2012-08-30', through: '2012-08-31', closedOn: '2012-09-09' },
  ]);
  await must(
    at(OFFICE),
    envelope('period.except', {
      campaign: 'c',
      period: '2012-08-31',
      unit: 'west',
      until: '2012-09-10',
      approver: '攻坚办主任',
      why: '停电',
    }),
    envelope('reading.record', { of: 'project', subject: 'w', on: '2012-08-30', value: 5 }),
  );
});

test('nobody verifies a figure that passed through his own hands', async () => {
  const verify = envelope('reading.verify', { of: 'project', subject: 'w', on: '2012-08-30', how: '现场核对' });
  const [own] = await perform(at(OFFICE), verify);
  expect(own?.refusals).toEqual([{ kind: 'same-hand', did: 'reading.record' }]);
  await must(at({ ...OFFICE, id: 'office-2' }), { ...verify, id: randomUUID() });
  const { readings } = await service.snapshot(at(OFFICE), 'c');
  expect(readings.find(({ subject }) => subject === 'w')).toMatchObject({ grade: 'verified', evidence: '现场核对' });
});

test('reports are seen by their unit and the county, periods by everybody, demands by those asked', async () => {
  await must(
    at(OFFICE),
    envelope('demand.make', {
      id: 'd1',
      campaign: 'c',
      unit: 'town',
      name: '开工',
      why: '调度',
      use: '会议',
      basis: '主任批准',
      due: '2012-09-12',
      question: { text: '开工了吗', answer: 'yes-no' },
      units: ['town'],
    }),
  );
  const seenBy = async (actor: Actor) => {
    const { report, period, demand } = await service.casework(at(actor), 'c');
    return [report.length, period.length, demand.length];
  };
  expect(await seenBy(REVIEWER)).toEqual([2, 1, 1]);
  expect(await seenBy(OFFICE)).toEqual([2, 1, 1]);
  expect(await seenBy(STRANGER)).toEqual([0, 1, 0]);
});
