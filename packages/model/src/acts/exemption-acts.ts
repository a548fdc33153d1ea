import { z } from 'zod';
import { act, type Reference, type View } from '../act.ts';
import { Application, applicationState } from '../application.ts';
import { Day, daysBetween } from '../day.ts';
import { type Exemption, ExemptionApproval, type SUBJECT_KINDS } from '../fact.ts';
import { handOf } from '../hand.ts';
import { invalidAt } from '../invalid.ts';
import { Id, Text } from '../plan-text.ts';
import type { Refusal } from '../refusal.ts';
import { unitReads } from './reads.ts';

type Subject = { readonly of: (typeof SUBJECT_KINDS)[number]; readonly subject: Id };
type Span = { readonly from: Day; readonly to: Day };

const unitOf = ({ of, subject }: Subject, view: View) => view.get(of, subject)?.unit;

/** The county leaders linked to a target or project; to a target also through its action. */
function leadersOf({ of, subject }: Subject, view: View): (Id | undefined)[] {
  const action = of === 'target' ? view.get('target', subject)?.action : undefined;
  return [view.get(of, subject)?.leader, action === undefined ? undefined : view.get('action', action)?.leader];
}

function subjectReads(about: Subject | undefined, view: View): Reference[] {
  if (about === undefined) return [];
  const action = about.of === 'target' ? view.get('target', about.subject)?.action : undefined;
  return [
    { kind: about.of, id: about.subject },
    { every: 'exemption', about: about.subject },
    { every: 'application', about: about.subject },
    ...(action === undefined ? [] : [{ kind: 'action' as const, id: action }]),
    ...unitReads(unitOf(about, view), view),
  ];
}

const DECIDERS = { office: 'county', leader: 'leader' } as const;

const overlaps = (left: Span, right: Span): boolean => left.from <= right.to && right.from <= left.to;

/** Two causes do not run at once: days would be counted twice, and the end of one would not return the light. */
function overlapping(body: Subject & Span & { readonly id: Id }, view: View): Refusal[] {
  const other = view
    .about('exemption', body.subject)
    .find((exemption) => exemption.of === body.of && exemption.id !== body.id && overlaps(exemption, body));
  return other === undefined
    ? []
    : [{ kind: 'overlaps', what: 'exemption', id: other.id, from: other.from, to: other.to }];
}

function badDays({ from, to, daysLost }: Span & { readonly daysLost?: number | undefined }): Refusal[] {
  if (to < from) return [invalidAt('to', 'before-start', `≥ ${from}`)];
  const most = daysBetween(from, to) + 1;
  return daysLost !== undefined && daysLost > most ? [invalidAt('daysLost', 'too_big', `≤ ${most}`)] : [];
}

export const requestExemption = act('exemption.request', {
  about: { zh: '申请经批准事由', en: 'Ask for an approved cause' },
  body: Application.omit({ on: true, unit: true, askedBy: true, decision: true, withdrawn: true }),
  subject: ({ id }) => ({ kind: 'application', id }),
  who: {
    roles: { reporter: 'unit', reviewer: 'unit' },
    over: (body, view) => ({ units: [unitOf(body, view)] }),
  },
  reads: (body, view) => [
    { kind: 'application', id: body.id },
    { kind: 'campaign', id: body.campaign },
    ...subjectReads(body, view),
  ],
  refuse: ({ body, view }) => {
    const { id, campaign, of, subject } = body;
    if (view.get('campaign', campaign) === undefined) return [{ kind: 'not-found', what: 'campaign', id: campaign }];
    if (view.get(of, subject) === undefined) return [{ kind: 'not-found', what: of, id: subject }];
    if (view.get('application', id) !== undefined) return [{ kind: 'exists', what: 'application', id }];
    const waiting = view
      .about('application', subject)
      .find((one) => one.of === of && applicationState(one) === 'asked' && overlaps(one, body));
    return [
      ...badDays(body),
      ...overlapping(body, view),
      ...(waiting === undefined
        ? []
        : [{ kind: 'overlaps' as const, what: 'application', id: waiting.id, from: waiting.from, to: waiting.to }]),
    ];
  },
  effect: ({ body, view, actor, day }) => {
    const row = { ...body, on: day, unit: unitOf(body, view) ?? '', askedBy: handOf(actor) };
    return [{ op: 'put', kind: 'application', id: body.id, row }];
  },
});

