import { expect, it } from 'vitest';
import { readingsOf, type Story, snapshotOf } from '../test/campaign.ts';
import { packNamed } from '../test/packs.ts';
import { assess } from './assess.ts';
import { changesBetween } from './changes/changes-between.ts';
import { comparePacks, lightsAt } from './lights-at.ts';

const STORY: Story = {
  targets: [
    { id: 't1', annualPlan: 100 },
    { id: 't2', annualPlan: 100 },
  ],
  projects: [{ id: 'p', annualInvestment: 100 }],
  readings: [
    ...readingsOf('target', 't1', [
      ['2012-06-30', 24.1],
      ['2012-08-31', 60],
    ]),
    ...readingsOf('target', 't2', [['2012-06-30', 35.3]]),
    ...readingsOf('project', 'p', [['2012-06-30', 50]]),
  ],
};
const told = (story: Story, day: string) => {
  const snapshot = snapshotOf(story);
  return { snapshot, assessment: assess(snapshot, day) };
};

it('names the lights that differ between packs', () => {
  const packs = ['yinchuan-2025', 'wuhan', 'tianjin-2022'].map(packNamed);
  const { rows } = comparePacks(snapshotOf(STORY), '2012-06-30', packs);
  expect(rows.map(({ subject, lights, differs }) => [subject, lights, differs])).toEqual([
    ['t1', ['late', 'severe', null], true],
    ['t2', ['late', 'late', null], true],
    ['p', ['normal', 'normal', null], true],
  ]);
  const same = comparePacks(snapshotOf(STORY), '2012-06-30', packs.slice(0, 1));
  expect(same.rows.every(({ differs }) => !differs)).toBe(true);
});

it('gives for a day the lights that assessing it gives', () => {
  const snapshot = snapshotOf(STORY);
  for (const day of ['2012-06-30', '2012-09-09']) {
    const lights = lightsAt(snapshot, day);
    const { targets, projects } = assess(snapshot, day);
    expect([...lights.targets]).toEqual(targets.map(({ target, light }) => [target, light]));
    expect([...lights.projects]).toEqual(projects.map(({ project, light }) => [project, light]));
  }
});

it('tells what moved and leaves out what did not', () => {
  const changes = changesBetween(told(STORY, '2012-06-30'), told(STORY, '2012-09-09'));
  expect(changes).toMatchObject([
    { of: 'target', subject: 't1', doneWas: 24.1, doneIs: 60, lightWas: 'late', lightIs: 'watch', corrected: false },
  ]);
  expect(changesBetween(told(STORY, '2012-06-30'), told(STORY, '2012-06-30'))).toEqual([]);
});

it('tells a correction of an earlier day, and not the work done since', () => {
  const readings = (STORY.readings ?? []).map((reading) =>
    reading.subject === 't2' ? { ...reading, id: 'again', value: 36.3, corrects: 7 } : reading,
  );
  const changes = changesBetween(told(STORY, '2012-09-09'), told({ ...STORY, readings }, '2012-09-09'));
  expect(changes).toMatchObject([{ subject: 't2', doneWas: 35.3, doneIs: 36.3, corrected: true }]);
});

it('tells projects that came onto a roster or left it, and a changed plan', () => {
  const counting = (entries: readonly (readonly [string, string, string?])[], goal: number): Story => ({
    targets: [{ id: 't', goal, measurement: { by: 'count', roster: 'r', recognised: ['start'] } }],
    projects: [{ id: 'p1' }, { id: 'p2' }],
    rosters: [
      { id: 'r', entries: entries.map(([project, entered, left]) => ({ project, entered, enteredWhy: '列入', left })) },
    ],
  });
  const before = told(counting([['p1', '2012-01-01']], 1), '2012-09-01');
  const after = told(
    counting(
      [
        ['p1', '2012-01-01', '2012-09-05'],
        ['p2', '2012-09-05'],
      ],
      2,
    ),
    '2012-09-09',
  );
  expect(changesBetween(before, after)).toMatchObject([
    { subject: 't', goalWas: 1, goalIs: 2, entered: ['p2'], left: ['p1'], corrected: false },
  ]);
});
