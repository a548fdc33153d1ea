import { expect, it } from 'vitest';
import { snapshotOf } from '../../test/campaign.ts';
import { known } from '../known.ts';
import { askedOutcomes } from './index.ts';

const DAY = '2012-09-01';
const END = '2012-11-08';

const entry = (project: string, left?: string) => ({
  project,
  entered: '2012-08-01',
  enteredWhy: '首批',
  left,
  leftWhy: left && '退出',
});
const count = (id: string, recognised: string[], more = {}) => ({
  id,
  annualPlan: 3,
  measurement: { by: 'count', roster: 'r', recognised, ...more } as never,
});

it('asks the outcome that a count target counts of every project then on its roster, each once, and what projects are asked', () => {
  const all = known(
    snapshotOf({
      indicators: [{ id: 'i', name: '项目', unitOfMeasure: '个' }],
      projects: [{ id: 'p1', tags: ['工业'] }, { id: 'p2', asked: ['completion', 'start'] }, { id: 'p3' }],
      rosters: [{ id: 'r', entries: [entry('p1'), entry('p2'), entry('p3', '2012-08-20')] as never }],
      targets: [
        count('t1', ['completion', 'start']),
        count('t2', ['start'], { tag: '工业' }),
        { id: 't3', annualPlan: 10 },
      ],
    }),
  );
  const { asks, needs } = askedOutcomes(all, END, DAY);
  expect(asks).toEqual([
    { project: 'p1', outcome: 'start', by: END, targets: ['t1', 't2'] },
    { project: 'p2', outcome: 'start', by: END, targets: ['t1'] },
    { project: 'p2', outcome: 'completion', by: END, targets: [] },
  ]);
  expect([...needs]).toEqual([
    ['t1', 3],
    ['t2', 3],
  ]);
});
