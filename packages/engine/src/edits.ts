import type { Reading, Snapshot } from '@gongjian/model';

/** What the facts of two snapshots of one plan differ in. */
export interface Edits {
  /** Subjects some fact of which was added, changed or taken back. */
  readonly subjects: Readonly<Record<Reading['of'], ReadonlySet<string>>>;
  /** Of these, all readings that the later snapshot holds, together and in its order, by subject whatever its kind. */
  readonly readings: ReadonlyMap<string, readonly Reading[]>;
  readonly removed: readonly Reading[];
  readonly added: readonly Reading[];
}

/** Differing readings beyond which everything is read anew. */
const MOST_EDITS = 20_000;

/** Lists of a snapshot that are its plan, besides the campaign; bulletins mean nothing to an assessment. */
const PLAN_LISTS = [
  'actions',
  'units',
  'leaders',
  'indicators',
  'targets',
  'rosters',
  'projects',
  'steps',
  'factors',
  'packs',
  'calendars',
  'tracks',
  'ladders',
] as const satisfies readonly (keyof Snapshot)[];

/**
 * The facts that differ, found by comparing rows as objects: a snapshot made from a near one shares all rows that no
 * act touched. Undefined where the plan differs too, which moves what facts mean, or more than can be patched.
 */
export function editsBetween(before: Snapshot, after: Snapshot): Edits | undefined {
  if (before.campaign !== after.campaign) return undefined;
  if (PLAN_LISTS.some((list) => !sameRows<unknown>(before[list], after[list]))) return undefined;
  const subjects = { target: new Set<string>(), project: new Set<string>() };
  for (const { row } of differing(before.recognitions, after.recognitions)) subjects.project.add(row.project);
  for (const { row } of differing(before.progress, after.progress)) subjects.project.add(row.project);
  for (const { row } of differing(before.exemptions, after.exemptions)) subjects[row.of].add(row.subject);
  for (const { row } of differing(before.problems, after.problems))
    for (const { of, id } of row.blocks) {
      const project = of === 'step' ? after.steps.find((step) => step.id === id)?.project : id;
      if (project !== undefined) subjects[of === 'target' ? 'target' : 'project'].add(project);
    }
  const readings = new Map<string, readonly Reading[]>();
  const [removed, added]: [Reading[], Reading[]] = [[], []];
  for (const { row, isAdded, at } of differing(before.readings, after.readings)) {
    subjects[row.of].add(row.subject);
    (isAdded ? added : removed).push(row);
    if (added.length + removed.length > MOST_EDITS) return undefined;
    if (!readings.has(row.subject)) readings.set(row.subject, runAround(after.readings, at, row.subject));
  }
  return { subjects, readings, removed, added };
}

function sameRows<T>(before: readonly T[], after: readonly T[]): boolean {
  if (before === after) return true;
  return before.length === after.length && before.every((row, at) => row === after[at]);
}

interface Differing<T> {
  readonly row: T;
  readonly isAdded: boolean;
  /** Where in the later list it stands, or would. */
  readonly at: number;
}

/** How far ahead the same row is looked for before both are called different. */
const AHEAD = 64;

function* differing<T>(before: readonly T[], after: readonly T[]): Generator<Differing<T>> {
  if (before === after) return;
  const shared = sharedEnds(before, after);
  let [i, j] = [shared.head, shared.head];
  const [endBefore, endAfter] = [before.length - shared.tail, after.length - shared.tail];
  while (i < endBefore && j < endAfter) {
    if (before[i] === after[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const skipAfter = distance(after, j, before[i] as T);
    const skipBefore = distance(before, i, after[j] as T);
    if (skipAfter <= skipBefore && skipAfter < AHEAD) {
      for (; skipAfter > 0 && after[j] !== before[i]; j += 1) yield { row: after[j] as T, isAdded: true, at: j };
    } else if (skipBefore < AHEAD) {
      for (; before[i] !== after[j]; i += 1) yield { row: before[i] as T, isAdded: false, at: j };
    } else {
      yield { row: before[i] as T, isAdded: false, at: j };
      yield { row: after[j] as T, isAdded: true, at: j };
      i += 1;
      j += 1;
    }
  }
  for (; i < endBefore; i += 1) yield { row: before[i] as T, isAdded: false, at: j };
  for (; j < endAfter; j += 1) yield { row: after[j] as T, isAdded: true, at: j };
}

/** How many rows are the same from the front, and of the rest from the back; most of a million are. */
function sharedEnds<T>(before: readonly T[], after: readonly T[]): { readonly head: number; readonly tail: number } {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { head, tail };
}

function distance<T>(rows: readonly T[], from: number, row: T): number {
  for (let ahead = 0; ahead < AHEAD; ahead += 1) if (rows[from + ahead] === row) return ahead;
  return AHEAD;
}

/** The readings of a subject that stand together around a place. */
function runAround(readings: readonly Reading[], at: number, subject: string): readonly Reading[] {
  const isOwn = (place: number) => readings[place]?.subject === subject;
  let from = isOwn(at) ? at : isOwn(at - 1) ? at - 1 : at;
  let to = from;
  while (isOwn(from - 1)) from -= 1;
  while (isOwn(to)) to += 1;
  return readings.slice(from, to);
}
