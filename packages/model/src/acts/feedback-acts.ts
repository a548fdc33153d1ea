import { z } from 'zod';
import { act } from '../act.ts';
import { Feedback } from '../feedback.ts';
import { Id, Text } from '../plan-text.ts';
import { unitReads } from './reads.ts';
import { OFFICE } from './who.ts';

/** Anybody with a unit may say what burdens it; nobody is named but the unit. */
export const giveFeedback = act('feedback.give', {
  about: { zh: '提意见建议', en: 'Complain or suggest' },
  body: Feedback.omit({ answer: true, on: true }),
  subject: ({ id }) => ({ kind: 'feedback', id }),
  who: {
    roles: { reporter: 'unit', reviewer: 'unit', approver: 'unit', office: 'county' },
    over: ({ unit }) => ({ units: [unit] }),
  },
  reads: ({ id, campaign, unit }, view) => [
    { kind: 'feedback', id },
    { kind: 'campaign', id: campaign },
    ...unitReads(unit, view),
  ],
  refuse: ({ body, view }) => [
    ...(view.get('campaign', body.campaign) === undefined
      ? [{ kind: 'not-found' as const, what: 'campaign', id: body.campaign }]
      : []),
    ...(view.get('unit', body.unit) === undefined ? [{ kind: 'not-found' as const, what: 'unit', id: body.unit }] : []),
    ...(view.get('feedback', body.id) === undefined
      ? []
      : [{ kind: 'exists' as const, what: 'feedback', id: body.id }]),
  ],
  effect: ({ body, day }) => [{ op: 'put', kind: 'feedback', id: body.id, row: { ...body, on: day } }],
});

export const answerFeedback = act('feedback.answer', {
  about: { zh: '答复意见建议', en: 'Answer a complaint or suggestion' },
  body: z.object({ id: Id, text: Text.min(1) }),
  subject: ({ id }) => ({ kind: 'feedback', id }),
  who: OFFICE,
  reads: ({ id }) => [{ kind: 'feedback', id }],
  refuse: ({ body, view }) =>
    view.get('feedback', body.id) === undefined ? [{ kind: 'not-found', what: 'feedback', id: body.id }] : [],
  effect: ({ body: { id, text }, view, actor, day }) => {
    const row = view.get('feedback', id);
    return row === undefined
      ? []
      : [{ op: 'put', kind: 'feedback', id, row: { ...row, answer: { on: day, text, by: actor.name } } }];
  },
});
