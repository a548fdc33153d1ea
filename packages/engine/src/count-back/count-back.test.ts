import { addDays, type Progress, Refused, type Step, type Track } from '@gongjian/model';
import { describe, expect, it } from 'vitest';
import { campaignOf, doneOn, factsOf, linkTo, problemOf, stepOf, TODAY } from '../../test/step-plans.ts';
import { countBack, reachOf, stepPlan } from './index.ts';

const START: Partial<Step> = { gives: ['start'] };

/** Monday 2 March 2026; the day before a plain week of five working days. */
const refusalOf = (does: () => unknown) => {
  try {
    does();
  } catch (error) {
    return error instanceof Refused ? error.refusal : error;
  }
  return undefined;
};

const ask = (steps: readonly Step[], by: string, more: Parameters<typeof factsOf>[1] = {}) =>
  countBack(stepPlan(factsOf(steps, more), TODAY), 'p', 'start', by);

describe('dates', () => {
  const chain = [stepOf('a', 5), stepOf('b', 3, ['a']), stepOf('c', 2, ['b'], START)];

  it('counts back from the end of a day over days off and made-up working days', () => {
    const steps = chain.map((step) => ({ ...step }));
    const { steps: rows } = countBack(stepPlan(factsOf(steps), '2026-09-01'), 'p', 'start', '2026-10-16');
    expect(rows.map(({ lateStart, lateFinish }) => [lateStart, lateFinish])).toEqual([
      ['2026-09-29', '2026-10-10'],
      ['2026-10-12', '2026-10-14'],
      ['2026-10-15', '2026-10-16'],
    ]);
  });

  it('begins nothing before the day after, and tells float and lateness in working days', () => {
    const kept = ask(chain, '2026-03-20');
    expect(kept.reach).toBe('reachable');
    expect(kept.steps.map(({ earlyStart, earlyFinish, float }) => [earlyStart, earlyFinish, float])).toEqual([
      ['2026-03-03', '2026-03-09', 4],
      ['2026-03-10', '2026-03-12', 4],
      ['2026-03-13', '2026-03-16', 4],
    ]);
    expect(kept.next).toEqual({ step: 'a', latestStart: '2026-03-09' });
    expect(ask(chain, '2026-03-12').lateDays).toBe(2);
  });

  it('runs calendar days through days off, and a milestone falls on the last day of what it waits for', () => {
    const { finish, steps } = ask(
      [stepOf('notice', 30, [], { basis: 'calendar' }), stepOf('start', 0, ['notice'], START)],
      '2026-04-30',
    );
    expect(finish).toBe('2026-04-01');
    expect(steps[1]).toMatchObject({ earlyStart: '2026-04-01', earlyFinish: '2026-04-01', lateFinish: '2026-04-30' });
  });

  it('has no latest dates for what does not lead to the outcome', () => {
    const { steps } = ask([stepOf('a', 5, [], START), stepOf('b', 3, ['a'])], '2026-03-20');
    expect(steps[1]?.lateStart).toBeUndefined();
    expect(steps[1]?.float).toBeUndefined();
  });

  it('marks the path that decides, also where a day off leaves it a little room', () => {
    const { steps } = ask(
      [
        stepOf('a', 4),
        stepOf('notice', 4, ['a'], { basis: 'calendar' }),
        stepOf('c', 1, ['notice'], START),
        stepOf('d', 1),
      ],
      '2026-03-09',
    );
    expect(steps.filter(({ critical }) => critical).map(({ step }) => step)).toEqual(['a', 'c', 'notice']);
  });

  it('lets a summary step span what is under it, and its links hold for that', () => {
    const { steps, finish } = ask(
      [
        stepOf('0-all', 0),
        stepOf('a', 2, [], { parent: '0-all' }),
        stepOf('b', 4, [], { parent: '0-all' }),
        stepOf('c', 1, ['0-all'], START),
      ],
      '2026-03-31',
    );
    expect(steps[0]).toMatchObject({
      step: '0-all',
      earlyStart: '2026-03-03',
      earlyFinish: '2026-03-06',
      days: 4,
      state: 'open',
    });
    expect(finish).toBe('2026-03-09');
  });

  it('waits for steps of another project without listing them', () => {
    const { finish, steps } = ask(
      [stepOf('road', 10, [], { project: 'q' }), stepOf('a', 1, ['road'], START)],
      '2026-03-31',
    );
    expect(finish).toBe('2026-03-17');
    expect(steps.map(({ step }) => step)).toEqual(['a']);
  });

  it('works on what is left of a running step from the day after', () => {
    const running: Progress = { ...doneOn('a', '2026-02-25'), finished: undefined, percent: 50 };
    const [a] = ask([stepOf('a', 5, [], START)], '2026-03-31', { progress: [running] }).steps;
    expect(a).toMatchObject({ state: 'running', started: '2026-02-25', remaining: 3, earlyFinish: '2026-03-05' });
  });

  it('starts no earlier than a set day, and says where a set start cannot be kept', () => {
    const on = (kind: 'start-no-earlier' | 'start-on', day: string) =>
      ask([stepOf('a', 5), stepOf('b', 1, ['a'], { ...START, constraint: { kind, on: day } })], '2026-03-31');
    expect(on('start-no-earlier', '2026-03-16').finish).toBe('2026-03-16');
    expect(on('start-on', '2026-03-16').faults).toEqual([]);
    expect(on('start-on', '2026-03-05').faults).toEqual([{ kind: 'contradiction', chain: ['a', 'b'] }]);
  });
});

