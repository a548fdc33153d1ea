import { addDays, type Day } from '@gongjian/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseworkOf, snapshotOf } from '../../test/campaign.ts';
import { suggestionId } from './suggestion-id.ts';
import { suggestionsOn } from './suggestions.ts';

const DAY = '2012-09-09';
const project = { id: 'p', name: '软件园', asked: ['start' as const] };
const problem = {
  id: 'land',
  name: '用地未批',
  blocks: [{ of: 'project' as const, id: 'p' }],
  raisedOn: '2012-08-03',
  due: '2012-09-03',
  need: '请定批次。',
};
const exemption = { id: 'e', of: 'project' as const, subject: 'p', from: '2012-08-01', to: '2012-09-10' };
const casework = caseworkOf();
const kindsOn = (story: Parameters<typeof snapshotOf>[0], day: Day) =>
  suggestionsOn(snapshotOf({ projects: [project], ...story }), casework, day).map(({ kind }) => kind);

test('an overdue problem is to be taken to the next level, told whole in both languages', () => {
  const [draft] = suggestionsOn(snapshotOf({ projects: [project], problems: [problem] }), casework, DAY);
  expect(draft).toMatchObject({
    id: 'c:escalate:land:2012-09-03',
    campaign: 'c',
    on: DAY,
    kind: 'escalate',
    of: 'problem',
    subject: 'land',
    due: '2012-09-16',
  });
  expect(draft?.draft.zh).toContain(
    '某局于2012年8月3日提出该难题,影响软件园。原定2012年9月3日前解决,至2012年9月9日已逾期6天。',
  );
  expect(draft?.draft.en).toContain('6 days overdue on 9 September 2012');
});

test.each([
  ['is due today', { due: DAY }],
  ['was cleared', { cleared: { on: DAY, how: '已办', verifier: '督查室' } }],
  ['is raised only tomorrow', { raisedOn: '2012-09-10' }],
])('a problem that %s suggests nothing', (_what, more) => {
  expect(kindsOn({ problems: [{ ...problem, ...more }] }, DAY)).toEqual([]);
});

test('an approved cause is spoken of from three days before its end to seven after', () => {
  const spoken = Array.from({ length: 30 }, (_, at) => addDays('2012-09-01', at)).filter(
    (day) => kindsOn({ exemptions: [exemption] }, day).length > 0,
  );
  expect([spoken[0], spoken.at(-1), spoken.length]).toEqual(['2012-09-07', '2012-09-17', 11]);
});

test.each([
  ['another one goes on from it', { exemptions: [exemption, { ...exemption, id: 'f', from: DAY, to: '2012-10-01' }] }],
  ['the campaign asks nothing of the project', { projects: [{ id: 'p', name: '软件园' }], exemptions: [exemption] }],
])('an approved cause that ends is no news where %s', (_what, story) => {
  expect(kindsOn(story, DAY)).toEqual([]);
});

test('a need of two thousand characters is quoted short and whole characters are kept', () => {
  const need = '𠮷'.repeat(2000);
  const [draft] = suggestionsOn(snapshotOf({ problems: [{ ...problem, need }] }), casework, DAY);
  expect(draft?.draft.zh.length).toBeLessThan(1000);
  expect(draft?.draft.zh.isWellFormed()).toBe(true);
});

test('ids are ids whatever the ids they are made of, the same for the same cause and others for others', () => {
  const Part = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,119}$/u);
  fc.assert(
    fc.property(Part, Part, Part, (campaign, subject, other) => {
      const id = suggestionId(campaign, 'escalate', subject, DAY);
      expect(id).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,119}$/u);
      expect(id).toBe(suggestionId(campaign, 'escalate', subject, DAY));
      fc.pre(subject !== other);
      expect(id).not.toBe(suggestionId(campaign, 'escalate', other, DAY));
    }),
  );
});
