import { describe, expect, test } from 'vitest';
import { readingsOf, type Story, snapshotOf } from '../../test/campaign.ts';
import { assess } from '../assess.ts';
import { known } from '../known.ts';
import { changesBetween } from './changes-between.ts';

const [FIRST, SECOND] = ['2012-08-31', '2012-09-09'];

const STORY: Story = {
  targets: [{ id: 't', name: '投资', annualPlan: 100 }],
  projects: [{ id: 'p', name: '工厂', annualInvestment: 1000 }],
  readings: [...readingsOf('target', 't', [['2012-08-20', 50]]), ...readingsOf('project', 'p', [['2012-08-20', 400]])],
};

function told(story: Story, day = FIRST) {
  const snapshot = snapshotOf(story);
  return { snapshot, assessment: assess(snapshot, day) };
}
const between = (was: Story, is: Story, from = FIRST, to = FIRST) => changesBetween(told(was, from), told(is, to));
const roster = (...projects: string[]): Story => ({
  targets: [{ id: 't', goal: 3, measurement: { by: 'count', roster: 'r', recognised: ['start'] } }],
  projects: ['p', 'q', 's'].map((id) => ({ id })),
  rosters: [{ id: 'r', entries: projects.map((project) => ({ project, entered: '2012-01-01', enteredWhy: '列入' })) }],
});

describe('a change', () => {
  test('is none where nothing differs', () => {
    expect(between(STORY, STORY)).toEqual([]);
    expect(between(roster('p', 'q'), roster('p', 'q'))).toEqual([]);
  });

  test('of a figure says what it was and is, with the light and the plan', () => {
    const readings = [...(STORY.readings ?? []), ...readingsOf('target', 't', [[SECOND, 52]])];
    expect(between(STORY, { ...STORY, readings }, FIRST, SECOND)).toMatchObject([
      {
        of: 'target',
        subject: 't',
        name: '投资',
        doneWas: 50,
        doneIs: 52,
        planWas: 100,
        planIs: 100,
        goalWas: 90,
        goalIs: 90,
        entered: [],
        left: [],
        corrected: false,
        movement: { amount: { work: 2, total: 2 } },
      },
    ]);
  });

  test('of a figure is one though the light and all else stay', () => {
    const readings = (value: number) => [
      ...readingsOf('target', 't', [['2012-08-20', value]]),
      ...readingsOf('project', 'p', [['2012-08-20', 400]]),
    ];
    const changes = between({ ...STORY, readings: readings(50) }, { ...STORY, readings: readings(50.01) });
    expect(changes).toMatchObject([{ subject: 't', doneWas: 50, doneIs: 50.01, corrected: false }]);
    expect(changes[0]?.lightWas).toBe(changes[0]?.lightIs);
  });

  test('of a light, a plan or a campaign value alone is one', () => {
    expect(between(STORY, { ...STORY, targets: [{ id: 't', annualPlan: 100, goal: 80 }] })).toMatchObject([
      { subject: 't', goalWas: 90, goalIs: 80, planWas: 100, planIs: 100 },
    ]);
    const project = { id: 'p', name: '工厂', annualInvestment: 1001 };
    expect(between(STORY, { ...STORY, projects: [project] })).toMatchObject([
      { of: 'project', subject: 'p', name: '工厂', doneWas: 400, doneIs: 400, planWas: 1000, planIs: 1001 },
    ]);
    const goal = { id: 't', annualPlan: 110, goal: 90 };
    expect(between(STORY, { ...STORY, targets: [goal] })).toMatchObject([{ planWas: 100, planIs: 110, goalIs: 90 }]);
    const lit: Story = { projects: [{ id: 'p', plannedStart: FIRST, asked: ['start'] }] };
    expect(between(lit, lit, FIRST, SECOND)).toMatchObject([{ of: 'project', lightWas: 'normal', lightIs: 'late' }]);
  });

  test('of a roster names who came and who left, the figure the same', () => {
    expect(between(roster('p', 'q'), roster('q', 's'))).toMatchObject([
      { subject: 't', entered: ['s'], left: ['p'], doneWas: 0, doneIs: 0, corrected: false },
    ]);
    expect(between(roster('p'), roster('p', 'q'))).toMatchObject([{ entered: ['q'], left: [] }]);
    expect(between(roster('p', 'q'), roster('p'))).toMatchObject([{ entered: [], left: ['q'] }]);
  });

  test('of what is new or gone has only one side, no cause, and the name it has', () => {
    const without: Story = { ...STORY, targets: [] };
    const [came] = between(without, STORY);
    expect(came).toMatchObject({ subject: 't', name: '投资', doneIs: 50, movement: undefined });
    expect([came?.doneWas, came?.planWas, came?.goalWas, came?.lightWas]).toEqual(Array(4).fill(undefined));
    const [went] = between(STORY, without);
    expect(went).toMatchObject({ subject: 't', name: '投资', doneWas: 50, goalWas: 90, movement: undefined });
    expect([went?.doneIs, went?.planIs, went?.goalIs, went?.lightIs]).toEqual(Array(4).fill(undefined));
    expect([came?.entered, came?.left, went?.entered, went?.left]).toEqual([[], [], [], []]);
    const listed = roster('p', 'q');
    expect(between({ ...listed, targets: [] }, listed)).toMatchObject([{ entered: ['p', 'q'], left: [] }]);
    expect(between(listed, { ...listed, targets: [] })).toMatchObject([{ entered: [], left: ['p', 'q'] }]);
  });
});