/** Why an application cannot be decided or taken back (any more). */
function notWaiting(id: Id, view: View): Refusal[] {
  const application = view.get('application', id);
  if (application === undefined) return [{ kind: 'not-found', what: 'application', id }];
  const state = applicationState(application);
  return state === 'asked' ? [] : [{ kind: 'wrong-state', what: 'application', id, state, needs: ['asked'] }];
}

const applicationReads = (id: Id, view: View): Reference[] => [
  { kind: 'application', id },
  ...subjectReads(view.get('application', id), view),
];

export const withdrawApplication = act('exemption.withdraw', {
  about: { zh: '撤回事由申请', en: 'Take back an application' },
  body: z.object({ id: Id, why: Text.optional() }),
  subject: ({ id }) => ({ kind: 'application', id }),
  who: {
    roles: { reporter: 'unit', reviewer: 'unit' },
    over: ({ id }, view) => ({ units: [view.get('application', id)?.unit] }),
  },
  reads: ({ id }, view) => [...applicationReads(id, view), ...unitReads(view.get('application', id)?.unit, view)],
  refuse: ({ body: { id }, view }) => notWaiting(id, view),
  effect: ({ body: { id, ...said }, view, actor, day }) => {
    const row = view.get('application', id);
    return row === undefined
      ? []
      : [{ op: 'put', kind: 'application', id, row: { ...row, withdrawn: { on: day, by: actor.name, ...said } } }];
  },
});

export const approveExemption = act('exemption.approve', {
  about: { zh: '批准事由', en: 'Approve a cause' },
  body: ExemptionApproval,
  subject: ({ id }) => ({ kind: 'exemption', id }),
  who: { roles: DECIDERS, over: (body, view) => ({ leaders: leadersOf(body, view) }) },
  reads: (body, view) => [
    { kind: 'exemption', id: body.id },
    ...(body.application === undefined ? [] : [{ kind: 'application' as const, id: body.application }]),
    ...subjectReads(body, view),
  ],
  refuse: ({ body, view, actor }) => {
    const { id, of, subject, application: asked, approver, from, to, review } = body;
    if (view.get(of, subject) === undefined) return [{ kind: 'not-found', what: of, id: subject }];
    if (view.get('exemption', id) !== undefined) return [{ kind: 'exists', what: 'exemption', id }];
    if (asked === undefined) return [invalidAt('application', 'required')];
    const wrong = notWaiting(asked, view);
    const application = view.get('application', asked);
    if (wrong.length > 0 || application === undefined) return wrong;
    if (application.of !== of || application.subject !== subject)
      return [invalidAt('subject', 'other-subject', application.subject)];
    if (application.askedBy.id === actor.id) return [{ kind: 'same-hand', did: requestExemption.name }];
    return [
      ...(approver === undefined || approver === actor.name ? [] : [invalidAt('approver', 'not-you', actor.name)]),
      ...badDays(body),
      ...(review === undefined || (review >= from && review <= to)
        ? []
        : [invalidAt('review', 'outside-span', `${from}/${to}`)]),
      ...overlapping(body, view),
    ];
  },
  effect: ({ body, view, actor, day }) => {
    const row: Exemption = { ...body, approver: body.approver ?? actor.name };
    const application = body.application === undefined ? undefined : view.get('application', body.application);
    return [
      { op: 'put', kind: 'exemption', id: body.id, row },
      ...(application === undefined
        ? []
        : [
            {
              op: 'put' as const,
              kind: 'application' as const,
              id: application.id,
              row: { ...application, decision: { on: day, by: handOf(actor), exemption: body.id } },
            },
          ]),
    ];
  },
});

