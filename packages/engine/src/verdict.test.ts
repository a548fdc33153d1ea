import { expect, it } from 'vitest';
import { type Outlook, verdictOf } from './verdict.ts';

const BASE: Outlook = {
  comparison: 'at-least',
  form: 'cumulative',
  goal: 90,
  done: 60,
  projected: 95,
  asOf: '2012-09-09',
  to: '2012-11-08',
};

it('is reached at the value, or only above it where more than it is asked', () => {
  expect(verdictOf({ ...BASE, done: 90 })).toBe('reached');
  expect(verdictOf({ ...BASE, done: 89.999999 })).toBe('on-course');
  expect(verdictOf({ ...BASE, done: 90, projected: 90, comparison: 'more-than' })).toBe('will-miss');
});

it('follows the rate so far while there are days left, and the figure when there are none', () => {
  expect(verdictOf(BASE)).toBe('on-course');
  expect(verdictOf({ ...BASE, projected: 89 })).toBe('will-miss');
  expect(verdictOf({ ...BASE, projected: undefined })).toBe('unknown');
  expect(verdictOf({ ...BASE, asOf: BASE.to })).toBe('will-miss');
});

it('cannot know that a ceiling holds before the last day, but knows when it is broken', () => {
  const ceiling: Outlook = { ...BASE, comparison: 'at-most' };
  expect(verdictOf(ceiling)).toBe('unknown');
  expect(verdictOf({ ...ceiling, done: 91 })).toBe('will-miss');
  expect(verdictOf({ ...ceiling, done: 90, comparison: 'less-than' })).toBe('will-miss');
  expect(verdictOf({ ...ceiling, asOf: BASE.to })).toBe('reached');
  expect(verdictOf({ ...ceiling, done: 90, asOf: BASE.to })).toBe('reached');
  expect(verdictOf({ ...ceiling, done: 91, form: 'level' })).toBe('unknown');
});

it('takes growth as it stands, reached only on the last day', () => {
  const growth: Outlook = { ...BASE, form: 'growth', goal: 12, done: 13, projected: undefined };
  expect(verdictOf(growth)).toBe('on-course');
  expect(verdictOf({ ...growth, asOf: BASE.to })).toBe('reached');
  expect(verdictOf({ ...growth, done: 11 })).toBe('will-miss');
  expect(verdictOf({ ...growth, comparison: 'above-peer', peer: 13 })).toBe('will-miss');
  expect(verdictOf({ ...growth, comparison: 'above-peer', peer: 12.9 })).toBe('on-course');
  expect(verdictOf({ ...growth, comparison: 'above-peer' })).toBe('unknown');
});

it('is reached above the value where more than it is asked', () => {
  expect(verdictOf({ ...BASE, done: 90.000001, comparison: 'more-than' })).toBe('reached');
  expect(verdictOf({ ...BASE, projected: 90.1, comparison: 'more-than' })).toBe('on-course');
});

it('holds a figure that must stay below a value as a ceiling, the value itself no longer below it', () => {
  const below: Outlook = { ...BASE, comparison: 'less-than' };
  expect(verdictOf({ ...below, done: 89 })).toBe('unknown');
  expect(verdictOf({ ...below, done: 89, asOf: BASE.to })).toBe('reached');
  expect(verdictOf({ ...below, done: 90, asOf: BASE.to })).toBe('will-miss');
  expect(verdictOf({ ...below, done: 91, form: 'level', asOf: BASE.to })).toBe('will-miss');
});
