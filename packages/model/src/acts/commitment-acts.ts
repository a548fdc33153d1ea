import { z } from 'zod';
import { act, type Reference, type View } from '../act.ts';
import { type About, Commitment } from '../commitment.ts';
import { Day } from '../day.ts';
import { invalidAt, invalidWith } from '../invalid.ts';
import { Id, Text } from '../plan-text.ts';
import type { Refusal } from '../refusal.ts';
import { alreadyClosed, missing, optional, unitReads } from './reads.ts';

/** Rows that a commitment or a decision names. */
export function namedBy(
  { about, leader, unit }: { about: readonly About[]; leader?: Id | undefined; unit?: Id | undefined },
  view: View,
): Reference[] {
  return [
    ...about.map(({ of, id }): Reference => ({ kind: of, id })),
    ...optional('leader', leader),
    ...unitReads(unit, view),
  ];
}

export function namesNothing(
  { about, leader, unit }: { about: readonly About[]; leader?: Id | undefined; unit?: Id | undefined },
  view: View,
): Refusal[] {
  return missing(view, [
    ...about.map(({ of, id }) => ({ kind: of, id })),
    { kind: 'leader', id: leader },
    { kind: 'unit', id: unit },
  ]);
}

/** Whose it is: the leader who answers for it, and the one who chaired the stocktake where it was made. */
const ofLeaders = ({ id }: { id: Id }, view: View) => {
  const commitment = view.get('commitment', id);
  return { leaders: [commitment?.leader, chairOf(commitment, view)], units: [commitment?.unit] };
};

function chairOf(commitment: Commitment | undefined, view: View): Id | undefined {
  return commitment?.stocktake === undefined ? undefined : view.get('stocktake', commitment.stocktake)?.leader;
}

const itsReads = ({ id }: { id: Id }, view: View): Reference[] => {
  const commitment = view.get('commitment', id);
  return [
    { kind: 'commitment', id },
    ...optional('stocktake', commitment?.stocktake),
    ...unitReads(commitment?.unit, view),
  ];
};

/** Neither absent nor closed. */
function notOpen(id: Id, view: View): Refusal[] {
  const commitment = view.get('commitment', id);
  if (commitment === undefined) return [{ kind: 'not-found', what: 'commitment', id }];
  return alreadyClosed('commitment', commitment);
}

function put(id: Id, view: View, more: (commitment: Commitment) => Partial<Commitment>) {
  const commitment = view.get('commitment', id);
  return commitment === undefined
    ? []
    : [{ op: 'put' as const, kind: 'commitment' as const, id, row: { ...commitment, ...more(commitment) } }];
}

/** Who carries it out must be said, and a day that is not over. */
export function badPromise(
  { leader, unit, due }: { leader?: Id | undefined; unit?: Id | undefined; due: Day },
  day: Day,
): Refusal[] {
  const issues = [
    ...(leader === undefined && unit === undefined ? [{ path: 'unit', code: 'required' }] : []),
    ...(due < day ? [{ path: 'due', code: 'before-today', expected: `≥ ${day}` }] : []),
  ];
  return invalidWith(issues);
}

const BY_OFFICE_OR_LEADER = { office: 'county', leader: 'leader' } as const;

export const makeCommitment = act('commitment.make', {
  about: { zh: '作出承诺', en: 'Make a commitment' },
  body: Commitment.pick({
    id: true,
    campaign: true,
    text: true,
    leader: true,
    unit: true,
    about: true,
    due: true,
    sample: true,
  }),
  subject: ({ id }) => ({ kind: 'commitment', id }),
  who: { roles: BY_OFFICE_OR_LEADER, over: ({ leader }) => ({ leaders: [leader] }) },
  reads: (body, view) => [
    { kind: 'commitment', id: body.id },
    { kind: 'campaign', id: body.campaign },
    ...namedBy(body, view),
  ],
  refuse: ({ body, view, day }) => [
    ...missing(view, [{ kind: 'campaign', id: body.campaign }]),
    ...namesNothing(body, view),
    ...(view.get('commitment', body.id) === undefined
      ? []
      : [{ kind: 'exists' as const, what: 'commitment', id: body.id }]),
    ...badPromise(body, day),
  ],
  effect: ({ body, day }) => [
    {
      op: 'put',
      kind: 'commitment',
      id: body.id,
      row: { ...body, on: day, of: 'campaign', subject: body.campaign, moves: [], reports: [] },
    },
  ],
});

/** 延期: the day that stood until now stays in sight. `from` is the day its author had in hand. */
export const moveCommitment = act('commitment.move', {
  about: { zh: '承诺改期', en: 'Move the day of a commitment' },
  body: z.object({ id: Id, from: Day, to: Day, why: Text.min(1) }),
  subject: ({ id }) => ({ kind: 'commitment', id }),
  who: { roles: BY_OFFICE_OR_LEADER, over: ofLeaders },
  reads: itsReads,
  refuse: ({ body, view, day }) => {
    const closed = notOpen(body.id, view);
    if (closed.length > 0) return closed;
    const due = view.get('commitment', body.id)?.due ?? body.from;
    const issues = [
      ...(body.from === due ? [] : [{ path: 'from', code: 'moved-meanwhile', expected: due }]),
      ...(body.to === due ? [{ path: 'to', code: 'same-day' }] : []),
      ...(body.to < day ? [{ path: 'to', code: 'before-today', expected: `≥ ${day}` }] : []),
    ];
    return invalidWith(issues);
  },
  effect: ({ body: { id, from, to, why }, view, actor, day }) =>
    put(id, view, ({ moves }) => ({ due: to, moves: [...moves, { from, to, why, on: day, by: actor.name }] })),
});

/** Those who carry it out tell how it goes; closing it is for those who took the promise. */
export const reportCommitment = act('commitment.report', {
  about: { zh: '反馈承诺进展', en: 'Report on a commitment' },
  body: z.object({ id: Id, text: Text.min(1) }),
  subject: ({ id }) => ({ kind: 'commitment', id }),
  who: {
    roles: { ...BY_OFFICE_OR_LEADER, reporter: 'unit', reviewer: 'unit', approver: 'unit' },
    over: ofLeaders,
  },
  reads: itsReads,
  refuse: ({ body, view }) => notOpen(body.id, view),
  effect: ({ body: { id, text }, view, actor, day }) =>
    put(id, view, ({ reports }) => ({ reports: [...reports, { on: day, text, by: actor.name }] })),
});

/** Kept after its day is told as late: nobody chooses that word. */
export const closeCommitment = act('commitment.close', {
  about: { zh: '承诺销号', en: 'Close a commitment' },
  body: z.object({ id: Id, on: Day, outcome: z.enum(['kept', 'dropped']), how: Text.min(1) }),
  subject: ({ id }) => ({ kind: 'commitment', id }),
  who: { roles: BY_OFFICE_OR_LEADER, over: ofLeaders },
  reads: itsReads,
  refuse: ({ body, view, day }) => {
    const closed = notOpen(body.id, view);
    if (closed.length > 0) return closed;
    const made = view.get('commitment', body.id)?.on ?? body.on;
    if (body.on > day) return [{ kind: 'future', on: body.on, day }];
    return body.on < made ? [invalidAt('on', 'before-start', `≥ ${made}`)] : [];
  },
  effect: ({ body: { id, on, outcome, how }, view, actor }) =>
    put(id, view, ({ due }) => ({
      closed: { on, outcome: outcome === 'kept' && on > due ? 'late' : outcome, how, by: actor.name },
    })),
});
