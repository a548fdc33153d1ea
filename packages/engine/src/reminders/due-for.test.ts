import { ACT_RIGHTS, type Actor, type Day, type InboxItem, ROLES } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseworkOf, type Story, snapshotOf } from '../../test/campaign.ts';
import { digestOf, dueFor, groupNotice } from './index.ts';

const DAY = '2012-09-09';
const post = (role: Actor['role'], more: Partial<Actor> = {}): Actor => ({ id: role, name: role, role, ...more });
const REPORTER = post('reporter', { unit: 'u' });
const hand = { id: 'someone', name: '某岗' };
const told = (items: readonly InboxItem[]) =>
  items.map(({ kind, subject, group, days }) => `${kind} ${subject} ${group} ${days}`);
const dueOn = (actor: Actor, story: Story, casework: Parameters<typeof caseworkOf>[0] = {}, day: Day = DAY) =>
  told(dueFor(actor, snapshotOf(story), caseworkOf(casework), day));

const problem = {
  id: 'n',
  name: '用地未批',
  blocks: [{ of: 'project' as const, id: 'p' }],
  raisedOn: '2012-08-03',
  decider: { unit: 'u', leader: 'l' },
  due: '2012-09-03',
};
const project = { id: 'p', name: '软件园', unit: 'other' };

describe('problems', () => {
  test.each([
    ['new ones are to be taken in hand', { stage: 'raised' as const }, ['problem-accept n overdue -6']],
    [
      'those in hand are to be solved',
      { stage: 'handling' as const, accepted: { on: DAY, by: hand } },
      ['problem-solve n overdue -6'],
    ],
    ['those of earlier versions too', {}, ['problem-solve n overdue -6']],
    ['due today', { due: DAY }, ['problem-solve n today 0']],
    ['due in a week', { due: '2012-09-16' }, ['problem-solve n week 7']],
    ['due later is not told yet', { due: '2012-09-17' }, []],
    ['suspended ones wait', { stage: 'suspended' as const, suspended: { on: DAY, by: hand, reason: '等批复' } }, []],
    ['cleared ones are done', { cleared: { on: DAY, how: '已办', verifier: '某' } }, []],
  ])('%s', (_what, more, expected) => {
    const story: Story = { projects: [project], problems: [{ ...problem, ...more }] };
    expect(dueOn(REPORTER, story)).toEqual(expected);
    expect(dueOn(post('leader', { leader: 'l' }), story)).toEqual(expected);
    expect(dueOn(post('leader', { leader: 'another' }), story)).toEqual([]);
    expect(dueOn(post('reporter', { unit: 'other' }), story)).toEqual([]);
    expect(dueOn(post('observer'), story)).toEqual([]);
  });

  test('what was submitted is verified by other hands', () => {
    const submitted = { on: '2012-09-05', by: { id: 'office', name: '攻坚办' }, how: '已签', unmet: [] };
    const story: Story = { problems: [{ ...problem, stage: 'to-verify', submitted }] };
    expect(dueOn(post('supervisor'), story)).toEqual(['problem-verify n today -4']);
    expect(dueOn(post('office'), story)).toEqual([]);
    expect(dueOn(post('office', { id: 'second' }), story)).toEqual(['problem-verify n today -4']);
  });

  test('a measure is the business of the unit that leads it, and so is that of a unit under it', () => {
    const measure = { id: 'm', what: '签约', mark: '全部', from: '2012-08-10', to: '2012-09-10', lead: 'child' };
    const done = { ...measure, id: 'd', done: { on: DAY, by: hand } };
    const snapshot = snapshotOf({ problems: [{ ...problem, decider: {}, measures: [measure, done] as never }] });
    const units = [...snapshot.units, { id: 'child', name: '所', kind: 'other' as const, parent: 'u', order: 0 }];
    const dueOf = (unit: string) => told(dueFor(post('reporter', { unit }), { ...snapshot, units }, caseworkOf(), DAY));
    expect(dueOf('u')).toEqual(['measure n week 1']);
    expect(dueOf('child')).toEqual(['measure n week 1']);
    expect(dueOf('other')).toEqual([]);
  });
});

