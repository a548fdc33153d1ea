import type { Actor, Unit } from '@gongjian/model';
import { expect, test } from 'vitest';
import { mayOf, whoMay } from './may.ts';

const unit = (id: string, parent?: string): Unit => ({
  id,
  name: id,
  kind: 'township',
  order: 0,
  ...(parent === undefined ? {} : { parent }),
});
const UNITS = [unit('county'), unit('town', 'county'), unit('village', 'town'), unit('other', 'county')];
const reporter = (of?: string): Actor => ({
  id: 'r',
  name: '填报岗',
  role: 'reporter',
  ...(of === undefined ? {} : { unit: of }),
});
const OFFICE: Actor = { id: 'o', name: '攻坚办', role: 'office' };

test.each([
  ['the office, for anybody', OFFICE, 'reading.record', { units: ['other'] }, true],
  ['the office, of nobody in particular', OFFICE, 'reading.record', undefined, true],
  ['a reporter, for its own unit', reporter('town'), 'reading.record', { units: ['town'] }, true],
  ['a reporter, for a unit under its own', reporter('town'), 'reading.record', { units: ['village'] }, true],
  ['a reporter, for a unit above', reporter('village'), 'reading.record', { units: ['town'] }, false],
  ['a reporter, for a foreign unit', reporter('town'), 'reading.record', { units: ['other'] }, false],
  ['a reporter, where it is nobody’s', reporter('town'), 'reading.record', {}, false],
  ['a reporter, for anything at all', reporter('town'), 'reading.record', undefined, true],
  ['a reporter without a unit', reporter(), 'reading.record', undefined, false],
  ['a reporter, of the plan', reporter('town'), 'target.set', undefined, false],
])('%s', (_who, actor, act, owners, expected) => {
  expect(mayOf(actor, UNITS)(act, owners)).toBe(expected);
});

test('who may is told by role and, where a role is bounded, how far', () => {
  expect(whoMay('target.set', 'zh')).toBe('攻坚办');
  expect(whoMay('progress.record', 'zh')).toBe('攻坚办、填报人(本单位及下属单位)');
  expect(whoMay('progress.record', 'en')).toBe('campaign office, reporter (its own unit and those under it)');
});

test('an act that is not there is a fault of the page', () => {
  expect(() => mayOf(OFFICE, [])('nothing.do')).toThrow('nothing.do');
});
