import { randomUUID } from 'node:crypto';
import { type ActEnvelope, type Actor, type Receipt, WHOLE_COUNTY } from '@gongjian/model';
import { CAMPAIGN, OFFICE, reporterOf } from '@gongjian/model/testing';
import { type TestStore, testStore } from '@gongjian/store/testing';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, envelope } from '../test/acting.ts';
import { createService } from './create-service.ts';
import type { Caller, Service } from './service.ts';

const DAY = '2012-09-09';
const leaderOf = (leader: string): Actor => ({ id: `post-${leader}`, name: leader, role: 'leader', leader });
const approverOf = (unit: string): Actor => ({ id: `approver-${unit}`, name: unit, role: 'approver', unit });
const project = (id: string, leader: string) => ({ id, name: `项目${id}`, unit: 'town', leader });
const step = (id: string, of: string, office: string, ...after: { step: string; hard: boolean }[]) => ({
  id,
  project: of,
  name: `节点${id}`,
  office,
  days: 5,
  after,
  gives: id.endsWith('start') ? ['start'] : [],
});

const PLAN: readonly (readonly [name: string, body: unknown])[] = [
  ['campaign.set', { ...CAMPAIGN, name: '某县百日攻坚行动' }],
  ['leader.set', { id: 'a', name: '县领导甲', post: '副县长' }],
  ['leader.set', { id: 'b', name: '县领导乙', post: '副县长' }],
  ['unit.set', { id: 'town', name: '东镇', kind: 'township' }],
  ['unit.set', { id: 'far', name: '西镇', kind: 'township' }],
  ['unit.set', { id: 'planning', name: '规划局', kind: 'department' }],
  ['unit.set', { id: 'planning-hall', name: '规划局窗口', kind: 'department', parent: 'planning' }],
  ['unit.set', { id: 'ecology', name: '环保局', kind: 'department' }],
  ['action.set', { id: 'x', campaign: 'c', name: '项目建设', order: 1 }],
  ['indicator.set', { id: 'starts', name: '开工数', unitOfMeasure: '项' }],
  ['project.set', project('p', 'a')],
  ['project.set', project('q', 'b')],
  [
    'roster.set',
    {
      id: 'list',
      campaign: 'c',
      name: '重点项目',
      entries: ['p', 'q'].map((id) => ({ project: id, entered: '2012-08-01', enteredWhy: '首批' })),
    },
  ],
  [
    'target.set',
    {
      id: 't',
      campaign: 'c',
      action: 'x',
      name: '项目开工',
      indicator: 'starts',
      unit: 'town',
      goal: 2,
      measurement: { by: 'count', roster: 'list', recognised: ['start'] },
    },
  ],
  ['step.set', step('p-review', 'p', 'planning')],
  ['step.set', step('p-ecology', 'p', 'ecology', { step: 'p-review', hard: false })],
  ['step.set', step('p-start', 'p', 'town', { step: 'p-review', hard: true }, { step: 'p-ecology', hard: true })],
  ['step.set', step('q-start', 'q', 'town')],
];
const PROBLEM = {
  id: 'n',
  campaign: 'c',
  type: 'land-supply',
  name: '项目p用地未批',
  blocks: [{ of: 'step', id: 'p-start' }],
  raisedBy: 'town',
  raisedOn: '2012-08-10',
  decider: { leader: 'a' },
  need: '请确定用地指标',
  due: '2012-09-01',
};

let store: TestStore;
let service: Service;
const done = (receipts: readonly Receipt[]) => {
  expect(receipts.flatMap(({ refusals }) => refusals)).toEqual([]);
};
const perform = async (caller: Caller, ...acts: ActEnvelope[]) => done(await service.perform(caller, acts));
const versionOf = async (id: string) =>
  (await store.versions('test-county', WHOLE_COUNTY, 'project', id)).at(-1)?.seq ?? 0;

beforeAll(async () => {
  store = await testStore();
  service = createService({ store, county: { id: 'test-county', name: '某县' } });
  await perform(at(OFFICE, '2012-07-31'), ...PLAN.map(([name, body]) => envelope(name, body)));
  await perform(at(OFFICE, '2012-08-10'), envelope('problem.raise', PROBLEM));
  await perform(
    at(leaderOf('a'), '2012-08-20'),
    envelope('commitment.make', {
      id: 'k',
      campaign: 'c',
      text: '九月五日前拿到用地批文',
      leader: 'a',
      unit: 'town',
      about: [{ of: 'problem', id: 'n' }],
      due: '2012-09-05',
    }),
  );
});
afterAll(() => store.close());

