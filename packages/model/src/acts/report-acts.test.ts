import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { stage } from '../../test/stage.ts';
import type { Actor } from '../actor.ts';
import type { Campaign, Project, Target } from '../plan.ts';
import { fillingMinutes, periodId, type ReportState } from '../report.ts';
import { OFFICE, CAMPAIGN as PLAIN } from '../testing.ts';

const CAMPAIGN: Campaign = { ...PLAIN, reporting: 'reviewed' };
const unit = (id: string, parent?: string) => ({ id, name: id, kind: 'township' as const, order: 0, parent });
const project = (id: string, more: Partial<Project> = {}): Project => ({
  id,
  name: id,
  tags: [],
  unit: 'town',
  planPoints: [],
  asked: [],
  totalInvestment: 5000,
  annualInvestment: 3000,
  ...more,
});
const TARGET: Target = {
  id: 't',
  campaign: 'c',
  action: 'a',
  name: '实到外资',
  indicator: 'fdi',
  unit: 'town',
  leader: 'lead',
  helpers: [],
  order: 1,
  comparison: 'at-least',
  annualPlan: 7200,
  measurement: { by: 'readings' },
  annualPoints: [],
  curve: [],
};
const earlier = (of: 'target' | 'project', subject: string, value: number) => ({
  id: `${subject}:management:2012-08-31`,
  of,
  subject,
  caliber: 'management' as const,
  on: '2012-08-31',
  value,
  grade: 'reported' as const,
});

const REPORTER: Actor = { id: 'town-1', name: '东镇填报岗', role: 'reporter', unit: 'town' };
const REVIEWER: Actor = { id: 'town-2', name: '东镇审核岗', role: 'reviewer', unit: 'town' };
const LEADER: Actor = { id: 'leader', name: '县领导A', role: 'leader', leader: 'lead' };
const SUPERVISOR: Actor = { id: 'supervisor', name: '督查室', role: 'supervisor' };
const STATISTICS: Actor = { id: 'statistics', name: '统计局', role: 'statistics' };

const DAY = '2012-09-09';
const ON = '2012-09-08';

const reviewed = (campaign: Campaign = CAMPAIGN) =>
  stage({
    campaign: [campaign],
    unit: [unit('county'), unit('town', 'county'), unit('village', 'town'), unit('west', 'county')],
    indicator: [{ id: 'fdi', name: '实到外资', unitOfMeasure: '万美元', form: 'cumulative', caliber: 'management' }],
    target: [TARGET, { ...TARGET, id: 'counted', measurement: { by: 'investment', roster: 'r' } }],
    project: [project('p'), project('q', { unit: 'village' }), project('foreign', { unit: 'west' }), project('fresh')],
    reading: [earlier('target', 't', 2412), earlier('project', 'p', 800), earlier('project', 'q', 100)],
  });

let it: ReturnType<typeof stage>;
beforeEach(() => {
  it = reviewed();
});

type Said = { readonly of: 'target' | 'project'; readonly subject: string; readonly value?: number } & Record<
  string,
  unknown
>;
const P: Said = { of: 'project', subject: 'p', value: 850 };
const Q = { of: 'project', subject: 'q', unchanged: true } as const;
const submit = (rows: readonly object[], more: object = {}, actor = REPORTER, day = DAY) =>
  it.act(actor, day, 'report.submit', { id: 'r1', campaign: 'c', unit: 'town', on: ON, rows, ...more });
const did = (name: string, actor: Actor, more: object = {}, day = DAY) =>
  it.act(actor, day, name, { id: 'r1', ...more });
const pass = (actor = REVIEWER, day = DAY) => did('report.pass', actor, {}, day);
const sendBack = (actor: Actor, ...rows: readonly { subject: string; why: string }[]) =>
  did('report.return', actor, { rows: rows.length > 0 ? rows : [{ subject: 'p', why: '凭证不全' }] });
const report = () => it.get('report', 'r1');
const readingOn = (subject: string, on = ON) => it.get('reading', `${subject}:management:${on}`);
const kinds = (refusals: readonly { kind: string; row?: number | undefined }[]) =>
  refusals.map(({ kind, row }) => (row === undefined ? kind : `${kind} ${row}`));

