import { ACTS, type Problem, type ProblemActName } from '@gongjian/model';
import { expect, test } from 'vitest';
import { blankMeasure, bodyOf, draftOf, FORMS, isComplete } from './act-body.ts';

const PROBLEM: Problem = {
  id: 'p',
  campaign: 'c',
  type: 'funds',
  name: '贷款',
  blocks: [{ of: 'project', id: 'x' }],
  raisedBy: 'park',
  raisedOn: '2012-09-01',
  decider: { unit: 'bank' },
  need: '定',
  due: '2012-09-20',
  measures: [
    {
      id: 'm',
      what: '签约',
      mark: '单',
      from: '2012-09-01',
      to: '2012-09-05',
      lead: 'bank',
      helpers: ['park'],
      needs: '2人',
    },
  ],
};
const DAY = '2012-09-09';
const NAMES = Object.keys(FORMS) as ProblemActName[];

test.each(NAMES)('a form of %s that is filled in fits the declaration of the act', (name) => {
  const draft = {
    ...draftOf(name, PROBLEM, DAY, { nextLevel: 2, measure: 'm' }),
    reason: ' 等评审 ',
    how: '已放款',
    to: '2012-09-28',
    due: '2012-09-28',
    progress: '已签',
    isDone: true,
    unmet: { m: '不再需要' },
  };
  expect(isComplete(name, draft)).toBe(true);
  const parsed = ACTS.get(name)?.body.safeParse(bodyOf(name, draft, PROBLEM, 'm'));
  expect(parsed?.error?.issues ?? []).toEqual([]);
  expect(parsed?.data).toMatchObject({ id: 'p' });
});

test.each([
  ['problem.return', false],
  ['problem.extend', false],
  ['problem.accept', true],
  ['problem.amend', true],
] as const)('a form of %s as it opens is complete: %s', (name, complete) => {
  expect(isComplete(name, draftOf(name, PROBLEM, DAY, {}))).toBe(complete);
});

test('a measure needs what, mark and lead; its plan is sent without what became of it', () => {
  const draft = draftOf('problem.plan', PROBLEM, DAY, {});
  expect(isComplete('problem.plan', draft)).toBe(true);
  expect(isComplete('problem.plan', { ...draft, measures: [] })).toBe(false);
  expect(isComplete('problem.plan', { ...draft, measures: [...draft.measures, blankMeasure(DAY, 'bank')] })).toBe(
    false,
  );
  expect(bodyOf('problem.plan', draft, PROBLEM, undefined)).toMatchObject({ measures: [{ id: 'm', needs: '2人' }] });
});
