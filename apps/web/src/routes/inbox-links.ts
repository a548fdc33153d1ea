import type { InboxKind, Suggestion } from '@gongjian/model';
import type { Page } from './pages.ts';

/** The page where a thing is done; absent: on no page of its own. */
export const PAGE_OF: { readonly [K in InboxKind]?: Page } = {
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
  application: 'exemptions',
  'exemption-review': 'exemptions',
  'exemption-ends': 'exemptions',
  step: 'projects',
  report: 'report',
  'report-returned': 'report',
  'report-review': 'report',
  'report-accept': 'report',
  demand: 'report',
};

/** The page where a suggestion is followed. */
export const PAGE_OF_SUGGESTION: { readonly [O in Suggestion['of']]?: Page } = {
  problem: 'problems',
  order: 'orders',
  exemption: 'exemptions',
};
