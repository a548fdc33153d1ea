import { z } from 'zod';
import { act, type Change, type Reference, type View } from '../act.ts';
import type { Actor } from '../actor.ts';
import { About } from '../commitment.ts';
import { addDays, type Day, maxDay } from '../day.ts';
import { handOf } from '../hand.ts';
import { Inspection, inspectionId, inspectionState } from '../inspection.ts';
import {
  Conclusion,
  decisionUntil,
  dueOf,
  Extension,
  isOpen,
  MERGES_IN,
  mayFollowFrom,
  Objection,
  ORDER_COLOURS,
  Order,
  OrderSource,
  type OrderState,
  objectionUntil,
  orderId,
  orderState,
} from '../order.ts';
import { Id, Text } from '../plan-text.ts';
import type { Refusal } from '../refusal.ts';
import { missing, unitReads } from './reads.ts';

type Issue = Extract<Refusal, { kind: 'invalid' }>['issues'][number];

const invalid = (issues: readonly Issue[]): Refusal[] =>
  issues.length === 0 ? [] : [{ kind: 'invalid', issues: [...issues] }];
const later = (on: Day, day: Day): Refusal[] => (on > day ? [{ kind: 'future', on, day }] : []);

const SUPERVISORS = { roles: { supervisor: 'county' } } as const;
const SUPERVISION = { roles: { supervisor: 'county', office: 'county' } } as const;
const ofUnit = {
  roles: { reporter: 'unit', reviewer: 'unit', approver: 'unit' },
  over: ({ id }: { id: Id }, view: View) => ({ units: [view.get('order', id)?.unit] }),
} as const;

export const setInspection = act('inspection.set', {
  about: { zh: '制定督查方案', en: 'Set up a supervision plan' },
  body: Inspection.omit({ id: true, on: true, of: true, subject: true, ended: true }),
  subject: ({ campaign, number }) => ({ kind: 'inspection', id: inspectionId(campaign, number) }),
  who: SUPERVISION,
  reads: ({ campaign, number, units, approval }) => [
    { kind: 'inspection', id: inspectionId(campaign, number) },
    { kind: 'campaign', id: campaign },
    ...units.map((id): Reference => ({ kind: 'unit', id })),
    ...(approval.leader === undefined ? [] : [{ kind: 'leader' as const, id: approval.leader }]),
  ],
  refuse: ({ body, view, day }) => {
    const { campaign, number, units, from, to, approval } = body;
    const there = view.get('inspection', inspectionId(campaign, number));
    const issues: Issue[] = [];
    if (to < from) issues.push({ path: 'to', code: 'before-start', expected: `≥ ${from}` });
    // A plan that was decided is no wider by the stroke of a pen: another scope or time is another decision.
    if (there !== undefined && there.approval.on === approval.on && there.approval.ref === approval.ref)
      issues.push({ path: 'approval.ref', code: 'same-decision' });
    return [
      ...missing(view, [{ kind: 'campaign', id: campaign }]),
      ...missing(
        view,
        units.map((id) => ({ kind: 'unit', id })),
      ),
      ...missing(view, [{ kind: 'leader', id: approval.leader }]),
      ...later(approval.on, day),
      ...invalid(issues),
    ];
  },
  effect: ({ body, day }) => {
    const id = inspectionId(body.campaign, body.number);
    const row = { ...body, id, on: day, of: 'campaign' as const, subject: body.campaign };
    return [{ op: 'put', kind: 'inspection', id, row }];
  },
});

export const endInspection = act('inspection.end', {
  about: { zh: '提前结束督查', en: 'End a supervision plan early' },
  body: z.object({ id: Id, why: Text.min(1) }),
  subject: ({ id }) => ({ kind: 'inspection', id }),
  who: SUPERVISION,
  reads: ({ id }) => [{ kind: 'inspection', id }],
  refuse: ({ body: { id }, view, day }) => {
    const there = view.get('inspection', id);
    if (there === undefined) return [{ kind: 'not-found', what: 'inspection', id }];
    const state = inspectionState(there, day);
    return state === 'ended' || state === 'over' ? invalid([{ path: 'id', code: 'over' }]) : [];
  },
  effect: ({ body: { id, why }, view, actor, day }) => {
    const row = view.get('inspection', id);
    return row === undefined
      ? []
      : [{ op: 'put', kind: 'inspection', id, row: { ...row, ended: { on: day, by: actor.name, why } } }];
  },
});

