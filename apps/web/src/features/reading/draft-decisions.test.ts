import type { DraftPlan } from '@gongjian/model';
import { CAMPAIGN } from '@gongjian/model/testing';
import { expect, test } from 'vitest';
import {
  adoptionOf,
  confirmAbove,
  correct,
  countReview,
  decide,
  itemsOf,
  keyOf,
  phasesOf,
  startReview,
} from './draft-decisions.ts';

const found = (id: string, confidence = 0.9) => ({ id, span: { start: 0, end: 2 }, quote: '原文', confidence });
const figure = (id: string, over: Partial<DraftPlan['items'][number]> = {}): DraftPlan['items'][number] => ({
  ...found(id),
  kind: 'amount',
  value: 11.88,
  unit: '亿元',
  comparison: 'at-least',
  indicator: '投资',
  scope: '四大平台',
  basis: 'campaign',
  direction: 'up',
  units: [],
  leaders: [],
  ...over,
});
const draft = (over: Partial<DraftPlan> = {}): DraftPlan => ({
  source: { name: '方案.docx', format: 'docx', characters: 2, kind: 'scheme' },
  text: '原文',
  campaign: {
    name: undefined,
    county: undefined,
    year: undefined,
    from: undefined,
    to: undefined,
    days: undefined,
    ratio: undefined,
  },
  actions: [{ ...found('a1'), name: '项目建设', order: 1, units: [], leaders: [], goals: [] }],
  items: [figure('f1'), figure('f2', { partOf: 'f1', action: 'a1' }), figure('f3', { confidence: 0.5 })],
  projects: [],
  parties: [],
  dates: [],
  notes: [],
  ...over,
});
const BATCH = '00000000-0000-4000-8000-000000000000';

test('nothing is plan before a person has confirmed it', () => {
  const adoption = adoptionOf(startReview(draft()), CAMPAIGN, BATCH);
  expect([...adoption.actions, ...adoption.figures, ...adoption.projects, ...adoption.parties]).toEqual([]);
});

test('what the reader proposes to leave out begins as dropped and can be taken in', () => {
  const review = startReview(draft({ items: [figure('f1', { leftOut: { reason: 'past-year' } })] }));
  expect(countReview(review)).toEqual({ open: 1, confirmed: 0, dropped: 1 });
  const [taken] = adoptionOf(decide(review, 'figure f1', 'confirmed'), CAMPAIGN, BATCH).figures;
  expect(taken).toMatchObject({ id: 'f1', leftOut: undefined });
});

test('deciding the same again takes the decision back', () => {
  const once = decide(startReview(draft()), 'figure f1', 'dropped');
  expect(decide(once, 'figure f1', 'dropped').decisions).toEqual({});
});

test('a correction confirms, and the corrected value is what becomes plan', () => {
  const review = correct(startReview(draft()), { kind: 'figure', item: figure('f1', { value: 13.2 }) });
  expect(adoptionOf(review, CAMPAIGN, BATCH).figures.map(({ value }) => value)).toEqual([13.2]);
  expect(itemsOf(review).map(keyOf)).toEqual(['action a1', 'figure f1', 'figure f2', 'figure f3']);
});

test('confirming all above a confidence leaves decisions already made as they are', () => {
  const review = confirmAbove(decide(startReview(draft()), 'figure f1', 'dropped'), 0.8);
  expect(review.decisions).toEqual({ 'action a1': 'confirmed', 'figure f1': 'dropped', 'figure f2': 'confirmed' });
});

test('a kept part of a dropped whole, or under a dropped action, stands by itself', () => {
  const [part] = adoptionOf(decide(startReview(draft()), 'figure f2', 'confirmed'), CAMPAIGN, BATCH).figures;
  expect(part).toMatchObject({ id: 'f2', partOf: undefined, action: undefined });
});

test('only confirmed phases inside the window become phases', () => {
  const phase = (id: string, from: string, to: string) => ({
    ...found(id),
    from,
    to,
    purpose: 'phase' as const,
    name: id,
  });
  const review = startReview(
    draft({
      dates: [
        phase('早', '2012-07-01', '2012-07-31'),
        phase('中', '2012-08-11', '2012-10-31'),
        phase('晚', '2012-11-01', '2012-11-08'),
      ],
    }),
  );
  const kept = decide(decide(review, 'date 早', 'confirmed'), 'date 中', 'confirmed');
  expect(phasesOf(kept, CAMPAIGN.from, CAMPAIGN.to)).toEqual([{ name: '中', from: '2012-08-11', to: '2012-10-31' }]);
});
