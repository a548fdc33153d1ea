import { z } from 'zod';
import { act } from '../act.ts';
import type { Actor } from '../actor.ts';
import { addDays, maxDay } from '../day.ts';
import { handOf } from '../hand.ts';
import { invalidAt } from '../invalid.ts';
import { Conclusion, decisionUntil, dueOf, Extension, Objection, objectionUntil, tookPart } from '../order.ts';
import { Id, Text } from '../plan-text.ts';
import type { Refusal } from '../refusal.ts';
import {
  changed,
  inState,
  type Moved,
  ofUnit,
  orderReads,
  orderSubject,
  SUPERVISION,
  SUPERVISORS,
} from './on-order.ts';

export const replyToOrder = act('order.reply', {
  about: { zh: '回复督办单', en: 'Answer a supervision order' },
  body: z.object({ id: Id, text: Text.min(1), evidence: Text.optional() }),
  subject: orderSubject,
  who: ofUnit,
  reads: orderReads,
  refuse: (input) => inState(input, ['running', 'answered', 'rectifying']),
  effect: (input) => {
    const { id: _id, ...said } = input.body;
    return changed(input, (order) => ({
      ...order,
      replies: [...order.replies, { on: input.day, by: handOf(input.actor), ...said }],
    }));
  },
});

export const extendOrder = act('order.extend', {
  about: { zh: '申请延期', en: 'Ask for an extension' },
  body: Extension.omit({ on: true, by: true, decision: true }).extend({ id: Id }),
  subject: orderSubject,
  who: ofUnit,
  reads: orderReads,
  refuse: (input) => {
    const wrong = inState(input, ['running', 'answered']);
    const order = input.view.get('order', input.body.id);
    if (wrong.length > 0 || order === undefined) return wrong;
    if (order.extensions.some(({ decision }) => decision === undefined))
      return [{ kind: 'exists', what: 'extension', id: order.id }];
    // An extension that ends before today could not be kept.
    const least = addDays(maxDay(dueOf(order), input.day), 1);
    return input.body.to < least ? [invalidAt('to', 'too-early', `≥ ${least}`)] : [];
  },
  effect: (input) => {
    const { id: _id, ...asked } = input.body;
    return changed(input, (order) => ({
      ...order,
      extensions: [...order.extensions, { on: input.day, by: handOf(input.actor), ...asked }],
    }));
  },
});

export const decideExtension = act('order.extend-approve', {
  about: { zh: '审批延期', en: 'Decide on an extension' },
  body: z.object({ id: Id, approved: z.boolean(), why: Text.optional().describe('needed where it is not agreed to') }),
  subject: orderSubject,
  who: SUPERVISION,
  reads: orderReads,
  refuse: (input) => {
    const wrong = inState(input, ['running', 'answered']);
    if (wrong.length > 0) return wrong;
    const asked = input.view.get('order', input.body.id)?.extensions.find(({ decision }) => decision === undefined);
    if (asked === undefined) return [{ kind: 'not-found', what: 'extension', id: input.body.id }];
    if (asked.by.id === input.actor.id) return [{ kind: 'same-hand', did: extendOrder.name }];
    return input.body.approved || input.body.why ? [] : [invalidAt('why', 'required')];
  },
  effect: (input) => {
    const { id: _id, ...decided } = input.body;
    return changed(input, (order) => ({
      ...order,
      extensions: order.extensions.map((extension) =>
        extension.decision === undefined
          ? { ...extension, decision: { on: input.day, by: handOf(input.actor), ...decided } }
          : extension,
      ),
    }));
  },
});

/** Who belongs to the unit that an order asks does not conclude on it. */
function ownUnit({ body: { id }, view }: Moved, { unit }: Actor, name: string): Refusal[] {
  return unit !== undefined && view.get('order', id)?.unit === unit ? [{ kind: 'same-hand', did: name }] : [];
}

export const concludeOrder = act('order.conclude', {
  about: { zh: '作出督查结论', en: 'Conclude a supervision order' },
  body: Conclusion.pick({ met: true, text: true }).extend({ id: Id }),
  subject: orderSubject,
  who: SUPERVISORS,
  reads: orderReads,
  refuse: (input) => {
    const wrong = [...inState(input, ['running', 'answered']), ...ownUnit(input, input.actor, replyToOrder.name)];
    const order = input.view.get('order', input.body.id);
    if (wrong.length > 0 || order === undefined) return wrong;
    // Nobody is found wanting before the day that was given.
    const due = dueOf(order);
    return !input.body.met && order.replies.length === 0 && due >= input.day
      ? [invalidAt('met', 'not-due', `≥ ${addDays(due, 1)}`)]
      : [];
  },
  effect: (input) => {
    const { id: _id, ...said } = input.body;
    return changed(input, (order) => ({
      ...order,
      conclusions: [...order.conclusions, { on: input.day, by: handOf(input.actor), ...said, feedbackTo: order.unit }],
    }));
  },
});

