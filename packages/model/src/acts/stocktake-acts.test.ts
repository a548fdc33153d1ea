import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Stage, stage } from '../../test/stage.ts';
import type { Actor } from '../actor.ts';
import { Unit } from '../plan.ts';
import { CAMPAIGN, OFFICE, reporterOf } from '../testing.ts';

const leaderOf = (leader: string): Actor => ({ id: `post-${leader}`, name: leader, role: 'leader', leader });

function county(): Stage {
  const made = stage();
  made.put('campaign', CAMPAIGN);
  for (const id of ['a', 'b']) made.put('leader', { id, name: `县领导${id}`, post: '副县长', order: 0 });
  made.put('unit', Unit.parse({ id: 'town', name: '东镇', kind: 'township' }));
  made.put('unit', Unit.parse({ id: 'park', name: '东镇园区', kind: 'platform', parent: 'town' }));
  made.put('unit', Unit.parse({ id: 'other', name: '西镇', kind: 'township' }));
  return made;
}

const promise = (id: string, more: object = {}) => ({
  id,
  campaign: 'c',
  text: `承诺${id}`,
  unit: 'park',
  due: '2012-09-05',
  ...more,
});
const meeting = (id: string, on: string, more: object = {}) => ({
  id,
  campaign: 'c',
  name: '第一次调度会',
  on,
  leader: 'a',
  ...more,
});
const AGENDA = { seq: 1, problems: [], targets: [], decisions: [] };

describe('a commitment', () => {
  let at: Stage;
  beforeEach(() => {
    at = county();
    expect(at.act(OFFICE, '2012-08-25', 'commitment.make', promise('x', { leader: 'a' }))).toEqual([]);
  });

  test('keeps every day it was promised for', () => {
    const move = (from: string, to: string) => ({ id: 'x', from, to, why: '报件补正' });
    expect(at.act(OFFICE, '2012-09-01', 'commitment.move', move('2012-09-05', '2012-09-10'))).toEqual([]);
    expect(at.act(leaderOf('a'), '2012-09-08', 'commitment.move', move('2012-09-10', '2012-09-20'))).toEqual([]);
    expect(at.get('commitment', 'x')).toMatchObject({
      due: '2012-09-20',
      moves: [
        { from: '2012-09-05', to: '2012-09-10', why: '报件补正', by: '攻坚办' },
        { from: '2012-09-10', to: '2012-09-20', by: 'a' },
      ],
    });
  });

  test('is not moved by two people who had the same day in hand', () => {
    const move = { id: 'x', from: '2012-09-05', to: '2012-09-10', why: '报件补正' };
    at.act(OFFICE, '2012-09-01', 'commitment.move', move);
    expect(at.act(leaderOf('a'), '2012-09-01', 'commitment.move', { ...move, to: '2012-09-08' })).toEqual([
      { kind: 'invalid', issues: [{ path: 'from', code: 'moved-meanwhile', expected: '2012-09-10' }] },
    ]);
  });

  test.each([
    ['2012-09-05', 'kept', 'kept'],
    ['2012-09-06', 'kept', 'late'],
    ['2012-09-06', 'dropped', 'dropped'],
  ])('done on %s as %s is told as %s', (on, outcome, told) => {
    expect(at.act(OFFICE, '2012-09-09', 'commitment.close', { id: 'x', on, outcome, how: '已批复' })).toEqual([]);
    expect(at.get('commitment', 'x')?.closed?.outcome).toBe(told);
  });

  test('is closed once, not before it was made, and not on a day to come', () => {
    const close = (on: string) => ({ id: 'x', on, outcome: 'kept', how: '已批复' });
    const [early] = at.act(OFFICE, '2012-09-09', 'commitment.close', close('2012-08-20'));
    expect(early).toMatchObject({ kind: 'invalid', issues: [{ path: 'on', code: 'before-start' }] });
    const [future] = at.act(OFFICE, '2012-09-09', 'commitment.close', close('2012-09-10'));
    expect(future).toMatchObject({ kind: 'future' });
    at.act(OFFICE, '2012-09-09', 'commitment.close', close('2012-09-04'));
    expect(at.act(OFFICE, '2012-09-09', 'commitment.close', close('2012-09-05'))).toEqual([
      { kind: 'closed', what: 'commitment', id: 'x', on: '2012-09-04', by: '攻坚办' },
    ]);
  });

  test.each([
    ['the unit that carries it out', reporterOf('park'), []],
    ['a unit above it', reporterOf('town'), []],
    ['a foreign unit', reporterOf('other'), ['forbidden']],
    ['another leader', leaderOf('b'), ['forbidden']],
  ])('is reported on by %s', (_who, actor, refusals) => {
    const said = at.act(actor, '2012-09-01', 'commitment.report', { id: 'x', text: '已组卷' });
    expect(said.map(({ kind }) => kind)).toEqual(refusals);
  });

  test('is closed by the office or its leader, never by the unit that carries it out', () => {
    const close = { id: 'x', on: '2012-09-01', outcome: 'kept', how: '已批复' };
    for (const actor of [reporterOf('park'), leaderOf('b')])
      expect(at.act(actor, '2012-09-01', 'commitment.close', close)[0]?.kind).toBe('forbidden');
    expect(at.act(leaderOf('a'), '2012-09-01', 'commitment.close', close)).toEqual([]);
  });

  test('names somebody who is there, and a day that is not over', () => {
    const make = (more: object) => at.act(OFFICE, '2012-09-01', 'commitment.make', promise('y', more));
    expect(make({ unit: undefined })).toMatchObject([{ issues: [{ path: 'unit', code: 'required' }] }]);
    expect(make({ unit: 'nowhere' })).toEqual([{ kind: 'not-found', what: 'unit', id: 'nowhere' }]);
    expect(make({ due: '2012-08-31' })).toMatchObject([{ issues: [{ path: 'due', code: 'before-today' }] }]);
    expect(make({ about: [{ of: 'problem', id: 'n' }] })).toEqual([{ kind: 'not-found', what: 'problem', id: 'n' }]);
  });
});

