import type { PlanView } from '@gongjian/model';
import { expect, test } from 'vitest';
import { planNames } from './plan-names.ts';

const plan = {
  campaign: { id: 'c', name: '攻坚' },
  actions: [],
  leaders: [],
  indicators: [],
  targets: [],
  rosters: [],
  problems: [],
  projects: [{ id: 'p', name: '县医院' }],
  steps: [{ id: 'p.filing', name: '项目备案', project: 'p' }],
  units: [],
} as unknown as PlanView;

test('steps are found by name like everything planned', () => {
  const nameOf = planNames(plan);
  expect(nameOf('p.filing')).toBe('项目备案');
  expect(nameOf('p')).toBe('县医院');
  expect(nameOf('p.nothing')).toBeUndefined();
});
