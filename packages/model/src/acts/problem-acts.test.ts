import { beforeEach, describe, expect, test } from 'vitest';
import { stage } from '../../test/stage.ts';
import type { ActDeclaration } from '../act.ts';
import type { Actor } from '../actor.ts';
import type { Ladder } from '../ladder.ts';
import type { Campaign } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { PROBLEM_STAGES, type ProblemStage, stageOf } from '../problem.ts';
import type { Refusal } from '../refusal.ts';
import { CAMPAIGN as PLAIN } from '../testing.ts';
import { PROBLEM_ACT_STAGES, type ProblemActName } from './on-problem.ts';
import { PROBLEM_ACTS } from './problem-acts.ts';

const CAMPAIGN: Campaign = { ...PLAIN, ladder: 'two' };
const words = (zh: string) => ({ zh, en: zh });
const LADDER: Ladder = {
  id: 'two',
  version: '1',
  name: words('两级'),
  citation: '—',
  sourced: 'own',
  effective: { from: '2012-01-01' },
  runsFrom: 'level',
  levels: [
    { holder: words('分管'), hand: 'unit', asks: 'clear', limit: { count: 3, basis: 'working' }, sourced: 'own' },
    { holder: words('县领导'), hand: 'leader', asks: 'clear', limit: { count: 5, basis: 'working' }, sourced: 'own' },
  ],
};
const unit = (id: string, parent?: string, kind: 'county' | 'township' = 'township') => ({
  id,
  name: id,
  kind,
  order: 0,
  parent,
});

const OFFICE: Actor = { id: 'office', name: '攻坚办', role: 'office', unit: 'office' };
const SUPERVISOR: Actor = { id: 'ducha', name: '督查室一组', role: 'supervisor', unit: 'ducha' };
const LEADER: Actor = { id: 'post-a', name: '县领导A', role: 'leader', leader: 'a' };
const TEAM: Actor = { id: 'team', name: '项目建设组', role: 'team', action: 'build' };
/** Raises. */
const PARK: Actor = { id: 'park-1', name: '园区填报岗', role: 'reporter', unit: 'park' };
/** Decides and handles. */
const BUREAU: Actor = { id: 'bureau-1', name: '国土局填报岗', role: 'reporter', unit: 'bureau' };
const OTHER: Actor = { id: 'other-1', name: '别的单位', role: 'reporter', unit: 'other' };

const RAISED: Problem = {
  id: 'p',
  campaign: 'c',
  type: 'land-supply',
  name: '用地未批',
  blocks: [
    { of: 'project', id: 'x' },
    { of: 'step', id: 's' },
  ],
  raisedBy: 'park',
  raisedOn: '2012-09-03',
  decider: { unit: 'bureau' },
  need: '定指标',
  due: '2012-09-20',
};
const MEASURE = { id: 'm1', what: '补报件', mark: '受理通知书', from: '2012-09-04', to: '2012-09-10', lead: 'bureau' };

let it: ReturnType<typeof stage>;
const set = (problems: readonly Problem[]) => {
  it = stage({
    campaign: [CAMPAIGN],
    ladder: [LADDER],
    action: [{ id: 'build', campaign: 'c', name: '项目建设', order: 1, goals: [] }],
    unit: [
      unit('county', undefined, 'county'),
      unit('office', 'county'),
      unit('ducha', 'county'),
      unit('park', 'county'),
      unit('bureau', 'county'),
      unit('station', 'bureau'),
      unit('other', 'county'),
    ],
    leader: [
      { id: 'a', name: '县领导A', post: '副县长', order: 1 },
      { id: 'b', name: '县领导B', post: '县长', order: 2 },
    ],
    project: [{ id: 'x', name: '软件园', tags: [], unit: 'park', leader: 'a', planPoints: [], asked: [] }],
    step: [{ id: 's', project: 'x', name: '用地', order: 1, basis: 'working', days: 5, after: [], gives: [] }],
    problem: problems,
  });
};
beforeEach(() => set([RAISED]));

