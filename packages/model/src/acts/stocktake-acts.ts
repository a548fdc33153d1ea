import { z } from 'zod';
import { act, type Reference, type View } from '../act.ts';
import type { Commitment } from '../commitment.ts';
import { invalidAt, invalidWith } from '../invalid.ts';
import { Id, Text } from '../plan-text.ts';
import type { Refusal } from '../refusal.ts';
import { Decision, Stocktake, StocktakeAgenda } from '../stocktake.ts';
import { badPromise, namedBy, namesNothing } from './commitment-acts.ts';
import { missing, optional } from './reads.ts';

const BY_OFFICE_OR_CHAIR = { office: 'county', leader: 'leader' } as const;

/** Whose it is: the leader who chairs it. */
const ofChair = ({ id }: { id: Id }, view: View) => ({ leaders: [view.get('stocktake', id)?.leader] });

function notIn(states: readonly Stocktake['state'][], id: Id, view: View): Refusal[] {
  const stocktake = view.get('stocktake', id);
  if (stocktake === undefined) return [{ kind: 'not-found', what: 'stocktake', id }];
  return states.includes(stocktake.state) ? [] : [invalidAt('state', `is-${stocktake.state}`)];
}

function put(id: Id, view: View, more: (stocktake: Stocktake) => Partial<Stocktake>) {
  const stocktake = view.get('stocktake', id);
  return stocktake === undefined
    ? []
    : [{ op: 'put' as const, kind: 'stocktake' as const, id, row: { ...stocktake, ...more(stocktake) } }];
}

/** Planned, and changed until it is closed; once it is open its day, chair and scope stand. */
export const setStocktake = act('stocktake.set', {
  about: { zh: '安排或修改调度会', en: 'Plan or change a stocktake' },
  body: Stocktake.pick({
    id: true,
    campaign: true,
    name: true,
    on: true,
    place: true,
    leader: true,
    scope: true,
    leaders: true,
    units: true,
    sample: true,
  }),
  subject: ({ id }) => ({ kind: 'stocktake', id }),
  who: {
    roles: BY_OFFICE_OR_CHAIR,
    over: ({ id, leader }, view) => ({ leaders: [view.get('stocktake', id)?.leader ?? leader] }),
  },
  reads: ({ id, campaign, leader, leaders, units }) => [
    { kind: 'stocktake', id },
    { kind: 'campaign', id: campaign },
    ...[leader, ...leaders].map((one): Reference => ({ kind: 'leader', id: one })),
    ...units.map((unit): Reference => ({ kind: 'unit', id: unit })),
  ],
  refuse: ({ body, view, day }) => {
    const was = view.get('stocktake', body.id);
    const refusals = missing(view, [
      { kind: 'campaign', id: body.campaign },
      ...[body.leader, ...body.leaders].map((id) => ({ kind: 'leader' as const, id })),
      ...body.units.map((id) => ({ kind: 'unit' as const, id })),
    ]);
    if (was !== undefined) refusals.push(...notIn(['planned', 'open'], body.id, view));
    const fixed = was?.state === 'open' ? (['on', 'leader', 'scope', 'campaign'] as const) : (['campaign'] as const);
    const issues = fixed
      .filter((path) => was !== undefined && was[path] !== body[path])
      .map((path) => ({ path, code: 'stands', expected: was?.[path] ?? '' }));
    if (body.on < day && was?.on !== body.on) issues.push({ path: 'on', code: 'before-today', expected: `≥ ${day}` });
    return [...refusals, ...invalidWith(issues)];
  },
  effect: ({ body, view }) => {
    const was = view.get('stocktake', body.id);
    const kept = was ?? { state: 'planned' as const, decisions: [], leftOpen: [] };
    return [{ op: 'put', kind: 'stocktake', id: body.id, row: { ...kept, ...body } }];
  },
});

