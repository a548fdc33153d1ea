import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Story, snapshotOf } from '../../test/campaign.ts';
import { scheduleTiming } from './timing.ts';

/** A Friday; the week after begins on 13 August. */
const DAY = '2012-08-10';
const CHOSEN = [
  { project: 'a', period: 0, from: '2012-08-11' },
  { project: 'b', period: 0, from: '2012-08-11' },
];
const STORY: Story = {
  projects: [
    { id: 'a', needs: [{ factor: 'crews', amount: 1, step: 'a2' }] },
    { id: 'b', needs: [{ factor: 'crews', amount: 1, step: 'b2' }] },
  ],
  steps: ['a', 'b'].flatMap((project) => [
    { id: `${project}1`, project, name: '前期', days: 5 },
    { id: `${project}2`, project, name: '施工', days: 10, after: [{ step: `${project}1` }] },
  ]) as Story['steps'] & object,
  factors: [
    {
      id: 'crews',
      campaign: 'c',
      name: '施工队',
      kind: 'crews',
      unitOfMeasure: '支',
      use: 'flow',
      periods: [{ from: '2012-08-01', to: '2012-11-08', amount: 1 }],
    },
  ],
};
const timed = (story: Story, chosen: typeof CHOSEN = CHOSEN) => scheduleTiming(snapshotOf(story), DAY)(chosen);

it('lets two projects that need the only crew follow each other, on working days', () => {
  const dates = [...(timed(STORY)?.values() ?? [])].sort((x, y) => (x.finish < y.finish ? -1 : 1));
  // Five days before, then ten and ten: from Monday 13 August to Friday 31 August, and to 14 September.
  expect(dates.map(({ finish }) => finish)).toEqual(['2012-08-31', '2012-09-14']);
  expect(dates.map(({ start }) => start)).toEqual(['2012-08-13', '2012-08-13']);
  const free = {
    ...STORY,
    factors: [{ ...STORY.factors?.[0], periods: [{ from: '2012-08-01', to: '2012-11-08', amount: 2 }] }],
  };
  expect([...(timed(free)?.values() ?? [])].map(({ finish }) => finish)).toEqual(['2012-08-31', '2012-08-31']);
});

it('begins no project before the period in which it was given what it needs', () => {
  fc.assert(
    fc.property(fc.integer({ min: 11, max: 31 }), fc.integer({ min: 11, max: 31 }), (a, b) => {
      const chosen = [
        { project: 'a', period: 0, from: `2012-08-${a}` },
        { project: 'b', period: 0, from: `2012-08-${b}` },
      ];
      const dates = timed(STORY, chosen);
      for (const { project, from } of chosen) expect((dates?.get(project)?.start ?? '') >= from).toBe(true);
    }),
    { numRuns: 30 },
  );
});

it('lets an office take no more cases a week than it can', () => {
  const offices: Story = {
    ...STORY,
    steps: ['a', 'b'].map((project) => ({ id: `${project}1`, project, name: '施工许可', office: 'u', days: 2 })),
    factors: [{ ...STORY.factors?.[0], id: 'window', kind: 'cases', holder: 'u', unitOfMeasure: '件' }],
  };
  const weekly = (amount: number) => ({
    ...offices,
    factors: [{ ...offices.factors?.[0], periods: [{ from: '2012-08-01', to: '2012-11-08', amount: 15 * amount }] }],
  });
  const startsOf = (story: Story) => [...(timed(story)?.values() ?? [])].map(({ start }) => start).sort();
  expect(startsOf(weekly(1))).toEqual(['2012-08-13', '2012-08-20']);
  expect(startsOf(weekly(2))).toEqual(['2012-08-13', '2012-08-13']);
});

it('gives no dates where there are no steps, or where they wait for each other', () => {
  expect(timed({ ...STORY, steps: [] })).toBeUndefined();
  const [first, ...rest] = STORY.steps ?? [];
  const circle = [{ ...first, after: [{ step: 'a2' }] }, ...rest] as Story['steps'] & object;
  expect(timed({ ...STORY, steps: circle })).toBeUndefined();
});

it('skips what is done, and what is with the office already', () => {
  const progress = [
    { project: 'a', step: 'a1', on: DAY, finished: DAY },
    { project: 'b', step: 'b1', on: DAY, finished: DAY },
  ];
  const finishes = [...(timed({ ...STORY, progress })?.values() ?? [])].map(({ finish }) => finish).sort();
  expect(finishes).toEqual(['2012-08-24', '2012-09-07']);
});