describe('what cannot be counted back', () => {
  it('is unknown where the project has no steps or none gives the outcome', () => {
    expect(ask([], '2026-03-31').reach).toBe('unknown');
    expect(ask([stepOf('a', 1)], '2026-03-31').reach).toBe('unknown');
  });

  it('is unknown where steps wait for each other, with the chain in the order of work', () => {
    const result = ask([stepOf('a', 1, ['c']), stepOf('b', 1, ['a']), stepOf('c', 1, ['b'], START)], '2026-03-31');
    expect(result.reach).toBe('unknown');
    expect(result.faults).toEqual([{ kind: 'cycle', chain: ['b', 'c', 'a'] }]);
  });

  it('names a predecessor that is not there, and one that was overtaken', () => {
    const progress = [doneOn('b', TODAY)];
    const { faults } = ask(
      [stepOf('a', 1), stepOf('b', 1, ['a', 'gone']), stepOf('c', 1, ['b'], START)],
      '2026-03-31',
      { progress },
    );
    expect(faults).toEqual([
      { kind: 'unknown-step', chain: ['b', 'gone'] },
      { kind: 'out-of-sequence', chain: ['a', 'b'] },
    ]);
  });

  it('refuses a calendar that is not there', () => {
    expect(() => ask([stepOf('a', 1, [], { calendar: 'mars' })], '2026-03-31')).toThrow(Refused);
  });

  it.each([
    ['steps', Array.from({ length: 5001 }, (_, at) => stepOf(`s${at}`, 1)), '≤ 5000'],
    [
      'links, a link of two wholes being one for each pair of their parts',
      [
        stepOf('before', 0),
        stepOf('then', 0, ['before']),
        ...Array.from({ length: 450 }, (_, at) => stepOf(`b${at}`, 1, [], { parent: 'before' })),
        ...Array.from({ length: 450 }, (_, at) => stepOf(`t${at}`, 1, [], { parent: 'then' })),
      ],
      '≤ 200000',
    ],
  ])('refuses a project of too many %s, by name', (what, steps, expected) => {
    const path = `project.p.${what.slice(0, 5)}`;
    // Among many it is only unknown: one project must not hold up the others' verdicts.
    const plan = stepPlan(factsOf(steps), '2026-01-04');
    expect(reachOf(plan, { project: 'p', outcome: 'start', by: '2026-03-31' }).reach).toBe('unknown');
    expect(refusalOf(() => ask(steps, '2026-03-31'))).toEqual({
      kind: 'invalid',
      issues: [{ path, code: 'too_big', expected }],
    });
  });

  it('tells a plan of thousands of years, and a day at the end of the calendar, with its last day', () => {
    const steps = Array.from({ length: 700 }, (_, at) =>
      stepOf(`s${at}`, 5000, at > 0 ? [`s${at - 1}`] : [], at === 699 ? START : {}),
    );
    expect(ask(steps, '2026-12-31').finish).toBe('9999-12-31');
    const last = { kind: 'start-on', on: '9999-12-31' } as const;
    expect(ask([stepOf('a', 5, [], { ...START, constraint: last })], '2026-12-31').finish).toBe('9999-12-31');
  });

  it('says which years the calendar does not know', () => {
    expect(ask([stepOf('a', 1, [], START)], '2027-01-15').outside).toEqual({ calendar: 'cn', years: [2027] });
    expect(ask([stepOf('a', 1, [], START)], '2026-12-15').outside).toBeUndefined();
    const campaign = { ...campaignOf(), calendar: undefined };
    expect(ask([stepOf('a', 1, [], START)], '2026-12-15', { campaign }).outside?.years).toEqual([2026]);
  });
});

