import { z } from 'zod';
import { act, type View } from '../act.ts';
import { invalidAt } from '../invalid.ts';
import { Layout } from '../layout.ts';
import { Id } from '../plan-text.ts';
import { unitReads } from './reads.ts';

const SENDERS = { office: 'county', reporter: 'unit', statistics: 'county' } as const;
const unitsOf = (id: Id, view: View) => ({ units: [view.get('layout', id)?.unit] });

/** Remembers how a sender's table was read, in place of what was remembered of it before. */
export const keepLayout = act('layout.keep', {
  about: { zh: '记住表样', en: 'Remember how a table is read' },
  body: Layout.omit({ on: true, subject: true }),
  subject: ({ id }) => ({ kind: 'layout', id }),
  who: { roles: SENDERS, over: ({ unit }) => ({ units: [unit] }) },
  reads: ({ id, campaign, unit }, view) => [
    { kind: 'layout', id },
    { kind: 'campaign', id: campaign },
    ...unitReads(unit, view),
  ],
  refuse: ({ body: { id, campaign, unit, header, columns }, view }) => {
    if (view.get('campaign', campaign) === undefined) return [{ kind: 'not-found', what: 'campaign', id: campaign }];
    if (unit !== undefined && view.get('unit', unit) === undefined)
      return [{ kind: 'not-found', what: 'unit', id: unit }];
    const before = view.get('layout', id);
    // One sender's memory is not written over by another's.
    if (before !== undefined && (before.unit !== unit || before.campaign !== campaign))
      return [{ kind: 'exists', what: 'layout', id }];
    return header.length === columns.length ? [] : [invalidAt('columns', 'mismatch', String(header.length))];
  },
  effect: ({ body, day }) => [
    { op: 'put', kind: 'layout', id: body.id, row: { ...body, subject: body.campaign, on: day } },
  ],
});

/** From now on the table is read as the reader proposes. */
export const forgetLayout = act('layout.forget', {
  about: { zh: '不再沿用表样', en: 'Forget how a table was read' },
  body: z.object({ id: Id }),
  subject: ({ id }) => ({ kind: 'layout', id }),
  who: { roles: SENDERS, over: ({ id }, view) => unitsOf(id, view) },
  reads: ({ id }, view) => [{ kind: 'layout', id }, ...unitReads(view.get('layout', id)?.unit, view)],
  refuse: ({ body: { id }, view }) =>
    view.get('layout', id) === undefined ? [{ kind: 'not-found', what: 'layout', id }] : [],
  effect: ({ body: { id } }) => [{ op: 'drop', kind: 'layout', id }],
});