/** The matters with what must be known to tell whether two orders speak of the same. */
function matterReads(matters: readonly About[], view: View): Reference[] {
  return matters.flatMap(({ of, id }): Reference[] => [
    { kind: of, id },
    ...(of === 'problem' ? matterReads(view.get('problem', id)?.blocks ?? [], view) : []),
  ]);
}

/** What the matters speak of: themselves, the project of a step, and what a problem blocks. */
function spokenOf(matters: readonly About[], view: View): Set<string> {
  const all = new Set<string>();
  for (const { of, id } of matters) {
    all.add(`${of} ${id}`);
    const project = of === 'step' ? view.get('step', id)?.project : undefined;
    if (project !== undefined) all.add(`project ${project}`);
    if (of === 'problem') for (const one of spokenOf(view.get('problem', id)?.blocks ?? [], view)) all.add(one);
  }
  return all;
}

function isSameMatter(left: readonly About[], right: readonly About[], view: View): boolean {
  const others = spokenOf(right, view);
  return [...spokenOf(left, view)].some((one) => others.has(one));
}

const IssueBody = Order.omit({
  id: true,
  on: true,
  subject: true,
  issuedBy: true,
  plan: true,
  merges: true,
  replies: true,
  extensions: true,
  conclusions: true,
  rechecks: true,
  next: true,
  withdrawn: true,
  closed: true,
});
type IssueBody = z.infer<typeof IssueBody>;

/** Is the unit, or one above it, in the scope of the plan? */
function covers({ units }: Inspection, unit: Id, view: View): boolean {
  return unitReads(unit, view).some((reference) => 'id' in reference && units.includes(reference.id));
}

function planIssues({ inspection, unit, units }: IssueBody, view: View, day: Day): Issue[] {
  const plan = view.get('inspection', inspection);
  if (plan === undefined) return [];
  const issues: Issue[] = [];
  if (inspectionState(plan, day) !== 'running')
    issues.push({ path: 'inspection', code: 'not-in-force', expected: `${plan.from}/${plan.to}` });
  for (const id of [unit, ...units])
    if (!covers(plan, id, view)) issues.push({ path: 'inspection', code: 'not-covered', expected: id });
  return issues;
}

/** Blue comes first; yellow and red follow what was not settled, or say why they begin there. */
function colourIssues(body: IssueBody, view: View, day: Day): Issue[] {
  const { colour, previous: id, special, authorisation } = body;
  const issues: Issue[] = [];
  if (colour === 'red' && authorisation.leader === undefined)
    issues.push({ path: 'authorisation.leader', code: 'required' });
  if (id === undefined) {
    if (colour !== 'blue' && special === undefined) issues.push({ path: 'previous', code: 'no-previous' });
    return issues;
  }
  const previous = view.get('order', id);
  if (previous === undefined) return issues;
  const from = mayFollowFrom(previous);
  if (previous.campaign !== body.campaign) issues.push({ path: 'previous', code: 'other-campaign' });
  else if (previous.unit !== body.unit) issues.push({ path: 'previous', code: 'other-unit', expected: previous.unit });
  else if (ORDER_COLOURS.indexOf(previous.colour) >= ORDER_COLOURS.indexOf(colour))
    issues.push({ path: 'previous', code: 'not-lower' });
  else if (!isSameMatter(previous.matters, body.matters, view)) issues.push({ path: 'previous', code: 'other-matter' });
  else if (from === undefined) issues.push({ path: 'previous', code: 'settled' });
  else if (from > day) issues.push({ path: 'previous', code: 'not-due', expected: `≥ ${from}` });
  return issues;
}

