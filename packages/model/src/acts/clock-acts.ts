import { z } from 'zod';
import { act, type View } from '../act.ts';
import { addDays, Day } from '../day.ts';
import { invalidAt } from '../invalid.ts';
import { Id, Text } from '../plan-text.ts';
import type { Refusal } from '../refusal.ts';
import { Suggestion } from '../suggestion.ts';
import { OFFICE } from './who.ts';

const CLOCK = { roles: { clock: 'county' } } as const;
function notOpen(id: Id, view: View): Refusal[] {
  const row = view.get('suggestion', id);
  if (row === undefined) return [{ kind: 'not-found', what: 'suggestion', id }];
  return row.closed === undefined
    ? []
    : [{ kind: 'closed', what: 'suggestion', id, on: row.closed.on, by: row.closed.by }];
}

function close(id: Id, view: View, closed: NonNullable<Suggestion['closed']>) {
  const row = view.get('suggestion', id);
  return row === undefined ? [] : [{ op: 'put' as const, kind: 'suggestion' as const, id, row: { ...row, closed } }];
}

export const makeSuggestion = act('suggestion.make', {
  about: { zh: '提出建议', en: 'Make a suggestion' },
  body: Suggestion.omit({ closed: true }),
  subject: ({ id }) => ({ kind: 'suggestion', id }),
  who: CLOCK,
  reads: ({ id, campaign }) => [
    { kind: 'suggestion', id },
    { kind: 'campaign', id: campaign },
  ],
  refuse: ({ body: { id, campaign }, view }) => [
    ...(view.get('campaign', campaign) === undefined
      ? [{ kind: 'not-found' as const, what: 'campaign', id: campaign }]
      : []),
    ...(view.get('suggestion', id) === undefined ? [] : [{ kind: 'exists' as const, what: 'suggestion', id }]),
  ],
  effect: ({ body }) => [{ op: 'put', kind: 'suggestion', id: body.id, row: body }],
});

/** Marks that it was followed; what it proposes is done by the act of its own. */
export const acceptSuggestion = act('suggestion.accept', {
  about: { zh: '采纳建议', en: 'Follow a suggestion' },
  body: z.object({ id: Id, why: Text.optional() }),
  subject: ({ id }) => ({ kind: 'suggestion', id }),
  who: OFFICE,
  reads: ({ id }) => [{ kind: 'suggestion', id }],
  refuse: ({ body, view }) => notOpen(body.id, view),
  effect: ({ body: { id, why }, view, actor, day }) =>
    close(id, view, { as: 'accepted', on: day, by: actor.name, ...(why === undefined ? {} : { why }) }),
});

export const dismissSuggestion = act('suggestion.dismiss', {
  about: { zh: '不采纳建议', en: 'Dismiss a suggestion' },
  body: z.object({ id: Id, why: Text.min(1) }),
  subject: ({ id }) => ({ kind: 'suggestion', id }),
  who: OFFICE,
  reads: ({ id }) => [{ kind: 'suggestion', id }],
  refuse: ({ body, view }) => notOpen(body.id, view),
  effect: ({ body: { id, why }, view, actor, day }) =>
    close(id, view, { as: 'dismissed', on: day, by: actor.name, why }),
});

/** The subject moved on, so there is nothing left to suggest. */
export const lapseSuggestion = act('suggestion.lapse', {
  about: { zh: '建议失效', en: 'Let a suggestion lapse' },
  body: z.object({ id: Id, on: Day }),
  subject: ({ id }) => ({ kind: 'suggestion', id }),
  who: CLOCK,
  reads: ({ id }) => [{ kind: 'suggestion', id }],
  refuse: ({ body, view }) => notOpen(body.id, view),
  effect: ({ body: { id, on }, view, actor }) => close(id, view, { as: 'lapsed', on, by: actor.name }),
});

/** One day is handled; the next one is the day after, and no day is left out. */
export const tickClock = act('clock.tick', {
  about: { zh: '时钟走过一天', en: 'Let the clock pass a day' },
  body: z.object({ campaign: Id, day: Day }),
  subject: ({ campaign }) => ({ kind: 'tick', id: campaign }),
  who: CLOCK,
  reads: ({ campaign }) => [
    { kind: 'tick', id: campaign },
    { kind: 'campaign', id: campaign },
  ],
  refuse: ({ body: { campaign, day }, view }) => {
    if (view.get('campaign', campaign) === undefined) return [{ kind: 'not-found', what: 'campaign', id: campaign }];
    const last = view.get('tick', campaign)?.on;
    if (last === undefined || day === addDays(last, 1)) return [];
    if (day <= last) return [{ kind: 'exists', what: 'tick', id: day }];
    return [invalidAt('day', 'order', addDays(last, 1))];
  },
  effect: ({ body: { campaign, day } }) => [
    { op: 'put', kind: 'tick', id: campaign, row: { id: campaign, campaign, on: day } },
  ],
});
