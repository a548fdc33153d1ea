import { addDays } from '@gongjian/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Story, snapshotOf } from '../../test/campaign.ts';
import { anyStory, STORY_DAY } from '../../test/county-story.ts';
import { known } from '../known.ts';
import { agendaOf } from './agenda.ts';
import { outlook, outlookWith } from './outlook.ts';
import { agenda } from './price.ts';

const FEW = { draws: 200, seed: 3 };
const priced = (story: Story) => outlookWith(known(snapshotOf(story)), STORY_DAY, FEW);

describe('the price of a blocker', () => {
  it('is exactly what the outlook without it says', () => {
    fc.assert(
      fc.property(anyStory, fc.nat(15), (story, mask) => {
        const problems = story.problems ?? [];
        const gone = problems.flatMap(({ id = '' }, at) => (mask & (1 << at) ? [id] : []));
        const without = { ...story, problems: problems.filter(({ id = '' }) => !gone.includes(id)) };
        const after = outlook(known(snapshotOf(without)), STORY_DAY, FEW);
        const { outlook: before, prices } = priced(story);
        const price = prices.priceOf(gone);
        for (const target of after.targets) {
          const row = price.targets.find((one) => one.target === target.target);
          const asItIs = before.targets.find((one) => one.target === target.target);
          expect(row?.chanceCleared ?? asItIs?.chance).toBe(target.chance);
          expect(row?.chance ?? asItIs?.chance).toBe(asItIs?.chance);
        }
        for (const project of after.projects) {
          const row = price.projects.find((one) => one.project === project.project);
          const asItIs = before.projects.find((one) => one.project === project.project);
          if (asItIs?.p50 !== undefined && asItIs.p50 <= STORY_DAY) continue;
          expect(row?.chanceCleared ?? asItIs?.chance).toBe(project.chance);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is never below nothing, and of a set never below that of its parts', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const { prices } = priced(story);
        const all = prices.priceOf(prices.problems.map(({ problem }) => problem));
        for (const { problem, gain, targets } of prices.problems) {
          expect(gain).toBeGreaterThanOrEqual(0);
          expect(all.gain).toBeGreaterThanOrEqual(gain - 1e-9);
          expect(prices.priceOf([problem, problem, 'nobody']).gain).toBe(gain);
          for (const { target, held } of targets)
            expect(all.targets.find((one) => one.target === target)?.held).toBeGreaterThanOrEqual(held);
        }
        expect(prices.problems.map(({ gain }) => gain)).toEqual(
          prices.problems.map(({ gain }) => gain).toSorted((a, b) => b - a),
        );
      }),
      { numRuns: 40 },
    );
  });

  const on = (id: string) => ({ of: 'project', id }) as const;
  const SHARED: Story = {
    indicators: [{ id: 'i', name: '开工', unitOfMeasure: '项' }],
    targets: [{ id: 't', goal: 2, measurement: { by: 'count', roster: 'r', recognised: ['start'] } }],
    projects: ['p1', 'p2'].map((id) => ({ id, asked: ['start'] })),
    rosters: [
      { id: 'r', entries: ['p1', 'p2'].map((project) => ({ project, entered: '2012-01-01', enteredWhy: '首批' })) },
    ],
    steps: ['p1', 'p2'].map((project) => ({
      id: `${project}.s`,
      project,
      name: '施工许可',
      days: 20,
      basis: 'calendar',
      spread: { shape: 'pert', low: 20, mode: 20, high: 20 },
      gives: ['start'],
    })),
    problems: ['land', 'funds'].map((id) => ({
      id,
      blocks: id === 'land' ? [on('p1')] : [on('p1'), { of: 'step' as const, id: 'p2.s' }],
      raisedOn: '2012-08-01',
      due: '2012-09-20',
      clears: { shape: 'pert', low: 90, mode: 90, high: 90 },
    })),
  };

  it('holds the union of projects, and sees what two problems are worth only together', () => {
    const { prices } = priced(SHARED);
    expect(prices.priceOf(['land']).targets).toMatchObject([{ held: 1, chance: 0, chanceCleared: 0 }]);
    expect(prices.priceOf(['funds']).targets).toMatchObject([{ held: 2, chance: 0, chanceCleared: 0 }]);
    expect(prices.priceOf(['land', 'funds'])).toMatchObject({
      targets: [{ held: 2, chance: 0, chanceCleared: 1, unitOfMeasure: '项' }],
      gain: 1,
    });
    expect(agenda(prices, 2)).toMatchObject({ method: 'exact', gain: 1, items: [{ gain: 0 }, { gain: 1 }] });
  });

  it('names the latest day of clearance that keeps the outcomes it holds', () => {
    const latest = Object.fromEntries(priced(SHARED).prices.problems.map((price) => [price.problem, price.latest]));
    // The other problem is due on 20 September; twenty days of work end on 8 November when begun on 20 October.
    expect(latest).toEqual({ land: '2012-10-19', funds: '2012-10-19' });
    expect(addDays('2012-10-20', 19)).toBe('2012-11-08');
  });
});

describe('an agenda', () => {
  const game = fc.record({
    problems: fc.uniqueArray(fc.constantFrom(...'abcdefghijklmn'), { minLength: 1, maxLength: 8 }),
    visits: fc.nat(9),
    worth: fc.array(fc.nat(20), { minLength: 16, maxLength: 16 }),
  });
  /** Covering: each problem opens two of sixteen doors, a door counts once. */
  const gainOf = (worth: readonly number[]) => (chosen: readonly string[]) => {
    const doors = new Set(chosen.flatMap((one) => [one.charCodeAt(0) % 16, (one.charCodeAt(0) * 7) % 16]));
    return [...doors].reduce((total, door) => total + (worth[door] ?? 0), 0);
  };

  it('is the best choice of so many problems, and its parts add up to its gain', () => {
    fc.assert(
      fc.property(game, ({ problems, visits, worth }) => {
        const gain = gainOf(worth);
        const found = agendaOf(problems, visits, gain, () => undefined);
        let best = 0;
        for (let mask = 0; mask < 1 << problems.length; mask += 1) {
          const chosen = problems.filter((_, at) => mask & (1 << at));
          if (chosen.length <= visits) best = Math.max(best, gain(chosen));
        }
        expect(found.gain).toBe(best);
        expect(found.items).toHaveLength(Math.min(visits, problems.length));
        expect(found.items.reduce((total, one) => total + one.gain, 0)).toBe(found.gain);
        expect(gain(found.items.map(({ problem }) => problem))).toBe(best);
      }),
    );
  });

  it('of more than twelve problems takes the best next one and says so', () => {
    const many = Array.from({ length: 13 }, (_, at) => `x${at}`);
    const found = agendaOf(
      many,
      3,
      (chosen) => chosen.reduce((total, one) => total + Number(one.slice(1)), 0),
      () => undefined,
    );
    expect(found).toMatchObject({
      method: 'greedy',
      gain: 33,
      items: [{ problem: 'x12' }, { problem: 'x11' }, { problem: 'x10' }],
    });
  });

  it('where choices cost too much takes the best next one, and asks no more of them', () => {
    const problems = ['a', 'b', 'c', 'd', 'e'];
    let asked = 0;
    const gain = (chosen: readonly string[]) => {
      asked += 1;
      return chosen.length;
    };
    expect(agendaOf(problems, 2, gain, () => undefined, 10).method).toBe('exact');
    asked = 0;
    expect(agendaOf(problems, 2, gain, () => undefined, 9).method).toBe('greedy');
    expect(asked).toBeLessThanOrEqual(2 * problems.length);
  });

  it('of no visits is empty, and refuses half a visit', () => {
    expect(
      agendaOf(
        ['a'],
        0,
        () => 1,
        () => undefined,
      ),
    ).toMatchObject({ items: [], gain: 0 });
    expect(() =>
      agendaOf(
        ['a'],
        0.5,
        () => 1,
        () => undefined,
      ),
    ).toThrow();
  });
});