describe('a correction', () => {
  const corrected = (on: string, value: number, corrects: number | undefined = 3): Story => ({
    ...STORY,
    readings: [
      ...readingsOf('target', 't', [[on, value]], corrects === undefined ? {} : { corrects }),
      ...readingsOf('project', 'p', [['2012-08-20', 400]]),
    ],
  });

  test('is told though the figure stays the same', () => {
    expect(between(STORY, corrected('2012-08-20', 50))).toMatchObject([{ subject: 't', corrected: true, doneIs: 50 }]);
  });
  test('known before is none, one of another value is', () => {
    expect(between(corrected('2012-08-20', 50), corrected('2012-08-20', 50))).toEqual([]);
    expect(between(corrected('2012-08-20', 50), corrected('2012-08-20', 51))).toMatchObject([{ corrected: true }]);
    expect(between(corrected('2012-08-20', 50), corrected('2012-08-20', 50, 4))).toMatchObject([{ corrected: true }]);
  });
  test('of a day after the earlier one is not one of what was assessed', () => {
    expect(between(STORY, corrected(FIRST, 50), FIRST, SECOND)).toMatchObject([{ corrected: true }]);
    expect(between(STORY, corrected('2012-09-01', 51), FIRST, SECOND)).toMatchObject([
      { subject: 't', corrected: false },
    ]);
  });
});

test('is the same where the snapshots are laid out already', () => {
  const readings = [...(STORY.readings ?? []), ...readingsOf('target', 't', [[SECOND, 52]])];
  const [was, is] = [told(STORY), told({ ...STORY, readings }, SECOND)];
  const laid = [was, is].map((one) => ({ ...one, parts: { all: known(one.snapshot) } }));
  const [first = was, second = is] = laid;
  expect(changesBetween(first, second)).toEqual(changesBetween(was, is));
  const one = told(STORY);
  const later = { ...one, assessment: assess(one.snapshot, '2012-08-10') };
  expect(changesBetween(later, one)).toMatchObject([
    { subject: 't', doneWas: undefined, doneIs: 50 },
    { subject: 'p', doneWas: undefined, doneIs: 400 },
  ]);
});

describe('a lowered plan', () => {
  const approved = [{ on: '2012-09-03', was: 1000, is: 900, approver: '副县长甲', why: '用地未批' }];
  const project = (annualInvestment: number, planCuts?: typeof approved): Story => ({
    targets: [{ id: 't', goal: 900, annualPlan: undefined, measurement: { by: 'investment', roster: 'r' } }],
    projects: [{ id: 'p', name: '工厂', annualInvestment, ...(planCuts === undefined ? {} : { planCuts }) }],
    rosters: [{ id: 'r', entries: [{ project: 'p', entered: '2012-01-01', enteredWhy: '列入' }] }],
    readings: readingsOf('project', 'p', [['2012-08-20', 400]]),
  });

  test('is named with who approved it, on the project and on the target that sums it', () => {
    const cut = { of: 'project', subject: 'p', name: '工厂', was: 1000, is: 900, unitOfMeasure: '万元' };
    const changes = between(project(1000), project(900, approved), FIRST, SECOND);
    const named = { ...cut, on: '2012-09-03', approver: '副县长甲', why: '用地未批' };
    expect(changes.map(({ of, cuts }) => [of, cuts])).toEqual([
      ['target', [named]],
      ['project', [named]],
    ]);
  });

  test('that nobody approved is named without an approver; an approval of before is not taken for it', () => {
    expect(between(project(1000), project(900))[1]?.cuts).toEqual([
      { of: 'project', subject: 'p', name: '工厂', was: 1000, is: 900, unitOfMeasure: '万元' },
    ]);
    const [cut] = between(project(900, approved), project(800, approved))[1]?.cuts ?? [];
    expect(cut).toMatchObject({ was: 900, is: 800 });
    expect(cut?.approver).toBeUndefined();
  });

  test('is not named where it was raised', () => {
    for (const { cuts } of between(project(900, approved), project(1000, approved))) expect(cuts).toBeUndefined();
  });
});