const order = {
  id: 'c:7',
  campaign: 'c',
  number: 7,
  on: '2012-08-20',
  subject: 'u',
  colour: 'blue',
  unit: 'u',
  matters: [{ of: 'project', id: 'p' }],
  text: '完成供地',
  requirement: '按期',
  mark: '批文',
  due: '2012-09-05',
  basis: 'working',
  sources: [{ kind: 'meeting', ref: '第3次' }],
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
const conclusion = { on: '2012-09-01', by: hand, met: false, text: '未落实', feedbackTo: 'u' };

describe('orders', () => {
  test.each([
    ['running', {}, ['order c:7 overdue -4'], ['order-conclude c:7 overdue -4']],
    [
      'answered',
      { due: '2012-09-12', replies: [{ on: DAY, by: hand, text: '已办' }] },
      [],
      ['order-conclude c:7 week 3'],
    ],
    ['to be put right', { conclusions: [conclusion] }, ['order-rectify c:7 today -8'], []],
    [
      'objected to',
      { conclusions: [{ ...conclusion, objection: { on: '2012-08-12', by: hand, reason: '有误' } }] },
      [],
      ['objection c:7 week 2'],
    ],
    [
      'asked for longer',
      { due: '2012-10-30', extensions: [{ on: '2012-09-08', by: hand, to: '2012-11-01', type: 'weather', why: '雨' }] },
      [],
      ['order-extension c:7 today -1'],
    ],
  ])('%s', (_what, more, ofUnit, ofSupervision) => {
    const casework = { order: [{ ...order, ...more }] };
    expect(dueOn(REPORTER, {}, casework)).toEqual(ofUnit);
    expect(dueOn(post('supervisor'), {}, casework)).toEqual(ofSupervision);
  });

  test('whoever concluded is not asked to decide the objection', () => {
    const objection = { on: '2012-08-12', by: hand, reason: '有误' };
    const casework = { order: [{ ...order, conclusions: [{ ...conclusion, objection }] }] };
    expect(dueOn(post('supervisor', { id: hand.id }), {}, casework)).toEqual([]);
  });

  test('a county leader may decide the objection, but not of an order that he had issued', () => {
    const objection = { on: '2012-08-12', by: hand, reason: '有误' };
    const objected = { ...order, conclusions: [{ ...conclusion, objection }] };
    const leader = post('leader', { leader: 'l' });
    expect(dueOn(leader, {}, { order: [objected] })).toEqual(['objection c:7 week 2']);
    const authorisation = { ...order.authorisation, leader: 'l' };
    expect(dueOn(leader, {}, { order: [{ ...objected, authorisation }] })).toEqual([]);
  });
});

describe('reports', () => {
  const target = { id: 't', name: '投资', unit: 'u', annualPlan: 10 };
  const row = { of: 'target', subject: 't', value: 1, caliber: 'management' };
  const report = (state: string, more: object = {}) => ({
    id: 'r',
    campaign: 'c',
    unit: 'u',
    of: 'unit',
    subject: 'u',
    on: '2012-08-31',
    rows: [row],
    state,
    hands: [],
    ...more,
  });
  const reading = (on: Day) =>
    ({ id: `t:${on}`, of: 'target', subject: 't', caliber: 'management', on, value: 1, grade: 'reported' }) as const;

  test('figures that are not in are told by unit and ten days, until the period is closed', () => {
    expect(dueOn(REPORTER, { targets: [target] })).toEqual([
      'report u:2012-08-31 overdue -9',
      'report u:2012-09-10 week 1',
    ]);
    expect(dueOn(REPORTER, { targets: [target], readings: [reading('2012-08-31')] })).toEqual([
      'report u:2012-09-10 week 1',
    ]);
    expect(dueOn(REPORTER, { targets: [target] }, { report: [report('submitted')] })).toEqual([
      'report u:2012-09-10 week 1',
    ]);
    const period = {
      id: 'c:2012-08-31',
      campaign: 'c',
      subject: 'c',
      on: '2012-08-31',
      closedOn: '2012-09-03',
      by: '攻坚办',
    };
    expect(dueOn(REPORTER, { targets: [target] }, { period: [period] })).toEqual(['report u:2012-09-10 week 1']);
    expect(dueOn(post('reviewer', { unit: 'u' }), { targets: [target] })).toEqual([]);
  });

  test('a report goes from hand to hand', () => {
    const readings = ['2012-08-31', '2012-09-10'].map(reading);
    const story: Story = { targets: [target], readings };
    const all = ['submitted', 'returned', 'passed', 'accepted'].map((state) => ({
      state,
      who: [REPORTER, post('reviewer', { unit: 'u' }), post('office')].flatMap((actor) =>
        dueOn(actor, story, { report: [report(state)] }),
      ),
    }));
    expect(all).toEqual([
      { state: 'submitted', who: ['report-review r today -9'] },
      { state: 'returned', who: ['report-returned r today -9'] },
      { state: 'passed', who: ['report-accept r today -9'] },
      { state: 'accepted', who: [] },
    ]);
  });
});

describe('what is decided or kept', () => {
  const commitment = {
    id: 'k',
    campaign: 'c',
    on: '2012-08-20',
    of: 'campaign',
    subject: 'c',
    text: '完成签约',
    leader: 'l',
    unit: 'u',
    due: '2012-09-08',
  };
  const application = {
    id: 'a',
    campaign: 'c',
    unit: 'u',
    on: '2012-09-01',
    of: 'project',
    subject: 'p',
    type: 'weather',
    cause: '台风',
    evidence: '文',
    from: '2012-09-01',
    to: '2012-09-20',
    askedBy: hand,
  };
  const exemption = {
    id: 'e',
    of: 'project' as const,
    subject: 'p',
    from: '2012-08-01',
    to: '2012-09-12',
    review: DAY,
  };
  const feedback = { id: 'f', campaign: 'c', unit: 'u', on: '2012-09-01', kind: 'complaint', text: '表多' };
  const story: Story = { projects: [{ ...project, unit: 'u', leader: 'l' }], exemptions: [exemption] };

  test.each([
    ['office', {}, ['feedback f today -8', 'application a today -8', 'exemption-review e today 0']],
    ['leader', { leader: 'l' }, ['commitment k overdue -1', 'application a today -8', 'exemption-review e today 0']],
    ['reporter', { unit: 'u' }, ['commitment k overdue -1', 'exemption-ends e week 3']],
    ['statistics', {}, []],
  ] as const)('%s', (role, more, expected) => {
    const casework = { commitment: [commitment], application: [application], feedback: [feedback] };
    const found = dueOn(post(role, more), story, casework);
    expect(found.toSorted()).toEqual([...expected].toSorted());
  });
});

describe('objections to a comparison', () => {
  const asked = {
    id: 'yy',
    campaign: 'c',
    on: '2012-09-05',
    of: 'unit',
    subject: 'u',
    unit: 'u',
    by: { id: 'reporter', name: '某镇' },
    day: '2012-09-04',
    rank: 3,
    ranks: { best: 2, worst: 4 },
    reason: '未计开工',
  };
  const decision = { on: '2012-09-08', by: hand, outcome: 'upheld', text: '维持' };
  const rules = { id: 'c', campaign: 'c', of: 'campaign', subject: 'c', on: '2012-07-30', version: 1 };
  const setBy = (id: string) => ({ ...rules, by: { id, name: '某岗' }, rules: { decideDays: 3 } });

  test.each([
    ['those who supervise decide by the day of the rules', 'office', ['standing-objection yy overdue -1']],
    ['by the usual day where none were set', undefined, ['standing-objection yy later 11']],
    ['whoever set the rules does not', 'supervisor', []],
  ])('%s', (_what, by, expected) => {
    const casework = { objection: [asked], standing: by === undefined ? [] : [setBy(by)] };
    expect(dueOn(post('supervisor'), {}, casework)).toEqual(expected);
    expect(dueOn(REPORTER, {}, casework)).toEqual([]);
    expect(dueOn(post('observer'), {}, casework)).toEqual([]);
  });

  test('every post that may decide is asked to, unless it belongs to the unit', () => {
    const casework = { objection: [asked] };
    const may = ROLES.filter((role) => ACT_RIGHTS['standing.decide']?.who.roles[role] !== undefined);
    expect(may).toContain('leader');
    for (const role of may) {
      expect(dueOn(post(role), {}, casework)).toEqual(['standing-objection yy later 11']);
      expect(dueOn(post(role, { unit: 'u' }), {}, casework)).toEqual([]);
    }
  });

  test('the unit that objected is told of the answer for a week, and nobody else', () => {
    const casework = { objection: [{ ...asked, decision }] };
    expect(dueOn(REPORTER, {}, casework)).toEqual(['standing-answer yy today -1']);
    expect(dueOn(REPORTER, {}, casework, '2012-09-07')).toEqual([]);
    expect(dueOn(REPORTER, {}, casework, '2012-09-16')).toEqual([]);
    expect(dueOn(post('reporter', { unit: 'other' }), {}, casework)).toEqual([]);
    expect(dueOn(post('supervisor'), {}, casework)).toEqual([]);
  });
});

test('an item stands in the group of its day, whatever the day, and the most urgent first', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 8 }), (days) => {
      const problems = days.map((day, at) => ({
        ...problem,
        id: `n${at}`,
        due: `2012-09-${String(day).padStart(2, '0')}`,
      }));
      const items = dueFor(REPORTER, snapshotOf({ projects: [project], problems }), caseworkOf(), DAY);
      expect(items.map((item) => item.days)).toEqual(
        days
          .filter((day) => day <= 16)
          .map((day) => day - 9)
          .toSorted((a, b) => a - b),
      );
      for (const { days: left, group } of items)
        expect(group).toBe(left < 0 ? 'overdue' : left === 0 ? 'today' : 'week');
    }),
  );
});