const refusalOf = (asking: Promise<unknown>) =>
  asking.then(
    () => undefined,
    (error: { refusal?: unknown }) => error.refusal,
  );

test('a leader’s page holds what he promised, leads and must decide, with what each choice does', async () => {
  const page = await service.leaders.page(at(leaderOf('a')), 'c', 'a', { on: DAY });
  expect(page.commitments).toMatchObject([
    {
      commitment: { id: 'k' },
      standing: { state: 'overdue', days: -4 },
      about: [{ name: '项目p用地未批', project: 'p' }],
    },
  ]);
  expect(page.projects.map(({ assessment }) => assessment.project)).toEqual(['p']);
  expect(page.projects[0]?.next?.name).toBe('节点p-review');
  expect(page.blockers.map(({ assessment }) => assessment.problem)).toEqual(['n']);
  const [decision] = page.decisions;
  expect(decision).toMatchObject({ problem: 'n', need: '请确定用地指标' });
  expect(decision?.options[0]).toMatchObject({ kind: 'decide', held: [{ target: 't', name: '项目开工', held: 1 }] });
  const wait = decision?.options.find(({ kind }) => kind === 'wait');
  expect(wait).toMatchObject({ until: page.blockers[0]?.price?.latest });
  expect(page.visits.items.map(({ problem }) => problem)).toEqual(['n']);
  expect(page.units).toEqual(['town']);
});

test('a leader removed from a project keeps his commitments; the project goes to the new one, seen on both sides', async () => {
  await perform(at(OFFICE, '2012-09-06'), envelope('project.set', project('p', 'b'), { basis: await versionOf('p') }));
  const [old, now] = await Promise.all(['a', 'b'].map((id) => service.leaders.page(at(OFFICE), 'c', id, { on: DAY })));
  expect(old?.projects).toEqual([]);
  expect(old?.handedOn).toEqual([{ project: 'p', name: '项目p', to: 'b', on: '2012-09-06' }]);
  expect(old?.commitments).toMatchObject([{ commitment: { id: 'k', leader: 'a' }, leads: 'b' }]);
  expect(now?.projects.find(({ assessment }) => assessment.project === 'p')).toMatchObject({
    since: '2012-09-06',
    from: 'a',
  });
  expect(now?.handedOn).toEqual([]);
  expect(now?.commitments).toMatchObject([{ commitment: { id: 'k', leader: 'a' }, leads: 'b' }]);
  // As it was asked before that day, the project was still his.
  const before = await service.leaders.page(at(OFFICE), 'c', 'a', { on: '2012-09-05' });
  expect(before.handedOn).toEqual([]);
});

test.each([
  ['a unit', reporterOf('town'), 'a', { kind: 'forbidden', act: 'leader.look', role: 'reporter' }],
  ['an approval office', approverOf('planning'), 'a', { kind: 'forbidden' }],
  ['the office, of nobody', OFFICE, 'nobody', { kind: 'not-found', what: 'leader', id: 'nobody' }],
])('the page of a leader is refused to %s', async (_who, actor, leader, refusal) => {
  expect(await refusalOf(service.leaders.page(at(actor), 'c', leader, { on: DAY }))).toMatchObject(refusal);
});

