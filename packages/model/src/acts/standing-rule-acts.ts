import { z } from 'zod';
import { act } from '../act.ts';
import { Day } from '../day.ts';
import { handOf } from '../hand.ts';
import { invalidAt } from '../invalid.ts';
import { Id, Text } from '../plan-text.ts';
import type { Refusal } from '../refusal.ts';
import { isStanding, StandingRule } from '../standing-rule.ts';
import { missing } from './reads.ts';
import { OFFICE } from './who.ts';

function tooSoon(review: Day, day: Day): Refusal[] {
  if (review > day) return [];
  return [invalidAt('review', 'before-today', `> ${day}`)];
}

/** Adopted once; what changes later is told by its reviews. */
export const adoptRule = act('rule.adopt', {
  about: { zh: '确立长效机制', en: 'Adopt a standing rule' },
  body: StandingRule.pick({
    id: true,
    campaign: true,
    name: true,
    text: true,
    unit: true,
    type: true,
    problems: true,
    review: true,
    sample: true,
  }),
  subject: ({ id }) => ({ kind: 'rule', id }),
  who: OFFICE,
  reads: ({ id, campaign, unit, problems }) => [
    { kind: 'rule', id },
    { kind: 'campaign', id: campaign },
    { kind: 'unit', id: unit },
    ...problems.map((problem) => ({ kind: 'problem' as const, id: problem })),
  ],
  refuse: ({ body, view, day }) => {
    const { id, campaign, unit, problems, review } = body;
    return [
      ...(view.get('rule', id) === undefined ? [] : [{ kind: 'exists' as const, what: 'rule', id }]),
      ...missing(view, [
        { kind: 'campaign', id: campaign },
        { kind: 'unit', id: unit },
        ...problems.map((problem) => ({ kind: 'problem' as const, id: problem })),
      ]),
      ...problems.flatMap((problem, at): Refusal[] => {
        const of = view.get('problem', problem)?.campaign;
        return of === undefined || of === campaign ? [] : [invalidAt(`problems.${at}`, 'other-campaign', campaign)];
      }),
      ...tooSoon(review, day),
    ];
  },
  effect: ({ body, actor, day }) => [
    {
      op: 'put',
      kind: 'rule',
      id: body.id,
      row: { ...body, on: day, of: 'campaign', subject: body.campaign, adoptedBy: handOf(actor), reviews: [] },
    },
  ],
});

/** Looked at again: kept until another day, or ended. */
export const reviewRule = act('rule.review', {
  about: { zh: '复核长效机制', en: 'Review a standing rule' },
  body: z.object({ id: Id, kept: z.boolean(), text: Text.min(1), review: Day.optional().describe('when it is kept') }),
  subject: ({ id }) => ({ kind: 'rule', id }),
  who: OFFICE,
  reads: ({ id }) => [{ kind: 'rule', id }],
  refuse: ({ body: { id, kept, review }, view, day }) => {
    const rule = view.get('rule', id);
    if (rule === undefined) return [{ kind: 'not-found', what: 'rule', id }];
    const last = rule.reviews.at(-1);
    if (!isStanding(rule) && last !== undefined)
      return [{ kind: 'closed', what: 'rule', id, on: last.on, by: last.by }];
    if (!kept) return [];
    return review === undefined ? [invalidAt('review', 'required')] : tooSoon(review, day);
  },
  effect: ({ body: { id, kept, text, review }, view, actor, day }) => {
    const rule = view.get('rule', id);
    if (rule === undefined) return [];
    const reviews = [...rule.reviews, { on: day, by: actor.name, kept, text }];
    return [{ op: 'put', kind: 'rule', id, row: { ...rule, review: review ?? rule.review, reviews } }];
  },
});
