import { addDays, type Step } from '@gongjian/model';
import { describe, expect, it } from 'vitest';
import { doneOn, factsOf, linkTo, problemOf, stepOf, TODAY } from '../../test/step-plans.ts';
import {
  type AskedOutcomes,
  countBack,
  latestClearance,
  officeDays,
  parallelWhatIf,
  reachOf,
  stepPlan,
} from './index.ts';

/** Two projects alike: a (office x), then by custom b (office y, 10 days, promised 6), then the start. */
function project(id: string): Step[] {
  return [
    stepOf(`${id}a`, 4, [], { project: id, name: '甲', office: 'x' }),
    stepOf(`${id}b`, 10, [linkTo(`${id}a`, { hard: false })], { project: id, name: '乙', office: 'y', promised: 6 }),
    stepOf(`${id}c`, 1, [`${id}b`], { project: id, name: '丙', gives: ['start'] }),
  ];
}

const steps = [...project('p'), ...project('q')];
const asked = (by: string): AskedOutcomes => ({
  asks: ['p', 'q'].map((id) => ({ project: id, outcome: 'start', by, targets: ['t'] })),
  needs: new Map([['t', 2]]),
});
const plan = stepPlan(factsOf(steps), TODAY);

describe('side by side', () => {
  it('adds up days, projects, outcomes and targets over all projects by kinds of steps', () => {
    const [gain, ...rest] = parallelWhatIf(plan, asked('2026-03-17'));
    expect(rest).toEqual([]);
    expect(gain).toEqual({
      beside: '甲',
      step: '乙',
      projects: 2,
      days: 12,
      reachable: [
        { project: 'p', outcome: 'start' },
        { project: 'q', outcome: 'start' },
      ],
      targets: ['t'],
    });
  });

  it('saves what really dropping the links saves', () => {
    const dropped = steps.map((step) => ({ ...step, after: step.after.filter(({ hard }) => hard) }));
    const finish = (given: readonly Step[]) =>
      countBack(stepPlan(factsOf(given), TODAY), 'p', 'start', '2026-04-30').finish;
    expect([finish(steps), finish(dropped)]).toEqual(['2026-03-23', '2026-03-17']);
  });

  it('tells days where no outcome hangs on them, and nothing once all is done', () => {
    expect(parallelWhatIf(plan, asked('2026-04-30'))).toMatchObject([{ days: 12, reachable: [], targets: [] }]);
    const progress = steps.map(({ id }) => doneOn(id, TODAY));
    expect(parallelWhatIf(stepPlan(factsOf(steps, { progress }), TODAY), asked('2026-04-30'))).toEqual([]);
  });

  it('counts no target that would still want projects', () => {
    const more = { ...asked('2026-03-17'), needs: new Map([['t', 3]]) };
    expect(parallelWhatIf(plan, more)[0]?.targets).toEqual([]);
  });
});

describe('the days of an office', () => {
  it('tells what each day less brings, down to the least, the office that brings most first', () => {
    const [y, x] = officeDays(plan, asked('2026-03-20'));
    expect(y).toMatchObject({ office: 'y', cases: 2 });
    expect(y?.shortened.map(({ each, days }) => [each, days]).slice(0, 6)).toEqual([
      [1, 6],
      [2, 8],
      [3, 10],
      [4, 12],
      [5, 12],
      [6, 12],
    ]);
    expect(y?.shortened.map(({ reachable }) => reachable.length).slice(0, 2)).toEqual([2, 2]);
    expect(y?.shortened[0]?.targets).toEqual(['t']);
    expect(x).toMatchObject({ office: 'x', cases: 2 });
    expect(x?.shortened.every(({ days }) => days === 0)).toBe(true);
  });
});

describe('the latest clearance', () => {
  const ask = { project: 'p', outcome: 'start', by: '2026-03-31' } as const;
  const state = (blocks: string, due: string, by = '2026-03-31') =>
    latestClearance(
      stepPlan(factsOf(steps, { problems: [problemOf('q1', [{ of: 'step', id: blocks }], due)] }), TODAY),
      'q1',
      { ...ask, by },
    );

  it('is the day before the latest start of what the problem holds, whenever it is due', () => {
    expect(state('pb', '2026-03-10')).toEqual({ state: 'binds', latest: '2026-03-16' });
    expect(state('pb', '2026-05-10')).toEqual({ state: 'binds', latest: '2026-03-16' });
  });

  it('is free where nothing on the way is held, lost where the date is missed anyway', () => {
    expect(state('qb', '2026-03-10')).toEqual({ state: 'free' });
    expect(state('pb', '2026-03-10', '2026-03-20')).toEqual({ state: 'lost' });
    expect(latestClearance(plan, 'nothing', ask)).toEqual({ state: 'free' });
    expect(latestClearance(plan, 'nothing', { ...ask, outcome: 'production' })).toEqual({ state: 'unknown' });
  });

  it('keeps the date and one day later does not', () => {
    const reach = (due: string) =>
      reachOf(stepPlan(factsOf(steps, { problems: [problemOf('q1', [{ of: 'project', id: 'p' }], due)] }), TODAY), ask)
        .reach;
    const binds = latestClearance(
      stepPlan(factsOf(steps, { problems: [problemOf('q1', [{ of: 'project', id: 'p' }], TODAY)] }), TODAY),
      'q1',
      ask,
    );
    if (binds.state !== 'binds') throw new Error('it holds all of the project');
    expect(reach(binds.latest)).toBe('reachable');
    expect(reach(addDays(binds.latest, 1))).toBe('conditional');
  });
});
