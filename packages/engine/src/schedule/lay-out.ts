import { Refused } from '@gongjian/model';
import { cycleAmong, waitsOf } from './cycle.ts';
import type { Link } from './input.ts';
import type { Rows } from './link-rows.ts';
import type { Network } from './network.ts';

export type LaidOut = Rows & Pick<Network, 'firstIn' | 'nextIn' | 'firstOut' | 'nextOut' | 'order'>;

/** Links as given: by default their own origins, with lags on the predecessor's calendar. */
export type Given = Omit<Rows, 'origin' | 'lagCalendar'> & {
  readonly origin: Int32Array | undefined;
  readonly lagCalendar: Uint16Array | undefined;
};

/** For refusals only: the nodes' names and what a link was given as. */
export interface Names {
  readonly ids: readonly string[];
  linkOf(origin: number): Pick<Link, 'from' | 'to'>;
}

/** Links into one node compared each with each up to here; beyond, a table of all nodes is kept. */
const FEW = 16;

/**
 * Links grouped by the node they lead to, an order of the nodes in which every link goes forward, and the threads. O(nodes + links);
 * links met twice are refused on the way, a ring afterwards. Most-lags are put after all others.
 */
export function layOut(calendar: Uint16Array, given: Given, names: Names): LaidOut {
  const count = calendar.length;
  const begin = new Int32Array(count + 1);
  const laid = grouped(calendar, given, begin);
  refuseDoubles(count, laid, begin, names);
  const threads = threadsOf(count, laid, begin);
  const order = orderOf(count, laid.from, begin);
  if (order === undefined) {
    const waits = waitsOf(laid, threads);
    throw new Refused({ kind: 'cycle', chain: cycleAmong(waits, laid, threads, names.ids) });
  }
  return { ...laid, ...threads, order };
}

/** Counting sort by head, the order among links into the same node kept; `begin` gets the first row of each node. */
function grouped(calendar: Uint16Array, given: Given, begin: Int32Array): Rows {
  const { to } = given;
  const count = calendar.length;
  const length = to.length;
  const aside = given.most.length === 0 ? undefined : new Set(given.most);
  for (let row = 0; row < length; row++) {
    const head = to[row] as number;
    begin[head] = (begin[head] as number) + 1;
  }
  if (aside !== undefined) for (const row of aside) begin[to[row] as number] = (begin[to[row] as number] as number) - 1;
  let sum = 0;
  for (let node = 0; node < count; node++) {
    sum += begin[node] as number;
    begin[node] = sum;
  }
  begin[count] = sum;
  const source = new Int32Array(length);
  for (let row = length - 1; row >= 0; row--) {
    if (aside?.has(row) === true) continue;
    const head = to[row] as number;
    const place = (begin[head] as number) - 1;
    begin[head] = place;
    source[place] = row;
  }
  given.most.forEach((row, index) => {
    source[sum + index] = row;
  });
  return { ...gathered(calendar, given, source), most: given.most.map((_, index) => sum + index) };
}

/** The columns of the links in the order of `source`. Written out, as a loop shared by columns of several types is several times slower. */
function gathered(calendar: Uint16Array, given: Given, source: Int32Array): Omit<Rows, 'most'> {
  const length = source.length;
  const from = new Int32Array(length);
  const to = new Int32Array(length);
  const kind = new Uint8Array(length);
  const lag = new Int32Array(length);
  const lagCalendar = new Uint16Array(length);
  for (let place = 0; place < length; place++) {
    const row = source[place] as number;
    from[place] = given.from[row] as number;
    to[place] = given.to[row] as number;
    kind[place] = given.kind[row] as number;
    lag[place] = given.lag[row] as number;
  }
  const onCalendar = given.lagCalendar;
  if (onCalendar === undefined) {
    for (let place = 0; place < length; place++) lagCalendar[place] = calendar[from[place] as number] as number;
  } else {
    for (let place = 0; place < length; place++) lagCalendar[place] = onCalendar[source[place] as number] as number;
  }
  if (given.origin === undefined) return { from, to, kind, lag, lagCalendar, origin: source };
  const origin = new Int32Array(length);
  for (let place = 0; place < length; place++) origin[place] = given.origin[source[place] as number] as number;
  return { from, to, kind, lag, lagCalendar, origin };
}

/**
 * Predecessors first, by depth from each node in turn: nodes given in an order that holds keep it, and what is linked lies near
 * in the order. Undefined where there is a ring.
 */
function orderOf(count: number, from: Int32Array, begin: Int32Array): Int32Array | undefined {
  const order = new Int32Array(count);
  const next = begin.slice(0, count);
  const met = new Uint8Array(count);
  const path = new Int32Array(count);
  let placed = 0;
  for (let root = 0; root < count; root++) {
    if (met[root] !== 0) continue;
    let depth = 0;
    path[0] = root;
    met[root] = WAITING;
    while (depth >= 0) {
      const node = path[depth] as number;
      const end = begin[node + 1] as number;
      let row = next[node] as number;
      while (row < end && met[from[row] as number] === PLACED) row++;
      next[node] = row;
      if (row === end) {
        met[node] = PLACED;
        order[placed++] = node;
        depth--;
        continue;
      }
      const before = from[row] as number;
      if (met[before] === WAITING) return undefined;
      met[before] = WAITING;
      path[++depth] = before;
    }
  }
  return order;
}

const WAITING = 1;
const PLACED = 2;

function threadsOf(count: number, { from, most }: Rows, begin: Int32Array) {
  const firstIn = new Int32Array(count);
  const firstOut = new Int32Array(count).fill(-1);
  const nextIn = new Int32Array(from.length).fill(-1);
  const nextOut = new Int32Array(from.length).fill(-1);
  for (let node = 0; node < count; node++) {
    const [first, end] = [begin[node] as number, begin[node + 1] as number];
    firstIn[node] = first < end ? first : -1;
    for (let row = first + 1; row < end; row++) nextIn[row - 1] = row;
  }
  for (let row = from.length - most.length - 1; row >= 0; row--) {
    const tail = from[row] as number;
    nextOut[row] = firstOut[tail] as number;
    firstOut[tail] = row;
  }
  return { firstIn, nextIn, firstOut, nextOut };
}

/** A summary's link and its child's own may meet; only a link given twice is refused. */
function refuseDoubles(count: number, { from, kind, origin }: Rows, begin: Int32Array, names: Names): void {
  // By predecessor and kind: the last link from it.
  let last: Int32Array | undefined;
  for (let node = 0; node < count; node++) {
    const first = begin[node] as number;
    const end = begin[node + 1] as number;
    if (end - first > FEW) last ??= new Int32Array(count * 4).fill(-1);
    for (let row = first; row < end; row++) {
      const tail = from[row] as number;
      const bits = kind[row] as number;
      let other = row - 1;
      if (last !== undefined && end - first > FEW) {
        other = last[tail * 4 + bits] as number;
        last[tail * 4 + bits] = row;
      } else while (other >= first && (from[other] !== tail || kind[other] !== bits)) other--;
      if (other >= first) refuseSame(names.linkOf(origin[row] as number), names.linkOf(origin[other] as number));
    }
  }
}

function refuseSame(one: Pick<Link, 'from' | 'to'>, other: Pick<Link, 'from' | 'to'>): void {
  if (one.from !== other.from || one.to !== other.to) return;
  throw new Refused({ kind: 'exists', what: 'link', id: `${one.from} → ${one.to}` });
}