const problem = () => it.get('problem', 'p') as Problem;
const act = (actor: Actor, day: string, name: string, more: object = {}) =>
  it.act(actor, day, name, { id: 'p', ...more });
const kinds = (refusals: readonly Refusal[]) => refusals.map(({ kind }) => kind);
const codes = (refusals: readonly Refusal[]) =>
  refusals.flatMap((refusal) => (refusal.kind === 'invalid' ? refusal.issues.map(({ code }) => code) : [refusal.kind]));

/** From being raised to each stage, as people go through it. */
const toStage: Record<ProblemStage, () => void> = {
  raised: () => {},
  handling: () => expect(act(BUREAU, '2012-09-04', 'problem.accept')).toEqual([]),
  'to-verify': () => {
    toStage.handling();
    expect(act(BUREAU, '2012-09-05', 'problem.submit', { on: '2012-09-05', how: '已批' })).toEqual([]);
  },
  cleared: () => {
    toStage['to-verify']();
    expect(act(SUPERVISOR, '2012-09-06', 'problem.clear', { on: '2012-09-06', note: '已看批文' })).toEqual([]);
  },
  returned: () => expect(act(BUREAU, '2012-09-04', 'problem.return', { reason: '事项不清' })).toEqual([]),
  suspended: () => expect(act(OFFICE, '2012-09-04', 'problem.suspend', { reason: '等上级批复' })).toEqual([]),
};

/** One author and body for each act that is taken where the stage is right. */
const RIGHT: Record<ProblemActName, readonly [actor: Actor, body: object, then: ProblemStage]> = {
  'problem.amend': [PARK, { need: '定指标和时间' }, 'raised'],
  'problem.accept': [BUREAU, {}, 'handling'],
  'problem.return': [BUREAU, { reason: '不是本单位职责' }, 'returned'],
  'problem.assign': [OFFICE, { decider: { unit: 'other' }, due: '2012-09-28' }, 'handling'],
  'problem.plan': [BUREAU, { measures: [MEASURE] }, 'handling'],
  'problem.measure': [BUREAU, { measure: 'm1', progress: '已报' }, 'handling'],
  'problem.submit': [
    BUREAU,
    { on: '2012-09-07', how: '已批', unmet: [{ measure: 'm1', why: '不再需要' }] },
    'to-verify',
  ],
  'problem.clear': [OFFICE, { on: '2012-09-07', note: '已看批文' }, 'cleared'],
  'problem.send-back': [SUPERVISOR, { reason: '批文未盖章' }, 'handling'],
  'problem.suspend': [OFFICE, { reason: '等上级批复' }, 'suspended'],
  'problem.resume': [OFFICE, {}, 'raised'],
  'problem.escalate': [SUPERVISOR, { level: 2 }, 'handling'],
  'problem.extend': [BUREAU, { to: '2012-09-28', reason: '等评审' }, 'handling'],
  'problem.extend-approve': [LEADER, { approved: true }, 'handling'],
  'problem.reopen': [PARK, { reason: '又停了' }, 'handling'],
};

