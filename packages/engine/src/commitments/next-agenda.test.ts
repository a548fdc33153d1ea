import { addDays, type Casework, Commitment, type Day, type Outlook } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../test/campaign.ts';
import { assess } from '../assess.ts';
import { commitmentState, isOpenCommitment, nextAgenda } from './index.ts';

const commitment = (more: object) =>
  Commitment.parse({
    id: 'x',
    campaign: 'c',
    on: '2012-08-25',
    of: 'campaign',
    subject: 'c',
    text: '批复初步设计',
    unit: 'u',
    due: '2012-09-03',
    ...more,
  });

describe('how a commitment stood', () => {
  const move = { from: '2012-09-03', to: '2012-09-10', why: '补正', on: '2012-09-01', by: '攻坚办' };
  const moved = commitment({ due: '2012-09-10', moves: [move] });
  const kept = commitment({ closed: { on: '2012-09-03', outcome: 'kept', how: '已批复', by: '攻坚办' } });

  it.each<[string, Commitment, Day, string | undefined, number | undefined]>([
    ['is not there before it was made', moved, '2012-08-24', undefined, undefined],
    ['counts no move of a later day', moved, '2012-08-31', 'open', 3],
    ['has the day it was moved to', moved, '2012-09-05', 'moved', 5],
    ['is overdue the day after', moved, '2012-09-11', 'overdue', -1],
    ['is open on the day it is due', commitment({}), '2012-09-03', 'open', 0],
    ['was open before it was closed', kept, '2012-09-02', 'open', 1],
    ['is kept from then on', kept, '2012-10-01', 'kept', 0],
  ])('%s', (_what, one, day, state, days) => {
    const told = commitmentState(one, day);
    expect([told?.state, told?.days]).toEqual([state, days]);
  });

  it('keeps the day first promised in sight', () => {
    expect(commitmentState(moved, '2012-09-30')).toMatchObject({ promised: '2012-09-03', due: '2012-09-10', moves: 1 });
  });
});

const outlookWith = (problems: Outlook['problems'] = []): Outlook => ({
  campaign: 'c',
  seq: 1,
  day: '2012-09-09',
  by: '2012-11-08',
  draws: 100,
  seed: 1,
  targets: [],
  projects: [],
  problems,
});
const price = (problem: string, gain: number) => ({ problem, gain, projects: [], targets: [] });
const casework = (list: readonly Commitment[]): Pick<Casework, 'commitment'> => ({ commitment: [...list] });

describe('the next agenda', () => {
  const snapshot = snapshotOf({
    targets: [
      { id: 't', annualPlan: 100, leader: 'a' },
      { id: 'v', annualPlan: 100 },
    ],
    projects: [{ id: 'p', leader: 'a' }],
    readings: [],
    problems: [
      { id: 'q1', name: '用地', blocks: [{ of: 'project', id: 'p' }], raisedOn: '2012-08-20', due: '2012-09-01' },
      { id: 'q2', name: '贷款', blocks: [{ of: 'target', id: 'v' }], raisedOn: '2012-08-20', due: '2012-10-01' },
    ],
  });
  const assessment = assess(snapshot, '2012-09-09');

  it('takes problems in the order of their price, and the decisions that are due', () => {
    const outlook = outlookWith([price('q2', 0.4), price('q1', 0.1), price('gone', 0)]);
    const agenda = nextAgenda(
      { snapshot, casework: casework([]), assessment, outlook },
      { scope: 'county', leader: 'b' },
    );
    expect(agenda.problems.map(({ problem, name, waitingDays }) => [problem, name, waitingDays])).toEqual([
      ['q2', '贷款', 20],
      ['q1', '用地', 20],
    ]);
    expect(agenda.decisions).toEqual(['q1']);
  });

  it('of a chair’s own affairs holds what that leader is linked to', () => {
    const outlook = outlookWith([price('q2', 0.4), price('q1', 0.1)]);
    const own = casework([commitment({ id: 'mine', leader: 'a' }), commitment({ id: 'theirs', leader: 'b' })]);
    const agenda = nextAgenda({ snapshot, casework: own, assessment, outlook }, { scope: 'leader', leader: 'a' });
    expect(agenda.problems.map(({ problem }) => problem)).toEqual(['q1']);
    expect(agenda.commitments).toEqual(['mine']);
  });

  it('holds every commitment that is open, overdue or moved, and none that is closed', () => {
    const day = '2012-09-09';
    const any = fc.record({
      made: fc.integer({ min: -60, max: 0 }),
      due: fc.integer({ min: -30, max: 60 }),
      moves: fc.array(fc.integer({ min: -10, max: 50 }), { maxLength: 3 }),
      closed: fc.option(fc.constantFrom('kept', 'late', 'dropped')),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (list) => {
        const commitments = list.map(({ made, due, moves, closed }, at) =>
          commitment({
            id: `k${at}`,
            on: addDays(day, made),
            due: addDays(day, moves.at(-1) ?? due),
            moves: moves.map((to, index) => ({
              from: addDays(day, moves[index - 1] ?? due),
              to: addDays(day, to),
              why: '改期',
              on: addDays(day, -1),
              by: '攻坚办',
            })),
            ...(closed === null ? {} : { closed: { on: day, outcome: closed, how: '办结', by: '攻坚办' } }),
          }),
        );
        const agenda = nextAgenda(
          { snapshot, casework: casework(commitments), assessment, outlook: outlookWith() },
          { scope: 'county', leader: 'a' },
        );
        const open = commitments.filter((one) => isOpenCommitment(one, day));
        expect(new Set(agenda.commitments)).toEqual(new Set(open.map(({ id }) => id)));
        const dues = agenda.commitments.map((id) => commitments.find((one) => one.id === id)?.due ?? '');
        expect(dues).toEqual(dues.toSorted());
      }),
    );
  });
});
