import { addDays, Problem } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../test/campaign.ts';
import { CALENDARS, calendarNamed, LADDERS, ladderNamed } from '../../test/tracks.ts';
import { compileDays } from '../calendar/index.ts';
import { escalations, ladderState, ladderStates } from './index.ts';

const TONGLU = ladderNamed('tonglu-2014');
const SHANXI = ladderNamed('shanxi-13710');
const WORKING = compileDays([calendarNamed('cn')], 'cn', '2011-01-01', '2013-12-31');

const post = { id: 'x', name: '某岗' };
const problem = (more: Partial<Problem> = {}): Problem =>
  Problem.parse({
    id: 'p',
    campaign: 'c',
    type: 'funds',
    name: '难题',
    blocks: [{ of: 'project', id: 'x' }],
    raisedBy: 'u',
    raisedOn: '2012-09-07',
    decider: { unit: 'u' },
    need: '定',
    due: '2012-10-01',
    ...more,
  });
const at = (level: number, levelSince: string, more: Partial<Problem> = {}) => problem({ level, levelSince, ...more });
const stateOn = (one: Problem, day: string, ladder = TONGLU) => ladderState(one, ladder, WORKING, day);

describe('the shipped ladders', () => {
  it('are those of 桐庐 and 山西', () => {
    expect([...LADDERS.keys()].toSorted()).toEqual(['shanxi-13710', 'tonglu-2014']);
  });

  // By hand, on the working days of 2012: 29 September (Saturday) is worked, 30 September to 7 October are off.
  it.each([
    ['L1, three working days over a weekend', problem({ raisedOn: '2012-09-07' }), '2012-09-12'],
    ['L1, three working days over the National Day', problem({ raisedOn: '2012-09-27' }), '2012-10-08'],
    ['L2, five working days', at(2, '2012-09-26'), '2012-10-09'],
    ['L3, seven working days', at(3, '2012-09-24'), '2012-10-09'],
    ['L4, fifteen working days', at(4, '2012-09-21'), '2012-10-18'],
  ])('桐庐 %s', (_name, one, due) => {
    expect(stateOn(one, one.levelSince ?? one.raisedOn)?.due).toBe(due);
    expect(stateOn(one, due)).toMatchObject({ expired: false, daysLeft: 0 });
    expect(stateOn(one, addDays(due, 1))?.expired).toBe(true);
  });

  it.each([
    ['the same day', problem({ raisedOn: '2012-08-31' }), 1, '2012-08-31'],
    [
      'three days, once taken in hand',
      problem({ raisedOn: '2012-08-31', accepted: { on: '2012-08-31', by: post } }),
      2,
      '2012-09-03',
    ],
    ['a month, to the last day of a shorter one', at(4, '2012-09-08', { raisedOn: '2012-08-31' }), 4, '2012-09-30'],
    ['a month, to 29 February', at(4, '2012-02-08', { raisedOn: '2012-01-31' }), 4, '2012-02-29'],
  ])('13710: %s', (_name, one, level, due) => {
    expect(stateOn(one, one.raisedOn, SHANXI)).toMatchObject({ level, due });
  });

  it('13710: with measures planned a general matter has seven days; the last level has no limit', () => {
    const measure = {
      id: 'm',
      what: '签约',
      mark: '全部签约',
      from: '2012-09-01',
      to: '2012-09-05',
      lead: 'u',
      helpers: [],
    };
    const one = problem({ raisedOn: '2012-08-31', accepted: { on: '2012-08-31', by: post }, measures: [measure] });
    expect(stateOn(one, '2012-09-08', SHANXI)).toMatchObject({
      level: 3,
      due: '2012-09-07',
      expired: true,
      daysLeft: -1,
    });
    const last = stateOn(at(5, '2012-09-30', { raisedOn: '2012-08-31' }), '2013-09-30', SHANXI);
    expect(last).toMatchObject({ level: 5, expired: false });
    expect(last).not.toHaveProperty('due');
    expect(last).not.toHaveProperty('next');
  });
});

describe('what stops the limit', () => {
  it('days that it stood still do not count', () => {
    // Monday 10 counts, 11 and 12 do not, then 13 and 14.
    const one = problem({ stage: 'handling', stood: [{ from: '2012-09-10', to: '2012-09-12' }] });
    expect(stateOn(one, '2012-09-13')?.due).toBe('2012-09-14');
  });

  const standing: [stage: Problem['stage'], deed: Partial<Problem>][] = [
    ['suspended', { suspended: { on: '2012-09-10', by: post, reason: '等上级批复' } }],
    ['to-verify', { submitted: { on: '2012-09-10', by: post, how: '已签', unmet: [] } }],
    ['returned', { returned: { on: '2012-09-10', by: post, reason: '事项不清' } }],
  ];
  it.each(standing)('%s: it does not expire, with the days that were left', (stage, deed) => {
    const state = stateOn(problem({ stage, ...deed }), '2012-11-01');
    expect(state).toMatchObject({ expired: false, standsStill: stage, daysLeft: 2 });
    expect(state).not.toHaveProperty('due');
  });

  it('what was agreed counts, of its level alone; what was asked or declined does not', () => {
    const asked = { level: 1, on: '2012-09-11', by: post, reason: '等评审', to: '2012-09-20' };
    const answer = { on: '2012-09-12', by: post };
    const due = (one: Partial<Problem>) => stateOn(problem(one), '2012-09-12')?.due;
    expect(due({ extensions: [asked] })).toBe('2012-09-12');
    expect(due({ extensions: [{ ...asked, answer: { ...answer, approved: false } }] })).toBe('2012-09-12');
    expect(due({ extensions: [{ ...asked, answer: { ...answer, approved: true } }] })).toBe('2012-09-20');
    expect(due({ extensions: [{ ...asked, level: 2, answer: { ...answer, approved: true } }] })).toBe('2012-09-12');
  });

  it('a limit that was given when the level was reached holds whatever the ladder says later', () => {
    expect(stateOn(at(2, '2012-09-26', { limit: { count: 1, basis: 'calendar' } }), '2012-09-26')?.due).toBe(
      '2012-09-27',
    );
  });

  it('what is cleared, or not raised yet, stands nowhere', () => {
    expect(
      stateOn(problem({ cleared: { on: '2012-09-10', how: '已办', verifier: '督查室' } }), '2012-09-10'),
    ).toBeUndefined();
    expect(stateOn(problem(), '2012-09-06')).toBeUndefined();
  });
});