test('a stocktake opens once, with what was known then, and its minutes stay the same after it is closed', async () => {
  await perform(
    at(OFFICE),
    envelope('stocktake.set', { id: 's', campaign: 'c', name: '第二次调度会', on: DAY, leader: 'b', units: ['town'] }),
  );
  const planned = await service.stocktakes.page(at(OFFICE), 'c', 's', { on: DAY });
  expect(planned.agenda).toMatchObject({ commitments: ['k'], decisions: ['n'] });
  expect(planned.papers.minutes).toBeUndefined();
  const id = randomUUID();
  const [first, again] = [
    await service.stocktakes.open(at(OFFICE), 'c', 's', { id }),
    await service.stocktakes.open(at(OFFICE), 'c', 's', { id: randomUUID() }),
  ];
  expect(first.outcome).toBe('done');
  expect(again.refusals).toEqual([{ kind: 'invalid', issues: [{ path: 'state', code: 'is-open' }] }]);
  const open = await service.stocktakes.page(at(OFFICE), 'c', 's', { on: DAY });
  expect(open.agenda).toMatchObject({
    day: DAY,
    seq: (first.seq ?? 0) - 1,
    problems: [{ problem: 'n', name: '项目p用地未批', held: [{ name: '项目开工', held: 1 }] }],
  });
  expect(open.unseen).toEqual(['k']);
  await perform(
    at(leaderOf('b')),
    envelope('stocktake.leave', { id: 's', commitment: 'k', note: '报件已补正' }),
    envelope('stocktake.decide', {
      stocktake: 's',
      id: 'd',
      text: '九月二十日前完成用地批复',
      unit: 'town',
      due: '2012-09-20',
    }),
    envelope('stocktake.close', { id: 's' }),
  );
  const closed = await service.stocktakes.page(at(OFFICE), 'c', 's', { on: DAY });
  const words = JSON.stringify(closed.papers.minutes);
  expect(words).toContain('九月二十日前完成用地批复');
  expect(words).toContain('东镇');
  const [written] = await store.versions('test-county', WHOLE_COUNTY, 'target', 't');
  expect(JSON.stringify(closed.papers.agenda.figures)).toContain(`（台账第${written?.seq}号）`);
  await perform(
    at(OFFICE, '2012-09-12'),
    envelope('commitment.close', { id: 'k', on: '2012-09-10', outcome: 'kept', how: '批文已到' }),
    envelope('commitment.move', { id: 'd', from: '2012-09-20', to: '2012-09-30', why: '补件' }),
  );
  const { shipped } = await service.wording(at(OFFICE), 'c', 'minutes');
  const template = { ...shipped, masthead: '{{县}}攻坚会议纪要', tables: ['{{议定事项表}}', '{{承诺表}}'] };
  await perform(at(OFFICE, '2012-09-13'), envelope('template.adopt', { campaign: 'c', template }));
  const shown = await service.previewWording(at(OFFICE), 'c', { kind: 'minutes', on: DAY, template });
  expect(shown).toMatchObject({ masthead: '某县攻坚会议纪要' });
  // The tables are numbered as they now stand, and the text names them so.
  expect(JSON.stringify(shown)).toContain('附件1　议定事项任务分解表');
  expect(JSON.stringify(shown)).toContain('（附件2）');
  const later = await service.stocktakes.page(at(OFFICE, '2012-10-01'), 'c', 's', { on: '2012-10-01' });
  expect(later.papers).toEqual(closed.papers);
  const paper = (day: string) =>
    service.stocktakes.paper(at(OFFICE, day), 'c', 's', { kind: 'minutes', on: day }).then(({ bytes }) => [...bytes]);
  expect(await paper('2012-10-01')).toEqual(await paper(DAY));
});

test('papers of a meeting that is not closed are made again as they were when they were made', async () => {
  const planned = { id: 'w', campaign: 'c', name: '第三次调度会', on: '2012-09-20', leader: 'b', units: ['town'] };
  await perform(at(OFFICE), envelope('stocktake.set', planned));
  const paper = (kind: 'agenda' | 'minutes', on = DAY) =>
    service.stocktakes.paper(at(OFFICE, on), 'c', 'w', { kind, on });
  const papers = [await paper('agenda'), await paper('agenda', '2012-09-12')];
  const reads = async () =>
    Promise.all(papers.map(async (file) => (await service.recheck(at(OFFICE, '2012-10-08'), file)).ledger));
  // What came after changes the next paper, and nothing in those that are out.
  await perform(
    at(OFFICE, '2012-09-13'),
    envelope('commitment.make', { id: 'w1', campaign: 'c', text: '补报件', leader: 'b', due: '2012-09-14' }),
  );
  expect(await reads()).toEqual(['same', 'same']);
  await service.stocktakes.open(at(OFFICE, '2012-09-20'), 'c', 'w', { id: randomUUID() });
  papers.push(await paper('minutes', '2012-09-20'), await paper('minutes', '2012-09-21'));
  const open = (await service.stocktakes.page(at(OFFICE, '2012-09-20'), 'c', 'w', { on: '2012-09-20' })).unseen;
  await perform(
    at(leaderOf('b'), '2012-09-21'),
    ...open.map((commitment) => envelope('stocktake.leave', { id: 'w', commitment, note: '继续' })),
    envelope('stocktake.decide', { stocktake: 'w', id: 'w2', text: '再议', unit: 'town', due: '2012-09-30' }),
    envelope('stocktake.close', { id: 'w' }),
  );
  papers.push(await paper('minutes', '2012-10-08'));
  expect(await reads()).toEqual(['same', 'same', 'same', 'same', 'same']);
});

