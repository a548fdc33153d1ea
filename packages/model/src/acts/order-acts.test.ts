import { beforeEach, describe, expect, test } from 'vitest';
import { stage } from '../../test/stage.ts';
import type { Actor } from '../actor.ts';
import { addDays } from '../day.ts';
import { dueOf, isOverdue, type Order, orderState, supervisionLoad } from '../order.ts';
import { CAMPAIGN, OFFICE } from '../testing.ts';

const SUPERVISOR: Actor = { id: 'ducha-1', name: '督查室一组', role: 'supervisor' };
const OTHER: Actor = { id: 'ducha-2', name: '督查室二组', role: 'supervisor' };
const LEADER: Actor = { id: 'leader-a', name: '县领导A', role: 'leader', leader: 'a' };
const TOWN: Actor = { id: 'town-1', name: '东镇填报岗', role: 'reporter', unit: 'town' };
const WEST: Actor = { id: 'west-1', name: '西镇填报岗', role: 'reporter', unit: 'west' };

const unit = (id: string, parent?: string) => ({ id, name: id, kind: 'township' as const, order: 0, parent });
const project = (id: string) => ({ id, name: id, tags: [], unit: 'town', planPoints: [], asked: [] });
const problem = (id: string, blocks: { of: 'project' | 'step'; id: string }[]) => ({
  id,
  campaign: 'c',
  type: 'approval' as const,
  name: id,
  blocks,
  raisedBy: 'town',
  raisedOn: '2012-08-05',
  decider: { leader: 'a' },
  need: '定',
  due: '2012-09-20',
});

const DECIDED = { decidedBy: '县长', on: '2012-07-30', ref: '县政府常务会议纪要第12号' };
const PLAN = {
  campaign: 'c',
  number: 1,
  name: '百日攻坚专项督查',
  supervisedBy: '县政府督查室',
  content: '重大项目开工',
  object: '责任单位',
  units: ['county'],
  from: '2012-08-01',
  to: '2012-11-08',
  asked: '按节点完成',
  approval: DECIDED,
};
const ORDER = {
  campaign: 'c',
  number: 1,
  colour: 'blue',
  unit: 'town',
  units: [],
  matters: [{ of: 'project', id: 'p' }],
  text: '河道整治未开工',
  requirement: '完成征地并开工',
  mark: '施工许可证和现场照片',
  due: '2012-08-20',
  basis: 'calendar',
  sources: [{ kind: 'meeting', ref: '第2次调度会' }],
  authorisation: DECIDED,
  inspection: 'c:1',
};

let it: ReturnType<typeof stage>;
const order = (number = 1): Order => it.get('order', `c:${number}`) as Order;
const issue = (day: string, more: object = {}, actor = SUPERVISOR) =>
  it.act(actor, day, 'order.issue', { ...ORDER, ...more });
const codes = (refusals: readonly object[]) =>
  refusals.flatMap((refusal) =>
    'issues' in refusal ? (refusal.issues as { code: string }[]).map(({ code }) => code) : [],
  );
const kinds = (refusals: readonly { kind: string }[]) => refusals.map(({ kind }) => kind);

beforeEach(() => {
  it = stage({
    campaign: [CAMPAIGN],
    unit: [unit('county'), unit('town', 'county'), unit('west', 'county'), unit('abroad')],
    leader: [{ id: 'a', name: '县领导A', post: '副县长', order: 1 }],
    project: [project('p'), project('q')],
    step: [{ id: 'p:land', project: 'p', name: '用地', order: 1, basis: 'working', days: 5, after: [], gives: [] }],
    problem: [problem('x', [{ of: 'step', id: 'p:land' }]), problem('y', [{ of: 'project', id: 'q' }])],
  });
  expect(it.act(OFFICE, '2012-08-01', 'inspection.set', PLAN)).toEqual([]);
});