describe('each act in each stage', () => {
  const matrix = PROBLEM_STAGES.flatMap((from) =>
    (Object.keys(RIGHT) as ProblemActName[]).map((name): [ProblemStage, ProblemActName] => [from, name]),
  );
  test.each(matrix)('%s: %s', (from, name) => {
    toStage[from]();
    if (from === 'handling' && ['problem.measure', 'problem.submit'].includes(name))
      expect(act(BUREAU, '2012-09-06', 'problem.plan', { measures: [MEASURE] })).toEqual([]);
    if (from === 'handling' && name === 'problem.extend-approve')
      expect(act(BUREAU, '2012-09-06', 'problem.extend', { to: '2012-09-28', reason: '等评审' })).toEqual([]);
    const before = problem();
    const [actor, body, then] = RIGHT[name];
    const refusals = act(actor, '2012-09-07', name, body);
    const stages: readonly ProblemStage[] = PROBLEM_ACT_STAGES[name];
    if (stages.includes(from)) {
      expect(refusals).toEqual([]);
      expect(stageOf(problem())).toBe(name === 'problem.escalate' ? from : then);
    } else {
      expect(refusals).toMatchObject([{ kind: 'wrong-state', state: from, needs: stages }]);
      expect(problem()).toBe(before);
    }
  });

  test('every act is in the matrix, and knows a problem that is not there', () => {
    expect(Object.keys(RIGHT).toSorted()).toEqual(Object.keys(PROBLEM_ACT_STAGES).toSorted());
    set([]);
    for (const [name, [, body]] of Object.entries(RIGHT))
      expect(kinds(it.act(OFFICE, '2012-09-07', name, { id: 'p', ...body }))).toEqual(['not-found']);
  });

  test('belongs to whom it is declared for', () => {
    toStage.handling();
    expect(kinds(act(OTHER, '2012-09-07', 'problem.return', { reason: '不办' }))).toEqual(['forbidden']);
    expect(kinds(act(PARK, '2012-09-07', 'problem.submit', { on: '2012-09-07', how: '好了' }))).toEqual(['forbidden']);
    expect(
      kinds(act(BUREAU, '2012-09-07', 'problem.assign', { decider: { unit: 'other' }, due: '2012-09-28' })),
    ).toEqual(['forbidden']);
    expect(kinds(act(LEADER, '2012-09-07', 'problem.escalate', { level: 2 }))).toEqual(['forbidden']);
    expect(kinds(act(PARK, '2012-09-07', 'problem.clear', { on: '2012-09-07', note: '好' }))).toEqual(['forbidden']);
  });
});

describe('raising', () => {
  const raise = (actor: Actor, more: object = {}) =>
    it.act(actor, '2012-09-03', 'problem.raise', { ...RAISED, ...more });
  beforeEach(() => set([]));

  test.each([OFFICE, SUPERVISOR, PARK, LEADER])('by $name, for what is theirs', (actor) => {
    expect(raise(actor, { source: { of: 'step', id: 's' }, subtype: 'conversion', description: '首期168亩' })).toEqual(
      [],
    );
    expect(stageOf(problem())).toBe('raised');
  });

  test('not for what is another’s', () => {
    expect(kinds(raise(OTHER))).toEqual(['forbidden']);
    expect(kinds(raise({ ...LEADER, leader: 'b' }))).toEqual(['forbidden']);
    expect(kinds(raise(TEAM))).toEqual(['forbidden']);
  });

  test('says nothing of its own stage, level or number', () => {
    expect(
      raise(PARK, { stage: 'cleared', number: 7, level: 4, cleared: { on: '2012-09-03', how: '—', verifier: '—' } }),
    ).toEqual([]);
    expect(problem()).toEqual(RAISED);
  });

  test('twice the same id is refused, and what does not hold is told by field', () => {
    expect(codes(raise(PARK, { subtype: 'loan', decider: {}, due: '2012-09-01' }))).toEqual([
      'required',
      'before-start',
      'other-type',
    ]);
    expect(raise(PARK)).toEqual([]);
    expect(kinds(raise(PARK))).toEqual(['exists']);
  });
});

describe('taken in hand', () => {
  test('it has a number without gaps, the first level since it was raised, and its limit', () => {
    set([RAISED, { ...RAISED, id: 'q' }, { ...RAISED, id: 'old', number: 4, stage: 'cleared' }]);
    toStage.handling();
    expect(problem()).toMatchObject({ number: 5, level: 1, levelSince: '2012-09-03', limit: { count: 3 } });
    expect(it.act(BUREAU, '2012-09-05', 'problem.accept', { id: 'q' })).toEqual([]);
    expect(it.get('problem', 'q')?.number).toBe(6);
  });

  test('the office assigns it: whose, until when, on which level', () => {
    expect(
      act(OFFICE, '2012-09-05', 'problem.assign', { decider: { leader: 'b' }, due: '2012-09-28', level: 2 }),
    ).toEqual([]);
    expect(problem()).toMatchObject({
      stage: 'handling',
      decider: { leader: 'b' },
      due: '2012-09-28',
      level: 2,
      levelSince: '2012-09-05',
      limit: { count: 5 },
    });
    expect(codes(act(OFFICE, '2012-09-06', 'problem.assign', { decider: {}, due: '2012-09-01', level: 3 }))).toEqual([
      'required',
      'before-start',
      'range',
    ]);
  });
});

