import type { Id, InboxItem, InboxKind, Role, Suggestion } from '@gongjian/model';
import type { Page } from './pages.ts';

/** A page, or of these pages the one thing on it. */
export type Place = { readonly page: Page; readonly id?: Id };

/** The page where a thing is done. */
const PAGE_OF: { readonly [K in Exclude<InboxKind, 'commitment'>]: Page } = {
  'problem-accept': 'problems',
  'problem-solve': 'problems',
  'problem-extension': 'problems',
  'problem-verify': 'problems',
  measure: 'problems',
  order: 'orders',
  'order-rectify': 'orders',
  'order-conclude': 'orders',
  'order-extension': 'orders',
  objection: 'orders',
  'standing-objection': 'comparison',
  'standing-answer': 'comparison',
  stocktake: 'stocktakes',
  application: 'exemptions',
  'exemption-review': 'exemptions',
  'exemption-ends': 'exemptions',
  step: 'approvals',
  report: 'report',
  'report-returned': 'report',
  'report-review': 'reviews',
  'report-accept': 'reviews',
  demand: 'demands',
  feedback: 'feedback',
};

const WITH_OWN_PAGE: readonly Page[] = ['problems', 'orders', 'stocktakes', 'reviews'];

/** Where a post does what is due; a leader finds what he promised on his own page. */
export function placeOf({ kind, subject }: Pick<InboxItem, 'kind' | 'subject'>, role: Role): Place {
  if (kind === 'commitment') return { page: role === 'leader' ? 'leaders' : 'stocktakes' };
  const page = PAGE_OF[kind];
  return WITH_OWN_PAGE.includes(page) ? { page, id: subject } : { page };
}

/** Where a suggestion is followed. */
export function placeOfSuggestion({ of, subject }: Pick<Suggestion, 'of' | 'subject'>): Place {
  switch (of) {
    case 'problem':
      return { page: 'problems', id: subject };
    case 'order':
      return { page: 'orders', id: subject };
    case 'exemption':
      return { page: 'exemptions' };
    case 'commitment':
      return { page: 'stocktakes' };
  }
}
