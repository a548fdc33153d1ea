import { invalidAt, Refused } from '@gongjian/model';
import type { Resource, ResourceProblem } from './problem.ts';

/** Activities times resources beyond which a problem is refused, and the longest axis of periods. */
const MOST_ACTIVITIES = 200_000;
const LONGEST_AXIS = 4_000_000;
/** Bits of a word that hold fields; a field is as wide as its capacity needs and one guard bit more. */
const WORD_BITS = 32;

/** Arcs as compressed rows: those of activity i are `to[at[i]] … to[at[i + 1] - 1]`. */
export interface Arcs {
  readonly at: Int32Array;
  readonly to: Int32Array;
}

/**
 * A problem as flat arrays, activities renumbered into a topological order. Demands of several resources share 32-bit
 * words, each field with a guard bit above it: one subtraction and one mask tell whether a period holds them all.
 */
export interface Packed {
  readonly count: number;
  readonly resourceCount: number;
  /** `original[i]` is the place in `problem.activities` of packed activity i. */
  readonly original: Int32Array;
  readonly duration: Int32Array;
  readonly release: Int32Array;
  readonly due: Float64Array;
  readonly weight: Float64Array;
  readonly before: Arcs;
  readonly after: Arcs;
  /** Units, activity-major: `demand[i * resourceCount + r]`. */
  readonly demand: Int32Array;
  /** Capacity of each resource where it never changes, its largest otherwise. */
  readonly capacity: Int32Array;
  readonly words: number;
  /** Packed demand, activity-major. */
  readonly need: Int32Array;
  /** Guard bits of each word. */
  readonly guards: Int32Array;
  /** Packed free capacity with guards set, period-major, over `horizon` periods. */
  readonly free: Int32Array;
  /** No schedule built in list order ends later. */
  readonly horizon: number;
  /** Neither capacities nor releases tie the schedule to the axis: it may be read backwards. */
  readonly movable: boolean;
}

/** Packs a problem. Refuses, naming the item: bad numbers, unknown places, cycles, a demand above what there will ever be. */
export function pack(problem: ResourceProblem): Packed {
  checkSizes(problem);
  const order = topologicalOrder(problem);
  const place = new Int32Array(order.length);
  for (const [at, activity] of order.entries()) place[activity] = at;
  const { activities, resources } = problem;
  const count = activities.length;
  const resourceCount = resources.length;
  const duration = new Int32Array(count);
  const release = new Int32Array(count);
  const due = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const weight = new Float64Array(count).fill(1);
  const demand = new Int32Array(count * resourceCount);
  for (const [at, index] of order.entries()) {
    const activity = activities[index];
    if (activity === undefined) continue;
    duration[at] = activity.duration;
    release[at] = activity.release ?? 0;
    due[at] = activity.due ?? Number.POSITIVE_INFINITY;
    weight[at] = activity.weight ?? 1;
    for (const [r, units] of activity.demands.entries()) demand[at * resourceCount + r] = units;
  }
  const pairs = problem.links.map(([a, b]) => [place[a] ?? 0, place[b] ?? 0] as const);
  const capacity = Int32Array.from(resources, largestCapacity);
  const horizon = axisOf(problem, duration, release);
  const movable =
    resources.every((resource) => new Set(capacities(resource)).size <= 1) && release.every((at) => at === 0);
  return {
    count,
    resourceCount,
    original: Int32Array.from(order),
    duration,
    release,
    due,
    weight,
    before: arcs(count, pairs, 1, 0),
    after: arcs(count, pairs, 0, 1),
    demand,
    capacity,
    horizon,
    movable,
    ...wordsOf(resources, demand, count, horizon),
  };
}

/** The figures of a capacity, without the repetition of the last one. */
export function capacities({ capacity }: Resource): readonly number[] {
  return typeof capacity === 'number' ? [capacity] : capacity;
}

function largestCapacity(resource: Resource): number {
  return capacities(resource).reduce((most, units) => Math.max(most, units), 0);
}

function arcs(count: number, pairs: readonly (readonly [number, number])[], from: 0 | 1, to: 0 | 1): Arcs {
  const at = new Int32Array(count + 1);
  for (const pair of pairs) at[pair[from] + 1] = (at[pair[from] + 1] ?? 0) + 1;
  for (let i = 0; i < count; i += 1) at[i + 1] = (at[i + 1] ?? 0) + (at[i] ?? 0);
  const next = at.slice();
  const list = new Int32Array(pairs.length);
  for (const pair of pairs) {
    const slot = next[pair[from]] ?? 0;
    list[slot] = pair[to];
    next[pair[from]] = slot + 1;
  }
  return { at, to: list };
}