describe('returned and amended', () => {
  test('comes back with a reason, is said better, and its limit runs anew', () => {
    toStage.returned();
    expect(problem().returned).toMatchObject({ on: '2012-09-04', reason: '事项不清', by: { id: 'bureau-1' } });
    expect(kinds(act(OTHER, '2012-09-10', 'problem.amend', { need: '定' }))).toEqual(['forbidden']);
    expect(codes(act(PARK, '2012-09-10', 'problem.amend', { due: '2012-09-01' }))).toEqual(['before-start']);
    expect(act(PARK, '2012-09-10', 'problem.amend', { need: '定168亩指标', decider: { unit: 'station' } })).toEqual([]);
    expect(problem()).toMatchObject({
      stage: 'raised',
      need: '定168亩指标',
      raisedOn: '2012-09-03',
      levelSince: '2012-09-10',
    });
    expect(problem()).not.toHaveProperty('returned');
    expect(act(BUREAU, '2012-09-11', 'problem.accept')).toEqual([]);
  });
});

describe('measures', () => {
  beforeEach(() => toStage.handling());
  const plan = (measures: object[]) => act(BUREAU, '2012-09-05', 'problem.plan', { measures });

  test('are planned with a mark, and refused by place where they do not hold', () => {
    expect(codes(plan([{ ...MEASURE, to: '2012-09-01' }, MEASURE]))).toEqual(['before-start', 'twice']);
    expect(kinds(plan([{ ...MEASURE, lead: 'nobody' }]))).toEqual(['not-found']);
    expect(plan([MEASURE, { ...MEASURE, id: 'm2', lead: 'other', helpers: ['park'] }])).toEqual([]);
    expect(problem().measures).toHaveLength(2);
  });

  test('the leading unit records its own, once done it stays', () => {
    plan([MEASURE, { ...MEASURE, id: 'm2', lead: 'other' }]);
    expect(codes(act(OTHER, '2012-09-06', 'problem.measure', { measure: 'm2' }))).toEqual(['required']);
    expect(act(OTHER, '2012-09-06', 'problem.measure', { measure: 'm2', deviation: '下雨', progress: '一半' })).toEqual(
      [],
    );
    expect(
      act(OTHER, '2012-09-07', 'problem.measure', { measure: 'm2', done: { on: '2012-09-07', evidence: '照片' } }),
    ).toEqual([]);
    expect(problem().measures?.[1]).toMatchObject({
      deviation: '下雨',
      done: { on: '2012-09-07', by: { unit: 'other' } },
    });
    expect(codes(act(OTHER, '2012-09-08', 'problem.measure', { measure: 'm2', progress: '再说' }))).toEqual([
      'done-already',
    ]);
    expect(codes(plan([MEASURE]))).toEqual(['done-already']);
    expect(plan([{ ...MEASURE, id: 'm2', lead: 'other', needs: '2台机械' }])).toEqual([]);
    expect(problem().measures).toMatchObject([{ id: 'm2', needs: '2台机械', done: { on: '2012-09-07' } }]);
  });

  test('every mark is met, or said why, before it is submitted', () => {
    plan([MEASURE]);
    const submit = (more: object) =>
      act(BUREAU, '2012-09-08', 'problem.submit', { on: '2012-09-08', how: '已批', ...more });
    expect(codes(submit({}))).toEqual(['mark-unmet']);
    expect(submit({ unmet: [{ measure: 'm1', why: '直接批了' }] })).toEqual([]);
  });
});