describe('the verdict', () => {
  it('is done by recognition, also of a later outcome, or once every step that gives it is finished', () => {
    const steps = [stepOf('a', 5, [], START), stepOf('b', 5, [], START)];
    const recognised = (kind: 'completion' | 'statistics') => ({
      ...factsOf(steps),
      recognitions: [{ id: 'r', project: 'p', kind, on: TODAY, evidence: '—', verifier: '—' }],
    });
    const reach = (facts: Parameters<typeof stepPlan>[0]) =>
      reachOf(stepPlan(facts, TODAY), { project: 'p', outcome: 'start', by: TODAY }).reach;
    expect(reach(recognised('completion'))).toBe('done');
    expect(reach(recognised('statistics'))).not.toBe('done');
    expect(reach(factsOf(steps, { progress: [doneOn('a', TODAY)] }))).not.toBe('done');
    expect(reach(factsOf(steps, { progress: [doneOn('a', TODAY), doneOn('b', TODAY)] }))).toBe('done');
  });

  it('takes a customary order for a condition and a hard one not', () => {
    const late = (hard: boolean) => ask([stepOf('a', 5), stepOf('b', 5, [linkTo('a', { hard })], START)], '2026-03-09');
    expect(late(true).reach).toBe('out-of-reach');
    expect(late(false)).toMatchObject({
      reach: 'conditional',
      fastest: '2026-03-09',
      conditions: [{ kind: 'parallel', step: 'b', beside: 'a', saves: 7 }],
    });
  });

  it('cuts days to what the office promised where nothing else is known', () => {
    expect(ask([stepOf('a', 10, [], { ...START, promised: 6 })], '2026-03-10').conditions).toEqual([
      { kind: 'shorten', step: 'a', from: 10, to: 6, basis: 'working', saves: 6 },
    ]);
    expect(ask([stepOf('a', 10, [], START)], '2026-03-10').reach).toBe('out-of-reach');
  });

  it('holds what a problem blocks until the day after it is due, and asks for its clearance', () => {
    const steps = [stepOf('a', 5), stepOf('b', 5, ['a'], START)];
    const problems = [problemOf('q', [{ of: 'step', id: 'b' }], '2026-03-31')];
    const held = ask(steps, '2026-03-20', { problems });
    expect(held.finish).toBe('2026-04-08');
    expect(held.conditions).toEqual([{ kind: 'clear', problem: 'q', by: '2026-03-15', saves: 23 }]);
    const overdue = [problemOf('q', [{ of: 'step', id: 'b' }], '2026-02-20')];
    expect(ask(steps, '2026-03-20', { problems: overdue }).reach).toBe('reachable');
    const cleared = problems.map((problem) => ({ ...problem, cleared: { on: TODAY, how: '—', verifier: '—' } }));
    expect(ask(steps, '2026-03-20', { problems: cleared }).reach).toBe('reachable');
  });

  it('lets a problem of the project hold what is not begun', () => {
    const problems = [problemOf('q', [{ of: 'project', id: 'p' }], '2026-03-31')];
    const progress: Progress[] = [{ ...doneOn('a', TODAY), finished: undefined }];
    const { steps } = ask([stepOf('a', 5), stepOf('b', 5, [], START)], '2026-03-20', { problems, progress });
    expect(steps.map(({ problems: held, earlyFinish }) => [held, earlyFinish])).toEqual([
      [[], '2026-03-09'],
      [['q'], '2026-04-08'],
    ]);
  });

  it('asks for the fewest: one that does it rather than two that save more at first', () => {
    const steps = [
      stepOf('a', 10, [], { promised: 4 }),
      stepOf('b', 10, ['a'], { promised: 5 }),
      stepOf('c', 10, ['b'], { ...START, promised: 1 }),
    ];
    expect(ask(steps, addDays(TODAY, 30)).conditions).toHaveLength(1);
    expect(ask(steps, addDays(TODAY, 22)).conditions.map((one) => one.kind === 'shorten' && one.step)).toEqual([
      'c',
      'a',
    ]);
  });
});