describe('a stocktake', () => {
  let at: Stage;
  beforeEach(() => {
    at = county();
    at.act(OFFICE, '2012-08-20', 'commitment.make', promise('x', { leader: 'b' }));
    at.act(OFFICE, '2012-08-20', 'commitment.make', promise('y', { leader: 'a', due: '2012-09-01' }));
    expect(at.act(OFFICE, '2012-08-20', 'stocktake.set', meeting('s', '2012-08-25'))).toEqual([]);
  });
  const open = (id = 's', day = '2012-08-25') => at.act(OFFICE, day, 'stocktake.open', { id, agenda: AGENDA });

  test('opens with every commitment that is not closed, whatever its author sends', () => {
    at.act(OFFICE, '2012-08-21', 'commitment.make', promise('z'));
    at.act(OFFICE, '2012-08-24', 'commitment.close', {
      id: 'z',
      on: '2012-08-24',
      outcome: 'kept',
      how: '已办',
    });
    expect(open()).toEqual([]);
    expect(at.get('stocktake', 's')).toMatchObject({
      state: 'open',
      agenda: { day: '2012-08-25', commitments: ['y', 'x'] },
    });
  });

  test('of its chair’s own affairs opens with those of the chair', () => {
    at.act(
      leaderOf('b'),
      '2012-08-20',
      'stocktake.set',
      meeting('own', '2012-08-26', { leader: 'b', scope: 'leader' }),
    );
    open('own');
    expect(at.get('stocktake', 'own')?.agenda?.commitments).toEqual(['x']);
  });

  test('is not closed before each commitment was kept, moved or knowingly left open', () => {
    open();
    expect(at.act(OFFICE, '2012-08-25', 'stocktake.close', { id: 's' })).toEqual([
      { kind: 'unfinished', what: 'stocktake', id: 's', left: ['承诺y', '承诺x'] },
    ]);
    at.act(OFFICE, '2012-08-25', 'commitment.move', {
      id: 'y',
      from: '2012-09-01',
      to: '2012-09-08',
      why: '等待上级批复',
    });
    expect(at.act(OFFICE, '2012-08-25', 'stocktake.close', { id: 's' })).toMatchObject([{ left: ['承诺x'] }]);
    expect(at.act(leaderOf('a'), '2012-08-25', 'stocktake.leave', { id: 's', commitment: 'x' })).toEqual([]);
    expect(at.act(leaderOf('a'), '2012-08-25', 'stocktake.close', { id: 's' })).toEqual([]);
    expect(at.get('stocktake', 's')?.state).toBe('closed');
  });

  test('records a decision and its dated commitment in one act, and puts both right while it goes on', () => {
    open();
    const decision = { stocktake: 's', id: 'd', text: '三日内批复初步设计', unit: 'other', due: '2012-08-28' };
    expect(at.act(OFFICE, '2012-08-25', 'stocktake.decide', decision)).toEqual([]);
    expect(at.get('commitment', 'd')).toMatchObject({ unit: 'other', due: '2012-08-28', stocktake: 's', moves: [] });
    const right = { ...decision, unit: 'park', due: '2012-08-30' };
    expect(at.act(OFFICE, '2012-08-25', 'stocktake.decide', right)).toEqual([]);
    expect(at.get('stocktake', 's')?.decisions).toMatchObject([{ id: 'd', unit: 'park', due: '2012-08-30' }]);
    expect(at.get('commitment', 'd')).toMatchObject({ unit: 'park', due: '2012-08-30' });
    at.act(OFFICE, '2012-08-25', 'stocktake.decide', { stocktake: 's', id: 'd', text: '原则同意' });
    expect(at.get('commitment', 'd')).toBeUndefined();
    expect(at.get('stocktake', 's')?.decisions).toMatchObject([{ id: 'd', text: '原则同意' }]);
  });

  test('does not undo what was done with a commitment since', () => {
    open();
    const decision = { stocktake: 's', id: 'd', text: '三日内批复', unit: 'park', due: '2012-08-28' };
    at.act(OFFICE, '2012-08-25', 'stocktake.decide', decision);
    at.act(reporterOf('park'), '2012-08-25', 'commitment.report', { id: 'd', text: '已受理' });
    expect(at.act(OFFICE, '2012-08-25', 'stocktake.decide', { ...decision, due: '2012-09-30' })).toEqual([
      { kind: 'in-use', what: 'commitment', id: 'd', by: ['三日内批复'] },
    ]);
  });

  test('asks who and by when of a decision together', () => {
    open();
    const decide = (more: object) =>
      at.act(OFFICE, '2012-08-25', 'stocktake.decide', { stocktake: 's', id: 'd', text: '办', ...more });
    expect(decide({ unit: 'park' })).toMatchObject([{ issues: [{ path: 'due', code: 'required' }] }]);
    expect(decide({ due: '2012-08-30' })).toMatchObject([{ issues: [{ path: 'unit', code: 'required' }] }]);
  });

  test.each([
    ['decided', 'stocktake.decide', { stocktake: 's', id: 'd', text: '办' }],
    ['left open', 'stocktake.leave', { id: 's', commitment: 'x' }],
    ['closed', 'stocktake.close', { id: 's' }],
  ])('nothing is %s at a meeting that is not open', (_what, name, body) => {
    expect(at.act(OFFICE, '2012-08-25', name, body)).toEqual([
      { kind: 'invalid', issues: [{ path: 'state', code: 'is-planned' }] },
    ]);
  });

  test('is chaired by its own leader: another one neither opens nor takes it over', () => {
    const own = { id: 's', agenda: AGENDA };
    expect(at.act(leaderOf('b'), '2012-08-25', 'stocktake.open', own)[0]?.kind).toBe('forbidden');
    const taken = meeting('s', '2012-08-25', { leader: 'b' });
    expect(at.act(leaderOf('b'), '2012-08-21', 'stocktake.set', taken)[0]?.kind).toBe('forbidden');
    expect(at.act(leaderOf('a'), '2012-08-25', 'stocktake.open', own)).toEqual([]);
  });

  test('keeps its day, chair and scope once it is open, and all once it is closed', () => {
    open();
    const change = (more: object) =>
      at.act(OFFICE, '2012-08-25', 'stocktake.set', meeting('s', '2012-08-25', { units: ['park'], ...more }));
    expect(change({})).toEqual([]);
    expect(at.get('stocktake', 's')).toMatchObject({
      state: 'open',
      units: ['park'],
      agenda: { commitments: ['y', 'x'] },
    });
    expect(change({ leader: 'b' })).toMatchObject([{ issues: [{ path: 'leader', code: 'stands', expected: 'a' }] }]);
    for (const commitment of ['x', 'y']) at.act(OFFICE, '2012-08-25', 'stocktake.leave', { id: 's', commitment });
    at.act(OFFICE, '2012-08-25', 'stocktake.close', { id: 's' });
    expect(change({})).toMatchObject([{ issues: [{ path: 'state', code: 'is-closed' }] }]);
  });

  test('planned in vain is cancelled with a reason; an open one is not', () => {
    expect(at.act(OFFICE, '2012-08-22', 'stocktake.cancel', { id: 's', why: '与县委会议冲突' })).toEqual([]);
    expect(open()).toMatchObject([{ issues: [{ code: 'is-cancelled' }] }]);
  });
});