describe('a supervision plan', () => {
  test('that was decided is changed by another decision only', () => {
    const wider = { ...PLAN, to: '2012-12-31' };
    expect(codes(it.act(OFFICE, '2012-08-02', 'inspection.set', wider))).toEqual(['same-decision']);
    const decided = { ...wider, approval: { ...DECIDED, on: '2012-08-02', ref: '批示' } };
    expect(it.act(OFFICE, '2012-08-02', 'inspection.set', decided)).toEqual([]);
    expect(it.get('inspection', 'c:1')?.to).toBe('2012-12-31');
  });

  test('does not end before it begins, nor rest on a decision to come', () => {
    const plan = { ...PLAN, number: 2, to: '2012-07-31', approval: { ...DECIDED, on: '2012-08-09' } };
    const refusals = it.act(OFFICE, '2012-08-08', 'inspection.set', plan);
    expect(kinds(refusals)).toEqual(['future', 'invalid']);
    expect(codes(refusals)).toEqual(['before-start']);
  });

  test('that was ended carries no further order', () => {
    expect(it.act(SUPERVISOR, '2012-08-03', 'inspection.end', { id: 'c:1', why: '任务调整' })).toEqual([]);
    expect(codes(issue('2012-08-03'))).toEqual(['not-in-force']);
    expect(codes(it.act(SUPERVISOR, '2012-08-04', 'inspection.end', { id: 'c:1', why: '再次' }))).toEqual(['over']);
  });
});

describe('an order is issued', () => {
  test('by a supervisor alone', () => {
    expect(kinds(issue('2012-08-02', {}, OFFICE))).toEqual(['forbidden']);
    expect(issue('2012-08-02')).toEqual([]);
    expect(order()).toMatchObject({
      on: '2012-08-02',
      subject: 'town',
      plan: { number: 1, supervisedBy: '县政府督查室' },
      issuedBy: { id: 'ducha-1' },
      replies: [],
    });
    expect(orderState(order())).toBe('running');
  });

  test('not without an authorisation, nor on one to come', () => {
    const { authorisation: _none, ...bare } = ORDER;
    expect(() => it.act(SUPERVISOR, '2012-08-02', 'order.issue', bare)).toThrow('authorisation');
    expect(kinds(issue('2012-08-02', { authorisation: { ...DECIDED, on: '2012-08-03' } }))).toEqual(['future']);
  });

  test.each([
    ['before the plan begins', '2012-07-31', {}, ['not-in-force']],
    ['on its first day', '2012-08-01', {}, []],
    ['on its last day', '2012-11-08', { due: '2012-11-20' }, []],
    ['the day after', '2012-11-09', { due: '2012-11-20' }, ['not-in-force']],
    ['for a unit out of its scope', '2012-08-02', { unit: 'abroad' }, ['not-covered']],
    ['with a helper out of its scope', '2012-08-02', { units: ['abroad'] }, ['not-covered']],
    ['with itself as helper', '2012-08-02', { units: ['town'] }, ['twice']],
    ['due today', '2012-08-20', {}, ['too-early']],
    ['with fewer days than it says', '2012-08-02', { within: 20 }, ['too-early']],
    ['with as many days as it says', '2012-08-02', { within: 18 }, []],
    ['with fewer days than working days', '2012-08-02', { within: 19, basis: 'working' }, ['too-early']],
    ['yellow out of nothing', '2012-08-02', { colour: 'yellow' }, ['no-previous']],
    ['yellow for a special reason', '2012-08-02', { colour: 'yellow', special: '县长批示特事特办' }, []],
    ['red without a leader', '2012-08-02', { colour: 'red', special: '汛期' }, ['required']],
    [
      'red by a leader',
      '2012-08-02',
      { colour: 'red', special: '汛期', authorisation: { ...DECIDED, leader: 'a' } },
      [],
    ],
  ])('%s', (_what, day, more, expected) => {
    expect(codes(issue(day, more))).toEqual(expected);
  });

  test('about what is there, under a plan that is there', () => {
    const more = { matters: [{ of: 'project', id: '没有' }], inspection: 'c:9', previous: 'c:8' };
    expect(issue('2012-08-02', more)).toMatchObject([
      { kind: 'not-found', what: 'project' },
      { kind: 'not-found', what: 'inspection' },
      { kind: 'not-found', what: 'order' },
    ]);
  });

  test('under a number of its own', () => {
    expect(issue('2012-08-02')).toEqual([]);
    expect(codes(issue('2012-08-03', { unit: 'west' }))).toEqual(['taken']);
  });
});