/** Rectification and re-check: 政府督查工作条例 art. 18. */
export const recheckOrder = act('order.recheck', {
  about: { zh: '整改复查', en: 'Check again after rectification' },
  body: z.object({ id: Id, met: z.boolean(), text: Text.min(1) }),
  subject: orderSubject,
  who: SUPERVISORS,
  reads: orderReads,
  refuse: (input) => [...inState(input, ['rectifying']), ...ownUnit(input, input.actor, replyToOrder.name)],
  effect: (input) => {
    const { id: _id, ...said } = input.body;
    return changed(input, (order) => ({
      ...order,
      rechecks: [...order.rechecks, { on: input.day, by: handOf(input.actor), ...said }],
    }));
  },
});

export const closeOrder = act('order.close', {
  about: { zh: '督办单办结', en: 'Close a supervision order' },
  body: z.object({ id: Id, text: Text.optional() }),
  subject: orderSubject,
  who: SUPERVISION,
  reads: orderReads,
  refuse: (input) => inState(input, ['met']),
  effect: (input) => {
    const { text } = input.body;
    const closed = { on: input.day, by: input.actor.name, ...(text === undefined ? {} : { text }) };
    return changed(input, (order) => ({ ...order, closed }));
  },
});

export const withdrawOrder = act('order.withdraw', {
  about: { zh: '撤回督办单', en: 'Withdraw a supervision order' },
  body: z.object({ id: Id, why: Text.min(1) }),
  subject: orderSubject,
  who: SUPERVISION,
  reads: orderReads,
  refuse: (input) => inState(input, ['running', 'answered', 'objected', 'rectifying']),
  effect: (input) =>
    changed(input, (order) => ({ ...order, withdrawn: { on: input.day, by: input.actor.name, why: input.body.why } })),
});

export const objectToOrder = act('order.object', {
  about: { zh: '对督查结论提出异议', en: 'Object to a conclusion' },
  body: Objection.pick({ reason: true, evidence: true }).extend({ id: Id }),
  subject: orderSubject,
  who: ofUnit,
  reads: orderReads,
  refuse: (input) => {
    // A closed order can be objected to as well: closing it does not shorten the unit's thirty days.
    const wrong = inState(input, ['rectifying', 'met', 'closed']);
    const last = input.view.get('order', input.body.id)?.conclusions.at(-1);
    if (wrong.length > 0 || last === undefined) return wrong;
    if (last.objection !== undefined) return [{ kind: 'exists', what: 'objection', id: input.body.id }];
    const until = objectionUntil(last);
    return input.day > until ? [{ kind: 'too-late', what: 'objection', until, day: input.day }] : [];
  },
  effect: (input) => {
    const { id: _id, ...said } = input.body;
    const objection = { on: input.day, by: handOf(input.actor), ...said };
    return changed(input, ({ closed: _closed, ...order }) => ({
      ...order,
      conclusions: ofLast(order.conclusions, (last) => ({ ...last, objection })),
    }));
  },
});

function ofLast(conclusions: readonly Conclusion[], change: (last: Conclusion) => Conclusion): Conclusion[] {
  return conclusions.map((conclusion, index) => (index === conclusions.length - 1 ? change(conclusion) : conclusion));
}

export const decideObjection = act('order.decide', {
  about: { zh: '作出复核决定', en: 'Decide on an objection' },
  body: z.object({
    id: Id,
    outcome: z.enum(['upheld', 'changed', 'withdrawn']),
    met: z.boolean().optional().describe('of a changed conclusion'),
    text: Text.min(1),
    late: Text.min(1).optional().describe('why it is decided after its day'),
  }),
  subject: orderSubject,
  who: { roles: { office: 'county', supervisor: 'county', leader: 'county' } },
  reads: orderReads,
  refuse: (input) => {
    const wrong = inState(input, ['objected']);
    const order = input.view.get('order', input.body.id);
    const objection = order?.conclusions.at(-1)?.objection;
    if (wrong.length > 0 || order === undefined || objection === undefined) return wrong;
    const did = tookPart(order, input.actor);
    if (did !== undefined) return [{ kind: 'same-hand', did }];
    const { outcome, met, late } = input.body;
    if ((outcome === 'changed') !== (met !== undefined)) return [invalidAt('met', 'required')];
    const until = decisionUntil(objection);
    // The unit keeps its right to an answer: a late one is taken with the reason why it is late.
    return input.day > until && late === undefined
      ? [{ kind: 'too-late', what: 'decision', until, day: input.day }]
      : [];
  },
  effect: (input) => {
    const { id: _id, ...decided } = input.body;
    const decision = { on: input.day, by: handOf(input.actor), ...decided };
    return changed(input, (order) => ({
      ...order,
      conclusions: ofLast(order.conclusions, (last) =>
        last.objection === undefined ? last : { ...last, objection: { ...last.objection, decision } },
      ),
    }));
  },
});