test('whatever is done, an open commitment is on every later agenda until it is closed', () => {
  const step = fc.record({
    what: fc.constantFrom('make', 'move', 'close', 'meet', 'adjourn'),
    which: fc.integer({ min: 0, max: 5 }),
    forward: fc.integer({ min: 0, max: 4 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const at = county();
      let day = 0;
      let meetings = 0;
      const dayOf = (number: number) =>
        `2012-${number < 100 ? '08' : '09'}-${String((number % 28) + 1).padStart(2, '0')}`;
      const now = () => dayOf(Math.min(27, day));
      for (const { what, which, forward } of steps) {
        day += forward;
        const id = `k${which}`;
        const due = at.get('commitment', id)?.due ?? '2012-09-05';
        if (what === 'make') at.act(OFFICE, now(), 'commitment.make', promise(id));
        if (what === 'move')
          at.act(OFFICE, now(), 'commitment.move', {
            id,
            from: due,
            to: `2012-10-${10 + which + forward}`,
            why: '改期',
          });
        if (what === 'close')
          at.act(OFFICE, now(), 'commitment.close', { id, on: now(), outcome: 'kept', how: '办结' });
        if (what === 'adjourn' && meetings > 0) at.act(OFFICE, now(), 'stocktake.close', { id: `s${meetings}` });
        if (what !== 'meet') continue;
        meetings += 1;
        at.act(OFFICE, now(), 'stocktake.set', meeting(`s${meetings}`, now()));
        expect(at.act(OFFICE, now(), 'stocktake.open', { id: `s${meetings}`, agenda: AGENDA })).toEqual([]);
        const waiting = at.every('commitment').filter(({ closed }) => closed === undefined);
        expect(new Set(at.get('stocktake', `s${meetings}`)?.agenda?.commitments)).toEqual(
          new Set(waiting.map((one) => one.id)),
        );
      }
      for (const { state, agenda, leftOpen } of at.every('stocktake')) {
        if (state !== 'closed') continue;
        // Nothing was left open knowingly here, so what a closed meeting went through was kept or moved.
        expect(leftOpen).toEqual([]);
        for (const id of agenda?.commitments ?? []) {
          const one = at.get('commitment', id);
          expect(one?.closed !== undefined || (one?.moves.length ?? 0) > 0).toBe(true);
        }
      }
    }),
  );
});