describe('properties', () => {
  const day = fc.integer({ min: 0, max: 300 }).map((days) => addDays('2012-02-01', days));
  const span = fc.record({ at: fc.integer({ min: 0, max: 40 }), long: fc.integer({ min: 0, max: 20 }) });
  const course = fc
    .record({ raisedOn: day, level: fc.integer({ min: 1, max: 4 }), spans: fc.array(span, { maxLength: 4 }) })
    .map(({ raisedOn, level, spans }) =>
      problem({
        raisedOn,
        level,
        levelSince: raisedOn,
        stood: spans.map(({ at: from, long }) => ({
          from: addDays(raisedOn, from),
          to: addDays(raisedOn, from + long),
        })),
      }),
    );
  const ladder = fc.constantFrom(TONGLU, SHANXI);

  it('never expires before its limit, and once expired stays so', () => {
    fc.assert(
      fc.property(course, ladder, (one, rules) => {
        const states = Array.from({ length: 80 }, (_, days) => stateOn(one, addDays(one.raisedOn, days), rules));
        const first = states.findIndex((state) => state?.expired === true);
        const state = states[0];
        if (state?.limit === undefined) return first === -1;
        const least = state.limit.basis === 'month' ? 28 * state.limit.count : state.limit.count;
        return first === -1 || (first > least && states.slice(first).every((later) => later?.expired === true));
      }),
    );
  });

  it('standing still longer never ends a limit sooner', () => {
    fc.assert(
      fc.property(course, span, (one, { at: from, long }) => {
        const more = [
          ...(one.stood ?? []),
          { from: addDays(one.raisedOn, from), to: addDays(one.raisedOn, from + long) },
        ];
        const end = addDays(one.raisedOn, 200);
        const [was, is] = [stateOn(one, end)?.due ?? '', stateOn({ ...one, stood: more }, end)?.due ?? ''];
        return was <= is;
      }),
    );
  });

  it('says the same of a copy read back after a restart, in any order of asking', () => {
    fc.assert(
      fc.property(course, day, day, ladder, (one, today, other, rules) => {
        const before = stateOn(one, today, rules);
        stateOn(one, other, rules);
        const copy: Problem = JSON.parse(JSON.stringify(one));
        expect(stateOn(copy, today, rules)).toEqual(before);
      }),
    );
  });
});

describe('escalations', () => {
  const story = (problems: Partial<Problem>[], campaign = {}) =>
    snapshotOf({
      campaign: { calendar: 'cn', ladder: 'tonglu-2014', ...campaign },
      calendars: [...CALENDARS.values()],
      ladders: [...LADDERS.values()],
      projects: [{ id: 'x', leader: 'l' }],
      problems: problems.map((one, index) => problem({ id: `p${index}`, ...one })),
    });

  it('suggests the next level with its due day, and the linked leader where that level is his', () => {
    const found = escalations(story([{ level: 2, levelSince: '2012-09-10' }]), '2012-09-18');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      problem: 'p0',
      state: { level: 2, due: '2012-09-17', daysLeft: -1 },
      // Seven working days after 18 September: 19, 20, 21, 24, 25, 26, 27.
      next: { level: 3, due: '2012-09-27', leader: 'l', limit: { count: 7, basis: 'working' } },
    });
  });

  it('is silent before the limit, once raised to that level, at the top, and without a ladder', () => {
    const low = { level: 2, levelSince: '2012-09-10' };
    expect(escalations(story([low]), '2012-09-17')).toEqual([]);
    expect(escalations(story([{ level: 3, levelSince: '2012-09-18' }]), '2012-09-18')).toEqual([]);
    expect(escalations(story([{ level: 4, levelSince: '2012-05-01' }]), '2012-09-18')).toEqual([]);
    expect(escalations(story([low], { ladder: undefined }), '2012-09-18')).toEqual([]);
    expect(ladderStates(story([low], { ladder: undefined }), '2012-09-18').size).toBe(0);
  });

  it('names the longest expired first', () => {
    const found = escalations(story([{ raisedOn: '2012-09-05' }, { raisedOn: '2012-08-01' }]), '2012-09-18');
    expect(found.map((one) => one.problem)).toEqual(['p1', 'p0']);
  });
});