test('an agenda that came without its ledger number is dated by the act that opened the meeting', async () => {
  const agenda = { commitments: [], problems: [], targets: [], decisions: [] };
  await perform(
    at(OFFICE),
    envelope('stocktake.set', {
      id: 'raw',
      campaign: 'c',
      name: '补记的调度会',
      on: DAY,
      leader: 'b',
      units: ['town'],
    }),
    envelope('stocktake.open', { id: 'raw', agenda }),
  );
  const opened = (await store.versions('test-county', WHOLE_COUNTY, 'stocktake', 'raw')).at(-1);
  const { papers } = await service.stocktakes.page(at(OFFICE), 'c', 'raw', { on: DAY });
  expect(papers.agenda.seq).toBe(opened?.seq);
  expect(JSON.stringify(papers.agenda.blocks)).toContain('"台账截至第",{"figure":"seq"}');
});

test('what a paper of a meeting says it was made at is not believed: the figures tell', async () => {
  const { bytes, name } = await service.stocktakes.paper(at(OFFICE), 'c', 'w', { kind: 'agenda', on: DAY });
  const planned = { id: 'v', campaign: 'c', name: '第四次调度会', on: '2012-10-10', leader: 'b' };
  await perform(at(OFFICE), envelope('stocktake.set', planned));
  const draft = await service.stocktakes.paper(at(OFFICE), 'c', 'v', { kind: 'agenda', on: DAY });
  const moved = withRecord(draft.bytes, (record) => ({ ...record, made: { on: '2012-08-15', seq: 5 } }));
  expect((await service.recheck(at(OFFICE), { name, bytes: moved })).ledger).not.toBe('same');
  const nameless = withRecord(bytes, ({ id: _id, ...record }) => record);
  expect((await service.recheck(at(OFFICE), { name, bytes: nameless })).ledger).toBe('unnumbered');
});

/** The file with another record of its figures. */
function withRecord(bytes: Uint8Array, change: (record: Record<string, unknown>) => object): Uint8Array {
  const parts = unzipSync(bytes);
  const part = 'customXml/item1.xml';
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  const start = xml.indexOf('>{') + 1;
  const end = xml.lastIndexOf('</paper>');
  const plain = xml.slice(start, end).replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  const record = JSON.stringify(change(JSON.parse(plain)))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
  return zipSync({ ...parts, [part]: strToU8(xml.slice(0, start) + record + xml.slice(end)) });
}

test('a unit sees the stocktakes that it attends, and not those of others', async () => {
  expect((await service.stocktakes.page(at(reporterOf('town')), 'c', 's', { on: DAY })).stocktake.id).toBe('s');
  expect(await refusalOf(service.stocktakes.page(at(reporterOf('far')), 'c', 's', { on: DAY }))).toMatchObject({
    kind: 'not-found',
    what: 'stocktake',
  });
});

test('an approval office sees its own cases and those under it; another office’s are not there', async () => {
  const own = await service.approvals.page(at(approverOf('planning')), 'c', { on: DAY });
  expect(own.offices.map(({ unit }) => unit)).toEqual(['planning']);
  expect(own.office?.cases).toMatchObject([{ step: 'p-review', targets: [{ id: 't', name: '项目开工' }] }]);
  const hall = await service.approvals.page(at(approverOf('planning')), 'c', { on: DAY, office: 'planning-hall' });
  expect(hall.office).toMatchObject({ unit: 'planning-hall', cases: [] });
  for (const office of ['ecology', 'nowhere'])
    expect(await refusalOf(service.approvals.page(at(approverOf('planning')), 'c', { on: DAY, office }))).toMatchObject(
      {
        kind: 'not-found',
        what: 'unit',
      },
    );
  const office = await service.approvals.page(at(OFFICE), 'c', { on: DAY, office: 'ecology' });
  expect(office.office?.cases).toMatchObject([{ step: 'p-ecology', state: 'customary' }]);
  expect(office.office?.joint[0]).toMatchObject({ project: 'p', saves: 7 });
});

test('a joint session is with every office of its steps', async () => {
  await perform(
    at(OFFICE),
    envelope('joint.set', { id: 'j', campaign: 'c', project: 'p', on: '2012-09-12', steps: ['p-review', 'p-ecology'] }),
  );
  for (const unit of ['planning', 'ecology']) {
    const { sessions } = await service.approvals.page(at(approverOf(unit)), 'c', { on: DAY });
    expect(sessions).toMatchObject([{ session: { id: 'j' }, projectName: '项目p' }]);
  }
  expect((await service.approvals.page(at(approverOf('far')), 'c', { on: DAY })).sessions).toEqual([]);
});