describe('clearing', () => {
  const clear = (actor: Actor, more: object = {}) =>
    act(actor, '2012-09-06', 'problem.clear', { on: '2012-09-06', note: '已看', ...more });

  test('a handler never verifies himself: not the post, not its unit, not a unit under it, not one that led a measure', () => {
    toStage.handling();
    act(BUREAU, '2012-09-05', 'problem.plan', { measures: [{ ...MEASURE, lead: 'other' }] });
    const unmet = [{ measure: 'm1', why: '不需要' }];
    expect(act(OFFICE, '2012-09-05', 'problem.submit', { on: '2012-09-05', how: '已批', unmet })).toEqual([]);
    expect(kinds(clear(OFFICE))).toEqual(['same-hand']);
    for (const unitOf of ['bureau', 'station', 'other', 'office'])
      expect(kinds(clear({ ...SUPERVISOR, unit: unitOf }))).toEqual(['same-hand']);
    expect(clear(SUPERVISOR)).toEqual([]);
    expect(problem().cleared).toMatchObject({
      on: '2012-09-06',
      how: '已批',
      verifier: '督查室一组',
      note: '已看',
      told: '2012-09-06',
    });
  });

  test('needs evidence or what the verifier saw, a day that fits, and the verifier’s own name', () => {
    toStage['to-verify']();
    expect(codes(clear(SUPERVISOR, { note: undefined }))).toEqual(['required']);
    expect(codes(clear(SUPERVISOR, { on: '2012-09-04' }))).toEqual(['before-start']);
    expect(codes(clear(SUPERVISOR, { on: '2012-09-07' }))).toEqual(['future']);
    expect(codes(clear(SUPERVISOR, { verifier: '某某' }))).toEqual(['not-you']);
    expect(clear(SUPERVISOR, { note: undefined, evidence: '批文' })).toEqual([]);
  });

  test('sent back, it is in hand again without what was not met; the days of waiting do not count', () => {
    toStage.handling();
    act(BUREAU, '2012-09-05', 'problem.plan', { measures: [MEASURE] });
    act(BUREAU, '2012-09-05', 'problem.measure', { measure: 'm1', done: { on: '2012-09-05' } });
    act(BUREAU, '2012-09-05', 'problem.submit', { on: '2012-09-05', how: '已批' });
    expect(kinds(act(SUPERVISOR, '2012-09-10', 'problem.send-back', { reason: '不实', unmet: ['m9'] }))).toEqual([
      'not-found',
    ]);
    expect(act(SUPERVISOR, '2012-09-10', 'problem.send-back', { reason: '不实', unmet: ['m1'] })).toEqual([]);
    expect(problem()).toMatchObject({
      stage: 'handling',
      stood: [{ from: '2012-09-05', to: '2012-09-10' }],
      sentBack: { reason: '不实' },
    });
    expect(problem().measures?.[0]).not.toHaveProperty('done');
    expect(problem()).not.toHaveProperty('submitted');
  });

  test('the raising unit may reopen it on the seventh day, not on the eighth', () => {
    toStage.cleared();
    expect(kinds(act(BUREAU, '2012-09-07', 'problem.reopen', { reason: '又停了' }))).toEqual(['forbidden']);
    expect(act(PARK, '2012-09-14', 'problem.reopen', { reason: '又停了' })).toEqual([
      { kind: 'too-late', what: 'reopening', until: '2012-09-13', day: '2012-09-14' },
    ]);
    expect(act(PARK, '2012-09-13', 'problem.reopen', { reason: '又停了', due: '2012-09-30' })).toEqual([]);
    expect(problem()).toMatchObject({
      stage: 'handling',
      number: 1,
      due: '2012-09-30',
      levelSince: '2012-09-13',
      reopened: [{ reason: '又停了', cleared: { verifier: '督查室一组' } }],
    });
    expect(problem()).not.toHaveProperty('cleared');
  });

  test('a day of clearing that was told late does not shorten the seven days', () => {
    toStage['to-verify']();
    expect(act(SUPERVISOR, '2012-09-20', 'problem.clear', { on: '2012-09-06', note: '已看' })).toEqual([]);
    expect(act(PARK, '2012-09-27', 'problem.reopen', { reason: '又停了' })).toEqual([]);
  });
});