describe('a higher colour', () => {
  const yellow = { number: 2, colour: 'yellow', previous: 'c:1', due: '2012-09-10' };
  beforeEach(() => expect(issue('2012-08-02')).toEqual([]));

  test('follows a lower one whose day has passed, and takes its place', () => {
    expect(codes(issue('2012-08-20', yellow))).toEqual(['not-due']);
    expect(issue('2012-08-21', yellow)).toEqual([]);
    expect(order(1).next).toBe('c:2');
    expect(orderState(order(1))).toBe('raised');
    expect(codes(issue('2012-08-22', { ...yellow, number: 3 }))).toContain('settled');
  });

  test('follows a conclusion that it was not met', () => {
    it.act(TOWN, '2012-08-05', 'order.reply', { id: 'c:1', text: '正在办理' });
    expect(it.act(SUPERVISOR, '2012-08-06', 'order.conclude', { id: 'c:1', met: false, text: '未动' })).toEqual([]);
    expect(issue('2012-08-06', yellow)).toEqual([]);
  });

  test('does not follow one that is settled or under review', () => {
    it.act(TOWN, '2012-08-05', 'order.reply', { id: 'c:1', text: '已开工' });
    it.act(SUPERVISOR, '2012-08-06', 'order.conclude', { id: 'c:1', met: false, text: '未见' });
    it.act(TOWN, '2012-08-07', 'order.object', { id: 'c:1', reason: '已有许可证' });
    expect(codes(issue('2012-08-21', yellow))).toEqual(['settled']);
  });

  test.each([
    ['of another unit', { unit: 'west' }, 'other-unit'],
    ['of the same colour', { colour: 'blue' }, 'not-lower'],
    ['about another matter', { matters: [{ of: 'project', id: 'q' }] }, 'other-matter'],
  ])('is refused %s', (_what, more, code) => {
    expect(codes(issue('2012-08-21', { ...yellow, ...more }))).toEqual([code]);
  });
});

describe('a unit is not asked twice about one matter', () => {
  beforeEach(() => expect(issue('2012-08-02')).toEqual([]));
  const again = (more: object = {}) => issue('2012-08-10', { number: 2, due: '2012-09-10', ...more });

  test.each([
    ['the same project', { of: 'project', id: 'p' }],
    ['a step of the project', { of: 'step', id: 'p:land' }],
    ['a problem that blocks a step of it', { of: 'problem', id: 'x' }],
  ])('without being told so: %s', (_what, matter) => {
    expect(again({ matters: [matter] })).toEqual([
      { kind: 'supervised-already', unit: 'town', orders: [{ id: 'c:1', number: 1, due: '2012-08-20' }] },
    ]);
  });

  test('another matter, another unit, or one that is closed is no second time', () => {
    expect(again({ matters: [{ of: 'problem', id: 'y' }] })).toEqual([]);
    expect(again({ unit: 'west', number: 3 })).toEqual([]);
    it.act(SUPERVISOR, '2012-08-09', 'order.withdraw', { id: 'c:1', why: '重复' });
    expect(again({ number: 4 })).toEqual([]);
  });

  test('knowingly, with the order named beside it, it may be', () => {
    expect(again({ beside: ['c:1'] })).toEqual([]);
    expect(kinds(again({ number: 3, beside: ['c:1'] }))).toEqual(['supervised-already']);
  });

  test('a merge adds the matter and the source to the open order and makes no new one', () => {
    const source = {
      kind: 'light',
      of: 'project',
      subject: 'p',
      light: 'late',
      pack: 'k',
      packVersion: '1',
      on: '2012-08-10',
    };
    const body = {
      id: 'c:1',
      matters: [
        { of: 'problem', id: 'x' },
        { of: 'project', id: 'p' },
      ],
      source,
      text: '一并报用地',
    };
    expect(it.act(SUPERVISOR, '2012-08-10', 'order.merge', body)).toEqual([]);
    expect(order().matters).toEqual([
      { of: 'project', id: 'p' },
      { of: 'problem', id: 'x' },
    ]);
    expect(order().sources).toEqual([...ORDER.sources, source]);
    expect(order().due).toBe('2012-08-20');
    it.act(SUPERVISOR, '2012-08-21', 'order.conclude', { id: 'c:1', met: true, text: '已开工' });
    expect(kinds(it.act(SUPERVISOR, '2012-08-22', 'order.merge', body))).toEqual(['wrong-state']);
  });
});

