import { readFileSync } from 'node:fs';
import { assess, commitmentState, officeCases } from '@gongjian/engine';
import { Ladder, LightPack, Track, WorkCalendar } from '@gongjian/model';
import { describe, expect, it } from 'vitest';
import { replay } from './replay.ts';
import { zhongbei2012 } from './zhongbei-2012.ts';

const DAY_40 = '2012-09-09';
const OPENED = '2012-08-24T09:00:00+08:00';

const rule = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../rules/${path}.json`, import.meta.url), 'utf8'));
const rules = {
  packs: [LightPack.parse(rule('lights/gongjian-default'))],
  calendars: [WorkCalendar.parse(rule('calendars/cn'))],
  ladders: [Ladder.parse(rule('ladders/tonglu-2014'))],
  tracks: ['filing', 'government', 'land-before-2020'].map((name) => Track.parse(rule(`tracks/${name}`))),
};
const steps = zhongbei2012();
const whole = replay(steps, rules);
const snapshot = whole.snapshot('zhongbei-2012');
const stocktakes = new Map(whole.rows('stocktake').map((one) => [one.id, one]));

describe('the meetings of the example', () => {
  it('leave one commitment kept, one kept late, one moved and one open', () => {
    const states = whole.rows('commitment').map((one) => [one.id, commitmentState(one, DAY_40)?.state]);
    expect(states.toSorted()).toEqual([
      ['cn-01', 'late'],
      ['cn-02', 'kept'],
      ['cn-03', 'moved'],
      ['cn-04', 'open'],
    ]);
  });

  it('hold a stocktake that went through what was promised before, and plan the next for day 42', () => {
    expect(stocktakes.get('ddh-1')).toMatchObject({
      state: 'closed',
      agenda: { day: '2012-08-24', commitments: ['cn-01'] },
      decisions: [{ id: 'cn-02' }, { id: 'cn-03' }, { id: 'cn-04' }, { id: 'jd-05' }],
    });
    expect(stocktakes.get('ddh-2')).toMatchObject({ state: 'planned', on: '2012-09-11' });
  });

  it('opened with the problems and figures that were known that morning', () => {
    const then = replay(
      steps.filter(({ at }) => at < OPENED),
      rules,
    ).snapshot('zhongbei-2012');
    const assessment = assess(then, '2012-08-24');
    const agenda = stocktakes.get('ddh-1')?.agenda;
    expect(agenda?.asOf).toBe(assessment.asOf);
    const open = new Map(assessment.problems.map((problem) => [problem.problem, problem]));
    expect(agenda?.problems.map(({ problem }) => problem).toSorted()).toEqual([...open.keys()].toSorted());
    for (const { problem, name, waitingDays } of agenda?.problems ?? [])
      expect(open.get(problem)).toMatchObject({ name, waitingDays });
    const targets = new Map(assessment.targets.map((target) => [target.target, target]));
    expect(agenda?.targets.length).toBeGreaterThan(10);
    for (const { target, done } of agenda?.targets ?? []) {
      expect(targets.get(target)?.verdict).toBe('will-miss');
      expect(done).toBeCloseTo(targets.get(target)?.done ?? Number.NaN, 3);
    }
  });

  it('call a joint session of steps that are with three offices at once, one of which has not answered', () => {
    const session = whole.rows('joint').find(({ id }) => id === 'ls-1');
    expect(session?.units.toSorted()).toEqual(['fagaiju', 'guotuju', 'huanbaoju']);
    expect(session?.results.map(({ step }) => step)).toHaveLength((session?.steps.length ?? 0) - 1);
    for (const office of session?.units ?? []) {
      const { cases } = officeCases(snapshot, office, DAY_40);
      expect(cases.some(({ step }) => session?.steps.includes(step))).toBe(true);
    }
  });

  it('are marked as sample data', () => {
    for (const kind of ['commitment', 'stocktake', 'joint'] as const)
      expect(whole.rows(kind).filter(({ sample }) => sample !== true)).toEqual([]);
  });
});