function dueIssues({ due, within, basis }: IssueBody, day: Day): Issue[] {
  if (due <= day) return [{ path: 'due', code: 'too-early', expected: `≥ ${addDays(day, 1)}` }];
  if (within === undefined) return [];
  // Working days are counted by the county's calendar where the form is; never fewer days than working days.
  const least = addDays(day, within);
  if (basis === 'calendar' ? due !== least : due < least)
    return [{ path: 'due', code: 'too-early', expected: `≥ ${least}` }];
  return [];
}

/** Open orders of the unit that speak of the same matter and are neither the one before nor named as known. */
function supervisedAlready(body: IssueBody, view: View): Refusal[] {
  const known = [...(body.beside ?? []), body.previous];
  const same = view
    .about('order', body.unit)
    .filter((order) => order.campaign === body.campaign && isOpen(order) && !known.includes(order.id))
    .filter((order) => isSameMatter(order.matters, body.matters, view));
  if (same.length === 0) return [];
  const orders = same.map((order) => ({ id: order.id, number: order.number, due: dueOf(order) }));
  return [{ kind: 'supervised-already', unit: view.get('unit', body.unit)?.name ?? body.unit, orders }];
}

export const issueOrder = act('order.issue', {
  about: { zh: '签发督办单', en: 'Issue a supervision order' },
  body: IssueBody,
  subject: ({ campaign, number }) => ({ kind: 'order', id: orderId(campaign, number) }),
  who: SUPERVISORS,
  reads: ({ campaign, number, unit, units, matters, authorisation, inspection, previous, beside = [] }, view) => [
    { kind: 'order', id: orderId(campaign, number) },
    { kind: 'campaign', id: campaign },
    { kind: 'inspection', id: inspection },
    ...[unit, ...units].flatMap((id) => unitReads(id, view)),
    ...(authorisation.leader === undefined ? [] : [{ kind: 'leader' as const, id: authorisation.leader }]),
    ...matterReads(matters, view),
    ...[...beside, ...(previous === undefined ? [] : [previous])].map((id): Reference => ({ kind: 'order', id })),
    ...(previous === undefined ? [] : matterReads(view.get('order', previous)?.matters ?? [], view)),
    { every: 'order', about: unit },
    ...view.about('order', unit).flatMap((order) => matterReads(order.matters, view)),
  ],
  refuse: ({ body, view, day }) => {
    const { campaign, number, unit, units, matters, authorisation, inspection, previous, beside = [] } = body;
    const unknown: Refusal[] = [
      ...missing(view, [{ kind: 'campaign', id: campaign }]),
      ...missing(
        view,
        [unit, ...units].map((id) => ({ kind: 'unit', id })),
      ),
      ...missing(view, [{ kind: 'leader', id: authorisation.leader }]),
      ...unknownMatters(matters, view),
      ...(view.get('inspection', inspection)?.campaign === campaign
        ? []
        : [{ kind: 'not-found' as const, what: 'inspection', id: inspection }]),
      ...[...beside, ...(previous === undefined ? [] : [previous])]
        .filter((id) => view.get('order', id) === undefined)
        .map((id) => ({ kind: 'not-found' as const, what: 'order', id })),
    ];
    if (unknown.length > 0) return unknown;
    return [
      ...later(authorisation.on, day),
      ...invalid([
        ...(view.get('order', orderId(campaign, number)) === undefined ? [] : [{ path: 'number', code: 'taken' }]),
        ...(units.includes(unit) ? [{ path: 'units', code: 'twice' }] : []),
        ...planIssues(body, view, day),
        ...colourIssues(body, view, day),
        ...dueIssues(body, day),
      ]),
      ...supervisedAlready(body, view),
    ];
  },
  effect: ({ body, view, actor, day }) => {
    const id = orderId(body.campaign, body.number);
    const previous = body.previous === undefined ? undefined : view.get('order', body.previous);
    const under = view.get('inspection', body.inspection);
    if (under === undefined) return [];
    const { number, name, supervisedBy } = under;
    const row: Order = {
      ...body,
      id,
      on: day,
      subject: body.unit,
      plan: { number, name, supervisedBy },
      issuedBy: handOf(actor),
      merges: [],
      replies: [],
      extensions: [],
      conclusions: [],
      rechecks: [],
    };
    return [
      { op: 'put', kind: 'order', id, row },
      ...(previous === undefined
        ? []
        : [{ op: 'put' as const, kind: 'order' as const, id: previous.id, row: { ...previous, next: id } }]),
    ];
  },
});