describe('the way of a report', () => {
  test('its figures become readings when another hand of the unit passes it, and not before', () => {
    expect(submit([P, Q])).toEqual([]);
    expect(report()).toMatchObject({
      state: 'submitted',
      of: 'unit',
      subject: 'town',
      rows: [{ caliber: 'management' }, {}],
    });
    expect(readingOn('p')).toBeUndefined();
    expect(pass()).toEqual([]);
    expect(report()?.state).toBe('passed');
    expect(readingOn('p')).toMatchObject({ value: 850, grade: 'reported' });
    expect(readingOn('q')).toMatchObject({ value: 100, unchanged: true, grade: 'reported' });
    expect(did('report.accept', OFFICE)).toEqual([]);
    expect(report()).toMatchObject({
      state: 'accepted',
      hands: [
        { did: 'submit', id: 'town-1', on: DAY },
        { did: 'pass', id: 'town-2', on: DAY },
        { did: 'accept', id: 'office', on: DAY },
      ],
    });
  });

  test('a figure with evidence is evidenced; a third hand verifies it, once', () => {
    submit([{ ...P, evidence: '监理月报' }]);
    pass();
    expect(readingOn('p')?.grade).toBe('evidenced');
    const verify = (actor: Actor) =>
      it.act(actor, DAY, 'reading.verify', { of: 'project', subject: 'p', on: ON, how: '现场核对进度款凭证' });
    expect(kinds(verify({ ...OFFICE, id: 'town-1' }))).toEqual(['same-hand']);
    expect(kinds(verify({ ...OFFICE, id: 'town-2' }))).toEqual(['same-hand']);
    expect(kinds(verify(REVIEWER))).toEqual(['forbidden']);
    expect(verify(SUPERVISOR)).toEqual([]);
    expect(readingOn('p')).toMatchObject({ grade: 'verified', value: 850, evidence: '监理月报;现场核对进度款凭证' });
    expect(kinds(verify(STATISTICS))).toEqual(['exists']);
  });

  test('whoever submitted does not pass, though the role would allow it', () => {
    submit([P]);
    expect(pass({ ...REVIEWER, id: REPORTER.id })).toEqual([{ kind: 'same-hand', did: 'report.submit' }]);
  });

  test('a returned report comes back with a reason per row, is put right, and passes', () => {
    submit([P, Q]);
    expect(sendBack(REVIEWER, { subject: 'p', why: '与监理月报不符' })).toEqual([]);
    expect(report()).toMatchObject({
      state: 'returned',
      rows: [{ returned: { why: '与监理月报不符', by: '东镇审核岗', on: DAY } }, { subject: 'q' }],
    });
    expect(report()?.rows[1]?.returned).toBeUndefined();
    expect(submit([{ ...P, value: 830 }, Q])).toEqual([]);
    expect(report()?.rows[0]?.returned?.why).toBe('与监理月报不符');
    pass();
    expect(report()?.rows.map(({ returned }) => returned)).toEqual([undefined, undefined]);
    expect(readingOn('p')?.value).toBe(830);
  });

  test('what is returned after passing stays a reading until the unit corrects it, with a word', () => {
    submit([P, Q]);
    pass();
    expect(sendBack(OFFICE, { subject: 'p', why: '重复计入' })).toEqual([]);
    expect(readingOn('p')?.value).toBe(850);
    expect(kinds(submit([{ ...P, value: 820 }, Q]))).toEqual(['exists 0']);
    expect(kinds(submit([{ ...P, value: 820, note: '剔除重复' }]))).toEqual(['invalid']);
    expect(submit([{ ...P, value: 820, note: '剔除重复' }, Q])).toEqual([]);
    const [before, q] = [it.every('reading').length, readingOn('q')];
    expect(pass()).toEqual([]);
    expect(readingOn('p')).toMatchObject({ value: 820, note: '剔除重复', corrects: expect.any(Number) });
    expect(it.every('reading')).toHaveLength(before);
    expect(readingOn('q')).toBe(q);
  });
});

