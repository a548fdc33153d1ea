import { z } from 'zod';
import { act, type Reference, type View } from '../act.ts';
import { About } from '../commitment.ts';
import { addDays, type Day } from '../day.ts';
import { handOf } from '../hand.ts';
import { type Inspection, inspectionState } from '../inspection.ts';
import { type Issue, invalidWith } from '../invalid.ts';
import { dueOf, isOpen, MERGES_IN, mayFollowFrom, ORDER_COLOURS, Order, OrderSource, orderId } from '../order.ts';
import { Id, Text } from '../plan-text.ts';
import type { Refusal } from '../refusal.ts';
import { changed, inState, later, orderReads, orderSubject, SUPERVISORS } from './on-order.ts';
import { missing, unitReads } from './reads.ts';

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
      ...invalidWith([
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
