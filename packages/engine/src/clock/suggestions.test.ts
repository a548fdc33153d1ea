import { addDays, type Day } from '@gongjian/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseworkOf, snapshotOf } from '../../test/campaign.ts';
import { CALENDARS, LADDERS } from '../../test/tracks.ts';
import { suggestionId } from './suggestion-id.ts';
import { suggestionsOn } from './suggestions.ts';

const DAY = '2012-09-09';
const project = { id: 'p', name: '软件园', asked: ['start' as const] };
const problem = {
  id: 'land',
  name: '用地未批',
  blocks: [{ of: 'project' as const, id: 'p' }],
  raisedOn: '2012-08-03',
  due: '2012-09-03',
  need: '请定批次。',
};
const exemption = { id: 'e', of: 'project' as const, subject: 'p', from: '2012-08-01', to: '2012-09-10' };
const casework = caseworkOf();
const kindsOn = (story: Parameters<typeof snapshotOf>[0], day: Day) =>
  suggestionsOn(snapshotOf({ projects: [project], ...story }), casework, day).map(({ kind }) => kind);

test('an overdue problem is to be taken to the next level, told whole in both languages', () => {
  const [draft] = suggestionsOn(snapshotOf({ projects: [project], problems: [problem] }), casework, DAY);
  expect(draft).toMatchObject({
    id: 'c:escalate:land:2012-09-03',
    campaign: 'c',
    on: DAY,
    kind: 'escalate',
    of: 'problem',
    subject: 'land',
    due: '2012-09-16',
  });
  expect(draft?.draft.zh).toContain(
    '某局于2012年8月3日提出该难题,影响软件园。应于2012年9月3日前解决,至2012年9月9日已逾期6天。',
  );
  expect(draft?.draft.en).toContain('6 days overdue on 9 September 2012');
});

test.each([
  ['is due today', { due: DAY }],
  ['was cleared', { cleared: { on: DAY, how: '已办', verifier: '督查室' } }],
  ['is raised only tomorrow', { raisedOn: '2012-09-10' }],
])('a problem that %s suggests nothing', (_what, more) => {
  expect(kindsOn({ problems: [{ ...problem, ...more }] }, DAY)).toEqual([]);
});

test('an approved cause is spoken of from three days before its end to seven after', () => {
  const spoken = Array.from({ length: 30 }, (_, at) => addDays('2012-09-01', at)).filter(
    (day) => kindsOn({ exemptions: [exemption] }, day).length > 0,
  );
  expect([spoken[0], spoken.at(-1), spoken.length]).toEqual(['2012-09-07', '2012-09-17', 11]);
});

test.each([
  ['another one goes on from it', { exemptions: [exemption, { ...exemption, id: 'f', from: DAY, to: '2012-10-01' }] }],
  ['the campaign asks nothing of the project', { projects: [{ id: 'p', name: '软件园' }], exemptions: [exemption] }],
])('an approved cause that ends is no news where %s', (_what, story) => {
  expect(kindsOn(story, DAY)).toEqual([]);
});

test('on a ladder the expired level is told with the next one, and again only after an extension has passed', () => {
  const calendars = [...CALENDARS.values()];
  const story = (more: object) =>
    snapshotOf({
      campaign: { ladder: 'tonglu-2014', calendar: 'cn' },
      ladders: [...LADDERS.values()],
      calendars,
      projects: [{ ...project, leader: 'l' }],
      problems: [{ ...problem, raisedOn: '2012-09-03', ...more }],
    });
  const drafts = (more: object, day: Day) => suggestionsOn(story(more), casework, day);
  expect(drafts({}, '2012-09-06')).toEqual([]);
  const [first] = drafts({}, DAY);
  expect(first).toMatchObject({ id: 'c:escalate:land:L2:2012-09-06', level: 2, due: '2012-09-14' });
  expect(first?.draft.zh).toMatch(/应于2012年9月6日前在.+这一级解决,至2012年9月9日已逾期3天。/);
  const post = { id: 'x', name: '某岗' };
  const agreed = { level: 1, on: '2012-09-07', by: post, reason: '等', to: '2012-09-20' };
  const extended = { extensions: [{ ...agreed, answer: { on: '2012-09-07', by: post, approved: true } }] };
  expect(drafts(extended, DAY)).toEqual([]);
  expect(drafts(extended, '2012-09-21').map(({ id }) => id)).toEqual(['c:escalate:land:L2:2012-09-20']);
  expect(drafts({ level: 2, levelSince: DAY }, DAY)).toEqual([]);
  const third = drafts({ level: 2, levelSince: '2012-08-01' }, DAY)[0];
  expect(third).toMatchObject({ level: 3, leader: 'l' });
  expect(third?.draft.zh).toContain('(l)');
});

test.each([
  ['not yet to be looked at', '2012-08-19', []],
  ['to be looked at', '2012-08-20', ['exemption-review']],
  ['looked at but not kept up', '2012-09-06', ['exemption-review']],
  ['about to end', '2012-09-07', ['exemption-ends']],
])('an approved cause that is %s', (_what, day, kinds) => {
  expect(kindsOn({ exemptions: [{ ...exemption, review: '2012-08-20' }] }, day)).toEqual(kinds);
});

test('one that somebody ended early is no news', () => {
  const ended = { on: '2012-09-05', by: '攻坚办', why: '已消除', was: '2012-10-01' };
  expect(kindsOn({ exemptions: [{ ...exemption, to: '2012-09-05', ended }] }, DAY)).toEqual([]);
});