export const refuseExemption = act('exemption.refuse', {
  about: { zh: '不予批准事由', en: 'Refuse a cause' },
  body: z.object({ id: Id.describe('the application'), why: Text.min(1) }),
  subject: ({ id }) => ({ kind: 'application', id }),
  who: {
    roles: DECIDERS,
    over: ({ id }, view) => {
      const application = view.get('application', id);
      return { leaders: application === undefined ? [] : leadersOf(application, view) };
    },
  },
  reads: ({ id }, view) => applicationReads(id, view),
  refuse: ({ body: { id }, view, actor }) => {
    const wrong = notWaiting(id, view);
    if (wrong.length > 0) return wrong;
    return view.get('application', id)?.askedBy.id === actor.id
      ? [{ kind: 'same-hand', did: requestExemption.name }]
      : [];
  },
  effect: ({ body: { id, why }, view, actor, day }) => {
    const row = view.get('application', id);
    return row === undefined
      ? []
      : [{ op: 'put', kind: 'application', id, row: { ...row, decision: { on: day, by: handOf(actor), why } } }];
  },
});

const ofExemption = {
  roles: DECIDERS,
  over: ({ id }: { id: Id }, view: View) => {
    const exemption = view.get('exemption', id);
    return { leaders: exemption === undefined ? [] : leadersOf(exemption, view) };
  },
} as const;
const exemptionReads = ({ id }: { id: Id }, view: View): Reference[] => [
  { kind: 'exemption', id },
  ...subjectReads(view.get('exemption', id), view),
];

/** Why an exemption cannot be touched: it is not there, or its days are over. */
function notValid(id: Id, view: View, day: Day): Refusal[] {
  const exemption = view.get('exemption', id);
  if (exemption === undefined) return [{ kind: 'not-found', what: 'exemption', id }];
  if (exemption.to >= day) return [];
  return [{ kind: 'wrong-state', what: 'exemption', id, state: 'over', needs: ['running'] }];
}

export const endExemption = act('exemption.end', {
  about: { zh: '提前终止事由', en: 'End an approved cause early' },
  body: z.object({ id: Id, on: Day.describe('its last day'), why: Text.min(1) }),
  subject: ({ id }) => ({ kind: 'exemption', id }),
  who: ofExemption,
  reads: exemptionReads,
  refuse: ({ body: { id, on }, view, day }) => {
    const wrong = notValid(id, view, day);
    const exemption = view.get('exemption', id);
    if (wrong.length > 0 || exemption === undefined) return wrong;
    const { from, to } = exemption;
    return on >= from && on < to ? [] : [invalidAt('on', 'outside-span', `${from}/${to}`)];
  },
  effect: ({ body: { id, on, why }, view, actor, day }) => {
    const row = view.get('exemption', id);
    return row === undefined
      ? []
      : [
          {
            op: 'put',
            kind: 'exemption',
            id,
            row: { ...row, to: on, ended: { on: day, by: actor.name, why, was: row.to } },
          },
        ];
  },
});

export const reviewExemption = act('exemption.review', {
  about: { zh: '复核事由', en: 'Review an approved cause' },
  body: z.object({
    id: Id,
    kept: z.boolean().describe('whether the cause still holds; where not, today is its last day'),
    text: Text.min(1),
    review: Day.optional().describe('when it is looked at again'),
  }),
  subject: ({ id }) => ({ kind: 'exemption', id }),
  who: ofExemption,
  reads: exemptionReads,
  refuse: ({ body: { id, review }, view, day }) => {
    const wrong = notValid(id, view, day);
    const exemption = view.get('exemption', id);
    if (wrong.length > 0 || exemption === undefined) return wrong;
    if (exemption.from > day) return [invalidAt('id', 'not-begun', `≥ ${exemption.from}`)];
    return review === undefined || (review > day && review <= exemption.to)
      ? []
      : [invalidAt('review', 'outside-span', `${day}/${exemption.to}`)];
  },
  effect: ({ body: { id, kept, text, review }, view, actor, day }) => {
    const row = view.get('exemption', id);
    if (row === undefined) return [];
    const { review: _last, ...rest } = row;
    const reviews = [...(row.reviews ?? []), { on: day, by: actor.name, kept, text }];
    const next: Exemption = {
      ...rest,
      reviews,
      ...(kept && review !== undefined ? { review } : {}),
      ...(kept ? {} : { to: day, ended: { on: day, by: actor.name, why: text, was: row.to } }),
    };
    return [{ op: 'put', kind: 'exemption', id, row: next }];
  },
});
