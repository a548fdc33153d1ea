import { addDays, type Day, sum } from '@gongjian/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { caseworkOf, snapshotOf } from '../../test/campaign.ts';
import { anyStory, STORY_DAY } from '../../test/county-story.ts';
import { ladderNamed } from '../../test/tracks.ts';
import { assess } from '../assess.ts';
import { closeOutOf } from './index.ts';

const END: Day = '2012-11-08';

it('counts add up: targets, open and cleared problems, and every open problem is handed over', () => {
  fc.assert(
    fc.property(anyStory, fc.array(fc.nat(60), { maxLength: 4 }), fc.boolean(), (story, ages, isExempt) => {
      const snapshot = snapshotOf({
        ...story,
        problems: (story.problems ?? []).map((problem, at) => {
          const age = ages[at];
          if (age === undefined) return problem;
          const on = addDays(problem.raisedOn ?? STORY_DAY, age);
          return { ...problem, cleared: { on, how: '已办', verifier: '督查室' } };
        }),
        exemptions: isExempt
          ? [{ id: 'e', of: 'target', subject: 'starts', from: '2012-08-01', to: '2012-12-01' }]
          : [],
      });
      const found = closeOutOf(snapshot, caseworkOf(), STORY_DAY);
      const { counts } = found;
      expect(counts.of).toBe(found.targets.length);
      expect(counts.count).toBe(found.targets.filter(({ met }) => met).length);
      expect(counts.exempt).toBe(found.targets.filter(({ exempt }) => exempt !== undefined).length);
      expect(counts.ofWithout).toBe(counts.of - counts.exempt);
      for (const { projects, waiting } of found.targets)
        if (projects !== undefined) expect(projects.of - projects.count).toBe(waiting.length);
      const raised = snapshot.problems.filter(({ raisedOn }) => raisedOn <= STORY_DAY).length;
      expect(sum(found.recurring.map((one) => one.raised))).toBe(raised);
      for (const one of found.recurring) {
        expect(one.cleared + one.open).toBe(one.raised);
        expect(one.problems).toHaveLength(one.raised);
        expect(sum(one.deciders.map((decider) => decider.raised))).toBe(one.raised);
      }
      expect(found.handedOver.filter(({ kind }) => kind === 'problem')).toHaveLength(
        sum(found.recurring.map((one) => one.open)),
      );
      expect(found.counts.count).toBe(
        assess(snapshot, STORY_DAY).targets.filter(({ verdict }) => verdict === 'reached').length,
      );
    }),
    { numRuns: 100 },
  );
});

const blocked = (id: string, raisedOn: Day, more = {}) => ({
  id,
  type: 'funds' as const,
  blocks: [{ of: 'project' as const, id: 'p' }],
  raisedOn,
  due: '2012-10-01' as Day,
  decider: { unit: 'u' },
  ...more,
});

it('proposes a rule for what came more than once: how long it took, at which level, whose it is', () => {
  const cleared = (on: Day) => ({ cleared: { on, how: '已办', verifier: '督查室' } });
  const { recurring, drafts } = closeOutOf(
    snapshotOf({
      campaign: { ladder: 'tonglu-2014' },
      ladders: [ladderNamed('tonglu-2014')],
      projects: [{ id: 'p' }],
      problems: [
        blocked('a', '2012-08-01', { ...cleared('2012-08-11'), level: 2 }),
        blocked('b', '2012-08-01', { ...cleared('2012-08-21'), level: 2 }),
        blocked('c', '2012-08-01'),
        blocked('d', '2012-08-01', { type: 'social' }),
        blocked('later', '2012-12-01'),
      ],
    }),
    caseworkOf(),
    END,
  );
  expect(recurring).toMatchObject([
    { type: 'funds', raised: 3, cleared: 2, open: 1, days: 15, projects: 1, levels: [{ level: 2, cleared: 2 }] },
    { type: 'social', raised: 1, levels: [] },
  ]);
  expect(drafts).toMatchObject([{ type: 'funds', unit: 'u', problems: ['a', 'b', 'c'], review: '2013-05-09' }]);
  expect(drafts[0]?.text).toContain('资金类难题3件,涉及项目1个,已销号2件,从提出到销号中位用时15天');
  expect(drafts[0]?.text).toContain('由某局牵头');
  expect(drafts[0]?.text).toContain('多在');
});

it('hands over what is open with whose it is, and what goes on into the next half-year with why', () => {
  const { handedOver, carried, targets } = closeOutOf(
    snapshotOf({
      indicators: [{ id: 'i', name: '开工', unitOfMeasure: '项' }],
      targets: [{ id: 't', goal: 2, measurement: { by: 'count', roster: 'r', recognised: ['start'] } }],
      rosters: [
        { id: 'r', entries: ['p', 'q'].map((project) => ({ project, entered: '2012-01-01', enteredWhy: '首批' })) },
      ],
      projects: [
        { id: 'p', asked: ['start'] },
        { id: 'q', asked: ['start'] },
        { id: 'next', plannedStart: '2013-03-01' },
        { id: 'kept', pool: { kind: 'reserve', since: '2012-05-01' } },
        { id: 'thought', pool: { kind: 'idea', since: '2012-05-01' } },
      ],
      recognitions: [{ project: 'q', kind: 'start', on: '2012-09-01' }],
      problems: [blocked('x', '2012-08-01')],
      exemptions: [{ id: 'e', of: 'project', subject: 'p', from: '2012-08-01', to: '2012-12-01' }],
    }),
    caseworkOf({
      commitment: [
        {
          id: 'm',
          campaign: 'c',
          on: '2012-08-10',
          of: 'campaign',
          subject: 'c',
          text: '九月底前拨付',
          unit: 'u',
          due: '2012-09-30',
        },
        {
          id: 'kept',
          campaign: 'c',
          on: '2012-08-10',
          of: 'campaign',
          subject: 'c',
          text: '已办',
          unit: 'u',
          due: '2012-09-30',
          closed: { on: '2012-09-20', outcome: 'kept', how: '已拨', by: '攻坚办' },
        },
      ],
    }),
    END,
  );
  expect(handedOver.map(({ kind, id, unit, overdueDays }) => [kind, id, unit, overdueDays])).toEqual([
    ['problem', 'x', 'u', 38],
    ['commitment', 'm', 'u', 39],
    ['exemption', 'e', 'u', 0],
  ]);
  expect(carried.map(({ project, why }) => [project, why])).toEqual([
    ['kept', 'reserve'],
    ['next', 'planned-later'],
    ['p', 'not-reached'],
  ]);
  // Of two projects one is under an approved cause: with it one of two, without it one of one.
  expect(targets[0]?.projects).toEqual({ count: 1, of: 2, exempt: 1, countWithout: 1, ofWithout: 1 });
  expect(targets[0]).toMatchObject({ met: false, short: 1, waiting: ['p'], problems: ['x'] });
});

it('names no level and no unit where none stands out', () => {
  const cleared = { on: '2012-08-11' as Day, how: '已办', verifier: '督查室' };
  const [draft] = closeOutOf(
    snapshotOf({
      campaign: { ladder: 'tonglu-2014' },
      ladders: [ladderNamed('tonglu-2014')],
      projects: [{ id: 'p' }],
      problems: [
        blocked('a', '2012-08-01', { cleared, level: 1 }),
        blocked('b', '2012-08-01', { cleared, level: 3, decider: { unit: 'v' } }),
      ],
    }),
    caseworkOf(),
    END,
  ).drafts;
  expect(draft).not.toHaveProperty('unit');
  expect(draft?.text).not.toMatch(/多在|牵头/u);
});
