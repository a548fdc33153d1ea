import { beforeEach, expect, test } from 'vitest';
import { type Stage, stage } from '../../test/stage.ts';
import type { Actor } from '../actor.ts';
import { Project, Unit } from '../plan.ts';
import { Step } from '../step.ts';
import { CAMPAIGN, OFFICE } from '../testing.ts';

const approverOf = (unit: string): Actor => ({ id: `post-${unit}`, name: unit, role: 'approver', unit });
const DAY = '2012-09-09';
const SESSION = { id: 'j', campaign: 'c', project: 'p', on: '2012-09-12', steps: ['design', 'ecology'] };

let at: Stage;
beforeEach(() => {
  at = stage();
  at.put('campaign', CAMPAIGN);
  for (const id of ['planning', 'water', 'ecology-office', 'far'])
    at.put('unit', Unit.parse({ id, name: id, kind: 'department' }));
  at.put('project', Project.parse({ id: 'p', name: '项目', unit: 'far' }));
  const step = (id: string, office: string | undefined, ...after: object[]) =>
    at.put('step', Step.parse({ id, project: 'p', name: id, office, days: 5, after }));
  step('land', 'planning');
  step('design', 'planning', { step: 'land' });
  step('ecology', 'ecology-office', { step: 'design', hard: false });
  step('between', 'water', { step: 'design' });
  step('permit', 'planning', { step: 'between' });
  step('build', undefined);
});

test('brings together the offices of its steps, and one of them may call it', () => {
  expect(at.act(approverOf('ecology-office'), DAY, 'joint.set', SESSION)).toEqual([]);
  expect(at.get('joint', 'j')).toMatchObject({ of: 'project', subject: 'p', units: ['planning', 'ecology-office'] });
  expect(at.act(approverOf('far'), DAY, 'joint.set', { ...SESSION, id: 'k' })[0]?.kind).toBe('forbidden');
});

test.each([
  ['waits by law for another of them, near or far', ['design', 'permit'], { path: 'steps.1', code: 'must-wait' }],
  ['has no office', ['design', 'build'], { path: 'steps.1', code: 'no-office' }],
  ['is named twice', ['design', 'design'], { path: 'steps', code: 'twice' }],
])('refuses a step that %s', (_what, steps, issue) => {
  const [refusal] = at.act(OFFICE, DAY, 'joint.set', { ...SESSION, steps });
  expect(refusal).toMatchObject({ kind: 'invalid', issues: expect.arrayContaining([issue]) });
});

test('an office tells its own step, not that of another', () => {
  at.act(OFFICE, DAY, 'joint.set', SESSION);
  const result = { id: 'j', step: 'ecology', finding: 'conditions', text: '补充监测点位后批复', on: '2012-09-12' };
  expect(at.act(approverOf('planning'), '2012-09-12', 'joint.record', result)[0]?.kind).toBe('forbidden');
  expect(at.act(approverOf('ecology-office'), '2012-09-11', 'joint.record', result)[0]?.kind).toBe('future');
  expect(at.act(approverOf('ecology-office'), '2012-09-12', 'joint.record', result)).toEqual([]);
  expect(at.act(OFFICE, '2012-09-12', 'joint.record', { ...result, step: 'land' })).toEqual([
    { kind: 'not-found', what: 'step', id: 'land' },
  ]);
});

test('ends when every step has a result, or with a reason', () => {
  at.act(OFFICE, DAY, 'joint.set', SESSION);
  const result = { id: 'j', step: 'design', finding: 'agreed', text: '同意', on: DAY };
  at.act(OFFICE, DAY, 'joint.record', result);
  expect(at.act(OFFICE, DAY, 'joint.close', { id: 'j' })).toEqual([
    { kind: 'unfinished', what: 'joint', id: 'j', left: ['ecology'] },
  ]);
  expect(at.act(OFFICE, DAY, 'joint.close', { id: 'j', why: '环保局另行审查' })).toEqual([]);
  expect(at.act(OFFICE, DAY, 'joint.record', result)).toMatchObject([{ kind: 'closed', what: 'joint', id: 'j' }]);
});

test('does not lose a result by being called anew', () => {
  at.act(OFFICE, DAY, 'joint.set', SESSION);
  at.act(OFFICE, DAY, 'joint.record', { id: 'j', step: 'ecology', finding: 'agreed', text: '同意', on: DAY });
  const moved = { ...SESSION, on: '2012-09-14' };
  expect(at.act(OFFICE, DAY, 'joint.set', { ...moved, steps: ['design', 'land'] })[0]?.kind).toBe('invalid');
  expect(at.act(OFFICE, DAY, 'joint.set', moved)).toEqual([]);
  expect(at.get('joint', 'j')?.results).toHaveLength(1);
});
