import { Problem, Step, type TryOutFacts } from '@gongjian/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshStep, holdersOf, linksTo, relinked, waitingFor } from './step-edits.ts';

const step = (id: string, after: readonly string[] = [], more: object = {}): Step =>
  Step.parse({ id, project: 'p', name: id, days: 3, order: 1, after: after.map((one) => ({ step: one })), ...more });
const idsOf = ({ after }: Step) => after.map((link) => link.step);

test('a fresh step stands behind the last it waits for, with the same number and an id after its own', () => {
  const steps = [step('a', [], { order: 1 }), step('b', ['a'], { order: 2 }), step('c', ['b'], { order: 3 })];
  const fresh = freshStep('p', steps, ['b', 'a'], '7f');
  expect(Step.safeParse({ ...fresh, name: '勘察' }).success).toBe(true);
  expect([fresh.order, fresh.id > 'b', fresh.id < 'c', idsOf(fresh)]).toEqual([2, true, true, ['b', 'a']]);
  expect(freshStep('p', steps, [], '7f').order).toBe(3);
  expect(freshStep('q', steps, [], '7f')).toMatchObject({ id: 'q-7f', project: 'q', order: 1 });
});

test('a step put before others and taken out again leaves their links as they were, of whatever kind', () => {
  const kinds = fc.constantFrom('FS', 'SS', 'FF', 'SF' as const);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
      kinds,
      fc.integer({ min: -5, max: 5 }),
      (before, kind, lag) => {
        const last = step('z', [], { after: before.map((one) => ({ step: one, kind, lag })) });
        const steps = [step('a'), step('b'), step('c'), last];
        const fresh = freshStep('p', steps, before, '7f');
        const waiting = waitingFor(fresh.id, steps, ['z']);
        expect(waiting.map(idsOf)).toEqual([[...before, fresh.id]]);
        expect(relinked(fresh, [...steps.slice(0, 3), ...waiting, fresh])).toEqual([last]);
      },
    ),
  );
});

test('what waited only for the step that is taken out waits for its predecessors', () => {
  const gone = step('b', ['a', 'x']);
  expect(relinked(gone, [step('a'), step('x'), gone, step('c', ['b'])]).map(idsOf)).toEqual([['a', 'x']]);
  expect(linksTo(gone.after, ['x'])).toEqual(gone.after.slice(1));
});

test('a step is held by those under it, by another project and by an open problem, not by a cleared one', () => {
  const problem = (id: string, cleared?: object) =>
    ({
      ...Problem.partial().parse({}),
      id,
      name: id,
      blocks: [{ of: 'step', id: 'b' }],
      cleared,
    }) as unknown as Problem;
  const steps = [
    step('b'),
    step('under', [], { parent: 'b' }),
    step('own', ['b']),
    step('other', ['b'], { project: 'q' }),
  ];
  const facts = { steps, problems: [problem('用地未批'), problem('已销号', {})] } as unknown as TryOutFacts;
  expect(holdersOf(steps[0] as Step, facts)).toEqual(['under', 'other', '用地未批']);
});
