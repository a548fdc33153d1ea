import { randomUUID } from 'node:crypto';
import { type Actor, Refused, type ScheduleAccepted, type SchedulePreview, type Step } from '@gongjian/model';
import { CAMPAIGN, OFFICE } from '@gongjian/model/testing';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createService } from './create-service.ts';
import type { Caller, File, Service } from './service.ts';

const caller: Caller = { actor: OFFICE, day: '2012-08-12', at: '2012-08-12T10:00:00.000Z' };
const on = '2012-08-12';

const step = (project: string, id: string, days: number, ...after: string[]): Step => ({
  id,
  project,
  name: id,
  order: 0,
  basis: 'working',
  days,
  after: after.map((before) => ({ step: before, kind: 'FS', lag: 0, lagBasis: 'calendar', hard: false })),
  gives: [],
});

let store: TestStore;
let service: Service;

beforeAll(async () => {
  store = await testStore();
  service = createService({ store, county: { id: 'schedule-county', name: '某县' } });
  await perform([
    ['campaign.set', CAMPAIGN],
    ['unit.set', { id: 'east', name: '东镇', kind: 'township' }],
    ['project.set', { id: 'road', name: '环镇路', unit: 'east', asked: ['start'] }],
    ['project.set', { id: 'school', name: '小学', unit: 'east', asked: ['start'] }],
    ['step.set', step('school', 'design', 4)],
    ['step.set', { ...step('road', 'apply', 10), office: 'east', promised: 8 }],
    ['step.set', { ...step('road', 'begin', 0, 'apply', 'design'), gives: ['start'] }],
    ['step.set', step('road', 'tidy', 3, 'begin')],
  ]);
}, 60_000);
afterAll(() => store.close());

async function perform(acts: readonly (readonly [string, unknown, number?])[]): Promise<void> {
  const receipts = await service.perform(
    caller,
    acts.map(([name, body, basis]) => ({ id: randomUUID(), name, body, ...(basis === undefined ? {} : { basis }) })),
  );
  expect(receipts.flatMap(({ refusals }) => refusals)).toEqual([]);
}

const roadSteps = async () => (await service.snapshot(caller, 'c')).steps.filter(({ project }) => project === 'road');
const allOf = ({ rows, stands }: SchedulePreview): ScheduleAccepted => ({
  rows: rows.map(({ uid }) => uid),
  stands: stands.map(({ uid }) => uid),
});
const edited = ({ name, bytes }: File, edit: (xml: string) => string): File => ({
  name,
  bytes: new TextEncoder().encode(edit(new TextDecoder().decode(bytes))),
});

/** 申报 takes 12 days, 清表 is new before 开工, and the tidying is gone. */
const byPlanner = (xml: string): string =>
  xml
    .replace('PT80H0M0S', 'PT96H0M0S')
    .replace(/<Task>(?:(?!<Task>).)*<Value>tidy<\/Value>.*?<\/Task>/s, '')
    .replace(
      '</Tasks>',
      '<Task><UID>77</UID><Name>清表</Name><OutlineLevel>1</OutlineLevel><Duration>PT16H0M0S</Duration></Task></Tasks>',
    )
    .replace(
      '<PredecessorLink>',
      '<PredecessorLink><PredecessorUID>77</PredecessorUID></PredecessorLink><PredecessorLink>',
    );

test('a file that comes back as it went out changes nothing, of one project or of all', async () => {
  for (const project of ['road', undefined]) {
    const file = await service.exportSchedule(caller, 'c', { on, ...(project && { project }) });
    const preview = await service.previewSchedule(caller, 'c', file, { project: 'road' });
    expect(preview).toMatchObject({ rows: [], same: 3, gone: [], faults: [] });
  }
});

