import type { AssessmentChange, TargetAssessment } from '@gongjian/model';
import { expect, test } from 'vitest';
import { sortChanges, worstFirst } from './worst-first.ts';

const target = (id: string, light: TargetAssessment['light']['light'], campaignGap?: number) =>
  ({
    target: id,
    light: { light, reasons: [], reference: false },
    ...(campaignGap !== undefined && { pace: { campaignGap } }),
  }) as unknown as TargetAssessment;
const change = (over: Partial<AssessmentChange>): AssessmentChange => ({
  of: 'target',
  subject: 's',
  name: 's',
  entered: [],
  left: [],
  corrected: false,
  ...over,
});

test('the worst light stands first, within a light the widest gap, and what cannot be judged last', () => {
  const sorted = worstFirst([
    target('none', undefined),
    target('normal', 'normal', 3),
    target('late-9', 'late', -9),
    target('severe', 'severe', -2),
    target('late-12', 'late', -12),
  ]);
  expect(sorted.map((one) => one.target)).toEqual(['severe', 'late-12', 'late-9', 'normal', 'none']);
});

test('work and paper stand apart; the lights that got worst stand first', () => {
  const better = change({ subject: 'better', lightWas: 'late', lightIs: 'normal', doneWas: 1, doneIs: 2 });
  const worse = change({ subject: 'worse', lightWas: 'normal', lightIs: 'severe' });
  const work = change({ subject: 'work', lightWas: 'normal', lightIs: 'normal', doneWas: 1, doneIs: 2 });
  const paper = change({ subject: 'paper', planWas: 50, planIs: 40 });
  const sorted = sortChanges([better, worse, work, paper]);
  expect(sorted.lights.map(({ subject }) => subject)).toEqual(['worse', 'better']);
  expect(sorted.work.map(({ subject }) => subject)).toEqual(['work']);
  expect(sorted.paper.map(({ subject }) => subject)).toEqual(['paper']);
});