describe('suspended, extended, escalated', () => {
  test('suspended days move the due day and are kept for the ladder', () => {
    toStage.handling();
    expect(codes(act(OFFICE, '2012-09-05', 'problem.suspend', { reason: '等批复', until: '2012-09-05' }))).toEqual([
      'before-start',
    ]);
    expect(act(OFFICE, '2012-09-05', 'problem.suspend', { reason: '等批复', until: '2012-09-12' })).toEqual([]);
    expect(act(OFFICE, '2012-09-15', 'problem.resume')).toEqual([]);
    expect(problem()).toMatchObject({
      stage: 'handling',
      due: '2012-09-30',
      stood: [{ from: '2012-09-05', to: '2012-09-15' }],
    });
    expect(problem()).not.toHaveProperty('suspended');
  });

  test('an extension is answered by other hands, once, and a refusal has a reason', () => {
    toStage.handling();
    const ask = (to: string) => act(BUREAU, '2012-09-05', 'problem.extend', { to, reason: '等评审' });
    const answer = (actor: Actor, more: object) => act(actor, '2012-09-06', 'problem.extend-approve', more);
    expect(kinds(answer(OFFICE, { approved: true }))).toEqual(['not-found']);
    expect(codes(ask('2012-09-05'))).toEqual(['before-start']);
    expect(ask('2012-09-28')).toEqual([]);
    expect(kinds(ask('2012-09-29'))).toEqual(['exists']);
    expect(kinds(answer({ ...OFFICE, unit: 'station' }, { approved: true }))).toEqual(['same-hand']);
    expect(kinds(answer({ ...OFFICE, id: 'bureau-1' }, { approved: true }))).toEqual(['same-hand']);
    expect(kinds(answer({ ...LEADER, leader: 'b' }, { approved: true }))).toEqual(['forbidden']);
    expect(codes(answer(LEADER, { approved: false }))).toEqual(['required']);
    expect(answer(LEADER, { approved: false, reason: '可以先办' })).toEqual([]);
    expect(problem().due).toBe('2012-09-20');
    expect(ask('2012-09-28')).toEqual([]);
    expect(answer(LEADER, { approved: true })).toEqual([]);
    expect(problem().due).toBe('2012-09-28');
    expect(problem().extensions).toMatchObject([
      { answer: { approved: false } },
      { level: 1, answer: { approved: true } },
    ]);
  });

  test('two who confirm the same level raise it once; above the last there is none', () => {
    toStage.handling();
    expect(act(OFFICE, '2012-09-07', 'problem.escalate', { level: 2, decider: { leader: 'a' } })).toEqual([]);
    expect(problem()).toMatchObject({
      level: 2,
      levelSince: '2012-09-07',
      limit: { count: 5 },
      decider: { leader: 'a' },
    });
    expect(codes(act(SUPERVISOR, '2012-09-07', 'problem.escalate', { level: 2 }))).toEqual(['range']);
    expect(codes(act(OFFICE, '2012-09-07', 'problem.escalate', { level: 3 }))).toEqual(['range']);
  });
});

test('what earlier versions wrote is done again to the letter', () => {
  // A ledger of an earlier version: raised by a unit, cleared by the office without stages, with a verifier's name.
  const { clear, raise } = oldLedger();
  expect(raise).toEqual([{ op: 'put', kind: 'problem', id: 'p', row: RAISED }]);
  expect(clear).toEqual([
    {
      op: 'put',
      kind: 'problem',
      id: 'p',
      row: { ...RAISED, cleared: { on: '2012-09-06', how: '已批', verifier: '县委督查室核验岗' } },
    },
  ]);
});

function oldLedger() {
  const view = {
    get: (kind: string) => (kind === 'problem' ? RAISED : undefined),
    version: () => 0,
    readings: () => [],
    about: () => [],
  } as never;
  const effectOf = (name: string, actor: Actor, given: object) => {
    const declaration = PROBLEM_ACTS.find((candidate) => candidate.name === name) as unknown as ActDeclaration;
    return declaration.effect({ body: declaration.body.parse(given), view, actor, day: '2012-09-07' });
  };
  return {
    raise: effectOf('problem.raise', PARK, RAISED),
    clear: effectOf('problem.clear', OFFICE, { id: 'p', on: '2012-09-06', how: '已批', verifier: '县委督查室核验岗' }),
  };
}