describe('state × act', () => {
  const REACH: Readonly<Record<ReportState, () => void>> = {
    submitted: () => submit([P]),
    returned: () => {
      submit([P]);
      sendBack(REVIEWER);
    },
    passed: () => {
      submit([P]);
      pass();
    },
    accepted: () => {
      submit([P]);
      pass();
      did('report.accept', OFFICE);
    },
  };
  const TRY = {
    submit: () => submit([{ ...P, note: '已核对' }]),
    pass: () => pass(),
    'return by the reviewer': () => sendBack(REVIEWER),
    'return by the office': () => sendBack(OFFICE),
    'return by a leader': () => sendBack(LEADER, { subject: 't', why: '请核实' }),
    'return by supervision': () => sendBack(SUPERVISOR),
    'return by statistics': () => sendBack(STATISTICS),
    accept: () => did('report.accept', OFFICE),
  };
  const MAY: Readonly<Record<keyof typeof TRY, readonly ReportState[]>> = {
    submit: ['submitted', 'returned'],
    pass: ['submitted'],
    'return by the reviewer': ['submitted', 'passed'],
    'return by the office': ['passed', 'accepted'],
    'return by a leader': [],
    'return by supervision': ['passed', 'accepted'],
    'return by statistics': ['passed', 'accepted'],
    accept: ['passed'],
  };
  const cases = Object.keys(REACH).flatMap((state) =>
    Object.keys(TRY).map((act) => [state as ReportState, act as keyof typeof TRY] as const),
  );
  test.each(cases)('%s: %s', (state, act) => {
    REACH[state]();
    const refusals = TRY[act]();
    if (MAY[act].includes(state)) expect(refusals).toEqual([]);
    else {
      expect(refusals).toHaveLength(1);
      // The leader of the matrix is not linked to what is reported; what he may do stands in a test of its own.
      expect(refusals[0]?.kind).toBe(act === 'return by a leader' ? 'forbidden' : 'wrong-state');
    }
    expect(report()?.rows).toHaveLength(1);
  });
});

describe('who', () => {
  test('a leader may only give back, and only what he is linked to', () => {
    submit([{ of: 'target', subject: 't', value: 2500 }]);
    pass();
    const figure = { of: 'target', subject: 't', on: ON, value: 9999, reason: '应该更高' };
    expect(kinds(it.act(LEADER, DAY, 'reading.correct', figure))).toEqual(['forbidden']);
    expect(kinds(it.act(LEADER, DAY, 'reading.record', { ...figure, on: DAY }))).toEqual(['forbidden']);
    expect(kinds(it.act(LEADER, DAY, 'reading.confirm', { of: 'target', subject: 't', on: DAY }))).toEqual([
      'forbidden',
    ]);
    expect(kinds(it.act(LEADER, DAY, 'reading.verify', { of: 'target', subject: 't', on: ON, how: '可信' }))).toEqual([
      'forbidden',
    ]);
    expect(kinds(submit([{ of: 'target', subject: 't', value: 9999 }], {}, LEADER))).toEqual(['forbidden']);
    expect(sendBack(LEADER, { subject: 't', why: '请附到账凭证' })).toEqual([]);
    expect(readingOn('t')?.value).toBe(2500);
    submit([{ of: 'target', subject: 't', value: 2480, note: '按到账数' }]);
    pass();
    expect(kinds(sendBack({ ...LEADER, leader: 'other' }, { subject: 't', why: '请核实' }))).toEqual(['forbidden']);
  });

  test('the office cannot change what a unit reported; what it recorded itself it can', () => {
    submit([P]);
    pass();
    const correct = (subject: string, on: string) => ({ of: 'project', subject, on, value: 900, reason: '按台账' });
    expect(it.act(OFFICE, DAY, 'reading.correct', correct('p', ON))).toEqual([
      { kind: 'reviewed', campaign: '百日攻坚', report: 'r1' },
    ]);
    expect(it.act(OFFICE, DAY, 'reading.correct', correct('p', '2012-08-31'))).toEqual([]);
  });

  test.each(['reading.record', 'reading.confirm', 'reading.correct'])(
    'where reports are reviewed a reporter does not go past the reviewer by %s',
    (name) => {
      const on = name === 'reading.correct' ? '2012-08-31' : ON;
      const body = { of: 'project', subject: 'p', on, value: 900, reason: '更正' };
      expect(kinds(it.act(REPORTER, DAY, name, body))).toEqual(['reviewed']);
      it = reviewed({ ...CAMPAIGN, reporting: undefined });
      expect(it.act(REPORTER, DAY, name, body)).toEqual([]);
      expect(kinds(submit([P]))).toEqual(['invalid']);
    },
  );

  test('nobody verifies what he reports himself', () => {
    it = reviewed({ ...CAMPAIGN, reporting: undefined });
    const body = { of: 'project', subject: 'p', on: ON, value: 900, grade: 'verified' };
    expect(kinds(it.act(REPORTER, DAY, 'reading.record', body))).toEqual(['invalid']);
    expect(it.act(STATISTICS, DAY, 'reading.record', body)).toEqual([]);
  });

  test.each([
    ['report.submit', REVIEWER, ['forbidden']],
    ['report.submit', { ...REPORTER, unit: 'west' }, ['forbidden']],
    ['report.submit', { ...REPORTER, unit: 'county' }, []],
  ] as const)('%s by %o', (_name, actor, expected) => {
    expect(kinds(submit([P], {}, actor))).toEqual(expected);
  });

  test('a reviewer passes for his own unit and those under it', () => {
    submit([P]);
    expect(kinds(pass({ ...REVIEWER, unit: 'village' }))).toEqual(['forbidden']);
    expect(kinds(pass({ ...REVIEWER, unit: 'west' }))).toEqual(['forbidden']);
    expect(pass({ ...REVIEWER, unit: 'county' })).toEqual([]);
  });
});

