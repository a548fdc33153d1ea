import { type Assessment, type AssessmentChange, FRONT_PAGE_ROWS, type TargetAssessment } from '@gongjian/model';
import { expect, test } from 'vitest';
import { frontPageOf } from './front-page.ts';

const COUNT = 1_000;
const id = (at: number) => `t${at}`;
// The later in the plan, the worse; every third is under an approved cause.
const targets = Array.from({ length: COUNT }, (_, at) => ({
  target: id(at),
  name: `目标${at}`,
  verdict: at < 400 ? 'reached' : 'will-miss',
  pace: { campaignGap: -at, catchUp: at },
  light: { light: 'late', reasons: [], reference: false, ...(at % 3 === 0 && { exempt: { exemption: 'e' } }) },
})) as unknown as TargetAssessment[];
const assessment = { day: '2012-09-09', targets, projects: [{}], checks: [{}], problems: [] } as unknown as Assessment;
const changes = targets.map(
  ({ target, name }): AssessmentChange => ({
    of: 'target',
    subject: target,
    name,
    lightWas: 'late',
    lightIs: 'late',
    doneWas: 1,
    doneIs: 2,
    entered: [],
    left: [],
    corrected: false,
  }),
);

test('a large county sends what the page shows, and counts of the rest', () => {
  const page = frontPageOf(assessment, '2012-09-02', changes);
  expect(page.assessment.targets.map(({ target }) => target)).toEqual(
    Array.from({ length: FRONT_PAGE_ROWS }, (_, at) => id(COUNT - 1 - at)),
  );
  expect(page.assessment).not.toHaveProperty('projects');
  expect(page.assessment).not.toHaveProperty('checks');
  expect(page.answer).toMatchObject({ targets: 1_000, willMiss: 600, reached: 400, exempt: 334, willMissWithout: 400 });
  expect(page.answer.tightest).toEqual({ target: id(COUNT - 1), name: `目标${COUNT - 1}`, catchUp: COUNT - 1 });
  expect(page.changed).toEqual({ lights: 0, work: COUNT, paper: 0 });
});

test('beside the first changes go those of the targets that are shown', () => {
  const subjects = new Set(frontPageOf(assessment, '2012-09-02', changes).changes.map(({ subject }) => subject));
  expect(subjects.size).toBe(2 * FRONT_PAGE_ROWS);
  expect(subjects).toContain(id(0));
  expect(subjects).toContain(id(COUNT - 1));
});
