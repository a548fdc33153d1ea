import type { Network, Times } from './network.ts';

/** A network whose columns have room to grow. */
export type LiveNetwork = { -readonly [K in keyof Network]: Network[K] } & { ids: string[] };

/** What grows when a network does. */
interface Growing {
  network: LiveNetwork;
  times: Times;
  rank: Int32Array;
}

/** Takes a link out of the thread of one end. */
export function unthread(first: Int32Array, next: Int32Array, node: number, row: number): void {
  if (first[node] === row) {
    first[node] = next[row] as number;
    return;
  }
  let at = first[node] as number;
  while (at >= 0 && next[at] !== row) at = next[at] as number;
  if (at >= 0) next[at] = next[row] as number;
}

/** The links into and out of a node. */
export function* rowsAt(network: Network, node: number): Generator<number> {
  for (let row = network.firstIn[node] as number; row >= 0; row = network.nextIn[row] as number) yield row;
  for (let row = network.firstOut[node] as number; row >= 0; row = network.nextOut[row] as number) yield row;
}

const NODE_COLUMNS = [
  'calendar',
  'work',
  'left',
  'status',
  'actualStart',
  'actualFinish',
  'constraint',
  'constraintAt',
  'deadline',
  'asLate',
  'firstIn',
  'firstOut',
] as const;
const ROW_COLUMNS = ['from', 'to', 'kind', 'lag', 'lagCalendar', 'origin', 'nextIn', 'nextOut'] as const;

type Column = Int32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

function grown<C extends Column>(column: C, length: number): C {
  const made =
    column instanceof Int32Array
      ? new Int32Array(length)
      : column instanceof Uint16Array
        ? new Uint16Array(length)
        : new Uint8Array(length);
  made.set(column);
  return made as C;
}

/** Room for one more node. */
export function growNodes(live: Growing, node: number): void {
  const { network } = live;
  if (node >= live.rank.length) {
    const length = Math.max(16, node * 2);
    Object.assign(
      network,
      Object.fromEntries(NODE_COLUMNS.map((name) => [name, grown(network[name] as Column, length)])),
    );
    live.times = Object.fromEntries(
      Object.entries(live.times).map(([name, column]) => [name, grown(column as Column, length)]),
    ) as unknown as Times;
    live.rank = grown(live.rank as Int32Array<ArrayBuffer>, length);
  }
  network.firstIn[node] = -1;
  network.firstOut[node] = -1;
}

/** Room for `length` links. */
export function growRows(network: LiveNetwork, length: number): void {
  Object.assign(network, Object.fromEntries(ROW_COLUMNS.map((name) => [name, grown(network[name] as Column, length)])));
}
