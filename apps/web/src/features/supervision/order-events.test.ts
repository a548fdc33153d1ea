import type { Order } from '@gongjian/model';
import { expect, test } from 'vitest';
import { orderEvents } from './order-events.ts';

const by = { id: 'd', name: '督查一岗' };
const unit = { id: 'u', name: '发改局填报岗' };
const ORDER: Order = {
  id: 'c:1',
  campaign: 'c',
  number: 1,
  on: '2012-08-20',
  subject: 'u',
  colour: 'blue',
  unit: 'u',
  units: [],
  matters: [{ of: 'project', id: 'p' }],
  text: '未批复',
  requirement: '批复',
  mark: '批文',
  due: '2012-09-03',
  basis: 'calendar',
  sources: [{ kind: 'meeting', ref: '调度会' }],
  authorisation: { decidedBy: '县长', on: '2012-08-13', ref: '纪要' },
  inspection: 'c:1',
  plan: { number: 1, name: '督查', supervisedBy: '督查室' },
  issuedBy: by,
  merges: [{ on: '2012-08-25', by, text: '一并报用地' }],
  replies: [{ on: '2012-09-02', by: unit, text: '已报' }],
  extensions: [
    {
      on: '2012-08-30',
      by: unit,
      to: '2012-09-10',
      type: 'weather',
      why: '台风',
      decision: { on: '2012-08-31', by, approved: false, why: '已过' },
    },
  ],
  conclusions: [
    {
      on: '2012-09-04',
      by,
      met: false,
      text: '未见',
      feedbackTo: 'u',
      objection: {
        on: '2012-09-05',
        by: unit,
        reason: '已批',
        decision: { on: '2012-09-06', by, outcome: 'withdrawn', text: '撤销' },
      },
    },
    { on: '2012-09-07', by, met: true, text: '属实', feedbackTo: 'u' },
  ],
  rechecks: [],
  closed: { on: '2012-09-08', by: '攻坚办' },
};

test('the course of an order is told in the order of time, nothing left out', () => {
  expect(orderEvents(ORDER).map(({ on, what }) => `${on} ${what}`)).toEqual([
    '2012-08-20 issued',
    '2012-08-25 merged',
    '2012-08-30 extension',
    '2012-08-31 extensionRefused',
    '2012-09-02 reply',
    '2012-09-04 notMet',
    '2012-09-05 objection',
    '2012-09-06 withdrawnConclusion',
    '2012-09-07 met',
    '2012-09-08 closed',
  ]);
});
