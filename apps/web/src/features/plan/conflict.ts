import type { Refusal } from '@gongjian/model';
import { type Draft, isSame } from './draft.ts';

export type Stale = Extract<Refusal, { kind: 'stale' }>;
export type Take = 'mine' | 'theirs' | 'merged';

/** One member on which the version in hand, the present one and mine are not all alike. */
export type Difference = {
  readonly field: string;
  readonly was: unknown;
  readonly is: unknown;
  readonly mine: unknown;
  readonly changedBy: 'me' | 'them' | 'both';
  /** Both changes in one list, where they do not touch the same items. */
  readonly merged?: readonly unknown[];
};

/** The present version: that which was in hand, with what others changed since. */
export function presentRow(base: Draft, { changed }: Pick<Stale, 'changed'>): Draft {
  const row = new Map(Object.entries(base));
  for (const { field, is } of changed) {
    if (is === null || is === undefined) row.delete(field);
    else row.set(field, is);
  }
  return Object.fromEntries(row);
}

/** Members that differ, in the order of `fields`; where both changed to the same there is nothing to settle. */
export function differencesOf(
  base: Draft,
  present: Draft,
  mine: Draft,
  fields: readonly { readonly name: string }[],
): readonly Difference[] {
  return fields.flatMap(({ name: field }): readonly Difference[] => {
    const three = { field, was: base[field], is: present[field], mine: mine[field] };
    const [byThem, byMe] = [!isSame(three.was, three.is), !isSame(three.was, three.mine)];
    if (!(byThem || byMe) || isSame(three.is, three.mine)) return [];
    if (!byThem) return [{ ...three, changedBy: 'me' as const }];
    if (!byMe) return [{ ...three, changedBy: 'them' as const }];
    const merged = mergeLists(three.was, three.is, three.mine);
    return [{ ...three, changedBy: 'both' as const, ...(merged === undefined ? {} : { merged }) }];
  });
}

/** What is taken unless a person chooses otherwise; undefined where a person must choose. */
export function usualTake({ changedBy, merged }: Difference): Take | undefined {
  if (changedBy !== 'both') return changedBy === 'me' ? 'mine' : 'theirs';
  return merged === undefined ? undefined : 'merged';
}

/** The present version with what was chosen; a difference without a choice is as usual, or mine. */
export function settled(
  present: Draft,
  differences: readonly Difference[],
  takes: Readonly<Record<string, Take>>,
): Draft {
  const row = new Map(Object.entries(present));
  for (const difference of differences) {
    const take = takes[difference.field] ?? usualTake(difference) ?? 'mine';
    const value = take === 'theirs' ? difference.is : take === 'merged' ? difference.merged : difference.mine;
    if (value === undefined) row.delete(difference.field);
    else row.set(difference.field, value);
  }
  return Object.fromEntries(row);
}

/**
 * Two changes of one list, item by item: theirs in their order, then what only I added. Undefined where both changed
 * the same item differently, or where items cannot be told apart.
 */
export function mergeLists(was: unknown, is: unknown, mine: unknown): readonly unknown[] | undefined {
  const [before, theirs, own] = [byKey(was), byKey(is), byKey(mine)];
  if (before === undefined || theirs === undefined || own === undefined) return undefined;
  const merged: unknown[] = [];
  for (const key of new Set([...theirs.keys(), ...own.keys(), ...before.keys()])) {
    const [one, two, three] = [before.get(key), theirs.get(key), own.get(key)];
    const kept = isSame(one, two) ? three : isSame(one, three) || isSame(two, three) ? two : CLASH;
    if (kept === CLASH) return undefined;
    if (kept !== undefined) merged.push(kept);
  }
  return merged;
}

const CLASH = Symbol('clash');

/** Items by what names them: the project of an entry, the day of a point, the name or text of others. */
function byKey(list: unknown): ReadonlyMap<string, unknown> | undefined {
  if (list !== undefined && !Array.isArray(list)) return undefined;
  const items = (list ?? []) as readonly unknown[];
  const keyed = new Map(items.map((item) => [keyOf(item), item]));
  return keyed.size === items.length ? keyed : undefined;
}

function keyOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  const members = new Map<string, unknown>(Object.entries(item));
  return String(members.get('project') ?? members.get('on') ?? members.get('name') ?? members.get('text'));
}
