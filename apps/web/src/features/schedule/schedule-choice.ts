import type { ScheduleAccepted, SchedulePreview } from '@gongjian/model';

type Rows = SchedulePreview['rows'];
type Stands = SchedulePreview['stands'];
export type Part = 'rows' | 'stands';
export type Chosen = Readonly<Record<Part, ReadonlySet<number>>>;

/** Whether the post may take over what a row says. */
export type Takes = (part: Part, row: Rows[number] | Stands[number]) => boolean;

/** To begin with, all that may be taken; what goes back behind what was reported is for a person to tick. */
export function firstChoice({ rows, stands }: SchedulePreview, takes: Takes): Chosen {
  const taken = new Set(rows.filter((row) => takes('rows', row)).map(({ uid }) => uid));
  const stood = stands.filter(
    (row) => takes('stands', row) && !row.isBehind && row.needs.every((uid) => taken.has(uid)),
  );
  return { rows: taken, stands: new Set(stood.map(({ uid }) => uid)) };
}

/** One ticked or unticked: what it needs comes with it, what needs it goes with it. */
export function ticked(
  { rows, stands }: SchedulePreview,
  chosen: Chosen,
  { part, uid, isOn }: { readonly part: Part; readonly uid: number; readonly isOn: boolean },
): Chosen {
  const next = { rows: new Set(chosen.rows), stands: new Set(chosen.stands) };
  const byUid = new Map(rows.map((row) => [row.uid, row]));
  if (isOn) {
    next[part].add(uid);
    const open = [...((part === 'rows' ? byUid.get(uid) : stands.find((one) => one.uid === uid))?.needs ?? [])];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (next.rows.has(at)) continue;
      next.rows.add(at);
      open.push(...(byUid.get(at)?.needs ?? []));
    }
    return next;
  }
  next[part].delete(uid);
  const isWanting = ({ needs }: { readonly needs: readonly number[] }) => needs.some((one) => !next.rows.has(one));
  for (let before = -1; before !== next.rows.size; ) {
    before = next.rows.size;
    for (const row of rows) if (isWanting(row)) next.rows.delete(row.uid);
  }
  for (const row of stands) if (isWanting(row)) next.stands.delete(row.uid);
  return next;
}

export function acceptedOf({ rows, stands }: Chosen): ScheduleAccepted {
  return { rows: [...rows], stands: [...stands] };
}
