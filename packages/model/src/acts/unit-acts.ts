import { z } from 'zod';
import { act, type Change, type Reference, type View } from '../act.ts';
import { addDays, Day } from '../day.ts';
import { HOLDING_KINDS, HOLDING_LISTS, type Holder, type HoldingKind, Holdings, handedOver } from '../holdings.ts';
import { invalidAt } from '../invalid.ts';
import { Id, Name, Text } from '../plan-text.ts';
import type { Refusal } from '../refusal.ts';
import type { Row } from '../snapshot.ts';
import { missing } from './reads.ts';
import { chain, circles } from './tree.ts';
import { OFFICE } from './who.ts';

/** A unit is called otherwise from a day on; papers of earlier days print what it was called then. */
export const renameUnit = act('unit.rename', {
  about: { zh: '单位更名', en: 'Rename a unit' },
  body: z.object({ unit: Id, name: Name, shortName: Name.optional(), on: Day, why: Text.min(1) }),
  subject: ({ unit }) => ({ kind: 'unit', id: unit }),
  who: OFFICE,
  reads: ({ unit }) => [{ kind: 'unit', id: unit }],
  refuse: ({ body, view, day }) => {
    const unit = view.get('unit', body.unit);
    if (unit === undefined) return missing(view, [{ kind: 'unit', id: body.unit }]);
    const since = unit.formerNames?.at(-1)?.until;
    return [
      ...notYet(body.on, day),
      ...(unit.name === body.name && unit.shortName === body.shortName ? [invalidAt('name', 'same', unit.name)] : []),
      // The name in force begins on the day after the last former one.
      ...(since !== undefined && body.on <= addDays(since, 1)
        ? [invalidAt('on', 'before-start', `> ${addDays(since, 1)}`)]
        : []),
    ];
  },
  effect: ({ body: { unit: id, name, shortName, on }, view }) => {
    const unit = view.get('unit', id);
    if (unit === undefined) return [];
    const { shortName: short, ...rest } = unit;
    const former = { name: unit.name, ...(short === undefined ? {} : { shortName: short }), until: addDays(on, -1) };
    const row = {
      ...rest,
      name,
      ...(shortName === undefined ? {} : { shortName }),
      formerNames: [...(unit.formerNames ?? []), former],
    };
    return [{ op: 'put', kind: 'unit', id, row }];
  },
});

/**
 * A unit becomes part of another from a day on. It stays, under the other, with its name; all that it answered for is the
 * other's, named one by one, so that the ledger tells what moved. What was done and reported stays as it was.
 */
export const mergeUnit = act('unit.merge', {
  about: { zh: '单位合并', en: 'Merge a unit into another' },
  body: z.object({ unit: Id, into: Id, on: Day, why: Text.min(1), holdings: Holdings }),
  subject: ({ unit }) => ({ kind: 'unit', id: unit }),
  who: OFFICE,
  reads: ({ unit, into, holdings }, view) => [
    { kind: 'unit', id: unit },
    ...chain('unit', into, view),
    ...namedIn(holdings),
  ],
  refuse: ({ body: { unit, into, on, holdings }, view, day }) => [
    ...missing(view, [
      { kind: 'unit', id: unit },
      { kind: 'unit', id: into },
    ]),
    ...(unit === into ? [invalidAt('into', 'same', unit)] : circles('unit', unit, into, view)),
    ...notYet(on, day),
    ...notHeld({ of: 'unit', id: unit }, holdings, view),
  ],
  effect: ({ body: { unit: id, into, on, why, holdings }, view }) => {
    const unit = view.get('unit', id);
    if (unit === undefined) return [];
    const row = { ...unit, parent: into, merged: { into, on, why } };
    return [{ op: 'put', kind: 'unit', id, row }, ...handOver({ of: 'unit', id }, into, holdings, view)];
  },
});

/** What one county leader answered for is another's from a day on: all of it or some. */
export const handOverLeader = act('leader.hand-over', {
  about: { zh: '联系工作移交', en: 'Hand a leader’s work over to another' },
  body: z.object({ from: Id, to: Id, on: Day, why: Text.min(1), holdings: Holdings }),
  subject: ({ from }) => ({ kind: 'leader', id: from }),
  who: OFFICE,
  reads: ({ from, to, holdings }) => [{ kind: 'leader', id: from }, { kind: 'leader', id: to }, ...namedIn(holdings)],
  refuse: ({ body: { from, to, on, holdings }, view, day }) => [
    ...missing(view, [
      { kind: 'leader', id: from },
      { kind: 'leader', id: to },
    ]),
    ...(from === to ? [invalidAt('to', 'same', from)] : []),
    ...notYet(on, day),
    ...(namedIn(holdings).length === 0 ? [invalidAt('holdings', 'required')] : []),
    ...notHeld({ of: 'leader', id: from }, holdings, view),
  ],
  effect: ({ body: { from, to, on, why, holdings }, view }) => {
    const leader = view.get('leader', from);
    if (leader === undefined) return [];
    const changes = handOver({ of: 'leader', id: from }, to, holdings, view);
    const handed = [...(leader.handedOver ?? []), { to, on, why, things: changes.length }];
    return [{ op: 'put', kind: 'leader', id: from, row: { ...leader, handedOver: handed } }, ...changes];
  },
});

type Named = { readonly kind: HoldingKind; readonly id: Id; readonly path: string };

function listed(holdings: Holdings): Named[] {
  return HOLDING_LISTS.flatMap((list) =>
    holdings[list].map((id, index) => ({ kind: HOLDING_KINDS[list], id, path: `holdings.${list}.${index}` })),
  );
}

function namedIn(holdings: Holdings): Reference[] {
  return listed(holdings).map(({ kind, id }) => ({ kind, id }));
}

/** What is not there, or was handed over by somebody else meanwhile. */
function notHeld(holder: Holder, holdings: Holdings, view: View): Refusal[] {
  return listed(holdings).flatMap(({ kind, id, path }): Refusal[] => {
    const row = view.get(kind, id);
    if (row === undefined) return [{ kind: 'not-found', what: kind, id }];
    return handedOver(kind, row, holder, '-') === row ? [invalidAt(path, 'not-held', holder.id)] : [];
  });
}

function handOver(holder: Holder, to: Id, holdings: Holdings, view: View): Change[] {
  const seen = new Set<string>();
  return listed(holdings).flatMap(({ kind, id }): Change[] => {
    const row = view.get(kind, id);
    if (row === undefined || seen.has(`${kind} ${id}`)) return [];
    seen.add(`${kind} ${id}`);
    const now: Row<HoldingKind> = handedOver(kind, row, holder, to);
    // A change is a union over kinds, which a variable kind does not narrow.
    return [{ op: 'put', kind, id, row: now } as Change];
  });
}

function notYet(on: Day, day: Day): Refusal[] {
  return on > day ? [{ kind: 'future', on, day }] : [];
}