test('what a planner changed is shown field by field, taken over once, and the rest of a step stays', async () => {
  const file = edited(await service.exportSchedule(caller, 'c', { on, project: 'road' }), byPlanner);
  const preview = await service.previewSchedule(caller, 'c', file, { project: 'road' });
  expect(preview.faults).toEqual([]);
  expect(preview.gone).toEqual([{ project: 'road', id: 'tidy', name: 'tidy' }]);
  expect(preview.rows).toMatchObject([
    { step: 'apply', fields: [{ field: 'days', was: '10', is: '12' }] },
    { step: 'begin', fields: [{ field: 'after', was: 'apply FS、design FS', is: 'apply FS、design FS、清表 FS' }] },
    { uid: 77, name: '清表' },
  ]);
  const before = await roadSteps();
  const options = { project: 'road', seq: preview.seq, batch: randomUUID(), accepted: allOf(preview) };
  const taken = await service.commitSchedule(caller, 'c', file, options);
  expect(taken.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done']);
  const again = await service.commitSchedule(caller, 'c', file, options);
  expect(again.map(({ outcome }) => outcome)).toEqual(['done-before', 'done-before', 'done-before']);

  const after = await roadSteps();
  const [apply, begin, tidy] = ['apply', 'begin', 'tidy'].map((id) => before.find((one) => one.id === id));
  const cleared = after.find(({ name }) => name === '清表');
  expect(after).toHaveLength(4);
  expect(after).toContainEqual({ ...apply, days: 12 });
  expect(after).toContainEqual(tidy);
  const links = [
    ...(begin?.after ?? []).filter(({ step: one }) => one === 'design'),
    { step: cleared?.id, kind: 'FS', lag: 0, lagBasis: 'working', hard: true },
    ...(begin?.after ?? []).filter(({ step: one }) => one === 'apply'),
  ];
  expect(after.find(({ id }) => id === 'begin')?.after).toEqual(links);
});

test('what somebody else changed since the preview is not overwritten, and a faulty file is not taken', async () => {
  const file = edited(await service.exportSchedule(caller, 'c', { on, project: 'road' }), (xml) =>
    xml.replace('PT96H0M0S', 'PT40H0M0S'),
  );
  const preview = await service.previewSchedule(caller, 'c', file, { project: 'road' });
  const { versions } = await service.tryOutFacts(caller, 'c', 'road', { on });
  await perform([['step.set', step('road', 'apply', 9), versions['apply']]]);
  const options = { project: 'road', seq: preview.seq, accepted: allOf(preview) };
  const commit = (given: File) => service.commitSchedule(caller, 'c', given, { ...options, batch: randomUUID() });
  await expect(commit(file)).rejects.toMatchObject({ refusal: { kind: 'stale', id: 'apply' } });
  const broken = edited(file, (xml) => xml.replace('PT40H0M0S', '-PT40H0M0S'));
  await expect(commit(broken)).rejects.toMatchObject({ refusal: { kind: 'invalid', issues: [{ code: 'negative' }] } });
  await expect(service.previewSchedule(caller, 'c', file, { project: 'school' })).resolves.toMatchObject({
    faults: expect.arrayContaining([expect.objectContaining({ fault: 'other-project', given: 'apply' })]),
  });
  await expect(service.exportSchedule(caller, 'c', { on, project: 'nowhere' })).rejects.toBeInstanceOf(Refused);
});

/** What Project writes once a task is under way, at the place that its schema wants. */
const under =
  (id: string, percent: number, ...actual: readonly [string, string?]) =>
  (xml: string) =>
    xml.replace(
      new RegExp(`<PercentComplete>\\d+</PercentComplete>((?:(?!</Task>).)*<Value>${id}</Value>)`, 's'),
      `<PercentComplete>${percent}</PercentComplete><ActualStart>${actual[0]}T08:00:00</ActualStart>${
        actual[1] === undefined ? '' : `<ActualFinish>${actual[1]}T17:00:00</ActualFinish>`
      }$1`,
    );

test('where steps stand is shown apart from the plan, and is recorded as progress where it is accepted', async () => {
  const out = await service.exportSchedule(caller, 'c', { on, project: 'school' });
  const preview = (file: File, by = caller) => service.previewSchedule(by, 'c', file, { project: 'school' });
  await expect(preview(edited(out, under('design', 25, '2012-08-13')))).resolves.toMatchObject({
    rows: [],
    stands: [{ step: 'design', fault: 'future' }],
  });
  const file = edited(out, under('design', 25, '2012-08-06'));
  const shown = await preview(file);
  expect(shown).toMatchObject({
    rows: [],
    same: 0,
    stands: [
      {
        step: 'design',
        isBehind: false,
        fields: [
          { field: 'started', is: '2012-08-06' },
          { field: 'percent', was: '0%', is: '25%' },
        ],
      },
    ],
  });
  // The unit of the project reports where it stands; the plan is not its to change.
  const reporter: Actor = { id: 'r', name: '东镇填报人', role: 'reporter', unit: 'east' };
  const options = { project: 'school', seq: shown.seq, batch: randomUUID(), accepted: allOf(shown) };
  await service.commitSchedule({ ...caller, actor: reporter }, 'c', file, options);
  const { progress } = await service.snapshot(caller, 'c');
  expect(progress).toMatchObject([{ step: 'design', on, started: '2012-08-06', percent: 25, grade: 'reported' }]);

  // Out and in again it says the same; set back, it is a correction that says where from.
  const told = await service.exportSchedule(caller, 'c', { on, project: 'school' });
  await expect(preview(told)).resolves.toMatchObject({ rows: [], stands: [], same: 1 });
  const back = await preview(out);
  expect(back.stands).toMatchObject([{ step: 'design', isBehind: true }]);
  await service.commitSchedule(caller, 'c', out, {
    ...options,
    seq: back.seq,
    batch: randomUUID(),
    accepted: allOf(back),
  });
  const after = (await service.snapshot(caller, 'c')).progress.find(({ step: of }) => of === 'design');
  expect(after?.started).toBeUndefined();
  expect(after?.note).toContain(out.name);
});

test('one file of all projects comes back for all, the chosen part of it is taken, and strange tasks are left out', async () => {
  const out = await service.exportSchedule(caller, 'c', { on });
  const file = edited(out, (xml) =>
    under(
      'tidy',
      100,
      '2012-08-08',
      '2012-08-10',
    )(xml)
      .replaceAll('PT32H0M0S', 'PT48H0M0S')
      .replace('PT96H0M0S', 'PT104H0M0S'),
  );
  const preview = await service.previewSchedule(caller, 'c', file, {});
  expect(preview.faults).toEqual([]);
  expect([...preview.projects].sort()).toEqual(['road', 'school']);
  expect(preview.rows.map(({ project, step: id }) => [project, id]).sort()).toContainEqual(['school', 'design']);
  const accepted = { rows: preview.rows.filter(({ step: id }) => id === 'design').map(({ uid }) => uid), stands: [] };
  await service.commitSchedule(caller, 'c', file, { seq: preview.seq, batch: randomUUID(), accepted });
  const { steps } = await service.snapshot(caller, 'c');
  expect(steps.find(({ id }) => id === 'design')?.days).toBe(6);
  const rest = await service.previewSchedule(caller, 'c', file, {});
  expect(rest.rows).toEqual(preview.rows.filter(({ step: id }) => id !== 'design'));

  // A file of one project, given where it is not said which: its steps say it.
  const own = await service.exportSchedule(caller, 'c', { on, project: 'road' });
  await expect(service.previewSchedule(caller, 'c', own, {})).resolves.toMatchObject({
    projects: ['road'],
    faults: [],
  });
  const foreign = { name: 'b.xml', bytes: new TextEncoder().encode(FOREIGN) };
  await expect(service.previewSchedule(caller, 'c', foreign, {})).resolves.toMatchObject({
    projects: [],
    faults: [{ fault: 'no-project', task: '别处的任务' }],
  });
});

const FOREIGN =
  '<Project xmlns="http://schemas.microsoft.com/project"><Tasks><Task><UID>1</UID><Name>别处的任务</Name></Task></Tasks></Project>';