describe('rows', () => {
  test.each([
    ['falls', { ...P, value: 700 }, 'falls 1'],
    ['jumps', { of: 'project', subject: 'q', value: 2900 }, 'jump 1'],
    ['costs more than the project', { ...P, value: 5001 }, 'implausible 1'],
    ['is in another unit of measure', { ...P, unit: '亿元' }, 'wrong-unit 1'],
    [
      'confirms where nothing was reported',
      { of: 'project', subject: 'fresh', unchanged: true },
      'nothing-to-confirm 1',
    ],
    ['is computed', { of: 'target', subject: 'counted', value: 1 }, 'computed 1'],
    ['is unknown', { of: 'project', subject: '没有', value: 1 }, 'not-found 1'],
    ['is of another unit', { of: 'project', subject: 'foreign', value: 1 }, 'invalid 1'],
    ['stands there twice', { of: 'target', subject: 't', value: 2700 }, 'invalid 1'],
  ])('a row that %s is refused by its place', (_what, row, expected) => {
    expect(kinds(submit([{ of: 'target', subject: 't', value: 2500 }, row]))).toEqual([expected]);
    expect(report()).toBeUndefined();
  });

  test('what a word explains goes through', () => {
    expect(submit([{ ...P, value: 700, note: '审计核减' }])).toEqual([]);
  });

  test('several bad rows are each told of', () => {
    expect(kinds(submit([{ ...P, value: 700 }, Q, { of: 'target', subject: 't', value: 2000 }]))).toEqual([
      'falls 0',
      'falls 2',
    ]);
  });

  test('a row waits in one report only', () => {
    submit([P]);
    expect(kinds(submit([{ ...P, value: 900 }], { id: 'r2' }))).toEqual(['exists 0']);
    pass();
    expect(kinds(submit([{ ...P, value: 900 }], { id: 'r2' }))).toEqual(['exists 0']);
    expect(submit([{ ...P, value: 900, note: '漏报一笔' }], { id: 'r2' })).toEqual([]);
  });

  test('a day to come and one of another year are refused', () => {
    expect(kinds(submit([P], { on: '2012-09-10' }))).toEqual(['future 0']);
    expect(kinds(submit([P], { on: '2011-12-31' }))).toEqual(['outside-year 0']);
  });

  test('figures that changed while it waited are looked at again when it is passed', () => {
    submit([P]);
    it.act(OFFICE, DAY, 'reading.record', { of: 'project', subject: 'p', on: '2012-09-05', value: 900 });
    expect(kinds(pass())).toEqual(['falls 0']);
    expect(report()?.state).toBe('submitted');
  });

  test('a reason is given of a row that is in the report', () => {
    submit([P]);
    expect(kinds(sendBack(REVIEWER, { subject: 'q', why: '?' }))).toEqual(['not-found 0']);
  });

  test('times that run backwards are refused; a form left open counts a working day at most', () => {
    const at = (openedAt: string, submittedAt: string) => ({ openedAt, submittedAt });
    expect(kinds(submit([P], at('2012-09-09T08:10:00Z', '2012-09-09T08:09:59Z')))).toEqual(['invalid']);
    expect(submit([P], at('2012-09-09T08:10:00.500Z', '2012-09-09T08:19:30Z'))).toEqual([]);
    expect(fillingMinutes(report() ?? {})).toBe(9.5);
    expect(fillingMinutes(at('2012-09-08T23:50:00Z', '2012-09-09T00:10:00Z'))).toBe(20);
    expect(fillingMinutes(at('2012-09-08T08:00:00Z', '2012-09-09T08:00:00Z'))).toBe(480);
    expect(fillingMinutes({})).toBeUndefined();
  });

  test('sent anew, it keeps how long it took before', () => {
    const took = (from: string, to: string) => ({
      openedAt: `2012-09-09T${from}:00Z`,
      submittedAt: `2012-09-09T${to}:00Z`,
    });
    submit([P], took('08:00', '08:06'));
    submit([P], took('08:30', '08:32'));
    submit([P], took('09:00', '09:01'));
    expect(report()?.minutesBefore).toBe(8);
    expect(fillingMinutes(report() ?? {})).toBe(1);
  });

  test('rows passed are readings added, whatever the rows', () => {
    const values = fc.uniqueArray(
      fc.record({ subject: fc.constantFrom('p', 'q', 'fresh'), value: fc.option(fc.integer({ min: 800, max: 1000 })) }),
      { selector: ({ subject }) => subject, minLength: 1 },
    );
    fc.assert(
      fc.property(values, (said) => {
        it = reviewed();
        const before = it.every('reading').length;
        const rows = said
          .filter(({ subject, value }) => subject !== 'fresh' || value !== null)
          .map(({ subject, value }) => ({
            of: 'project',
            subject,
            ...(value === null ? { unchanged: true } : { value, note: '已核对' }),
          }));
        fc.pre(rows.length > 0);
        expect(submit(rows)).toEqual([]);
        expect(pass()).toEqual([]);
        expect(it.every('reading')).toHaveLength(before + rows.length);
        for (const { subject, value } of said.filter((one) => one.value !== null))
          expect(readingOn(subject)?.value).toBe(value);
      }),
    );
  });
});

