import type { INBOX_KINDS } from '@gongjian/model';
import { ROLES } from '@gongjian/model';
import { expect, test } from 'vitest';
import { placeOf, placeOfSuggestion } from './inbox-links.ts';
import { pagesOf } from './pages.ts';

const pageOf = (kind: (typeof INBOX_KINDS)[number], role: (typeof ROLES)[number]) =>
  placeOf({ kind, subject: 'x' }, role).page;

test('a commitment leads a leader to the own page, and everybody else to one that they have', () => {
  expect(pageOf('commitment', 'leader')).toBe('leaders');
  const others = ROLES.filter((role) => role !== 'leader' && pagesOf(role).first.includes('inbox'));
  for (const role of others) {
    const { first, more } = pagesOf(role);
    expect([...first, ...more]).toContain(pageOf('commitment', role));
  }
});

test.each([
  ['order', 'supervisor', { page: 'orders', id: 'x' }],
  ['stocktake', 'leader', { page: 'stocktakes', id: 'x' }],
  ['report-review', 'reviewer', { page: 'reviews', id: 'x' }],
  ['measure', 'reporter', { page: 'problems', id: 'x' }],
  ['demand', 'reporter', { page: 'demands' }],
  ['application', 'leader', { page: 'exemptions' }],
  ['feedback', 'office', { page: 'feedback' }],
  ['standing-objection', 'supervisor', { page: 'comparison' }],
  ['standing-answer', 'reporter', { page: 'comparison' }],
] as const)('%s leads a %s to where it is done', (kind, role, place) => {
  expect(placeOf({ kind, subject: 'x' }, role)).toEqual(place);
});

test('a suggestion leads to the thing itself where it has a page', () => {
  expect(placeOfSuggestion({ of: 'problem', subject: 'n' })).toEqual({ page: 'problems', id: 'n' });
  expect(placeOfSuggestion({ of: 'commitment', subject: 'k' })).toEqual({ page: 'stocktakes' });
});
