import { beforeEach, expect, test } from 'vitest';
import { type Stage, stage } from '../../test/stage.ts';
import type { Actor } from '../actor.ts';
import { Unit } from '../plan.ts';
import { Problem } from '../problem.ts';
import { CAMPAIGN, OFFICE } from '../testing.ts';

const DAY = '2012-11-08';
const RULE = {
  id: 'r',
  campaign: 'c',
  name: '用地难题长效处置办法',
  text: '年初按项目排定用地指标。',
  unit: 'u',
  problems: ['x'],
  review: '2013-05-09',
};

let at: Stage;
beforeEach(() => {
  at = stage();
  at.put('campaign', CAMPAIGN);
  at.put('unit', Unit.parse({ id: 'u', name: '国土局', kind: 'department' }));
  const problem = (id: string, of: string) =>
    at.put(
      'problem',
      Problem.parse({
        id,
        campaign: of,
        type: 'land-supply',
        name: '用地未批',
        blocks: [{ of: 'project', id: 'p' }],
        raisedBy: 'u',
        raisedOn: '2012-08-01',
        decider: { unit: 'u' },
        need: '定',
        due: '2012-09-01',
      }),
    );
  problem('x', 'c');
  problem('other', 'd');
});

test('the office adopts a rule once, and says what it was learnt from, whose it is and when it is looked at again', () => {
  expect(at.act(OFFICE, DAY, 'rule.adopt', RULE)).toEqual([]);
  expect(at.get('rule', 'r')).toMatchObject({
    on: DAY,
    subject: 'c',
    unit: 'u',
    adoptedBy: { id: 'office' },
    reviews: [],
  });
  expect(at.act(OFFICE, DAY, 'rule.adopt', RULE)[0]?.kind).toBe('exists');
  const reporter: Actor = { id: 'p', name: '填报员', role: 'reporter', unit: 'u' };
  expect(at.act(reporter, DAY, 'rule.adopt', { ...RULE, id: 's' })[0]?.kind).toBe('forbidden');
});

test.each([
  ['a unit that is not there', { unit: 'nowhere' }, { kind: 'not-found', what: 'unit' }],
  ['a problem that is not there', { problems: ['nowhere'] }, { kind: 'not-found', what: 'problem' }],
  ['a problem of another campaign', { problems: ['other'] }, { kind: 'invalid', issues: [{ path: 'problems.0' }] }],
  ['a review that is over', { review: DAY }, { kind: 'invalid', issues: [{ path: 'review' }] }],
])('refuses %s', (_what, more, refusal) => {
  expect(at.act(OFFICE, DAY, 'rule.adopt', { ...RULE, ...more })).toMatchObject([refusal]);
});

test('a review keeps it until another day or ends it; what has ended is not reviewed again', () => {
  at.act(OFFICE, DAY, 'rule.adopt', RULE);
  const review = (day: string, body: object) => at.act(OFFICE, day, 'rule.review', { id: 'r', ...body });
  expect(review('2013-05-09', { kept: true, text: '有效' })).toMatchObject([{ issues: [{ path: 'review' }] }]);
  expect(review('2013-05-09', { kept: true, text: '有效', review: '2013-11-09' })).toEqual([]);
  expect(at.get('rule', 'r')).toMatchObject({ review: '2013-11-09', reviews: [{ kept: true, by: '攻坚办' }] });
  expect(review('2013-11-09', { kept: false, text: '并入新办法' })).toEqual([]);
  expect(review('2013-12-01', { kept: true, text: '再用', review: '2014-01-01' })[0]?.kind).toBe('closed');
  expect(review('2013-12-01', { kept: false, text: '—' })[0]?.kind).toBe('closed');
});