function wordsOf(
  resources: readonly Resource[],
  demand: Int32Array,
  count: number,
  horizon: number,
): Pick<Packed, 'words' | 'need' | 'guards' | 'free'> {
  const fields: { readonly word: number; readonly shift: number; readonly width: number }[] = [];
  let word = 0;
  let used = 0;
  for (const resource of resources) {
    const width = 32 - Math.clz32(largestCapacity(resource));
    if (used + width + 1 > WORD_BITS) {
      word += 1;
      used = 0;
    }
    fields.push({ word, shift: used, width });
    used += width + 1;
  }
  const words = word + 1;
  const guards = new Int32Array(words);
  const need = new Int32Array(count * words);
  const free = new Int32Array(horizon * words);
  for (const [r, field] of fields.entries()) {
    guards[field.word] = (guards[field.word] ?? 0) | (1 << (field.shift + field.width));
    for (let i = 0; i < count; i += 1) {
      const at = i * words + field.word;
      need[at] = (need[at] ?? 0) | ((demand[i * resources.length + r] ?? 0) << field.shift);
    }
    const figures = resources[r] === undefined ? [0] : capacities(resources[r]);
    for (let t = 0; t < horizon; t += 1) {
      const at = t * words + field.word;
      const units = figures[Math.min(t, figures.length - 1)] ?? 0;
      free[at] = (free[at] ?? 0) | (units << field.shift);
    }
  }
  for (let at = 0; at < free.length; at += 1) free[at] = (free[at] ?? 0) | (guards[at % words] ?? 0);
  return { words, need, guards, free };
}

/** All activities one after the other, begun when the last release is past and the last change of capacity is over. */
function axisOf(problem: ResourceProblem, duration: Int32Array, release: Int32Array): number {
  const changes = problem.resources.map((resource) => capacities(resource).length - 1);
  let end = 1 + release.reduce((a, b) => Math.max(a, b), 0) + changes.reduce((a, b) => Math.max(a, b), 0);
  for (const length of duration) end += length;
  if (end > LONGEST_AXIS) {
    throw new Refused({ kind: 'implausible', field: 'durations', given: end, limit: LONGEST_AXIS, unit: 'periods' });
  }
  return end;
}

function checkSizes({ activities, resources, links }: ResourceProblem): void {
  if (activities.length > MOST_ACTIVITIES) {
    refuseLarge('activities', activities.length, MOST_ACTIVITIES);
  }
  const most = 2 ** 30 - 1;
  for (const resource of resources) {
    const figures = capacities(resource);
    if (figures.length === 0) refuse(`resources.${resource.id}.capacity`, 'empty');
    if (figures.length > LONGEST_AXIS) refuseLarge(`resources.${resource.id}.capacity`, figures.length, LONGEST_AXIS);
    for (const units of figures) whole(`resources.${resource.id}.capacity`, units, most);
  }
  for (const { id, duration, release = 0, due = 0, weight = 1, demands } of activities) {
    whole(`activities.${id}.duration`, duration, LONGEST_AXIS);
    whole(`activities.${id}.release`, release, LONGEST_AXIS);
    if (!Number.isFinite(due)) refuse(`activities.${id}.due`, 'not-finite');
    if (!(Number.isFinite(weight) && weight >= 0)) refuse(`activities.${id}.weight`, 'not-positive');
    if (demands.length > resources.length) refuse(`activities.${id}.demands`, 'too-many');
    for (const [r, units] of demands.entries()) {
      const resource = resources[r];
      if (resource === undefined) continue;
      whole(`activities.${id}.demands.${resource.id}`, units, most);
      // A passing shortage only delays; what lasts for ever decides whether it can be held at all.
      const lasting = capacities(resource).at(-1) ?? 0;
      if (duration > 0 && units > lasting) refuseLarge(`activities.${id}.demands.${resource.id}`, units, lasting);
    }
  }
  for (const [at, [before, after]] of links.entries()) {
    for (const end of [before, after]) {
      if (activities[end] === undefined) refuse(`links.${at}`, 'unknown-activity');
    }
  }
}

function topologicalOrder({ activities, links }: ResourceProblem): number[] {
  const count = activities.length;
  const after = arcs(count, links, 0, 1);
  const waiting = new Int32Array(count);
  for (const [, to] of links) waiting[to] = (waiting[to] ?? 0) + 1;
  const order: number[] = [];
  for (let i = 0; i < count; i += 1) if (waiting[i] === 0) order.push(i);
  for (let at = 0; at < order.length; at += 1) {
    const i = order[at] ?? 0;
    for (let e = after.at[i] ?? 0; e < (after.at[i + 1] ?? 0); e += 1) {
      const to = after.to[e] ?? 0;
      waiting[to] = (waiting[to] ?? 0) - 1;
      if (waiting[to] === 0) order.push(to);
    }
  }
  if (order.length < count) refuse(`links: ${cycleOf(problemCycle(waiting, links), activities).join(' → ')}`, 'cycle');
  return order;
}

/** One successor still waiting of every activity that is on or behind a cycle. */
function problemCycle(waiting: Int32Array, links: ResourceProblem['links']): Map<number, number> {
  const previous = new Map<number, number>();
  for (const [before, after] of links) {
    if ((waiting[before] ?? 0) > 0 && (waiting[after] ?? 0) > 0) previous.set(after, before);
  }
  return previous;
}

function cycleOf(previous: ReadonlyMap<number, number>, activities: ResourceProblem['activities']): string[] {
  const seen: number[] = [];
  let at = previous.keys().next().value ?? 0;
  while (!seen.includes(at)) {
    seen.push(at);
    at = previous.get(at) ?? at;
  }
  return [...seen.slice(seen.indexOf(at)), at].reverse().map((index) => activities[index]?.id ?? '');
}

function whole(path: string, given: number, limit: number): void {
  if (!Number.isInteger(given) || given < 0) refuse(path, 'not-whole');
  if (given > limit) refuseLarge(path, given, limit);
}

function refuse(path: string, code: string): never {
  throw new Refused(invalidAt(path, code));
}

function refuseLarge(field: string, given: number, limit: number): never {
  throw new Refused({ kind: 'implausible', field, given, limit, unit: '' });
}