describe('what the law asks for', () => {
  const minimum = (days: number, from: string, to?: string) => ({
    days,
    basis: 'working' as const,
    citation: `${from} 规定`,
    sourced: 'own' as const,
    effective: { from, ...(to === undefined ? {} : { to }) },
  });
  const track: Track = {
    id: 't',
    version: '1',
    name: { zh: '流程', en: 'track' },
    citation: '—',
    effective: { from: '2000-01-01' },
    joins: [],
    steps: [
      {
        id: 'notice',
        name: { zh: '公告', en: 'notice' },
        office: 'county',
        basis: 'working',
        minimum: [minimum(5, '2000-01-01', '2019-12-31'), minimum(10, '2020-01-01')],
        limit: [],
        usual: { shape: 'pert', low: 10, mode: 12, high: 20 },
        after: [],
        gives: [],
        closed: [],
      },
      {
        id: 'work',
        name: { zh: '施工', en: 'work' },
        office: 'owner',
        basis: 'working',
        minimum: [],
        limit: [],
        usual: { shape: 'pert', low: 10, mode: 12, high: 20 },
        physical: 8,
        after: [],
        gives: [],
        closed: [],
      },
    ],
  };
  const notice = stepOf('n', 12, [], { ...START, of: { track: 't', step: 'notice' } });
  const work = stepOf('w', 12, ['n'], { ...START, of: { track: 't', step: 'work' } });
  const judge = (steps: readonly Step[], days: number, progress: Progress[] = []) =>
    ask(steps, addDays(TODAY, days), { tracks: [track], progress });

  it('cuts a notice to the minimum in force and no further, naming it', () => {
    expect(judge([notice], 14).conditions).toMatchObject([{ kind: 'shorten', to: 10, minimum: { days: 10 } }]);
    const tooEarly = judge([notice], 13);
    expect(tooEarly.reach).toBe('not-by-law');
    expect(tooEarly.citations).toMatchObject([{ step: 'n', minimum: { days: 10, effective: { from: '2020-01-01' } } }]);
  });

  /** 28 February is a made-up working day. */
  it('takes the minimum of the day on which a running notice began, less the days it has run', () => {
    const began = (on: string): Progress[] => [{ ...doneOn('n', on), on: TODAY, finished: undefined, remaining: 1 }];
    expect(judge([notice], 30, began('2026-02-26')).steps[0]).toMatchObject({ remaining: 6, minimum: { days: 10 } });
    expect(judge([notice], 30, began('2019-12-30')).steps[0]).toMatchObject({ remaining: 1, minimum: { days: 5 } });
  });

  it('cuts running work to the share of its physical need that is left, however long it has run', () => {
    const half: Progress[] = [{ ...doneOn('w', '2025-12-01'), on: TODAY, finished: undefined, percent: 50 }];
    const alone = { ...work, after: [] };
    expect(judge([alone], 7, half).conditions).toMatchObject([{ kind: 'shorten', from: 6, to: 4 }]);
    expect(judge([alone], 3, half).reach).toBe('out-of-reach');
  });

  it('does not plan less than the minimum, whatever the plan says', () => {
    expect(judge([{ ...notice, days: 3 }], 30).steps[0]).toMatchObject({ days: 3, remaining: 10 });
  });

  it('is out of reach where the work itself takes too long, and not by law where notices do or both together', () => {
    expect(judge([notice, work], 9).reach).toBe('not-by-law');
    expect(judge([notice, work], 20).reach).toBe('not-by-law');
    expect(
      judge(
        [work].map((step) => ({ ...step, after: [] })),
        9,
      ).reach,
    ).toBe('out-of-reach');
    expect(judge([notice, work], 28).reach).toBe('conditional');
  });
});