const hand = { id: 'd', name: '督查一科' };
const order = {
  id: 'c:7',
  campaign: 'c',
  number: 7,
  on: '2012-08-20',
  subject: 'u',
  colour: 'yellow' as const,
  unit: 'u',
  matters: [{ of: 'project', id: 'p' }],
  text: '完成供地',
  requirement: '按期',
  mark: '取得批文',
  due: '2012-09-05',
  basis: 'working',
  sources: [{ kind: 'meeting', ref: '第3次调度会' }],
  authorisation: { decidedBy: '县长', on: '2012-08-20', ref: '纪要' },
  inspection: 'c:1',
  plan: { number: 1, name: '专项督查方案', supervisedBy: '督查室' },
  issuedBy: hand,
  merges: [],
  replies: [],
  extensions: [],
  conclusions: [],
  rechecks: [],
};
const conclusion = { on: '2012-08-25', by: hand, met: false, text: '未落实', feedbackTo: 'u' };
const ofOrder = (more: object, day: Day = DAY) =>
  suggestionsOn(snapshotOf({}), caseworkOf({ order: [{ ...order, ...more }] }), day);

test('an order without conclusion after its day may be followed by one of the next colour', () => {
  const [yellow] = ofOrder({});
  expect(yellow).toMatchObject({
    id: 'c:order-overdue:c:7:yellow:2012-09-05',
    kind: 'order-overdue',
    of: 'order',
    subject: 'c:7',
    level: 3,
  });
  expect(yellow?.draft.zh).toContain('已逾期4天,尚无督查结论');
  expect(yellow?.draft.zh).toContain('下达红色限期督办单');
  const [red] = ofOrder({ colour: 'red' });
  expect(red?.level).toBeUndefined();
  expect(red?.draft.zh).toContain('报县政府主要负责人研究');
  expect(red?.draft.en.replaceAll(/某局|完成供地|取得批文/g, '')).not.toMatch(/\p{Script=Han}/u);
});

const longer = { on: '2012-09-01', by: hand, to: '2012-09-30', type: 'weather', why: '台风' };
test.each([
  ['is due today', { due: DAY }],
  ['was given longer', { extensions: [{ ...longer, decision: { on: '2012-09-02', by: hand, approved: true } }] }],
  ['has a conclusion', { conclusions: [conclusion] }],
  ['was withdrawn', { withdrawn: { on: DAY, by: '督查室', why: '重复' } }],
])('an order that %s suggests nothing', (_what, more) => {
  expect(ofOrder(more)).toEqual([]);
});

test('the decision on an objection is spoken of from five days before its last day until it is made', () => {
  const objection = { on: '2012-08-28', by: hand, reason: '事实有出入' };
  const objected = { conclusions: [{ ...conclusion, objection }] };
  expect(ofOrder(objected, '2012-09-21')).toEqual([]);
  expect(ofOrder(objected, '2012-09-22')).toMatchObject([
    { id: 'c:objection-due:c:7:2012-08-28', kind: 'objection-due', due: '2012-09-27' },
  ]);
  expect(ofOrder(objected, '2012-09-22')[0]?.draft.zh).toContain('还剩5天');
  expect(ofOrder(objected, '2012-10-01')[0]?.draft.zh).toContain('已超过4天');
  const decision = { on: '2012-09-20', by: hand, outcome: 'withdrawn', text: '撤销' };
  expect(
    ofOrder({ conclusions: [{ ...conclusion, objection: { ...objection, decision } }] }, '2012-10-01').map(
      ({ kind }) => kind,
    ),
  ).not.toContain('objection-due');
});

const commitment = {
  id: 'k',
  campaign: 'c',
  on: '2012-08-20',
  of: 'campaign',
  subject: 'c',
  text: '9月5日前完成签约',
  unit: 'u',
  due: '2012-09-05',
};
const ofCommitment = (more: object) =>
  suggestionsOn(snapshotOf({}), caseworkOf({ commitment: [{ ...commitment, ...more }] }), DAY);

test('a commitment whose day has passed is told with its days, and one that was moved or closed is not', () => {
  const [draft] = ofCommitment({});
  expect(draft).toMatchObject({ id: 'c:commitment-overdue:k:2012-09-05', kind: 'commitment-overdue', subject: 'k' });
  expect(draft?.draft.zh).toContain('某局于2012年8月20日承诺,应于2012年9月5日前兑现,已逾期4天');
  const move = { from: '2012-09-05', to: '2012-09-20', why: '下雨', on: '2012-09-04', by: '县长' };
  expect(ofCommitment({ due: '2012-09-20', moves: [move] })).toEqual([]);
  expect(ofCommitment({ due: DAY })).toEqual([]);
  expect(ofCommitment({ closed: { on: DAY, outcome: 'late', how: '已签', by: '攻坚办' } })).toEqual([]);
});

test('a need of two thousand characters is quoted short and whole characters are kept', () => {
  const need = '𠮷'.repeat(2000);
  const [draft] = suggestionsOn(snapshotOf({ problems: [{ ...problem, need }] }), casework, DAY);
  expect(draft?.draft.zh.length).toBeLessThan(1000);
  expect(draft?.draft.zh.isWellFormed()).toBe(true);
});

test('ids are ids whatever the ids they are made of, the same for the same cause and others for others', () => {
  const Part = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,119}$/u);
  fc.assert(
    fc.property(Part, Part, Part, (campaign, subject, other) => {
      const id = suggestionId(campaign, 'escalate', subject, DAY);
      expect(id).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,119}$/u);
      expect(id).toBe(suggestionId(campaign, 'escalate', subject, DAY));
      fc.pre(subject !== other);
      expect(id).not.toBe(suggestionId(campaign, 'escalate', other, DAY));
    }),
  );
});
