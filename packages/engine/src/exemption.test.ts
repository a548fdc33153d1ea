import { addDays, type Day, type Exemption, sum } from '@gongjian/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { snapshotOf } from '../test/campaign.ts';
import { anyStory, PROJECTS, STORY_DAY } from '../test/county-story.ts';
import { assess } from './assess.ts';

/** Up to four causes, one for each of some subjects, some of them over or yet to come on the day of the story. */
const causes: fc.Arbitrary<Partial<Exemption>[]> = fc
  .uniqueArray(
    fc.record({
      subject: fc.constantFrom(
        ...PROJECTS.map((id) => ({ of: 'project' as const, subject: id })),
        { of: 'target' as const, subject: 'starts' },
        { of: 'target' as const, subject: 'money' },
      ),
      from: fc.integer({ min: -40, max: 10 }),
      days: fc.nat(60),
    }),
    { selector: ({ subject }) => subject.subject, maxLength: 4 },
  )
  .map((rows) =>
    rows.map(({ subject, from, days }, at) => ({
      ...subject,
      id: `e${at}`,
      from: addDays(STORY_DAY, from),
      to: addDays(STORY_DAY, from + days),
    })),
  );

const isRunning = ({ from = '', to = '' }: Partial<Exemption>, day: Day): boolean => from <= day && day <= to;

it('takes lights away while it is valid, and changes nothing else: no figure, no share, no verdict, no total', () => {
  fc.assert(
    fc.property(anyStory, causes, (story, exemptions) => {
      const plain = assess(snapshotOf(story), STORY_DAY);
      const exempt = assess(snapshotOf({ ...story, exemptions }), STORY_DAY);
      const bare = <T extends { light: unknown }>(rows: readonly T[]) => rows.map(({ light: _light, ...rest }) => rest);
      expect(bare(exempt.targets)).toEqual(bare(plain.targets));
      expect(bare(exempt.projects)).toEqual(bare(plain.projects));
      expect(exempt.problems).toEqual(plain.problems);

      const running = exemptions.filter((one) => isRunning(one, STORY_DAY)).map(({ subject }) => subject);
      for (const of of ['targets', 'projects'] as const) {
        expect(sum(Object.values(exempt.lights[of]))).toBe(sum(Object.values(plain.lights[of])));
        for (const [index, row] of exempt[of].entries()) {
          const was = plain[of][index]?.light;
          const id = 'target' in row ? row.target : row.project;
          if (running.includes(id)) expect(row.light).toMatchObject({ exempt: { without: was?.light } });
          else expect(row.light).toEqual(was);
        }
      }
    }),
    { numRuns: 60 },
  );
});

it('gives the light back the day after its last, also where that was made earlier', () => {
  fc.assert(
    fc.property(anyStory, causes, fc.nat(20), (story, exemptions, earlier) => {
      const ended = exemptions.map((one) => ({
        ...one,
        to:
          one.from !== undefined && addDays(one.to ?? '', -earlier) > one.from
            ? addDays(one.to ?? '', -earlier)
            : one.to,
      }));
      for (const { subject, to = STORY_DAY } of ended) {
        const after = addDays(to, 1);
        const rows = (causesThen: Partial<Exemption>[]) => {
          const { targets, projects } = assess(snapshotOf({ ...story, exemptions: causesThen }), after);
          return [
            ...targets.map(({ target, light }) => [target, light]),
            ...projects.map(({ project, light }) => [project, light]),
          ];
        };
        const find = (list: (readonly unknown[])[]) => list.find(([id]) => id === subject);
        expect(find(rows(ended))).toEqual(find(rows([])));
      }
    }),
    { numRuns: 30 },
  );
});
