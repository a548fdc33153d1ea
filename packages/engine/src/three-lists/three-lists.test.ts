import type { Problem } from '@gongjian/model';
import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../test/campaign.ts';
import { CALENDARS, LADDERS } from '../../test/tracks.ts';
import { threeLists } from './index.ts';

const DAY = '2012-09-09';
const post = { id: 'x', name: '某岗' };
const measure = {
  id: 'm',
  what: '签约',
  mark: '签订单',
  from: '2012-09-03',
  to: '2012-09-07',
  lead: 'land',
  helpers: ['town'],
};
const problem = (more: Partial<Problem>): Partial<Problem> => ({
  raisedOn: '2012-09-03',
  due: '2012-09-20',
  decider: { unit: 'land', leader: 'l' },
  blocks: [{ of: 'step', id: 's' }],
  stage: 'handling',
  ...more,
});

const lists = (problems: Partial<Problem>[], day = DAY) =>
  threeLists(
    snapshotOf({
      campaign: { calendar: 'cn', ladder: 'tonglu-2014' },
      calendars: [...CALENDARS.values()],
      ladders: [...LADDERS.values()],
      targets: [{ id: 't', goal: 1, helpers: ['h'] }],
      projects: [
        {
          id: 'x',
          name: '软件园',
          unit: 'park',
          leader: 'l',
          platform: 'zone',
          contacts: [{ duty: 'owner', who: '业主联系岗' }],
        },
        { id: 'free', name: '无难题', unit: 'park' },
      ],
      rosters: [{ id: 'r', entries: [{ project: 'free', entered: '2012-01-01', enteredWhy: '年初' }] }],
      steps: [
        { id: 's', project: 'x', name: '用地批复', days: 5, office: 'land' },
        { id: 'done', project: 'x', name: '规划', days: 5, office: 'plan' },
      ],
      progress: [{ project: 'x', step: 'done', on: '2012-08-01', started: '2012-07-01', finished: '2012-07-20' }],
      problems: problems.map((one, index) => ({ id: `p${index}`, ...one })),
    }),
    day,
    new Map([['x', [{ on: '2012-08-20', by: '攻坚办', field: 'leader', is: 'l' }]]]),
  );

describe('问题清单', () => {
  it('names what a problem blocks, its stage, level and days, and the cleared ones keep theirs', () => {
    const cleared = { on: '2012-09-06', how: '已批', verifier: '督查室', note: '看了批文' };
    const { problems } = lists([
      problem({ number: 2 }),
      problem({ number: 1, stage: 'cleared', cleared }),
      problem({ stage: 'raised' }),
      problem({ raisedOn: '2012-09-10' }),
    ]);
    expect(problems.map(({ problem: id }) => id)).toEqual(['p1', 'p0', 'p2']);
    expect(problems[0]).toMatchObject({
      stage: 'cleared',
      waitingDays: 3,
      clearedOn: '2012-09-06',
      evidence: '看了批文',
    });
    expect(problems[0]).not.toHaveProperty('ladder');
    expect(problems[1]).toMatchObject({
      blocks: [{ of: 'step', id: 's', name: '用地批复', project: 'x' }],
      waitingDays: 6,
      ladder: { level: 1, due: '2012-09-06', expired: true },
    });
  });
});

describe('措施清单', () => {
  it.each([
    [{}, '2012-09-02', 'to-begin', 0],
    [{}, '2012-09-07', 'running', 0],
    [{}, '2012-09-09', 'late', 2],
    [{ done: { on: '2012-09-07', by: post } }, '2012-09-09', 'done', 0],
    [{ done: { on: '2012-09-08', by: post } }, '2012-09-09', 'done-late', 1],
    [{ done: { on: '2012-09-08', by: post } }, '2012-09-07', 'running', 0],
  ])('%o on %s is %s', (more, day, state, lateDays) => {
    const { measures } = lists([problem({ raisedOn: '2012-09-01', measures: [{ ...measure, ...more }] })], day);
    expect(measures).toMatchObject([{ problem: 'p0', what: '签约', state, lateDays }]);
  });
});

describe('责任清单', () => {
  it('is what plan, open steps and open problems say, each unit once', () => {
    const { duties } = lists([problem({ measures: [measure] }), problem({ decider: { unit: 'land' } })]);
    expect(duties.map(({ of, subject }) => `${of} ${subject}`)).toEqual(['target t', 'project x', 'project free']);
    expect(duties[0]).toMatchObject({ first: 'u', helpers: ['h'], problems: [] });
    expect(duties[1]).toMatchObject({
      first: 'park',
      main: ['land'],
      helpers: ['zone', 'town'],
      leader: 'l',
      contacts: [{ duty: 'owner', who: '业主联系岗' }],
      problems: ['p0', 'p1'],
      changes: [{ on: '2012-08-20', field: 'leader' }],
    });
  });

  it('forgets what is cleared', () => {
    const cleared = { on: '2012-09-06', how: '已批', verifier: '督查室' };
    expect(lists([problem({ stage: 'cleared', cleared })]).duties.map(({ subject }) => subject)).toEqual(['t', 'free']);
  });
});