function unknownMatters(matters: readonly About[], view: View): Refusal[] {
  return matters.flatMap(({ of, id }) => (view.get(of, id) === undefined ? [{ kind: 'not-found', what: of, id }] : []));
}

type Moved = { readonly body: { readonly id: Id }; readonly view: View };

/** The order, where it is in one of the states; a refusal that names its state where it is not. */
function inState({ body: { id }, view }: Moved, states: readonly OrderState[]): Refusal[] {
  const order = view.get('order', id);
  if (order === undefined) return [{ kind: 'not-found', what: 'order', id }];
  const state = orderState(order);
  return states.includes(state) ? [] : [{ kind: 'wrong-state', what: 'order', id, state, needs: [...states] }];
}

/** The order as it is after; nothing where it is not there. */
function changed({ body: { id }, view }: Moved, change: (order: Order) => Order): Change[] {
  const order = view.get('order', id);
  return order === undefined ? [] : [{ op: 'put', kind: 'order', id, row: change(order) }];
}

const orderReads = ({ id }: { id: Id }, view: View): Reference[] => [
  { kind: 'order', id },
  ...unitReads(view.get('order', id)?.unit, view),
];
const orderSubject = ({ id }: { id: Id }) => ({ kind: 'order' as const, id });

export const mergeOrder = act('order.merge', {
  about: { zh: '并入督办单', en: 'Merge into a supervision order' },
  body: z.object({
    id: Id.describe('the open order that takes it in'),
    matters: z.array(About).max(50).default([]),
    source: OrderSource,
    text: Text.min(1).describe('what is asked in addition'),
  }),
  subject: orderSubject,
  who: SUPERVISORS,
  reads: (body, view) => [...orderReads(body, view), ...matterReads(body.matters, view)],
  refuse: (input) => [...inState(input, MERGES_IN), ...unknownMatters(input.body.matters, input.view)],
  effect: (input) => {
    const { matters, source, text } = input.body;
    return changed(input, (order) => ({
      ...order,
      matters: [
        ...order.matters,
        ...matters.filter(({ of, id }) => !order.matters.some((one) => one.of === of && one.id === id)),
      ],
      sources: [...order.sources, source],
      merges: [...order.merges, { on: input.day, by: handOf(input.actor), text }],
    }));
  },
});

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
    return input.body.to < least ? invalid([{ path: 'to', code: 'too-early', expected: `≥ ${least}` }]) : [];
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
    return input.body.approved || input.body.why ? [] : invalid([{ path: 'why', code: 'required' }]);
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
      ? invalid([{ path: 'met', code: 'not-due', expected: `≥ ${addDays(due, 1)}` }])
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

/** Who took part stands aside: 政府督查工作条例 art. 17. */
function tookPart(order: Order, actor: Actor): string | undefined {
  const last = order.conclusions.at(-1);
  if (last?.by.id === actor.id) return concludeOrder.name;
  if (order.issuedBy.id === actor.id) return issueOrder.name;
  if (order.rechecks.some(({ by }) => by.id === actor.id)) return recheckOrder.name;
  if (actor.leader !== undefined && order.authorisation.leader === actor.leader) return issueOrder.name;
  return last?.objection?.by.id === actor.id ? objectToOrder.name : undefined;
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
    if ((outcome === 'changed') !== (met !== undefined)) return invalid([{ path: 'met', code: 'required' }]);
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
