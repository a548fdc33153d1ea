import { headsOf, tailsOf, tardinessOf } from './bounds.ts';
import { childLists } from './child-list.ts';
import type { Packed } from './packed.ts';
import { parallelBuilder } from './parallel.ts';
import type { Objective } from './problem.ts';
import type { Random } from './random.ts';
import { listSampler } from './sampling.ts';
import { buildSerial, forwardSide, mirrorSide, type Side } from './serial.ts';

/** Share of children built by the parallel scheme; the others by the serial one. */
const PARALLEL_SHARE = 0.4;
/** Members of a population times activities: few members for large problems, whose budgets end after few generations. */
const MEMBERS_TIMES_COUNT = 750;
const FEWEST_MEMBERS = 4;
const MOST_MEMBERS = 40;
/** However long the search: no more members than this, nor more starts kept in a population. */
const MOST_MEMBERS_EVER = 320;
const MOST_STARTS = 8_000_000;
/** Populations are doubled with new blood after this many schedules times the square of their members. */
const SCHEDULES_BEFORE_DOUBLING = 60;

/** What a search tells and asks as it goes. */
export interface Watch {
  /** Asked before every schedule, with the number built so far. */
  readonly mayGoOn: (built: number) => boolean;
  /** Told of every schedule that is better than all before; `start` may be written over afterwards. */
  readonly better: (value: number, makespan: number, start: Int32Array, built: number) => void;
}

interface Member {
  start: Int32Array<ArrayBuffer>;
  makespan: number;
  value: number;
}

interface Direction {
  readonly side: Side;
  readonly lists: ReturnType<typeof childLists>;
  readonly parallel: (order: Int32Array, start: Int32Array) => number;
  readonly members: Member[];
}

/**
 * A genetic search with two populations (Debels and Vanhoucke 2007): the children of schedules pushed to the left are built
 * from the right and the other way round, so every child is also a justification of its parents. A child takes the place
 * of the member at its index if it is no worse and new. Where the axis is fixed (releases, changing capacities,
 * tardiness), there is one population, built from the left. Returns how many schedules were built.
 */
export function searchGenetic(packed: Packed, objective: Objective, random: Random, watch: Watch): number {
  const { count, duration, horizon } = packed;
  const twoWays = packed.movable && objective === 'makespan';
  const tails = tailsOf(packed);
  const heads = headsOf(packed);
  const directions = [direction(forwardSide(packed), tieOrder(tails, duration, 1), horizon, random)];
  if (twoWays) directions.push(direction(mirrorSide(packed), tieOrder(heads, duration, -1), horizon, random));
  const [left, right] = directions as [Direction, Direction | undefined];
  const sample = listSampler(packed, urgencyOf(packed, objective, tails));
  const order = new Int32Array(count);
  const flipped = [new Int32Array(count), new Int32Array(count)] as const;
  let size = 0;
  let built = 0;
  let best = Number.POSITIVE_INFINITY;

  const build = (to: Direction, parallel: boolean, start: Int32Array<ArrayBuffer>): Member => {
    built += 1;
    const makespan = parallel ? to.parallel(order, start) : buildSerial(to.side, order, start);
    const value = objective === 'makespan' ? makespan : tardinessOf(packed, start);
    if (value < best) {
      best = value;
      watch.better(value, makespan, to === left ? start : flip(start, makespan, new Int32Array(count)), built);
    }
    return { start, makespan, value };
  };
  const flip = (start: Int32Array, makespan: number, into: Int32Array): Int32Array => {
    for (let i = 0; i < count; i += 1) into[i] = makespan - (start[i] as number) - (duration[i] as number);
    return into;
  };
  const seen = (member: Member, into: Int32Array): Int32Array =>
    twoWays ? flip(member.start, member.makespan, into) : member.start;

  const grow = (target: number): void => {
    for (; size < target && watch.mayGoOn(built); size += 1) {
      sample(order, size === 0 ? undefined : random);
      // The parallel scheme never leaves a resource idle for a release or a due date to come; the serial one can.
      const first = build(left, twoWays || size % 2 === 1, new Int32Array(count));
      left.members.push(first);
      if (right === undefined || !watch.mayGoOn(built)) continue;
      right.lists.listOf(seen(first, flipped[0]), order);
      right.members.push(build(right, false, new Int32Array(count)));
    }
  };
  let spare = new Int32Array(count);
  const generation = (from: Direction, to: Direction): void => {
    for (let at = 0; at < to.members.length && watch.mayGoOn(built); at += 1) {
      const own = from.members[at] as Member;
      const other = tournament(from.members, random);
      const [father, mother] = random.next() < 0.5 ? [own, other] : [other, own];
      const parents = {
        father: seen(father, flipped[0]),
        mother: seen(mother, flipped[1]),
        fatherEnd: father.makespan,
        motherEnd: mother.makespan,
      };
      to.lists.child(parents, order);
      const child = build(to, random.next() < PARALLEL_SHARE, spare);
      const old = to.members[at] as Member;
      if (child.value > old.value || isAmong(child, to.members, at)) continue;
      to.members[at] = child;
      spare = old.start;
    }
  };

  let target = Math.max(FEWEST_MEMBERS, Math.min(MOST_MEMBERS, Math.round(MEMBERS_TIMES_COUNT / count)));
  grow(target);
  const limit = Math.min(MOST_MEMBERS_EVER, Math.floor(MOST_STARTS / (count + 1)));
  while (watch.mayGoOn(built)) {
    generation(right ?? left, left);
    if (right !== undefined) generation(left, right);
    if (2 * target <= limit && built > target * target * SCHEDULES_BEFORE_DOUBLING) {
      target *= 2;
      grow(target);
    }
  }
  return built;
}

function direction(side: Side, base: Int32Array, periods: number, random: Random): Direction {
  return { side, lists: childLists(side, base, periods, random), parallel: parallelBuilder(side), members: [] };
}

/** A topological list by falling distance to the end: it settles equal starts. */
function tieOrder(distance: Int32Array, duration: Int32Array, numbering: 1 | -1): Int32Array {
  const total = distance.map((tail, i) => tail + (duration[i] as number));
  return Int32Array.from(distance.keys()).sort(
    (a, b) => (total[b] as number) - (total[a] as number) || numbering * (a - b),
  );
}

/** How much is still to come after the start of an activity; for tardiness, how early it must start to be in time. */
function urgencyOf({ count, duration, due, after }: Packed, objective: Objective, tails: Int32Array): Float64Array {
  if (objective === 'makespan') return Float64Array.from(tails);
  const latest = new Float64Array(count);
  for (let i = count - 1; i >= 0; i -= 1) {
    let at = Math.min(due[i] as number, 2 ** 31);
    for (let e = after.at[i] as number; e < (after.at[i + 1] as number); e += 1) {
      const next = after.to[e] as number;
      at = Math.min(at, (latest[next] as number) - (duration[next] as number));
    }
    latest[i] = at;
  }
  return latest.map((at) => -at);
}

function tournament(members: readonly Member[], random: Random): Member {
  const one = members[random.below(members.length)] as Member;
  const two = members[random.below(members.length)] as Member;
  return two.value < one.value ? two : one;
}

function isAmong(child: Member, members: readonly Member[], except: number): boolean {
  return members.some(
    (member, at) => at !== except && member.value === child.value && sameStarts(member.start, child.start),
  );
}

function sameStarts(a: Int32Array, b: Int32Array): boolean {
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
