import type { TargetOutlook } from '@gongjian/model';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { en } from '../messages/en.ts';
import { zh } from '../messages/zh.ts';
import { BEYOND, PaceBar, type PaceBarSubject, paceBarShape, paceWords } from './pace-bar.tsx';

const PACE = {
  asOf: '2012-09-08',
  share: 35.3,
  goalShare: 39.2,
  annualExpected: 50,
  annualGap: -14.7,
  campaignExpected: 44.4,
  campaignGap: -9.1,
  annualToday: 60,
  campaignToday: 45,
  baselineShare: 30,
  remaining: 54.7,
  daysLeft: 60,
  catchUp: 2.1,
  projected: 70,
  staleDays: 1,
};
const subject = (over: Partial<PaceBarSubject> = {}): PaceBarSubject => ({
  done: 36,
  doneVerified: 18,
  goal: 90,
  annualPlan: 100,
  pace: PACE,
  verdict: 'will-miss',
  ...over,
});

afterEach(cleanup);

test('lines are percent of the annual plan, drawn on the way to the campaign value', () => {
  expect(paceBarShape(subject())).toEqual({
    verified: 0.2,
    done: 0.4,
    annual: 60 / 90,
    campaign: 0.5,
    projected: 70 / 90,
    beyond: false,
  });
});

test('without an annual plan the lines are percent of the campaign value', () => {
  expect(paceBarShape(subject({ annualPlan: undefined }))).toMatchObject({ annual: 0.6, campaign: 0.45 });
});

test('what lies beyond the campaign value is drawn just behind its end', () => {
  const shape = paceBarShape(subject({ done: 180 }));
  expect(shape?.done).toBe(BEYOND);
  expect(shape?.beyond).toBe(true);
});

test('no more can be verified than was done', () => {
  expect(paceBarShape(subject({ doneVerified: 50 }))?.verified).toBe(0.4);
});

test('without a figure there is no bar', () => {
  expect(paceBarShape(subject({ done: undefined }))).toBeUndefined();
  expect(paceBarShape(subject({ goal: 0 }))).toBeUndefined();
});

test('the words beside the bar say share, both gaps and the catch-up multiple', () => {
  expect(paceWords(subject(), zh)).toBe('35.3% · 较年度时序 −14.7 · 较攻坚曲线 −9.1 · 需提速 2.1 倍');
  expect(paceWords(subject(), en)).toBe(
    '35.3% · −14.7 to the annual line · −9.1 to the campaign curve · must go 2.1× faster',
  );
});

const OUTLOOK: TargetOutlook = {
  target: 't',
  method: 'series',
  chance: 0.34,
  standardError: 0,
  p10: 54,
  p50: 72,
  p90: 108,
};

test('with an outlook the bracket goes from p10 to p90 and the dot is p50, not the present pace', () => {
  const shape = paceBarShape(subject(), OUTLOOK);
  expect(shape?.range).toEqual([0.6, 0.8, BEYOND]);
  expect(shape).not.toHaveProperty('projected');
  expect(shape?.beyond).toBe(false);
  expect(paceBarShape(subject(), { ...OUTLOOK, p50: 100 })?.beyond).toBe(true);
  const { container } = render(<PaceBar of={subject()} outlook={OUTLOOK} />);
  expect(container.querySelectorAll('.pace-bar-range')).toHaveLength(3);
});

test('a range that would begin below nothing begins at nothing', () => {
  expect(paceBarShape(subject(), { ...OUTLOOK, p10: -4 })?.range?.[0]).toBe(0);
});

test('the words beside the bar end with the chance, but for what is reached', () => {
  expect(paceWords(subject(), zh, OUTLOOK)).toMatch(/ · 把握 34%$/);
  expect(paceWords(subject(), en, OUTLOOK)).toMatch(/ · chance 34%$/);
  expect(paceWords(subject({ verdict: 'reached' }), zh, OUTLOOK)).not.toContain('把握');
});

test('who is fast enough is not told to go faster', () => {
  expect(paceWords(subject({ pace: { ...PACE, catchUp: 0.9 } }), zh)).not.toContain('提速');
  expect(paceWords(subject({ verdict: 'reached' }), zh)).not.toContain('提速');
});

test('the bar is a picture with its words for who cannot see it', () => {
  render(<PaceBar of={subject()} />);
  expect(screen.getByRole('img').getAttribute('aria-label')).toContain('较攻坚曲线 −9.1');
});