describe('answers, extensions, conclusions', () => {
  beforeEach(() => expect(issue('2012-08-02')).toEqual([]));

  test('the unit answers, no other one', () => {
    const body = { id: 'c:1', text: '已签协议', evidence: '协议' };
    expect(kinds(it.act(WEST, '2012-08-10', 'order.reply', body))).toEqual(['forbidden']);
    expect(it.act(TOWN, '2012-08-10', 'order.reply', body)).toEqual([]);
    expect(orderState(order())).toBe('answered');
    expect(order().replies).toEqual([
      { on: '2012-08-10', by: { id: 'town-1', name: '东镇填报岗', unit: 'town' }, text: '已签协议', evidence: '协议' },
    ]);
  });

  test('an extension is asked for by the unit and agreed to by others; only then the day moves', () => {
    const ask = (to: string) =>
      it.act(TOWN, '2012-08-18', 'order.extend', { id: 'c:1', to, type: 'weather', why: '连续降雨' });
    expect(codes(ask('2012-08-20'))).toEqual(['too-early']);
    expect(ask('2012-08-30')).toEqual([]);
    expect(kinds(ask('2012-08-31'))).toEqual(['exists']);
    expect(dueOf(order())).toBe('2012-08-20');
    const decide = (actor: Actor, more: object) =>
      it.act(actor, '2012-08-19', 'order.extend-approve', { id: 'c:1', ...more });
    expect(kinds(decide({ ...TOWN, role: 'office' }, { approved: true }))).toEqual(['same-hand']);
    expect(codes(decide(OFFICE, { approved: false }))).toEqual(['required']);
    expect(decide(OFFICE, { approved: true })).toEqual([]);
    expect(dueOf(order())).toBe('2012-08-30');
    expect(isOverdue(order(), '2012-08-30')).toBe(false);
    expect(isOverdue(order(), '2012-08-31')).toBe(true);
    expect(kinds(decide(OFFICE, { approved: true }))).toEqual(['not-found']);
  });

  test('an extension that was not agreed to moves nothing', () => {
    it.act(TOWN, '2012-08-18', 'order.extend', { id: 'c:1', to: '2012-09-30', type: 'other', why: '人手不足' });
    it.act(OFFICE, '2012-08-19', 'order.extend-approve', { id: 'c:1', approved: false, why: '理由不足' });
    expect(dueOf(order())).toBe('2012-08-20');
  });

  test('nobody is found wanting before the day, unless the unit has answered', () => {
    const conclude = (day: string) =>
      it.act(SUPERVISOR, day, 'order.conclude', { id: 'c:1', met: false, text: '未完成' });
    expect(codes(conclude('2012-08-20'))).toEqual(['not-due']);
    expect(conclude('2012-08-21')).toEqual([]);
    expect(order().conclusions).toMatchObject([{ on: '2012-08-21', met: false, feedbackTo: 'town' }]);
  });

  test('the unit does not conclude on itself', () => {
    const own: Actor = { ...SUPERVISOR, unit: 'town' };
    expect(kinds(it.act(own, '2012-08-21', 'order.conclude', { id: 'c:1', met: true, text: '好' }))).toEqual([
      'same-hand',
    ]);
    expect(kinds(it.act(OFFICE, '2012-08-21', 'order.conclude', { id: 'c:1', met: true, text: '好' }))).toEqual([
      'forbidden',
    ]);
  });

  test('it closes when it is met: at once, or after rectification and a re-check', () => {
    const close = (day: string) => it.act(OFFICE, day, 'order.close', { id: 'c:1' });
    expect(kinds(close('2012-08-10'))).toEqual(['wrong-state']);
    it.act(SUPERVISOR, '2012-08-21', 'order.conclude', { id: 'c:1', met: false, text: '未完成' });
    expect(kinds(close('2012-08-21'))).toEqual(['wrong-state']);
    it.act(SUPERVISOR, '2012-08-25', 'order.recheck', { id: 'c:1', met: false, text: '仍缺许可证' });
    expect(orderState(order())).toBe('rectifying');
    it.act(SUPERVISOR, '2012-08-29', 'order.recheck', { id: 'c:1', met: true, text: '许可证已领' });
    expect(orderState(order())).toBe('met');
    expect(close('2012-08-30')).toEqual([]);
    expect(orderState(order())).toBe('closed');
    expect(kinds(it.act(TOWN, '2012-08-31', 'order.reply', { id: 'c:1', text: '补充' }))).toEqual(['wrong-state']);
  });
});