describe('a closed period', () => {
  const close = (on: string, day = DAY) => it.act(OFFICE, day, 'period.close', { campaign: 'c', on });
  const except = (more: object = {}) =>
    it.act(OFFICE, '2012-09-10', 'period.except', {
      campaign: 'c',
      period: '2012-08-31',
      unit: 'town',
      until: '2012-09-12',
      approver: '攻坚办主任',
      why: '停电',
      ...more,
    });
  const record = (on: string, day: string) =>
    it.act(OFFICE, day, 'reading.record', { of: 'project', subject: 'p', on, value: 790, note: '补报' });

  test('takes no figure of its days, and says which it is; the day after it is open', () => {
    expect(close('2012-08-31')).toEqual([]);
    expect(it.get('period', periodId('c', '2012-08-31'))).toMatchObject({
      closedOn: DAY,
      by: '攻坚办',
      exceptions: [],
    });
    const closed = { kind: 'period-closed', through: '2012-08-31', closedOn: DAY };
    expect(record('2012-08-30', DAY)).toEqual([{ ...closed, on: '2012-08-30' }]);
    expect(it.act(OFFICE, DAY, 'reading.confirm', { of: 'project', subject: 'p', on: '2012-08-30' })).toEqual([
      { kind: 'period-closed', on: '2012-08-30', through: '2012-08-31', closedOn: DAY },
      expect.objectContaining({ kind: 'nothing-to-confirm' }),
    ]);
    const correction = { of: 'project', subject: 'p', on: '2012-08-31', value: 790, reason: '更正' };
    expect(it.act(OFFICE, DAY, 'reading.correct', correction)).toEqual([{ ...closed, on: '2012-08-31' }]);
    expect(record('2012-09-01', DAY)).toEqual([]);
    expect(kinds(submit([P], { on: '2012-08-30' }))).toEqual(['period-closed 0']);
    expect(kinds(submit([{ ...P, value: 790 }], { on: '2012-08-30' }))).toEqual(['period-closed 0']);
  });

  test('stops a report that was submitted before and is passed after', () => {
    submit([P]);
    close(ON);
    expect(kinds(pass())).toEqual(['period-closed 0']);
    except({ period: ON });
    expect(pass(REVIEWER, '2012-09-12')).toEqual([]);
  });

  test('an exception lets its unit and those under it in, through its last day', () => {
    close('2012-08-31');
    expect(except()).toEqual([]);
    expect(record('2012-08-30', '2012-09-12')).toEqual([]);
    expect(kinds(record('2012-08-29', '2012-09-13'))).toEqual(['period-closed']);
    const village = { of: 'project', subject: 'q', on: '2012-08-30', value: 90 };
    expect(it.act(OFFICE, '2012-09-12', 'reading.record', village)).toEqual([]);
    const foreign = { of: 'project', subject: 'foreign', on: '2012-08-30', value: 1 };
    expect(kinds(it.act(OFFICE, '2012-09-12', 'reading.record', foreign))).toEqual(['period-closed']);
  });

  test('an exception is for its own period: days of one closed before stay closed', () => {
    close('2012-08-20');
    close('2012-08-31');
    except();
    expect(record('2012-08-21', '2012-09-10')).toEqual([]);
    expect(kinds(record('2012-08-20', '2012-09-10'))).toEqual(['period-closed']);
  });

  test('is closed once, of a day that has come; exceptions name a closed period, a unit and a day to come', () => {
    expect(kinds(close('2012-09-10'))).toEqual(['future']);
    expect(kinds(close('2011-12-31'))).toEqual(['outside-year']);
    expect(kinds(except())).toEqual(['not-found']);
    close('2012-08-31');
    expect(kinds(close('2012-08-31'))).toEqual(['exists']);
    expect(kinds(except({ unit: '没有' }))).toEqual(['not-found']);
    expect(kinds(except({ until: '2012-09-09' }))).toEqual(['invalid']);
    expect(kinds(it.act(REPORTER, DAY, 'period.close', { campaign: 'c', on: '2012-08-20' }))).toEqual(['forbidden']);
  });

  test('of a project stands for every campaign of the year, of a target for its own', () => {
    close('2012-08-31');
    const other = { ...CAMPAIGN, id: 'other', reporting: undefined };
    it = stage({
      campaign: [CAMPAIGN, other],
      unit: [unit('town')],
      indicator: [{ id: 'fdi', name: '外资', unitOfMeasure: '万美元', form: 'cumulative', caliber: 'management' }],
      target: [TARGET, { ...TARGET, id: 'theirs', campaign: 'other' }],
      project: [project('p')],
    });
    close('2012-08-31');
    const figure = (of: string, subject: string) => ({ of, subject, on: '2012-08-30', value: 1 });
    expect(kinds(it.act(OFFICE, DAY, 'reading.record', figure('project', 'p')))).toEqual(['period-closed']);
    expect(kinds(it.act(OFFICE, DAY, 'reading.record', figure('target', 't')))).toEqual(['period-closed']);
    expect(it.act(OFFICE, DAY, 'reading.record', figure('target', 'theirs'))).toEqual([]);
  });
});