describe('letters', () => {
  const campaign = { id: 'c', county: '中北县', name: '百日攻坚', from: '2012-08-01', to: '2012-11-08' };
  const items: InboxItem[] = [
    { kind: 'problem-solve', subject: 'n', name: '用地未批', group: 'overdue', due: '2012-09-03', days: -6 },
    { kind: 'report', subject: 'u', name: '城关镇', group: 'today', due: DAY, days: 0, count: 7 },
    { kind: 'feedback', subject: 'f', name: '表多', group: 'today', days: -8 },
  ];
  const inbox = { campaign: 'c', day: DAY, items, suggestions: [], pressing: 3 };

  test('one letter says everything that presses, by group, and where to go', () => {
    const options = { day: DAY, address: 'https://gj.example', language: 'zh' as const };
    expect(digestOf([{ campaign, inbox }], options)).toEqual({
      subject: '攻坚待办:2012年9月9日,3件',
      text: [
        '中北县百日攻坚 · 2012年9月9日(第40天)',
        '',
        '已逾期(1)',
        '1. 解决难题:用地未批(2012年9月3日到期,已逾期6天)',
        '',
        '今天(2)',
        '1. 上报本旬数据:城关镇(今天到期,7项)',
        '2. 答复意见建议:表多(已等8天)',
        '',
        '办理:https://gj.example/campaigns/c/inbox',
        '',
        '本信由系统按岗位汇总,工作日每天一封,只列您本岗位的事项。',
      ].join('\n'),
    });
    const english = digestOf([{ campaign, inbox }], { day: DAY, language: 'en' })?.text ?? '';
    expect(english).toContain('solve a problem: 用地未批 (due 3 September 2012, 6 days overdue)');
  });

  test('where nothing presses there is no letter, and a long list is cut', () => {
    expect(
      digestOf([{ campaign, inbox: { ...inbox, items: [], pressing: 0 } }], { day: DAY, language: 'zh' }),
    ).toBeUndefined();
    const many = Array.from({ length: 40 }, (_, at): InboxItem => ({ ...(items[0] as InboxItem), subject: `n${at}` }));
    const letter = digestOf([{ campaign, inbox: { ...inbox, items: many, pressing: 40 } }], {
      day: DAY,
      language: 'zh',
    });
    expect(letter?.text).toContain('30. ');
    expect(letter?.text).toContain('…另有10件');
    expect(letter?.text).not.toContain('31. ');
  });
});

describe('what a group is told', () => {
  test('counts alone: no unit, no project, nobody is named', () => {
    const problems = [problem, { ...problem, id: 'm', due: DAY }, { ...problem, id: 'later', due: '2012-10-01' }];
    const snapshot = snapshotOf({ projects: [project], problems });
    const casework = caseworkOf({ order: [order] });
    const notice = groupNotice(snapshot, casework, DAY, 'zh') ?? '';
    expect(notice).toBe(
      '某县百日攻坚 2012年9月9日(第40天):难题1件今天到期、1件已逾期;督办单1件已逾期。请各责任单位登录系统查看。',
    );
    for (const { name } of [...snapshot.units, ...snapshot.projects, ...snapshot.problems])
      expect(notice).not.toContain(name);
    expect(groupNotice(snapshotOf({}), caseworkOf(), DAY, 'zh')).toBeUndefined();
    expect(groupNotice(snapshotOf({}), caseworkOf(), '2012-09-10', 'zh')).toContain('今天是本旬报送日');
  });
});