describe('an objection', () => {
  const CONCLUDED = '2012-08-21';
  beforeEach(() => {
    expect(issue('2012-08-02')).toEqual([]);
    expect(it.act(SUPERVISOR, CONCLUDED, 'order.conclude', { id: 'c:1', met: false, text: '未开工' })).toEqual([]);
  });
  const object = (day: string, actor = TOWN) => it.act(actor, day, 'order.object', { id: 'c:1', reason: '已领许可证' });
  const decide = (day: string, actor: Actor, more: object = {}) =>
    it.act(actor, day, 'order.decide', { id: 'c:1', outcome: 'upheld', text: '维持', ...more });

  test('is taken on the thirtieth day after the conclusion, not on the thirty-first', () => {
    expect(object(addDays(CONCLUDED, 31))).toEqual([
      { kind: 'too-late', what: 'objection', until: '2012-09-20', day: '2012-09-21' },
    ]);
    expect(object(addDays(CONCLUDED, 30))).toEqual([]);
    expect(orderState(order())).toBe('objected');
  });

  test('is the unit’s own, and once', () => {
    expect(kinds(object('2012-08-22', WEST))).toEqual(['forbidden']);
    expect(object('2012-08-22')).toEqual([]);
    expect(kinds(object('2012-08-23'))).toEqual(['wrong-state']);
    expect(decide('2012-08-24', OTHER)).toEqual([]);
    expect(kinds(object('2012-08-25'))).toEqual(['exists']);
  });

  test('is decided by hands that had no part in it', () => {
    object('2012-08-22');
    expect(decide('2012-08-23', SUPERVISOR)).toEqual([{ kind: 'same-hand', did: 'order.conclude' }]);
    expect(kinds(decide('2012-08-23', TOWN))).toEqual(['forbidden']);
    expect(decide('2012-08-23', OFFICE)).toEqual([]);
  });

  test('is not decided by who issued the order, checked it again, or authorised it', () => {
    const more = {
      number: 2,
      unit: 'west',
      colour: 'red',
      special: '汛期',
      authorisation: { ...DECIDED, leader: 'a' },
    };
    issue('2012-08-02', more);
    it.act(OTHER, CONCLUDED, 'order.conclude', { id: 'c:2', met: false, text: '未开工' });
    it.act({ ...OTHER, id: 'ducha-3' }, '2012-08-22', 'order.recheck', { id: 'c:2', met: false, text: '仍未' });
    it.act(WEST, '2012-08-23', 'order.object', { id: 'c:2', reason: '已开工' });
    const decided = (actor: Actor) =>
      it.act(actor, '2012-08-24', 'order.decide', { id: 'c:2', outcome: 'upheld', text: '维持' });
    expect(decided(SUPERVISOR)).toEqual([{ kind: 'same-hand', did: 'order.issue' }]);
    expect(decided(OTHER)).toEqual([{ kind: 'same-hand', did: 'order.conclude' }]);
    expect(decided({ ...OTHER, id: 'ducha-3' })).toEqual([{ kind: 'same-hand', did: 'order.recheck' }]);
    expect(decided(LEADER)).toEqual([{ kind: 'same-hand', did: 'order.issue' }]);
    expect(decided({ ...LEADER, id: 'leader-b', leader: 'b' })).toEqual([]);
  });

  test('is decided within thirty days; later only with the reason why', () => {
    object('2012-08-22');
    expect(decide(addDays('2012-08-22', 31), OFFICE)).toEqual([
      { kind: 'too-late', what: 'decision', until: '2012-09-21', day: '2012-09-22' },
    ]);
    expect(decide(addDays('2012-08-22', 31), OFFICE, { late: '现场核查延期' })).toEqual([]);
  });

  test('on the thirtieth day needs no reason', () => {
    object('2012-08-22');
    expect(decide(addDays('2012-08-22', 30), OFFICE)).toEqual([]);
    expect(orderState(order())).toBe('rectifying');
  });

  test('changes the conclusion where it is right', () => {
    object('2012-08-22');
    expect(codes(decide('2012-08-23', OFFICE, { outcome: 'changed' }))).toEqual(['required']);
    expect(decide('2012-08-23', OFFICE, { outcome: 'changed', met: true })).toEqual([]);
    expect(orderState(order())).toBe('met');
  });

  test('or takes the conclusion away, so that it is concluded anew', () => {
    object('2012-08-22');
    expect(decide('2012-08-23', OFFICE, { outcome: 'withdrawn' })).toEqual([]);
    expect(orderState(order())).toBe('running');
    expect(it.act(OTHER, '2012-08-24', 'order.conclude', { id: 'c:1', met: true, text: '已开工' })).toEqual([]);
    expect(order().conclusions).toHaveLength(2);
    expect(object('2012-08-24')).toEqual([]);
  });

  test('is open to a closed order too: closing does not shorten the thirty days', () => {
    it.act(SUPERVISOR, '2012-08-22', 'order.recheck', { id: 'c:1', met: true, text: '已开工' });
    expect(it.act(OFFICE, '2012-08-22', 'order.close', { id: 'c:1' })).toEqual([]);
    expect(object('2012-08-23')).toEqual([]);
    expect(orderState(order())).toBe('objected');
    expect(order()).not.toHaveProperty('closed');
  });
});

test('how often a unit was asked counts what was issued to it and stood', () => {
  issue('2012-08-02');
  issue('2012-08-05', { number: 2, matters: [{ of: 'project', id: 'q' }], units: ['west'] });
  issue('2012-08-06', { number: 3, unit: 'west' });
  it.act(SUPERVISOR, '2012-08-07', 'order.withdraw', { id: 'c:3', why: '误发' });
  const orders = [order(1), order(2), order(3)];
  expect(supervisionLoad(orders, 'town')).toEqual({ issued: 2, helping: 0, open: 2, last: '2012-08-05' });
  expect(supervisionLoad(orders, 'west')).toEqual({ issued: 0, helping: 1, open: 0 });
});