/** Opened by the service, which works the agenda out. The commitments are found here: none can be left out. */
export const openStocktake = act('stocktake.open', {
  about: { zh: '调度会开会', en: 'Open a stocktake' },
  body: z.object({ id: Id, agenda: StocktakeAgenda.omit({ day: true, commitments: true }) }),
  subject: ({ id }) => ({ kind: 'stocktake', id }),
  who: { roles: BY_OFFICE_OR_CHAIR, over: ofChair },
  reads: ({ id }, view) => {
    const campaign = view.get('stocktake', id)?.campaign;
    return [
      { kind: 'stocktake', id },
      ...(campaign === undefined ? [] : [{ every: 'commitment' as const, about: campaign }]),
    ];
  },
  refuse: ({ body, view }) => notIn(['planned'], body.id, view),
  effect: ({ body: { id, agenda }, view, actor, day }) =>
    put(id, view, (stocktake) => ({
      state: 'open',
      on: day,
      agenda: { ...agenda, day, commitments: commitmentsFor(stocktake, view.about('commitment', stocktake.campaign)) },
      opened: { on: day, by: actor.name },
    })),
});

/** What a stocktake must go through: every commitment that is not closed, of its chair alone where it is only his; the earliest due first. */
export function commitmentsFor(
  { scope, leader }: Pick<Stocktake, 'scope' | 'leader'>,
  commitments: readonly Commitment[],
): Id[] {
  return commitments
    .filter((commitment) => commitment.closed === undefined && (scope === 'county' || commitment.leader === leader))
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/**
 * 议定: a decision and, where somebody is to do something by a day, the commitment that follows it up, in one. Sent again
 * under its id while the meeting goes on, it is put right; what was reported on, moved or closed since is not undone.
 */
export const decideAtStocktake = act('stocktake.decide', {
  about: { zh: '记录议定事项', en: 'Record a decision' },
  body: Decision.pick({ id: true, text: true, about: true, leader: true, unit: true, due: true }).extend({
    stocktake: Id,
    sample: z.literal(true).optional(),
  }),
  subject: ({ stocktake }) => ({ kind: 'stocktake', id: stocktake }),
  who: { roles: BY_OFFICE_OR_CHAIR, over: ({ stocktake }, view) => ofChair({ id: stocktake }, view) },
  reads: (body, view) => [
    { kind: 'stocktake', id: body.stocktake },
    { kind: 'commitment', id: body.id },
    ...namedBy(body, view),
  ],
  refuse: ({ body, view, day }) => {
    const closed = notIn(['open'], body.stocktake, view);
    if (closed.length > 0) return closed;
    const refusals = namesNothing(body, view);
    const isPromise = body.due !== undefined || body.unit !== undefined || body.leader !== undefined;
    if (isPromise && body.due === undefined) refusals.push(invalidAt('due', 'required'));
    if (body.due !== undefined) refusals.push(...badPromise({ ...body, due: body.due }, day));
    const there = view.get('commitment', body.id);
    if (there !== undefined && (there.stocktake !== body.stocktake || isTouched(there)))
      refusals.push({ kind: 'in-use', what: 'commitment', id: body.id, by: [there.text] });
    return refusals;
  },
  effect: ({ body: { stocktake: id, sample, ...body }, view, actor, day }) => {
    const stocktake = view.get('stocktake', id);
    const { due, ...promise } = body;
    const decision: Decision = {
      ...body,
      ...(due === undefined ? {} : { commitment: body.id }),
      on: day,
      by: actor.name,
    };
    const change = put(id, view, ({ decisions }) => ({
      decisions: decisions.some((one) => one.id === body.id)
        ? decisions.map((one) => (one.id === body.id ? decision : one))
        : [...decisions, decision],
    }));
    if (stocktake === undefined) return change;
    if (due === undefined)
      return view.get('commitment', body.id) === undefined
        ? change
        : [...change, { op: 'drop', kind: 'commitment', id: body.id }];
    const { campaign } = stocktake;
    const leader = promise.leader ?? (stocktake.scope === 'leader' ? stocktake.leader : undefined);
    const row: Commitment = {
      ...promise,
      ...(leader === undefined ? {} : { leader }),
      campaign,
      on: day,
      of: 'campaign',
      subject: campaign,
      stocktake: id,
      due,
      moves: [],
      reports: [],
      ...(sample === undefined ? {} : { sample }),
    };
    return [...change, { op: 'put', kind: 'commitment', id: body.id, row }];
  },
});

function isTouched({ moves, reports, closed }: Commitment): boolean {
  return closed !== undefined || moves.length > 0 || reports.length > 0;
}

/** 继续办理: one of last time's commitments was looked at and stays open with its day. */
export const leaveOpen = act('stocktake.leave', {
  about: { zh: '过问后继续办理', en: 'Look at a commitment and leave it open' },
  body: z.object({ id: Id, commitment: Id, note: Text.optional() }),
  subject: ({ id }) => ({ kind: 'stocktake', id }),
  who: { roles: BY_OFFICE_OR_CHAIR, over: ofChair },
  reads: ({ id, commitment }) => [
    { kind: 'stocktake', id },
    { kind: 'commitment', id: commitment },
  ],
  refuse: ({ body, view }) => [
    ...notIn(['open'], body.id, view),
    ...missing(view, [{ kind: 'commitment', id: body.commitment }]),
  ],
  effect: ({ body: { id, ...one }, view, actor }) =>
    put(id, view, ({ leftOpen }) => ({
      leftOpen: [...leftOpen.filter(({ commitment }) => commitment !== one.commitment), { ...one, by: actor.name }],
    })),
});

/** The commitments of the agenda that nobody has looked at yet: neither closed, nor moved at the meeting, nor left open. */
export function unseen(
  { agenda, leftOpen, opened }: Pick<Stocktake, 'agenda' | 'leftOpen' | 'opened'>,
  commitmentOf: (id: Id) => Commitment | undefined,
): Commitment[] {
  const isLeft = new Set(leftOpen.map(({ commitment }) => commitment));
  const since = opened?.on ?? '';
  return (agenda?.commitments ?? []).flatMap((id) => {
    const commitment = commitmentOf(id);
    if (commitment === undefined || commitment.closed !== undefined || isLeft.has(id)) return [];
    return commitment.moves.some(({ on }) => on >= since) ? [] : [commitment];
  });
}

export const closeStocktake = act('stocktake.close', {
  about: { zh: '调度会散会', en: 'Close a stocktake' },
  body: z.object({ id: Id }),
  subject: ({ id }) => ({ kind: 'stocktake', id }),
  who: { roles: BY_OFFICE_OR_CHAIR, over: ofChair },
  reads: ({ id }, view) => [
    { kind: 'stocktake', id },
    ...(view.get('stocktake', id)?.agenda?.commitments ?? []).flatMap((one) => optional('commitment', one)),
  ],
  refuse: ({ body, view }) => {
    const closed = notIn(['open'], body.id, view);
    const stocktake = view.get('stocktake', body.id);
    if (closed.length > 0 || stocktake === undefined) return closed;
    const left = unseen(stocktake, (id) => view.get('commitment', id)).map(({ text }) => text);
    return left.length === 0 ? [] : [{ kind: 'unfinished', what: 'stocktake', id: body.id, left }];
  },
  effect: ({ body: { id }, view, actor, day }) =>
    put(id, view, () => ({ state: 'closed', closed: { on: day, by: actor.name } })),
});

export const cancelStocktake = act('stocktake.cancel', {
  about: { zh: '取消调度会', en: 'Cancel a planned stocktake' },
  body: z.object({ id: Id, why: Text.min(1) }),
  subject: ({ id }) => ({ kind: 'stocktake', id }),
  who: { roles: BY_OFFICE_OR_CHAIR, over: ofChair },
  reads: ({ id }) => [{ kind: 'stocktake', id }],
  refuse: ({ body, view }) => notIn(['planned'], body.id, view),
  effect: ({ body: { id, why }, view, actor, day }) =>
    put(id, view, () => ({ state: 'cancelled', closed: { on: day, by: actor.name, why } })),
});
