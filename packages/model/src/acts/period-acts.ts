import { z } from 'zod';
import { act } from '../act.ts';
import { Day, yearOf } from '../day.ts';
import { invalidAt } from '../invalid.ts';
import { Id } from '../plan-text.ts';
import { PeriodException, periodId } from '../report.ts';
import { unitReads } from './reads.ts';
import { OFFICE } from './who.ts';

export const closePeriod = act('period.close', {
  about: { zh: '截止报送期', en: 'Close a reporting period' },
  body: z.object({ campaign: Id, on: Day.describe('its last day'), sample: z.literal(true).optional() }),
  subject: ({ campaign, on }) => ({ kind: 'period', id: periodId(campaign, on) }),
  who: OFFICE,
  reads: ({ campaign, on }) => [
    { kind: 'campaign', id: campaign },
    { kind: 'period', id: periodId(campaign, on) },
  ],
  refuse: ({ body: { campaign, on }, view, day }) => {
    const found = view.get('campaign', campaign);
    if (found === undefined) return [{ kind: 'not-found', what: 'campaign', id: campaign }];
    if (on > day) return [{ kind: 'future', on, day }];
    if (yearOf(on) !== found.year) return [{ kind: 'outside-year', on, year: found.year }];
    const id = periodId(campaign, on);
    return view.get('period', id) === undefined ? [] : [{ kind: 'exists', what: 'period', id }];
  },
  effect: ({ body: { campaign, on, ...body }, day, actor }) => [
    {
      op: 'put',
      kind: 'period',
      id: periodId(campaign, on),
      row: {
        ...body,
        id: periodId(campaign, on),
        campaign,
        subject: campaign,
        on,
        closedOn: day,
        by: actor.name,
        exceptions: [],
      },
    },
  ],
});

export const exceptPeriod = act('period.except', {
  about: { zh: '批准补报例外', en: 'Let a unit report for a closed period' },
  body: z
    .object({ campaign: Id, period: Day.describe('last day of the closed period') })
    .extend(PeriodException.omit({ on: true }).shape),
  subject: ({ campaign, period }) => ({ kind: 'period', id: periodId(campaign, period) }),
  who: OFFICE,
  reads: ({ campaign, period, unit }, view) => [
    { kind: 'period', id: periodId(campaign, period) },
    ...unitReads(unit, view),
  ],
  refuse: ({ body: { campaign, period, unit, until }, view, day }) => {
    const id = periodId(campaign, period);
    if (view.get('period', id) === undefined) return [{ kind: 'not-found', what: 'period', id }];
    if (view.get('unit', unit) === undefined) return [{ kind: 'not-found', what: 'unit', id: unit }];
    return until < day ? [invalidAt('until', 'before-start', `≥ ${day}`)] : [];
  },
  effect: ({ body: { campaign, period, ...exception }, view, day }) => {
    const id = periodId(campaign, period);
    const row = view.get('period', id);
    return row === undefined
      ? []
      : [
          {
            op: 'put',
            kind: 'period',
            id,
            row: { ...row, exceptions: [...row.exceptions, { ...exception, on: day }] },
          },
        ];
  },
});
