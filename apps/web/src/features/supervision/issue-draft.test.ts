import { ACTS, type Casework, type PlanView } from '@gongjian/model';
import { CAMPAIGN } from '@gongjian/model/testing';
import { expect, test } from 'vitest';
import { dueOfDraft, type IssueGround, issueBody, missingIn, startOf } from './issue-draft.ts';
import { issueSearch } from './search.ts';

const DAY = '2012-09-05';
const DECIDED = { decidedBy: '县长', leader: 'b', on: '2012-08-13', ref: '纪要' };
const plan = {
  campaign: CAMPAIGN,
  calendars: [],
  packs: [],
  problems: [
    { id: 'x', name: '设计未批', need: '请批复', decider: { unit: 'fagaiju' }, raisedBy: 'weishengju' },
    { id: 'y', name: '用地未批', need: '请定', decider: { leader: 'b' }, raisedBy: 'danhai' },
  ],
} as unknown as PlanView;
const inspection = { id: 'c:1', campaign: 'c', number: 1, from: '2012-08-15', to: '2012-11-08', approval: DECIDED };
const blue = {
  id: 'c:1',
  colour: 'blue',
  unit: 'fagaiju',
  units: ['weishengju'],
  matters: [{ of: 'problem', id: 'x' }],
  requirement: '完成批复',
  mark: '批文',
};
const ground: IssueGround = {
  plan,
  casework: { order: [blue], inspection: [inspection] } as unknown as Casework,
  assessment: {
    targets: [{ target: 't', name: '投资', unit: 'fagaiju', light: { light: 'late', reasons: [], reference: false } }],
    projects: [{ project: 'p', name: '医院', unit: 'weishengju', light: { reasons: [], reference: false } }],
    pack: { id: 'k', version: '1.0', name: { zh: '通用', en: 'Default' } },
  } as unknown as IssueGround['assessment'],
  day: DAY,
};

test('begins under the plan in force, with what it was decided on', () => {
  expect(startOf({}, ground)).toMatchObject({ colour: 'blue', inspection: 'c:1', decidedBy: '县长', leader: 'b' });
  const none = { ...ground, day: '2012-08-14' };
  expect(startOf({}, none).inspection).toBeUndefined();
});

test('a light is taken as it is shown, with rule, version and day', () => {
  const start = startOf({ of: 'target', id: 't', source: 'light' }, ground);
  expect(start.light).toEqual({
    kind: 'light',
    of: 'target',
    subject: 't',
    light: 'late',
    pack: 'k',
    packVersion: '1.0',
    on: DAY,
  });
  expect(start).toMatchObject({ unit: 'fagaiju', matters: [{ of: 'target', id: 't' }], text: '投资亮灯为“滞后”。' });
  expect(startOf({ of: 'project', id: 'p', source: 'light' }, ground).light).toBeUndefined();
});

test('a problem goes to whose decision it is, else to who raised it', () => {
  expect(startOf({ of: 'problem', id: 'x' }, ground)).toMatchObject({ unit: 'fagaiju', requirement: '请批复' });
  expect(startOf({ of: 'problem', id: 'y' }, ground).unit).toBe('danhai');
});

test('a meeting’s decision brings its words', () => {
  const search = issueSearch({ source: 'meeting', ref: '第3次调度会', text: '三日内批复', of: 'project', id: 'p' });
  expect(startOf(search, ground)).toMatchObject({
    kind: 'meeting',
    ref: '第3次调度会',
    text: '三日内批复',
    unit: 'weishengju',
  });
});

test('an order that was not settled is followed by the next colour about the same', () => {
  const { id: previous, ...same } = blue;
  expect(startOf({ previous }, ground)).toMatchObject({ ...same, colour: 'yellow', previous });
});

test('what an address says that fits nothing is dropped', () => {
  expect(issueSearch({ of: 7, id: '', source: ['x'], more: 'y' })).toEqual({ of: '7' });
  expect(startOf({ of: 'planet', id: 'mars', source: 'light' }, ground).matters).toEqual([]);
});

test('says what is still to be written, and what is written fits the act', () => {
  const start = startOf({ of: 'problem', id: 'x' }, ground);
  expect(missingIn(start)).toEqual(['mark', 'ref']);
  const draft = { ...start, mark: '批文', ref: '调度会' };
  expect(missingIn(draft)).toEqual([]);
  expect(missingIn({ ...draft, colour: 'red', leader: undefined })).toEqual(['leader', 'special']);
  const due = dueOfDraft(draft, plan, DAY);
  expect(due).toBe('2012-09-19');
  const body = issueBody(draft, { campaign: 'c', number: 5, due, beside: [] });
  expect(ACTS.get('order.issue')?.body.safeParse(body).success).toBe(true);
  const second = { ...draft, colour: 'yellow' as const, special: '急' };
  expect(issueBody(second, { campaign: 'c', number: 5, due, beside: ['c:1'] })).toMatchObject({
    special: '急',
    beside: ['c:1'],
  });
});
