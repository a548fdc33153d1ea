import { Refused } from '@gongjian/model';
import { maximum, maximumTree, setValue } from '../network/maximum-tree.ts';
import { dequeue, enqueue, rankQueue } from '../network/rank-queue.ts';
import { backward, late } from './backward.ts';
import { type Compiled, compileNetwork, putActivity } from './compile.ts';
import { freeFloat, shownLate, totalFloat } from './floats.ts';
import { early } from './forward.ts';
import type { Activity, Link, LinkKind, NetworkInput } from './input.ts';
import { lagCalendarOf } from './link-rows.ts';
import { growNodes, growRows, type LiveNetwork, rowsAt, unthread } from './live-columns.ts';
import { makeRoom } from './live-order.ts';
import { EVER, KIND_BITS, type Times } from './network.ts';
import { runPasses } from './run-passes.ts';

/** One change of a network. `put` adds an activity or replaces the one of its id, `link` likewise by its ends and kind. */
export type Edit =
  | { readonly put: Activity }
  | { readonly drop: string }
  | { readonly link: Link }
  | { readonly unlink: { readonly from: string; readonly to: string; readonly kind?: LinkKind } };

/** A schedule kept while its network is edited; `change` alters it in place. */
export interface LiveSchedule {
  readonly activities: Map<string, Activity>;
  readonly links: Map<string, Link>;
  compiled: Compiled;
  network: LiveNetwork;
  times: Times;
  end: number;
  /** By id, the node; by link, the row. */
  nodes: Map<string, number>;
  rows: Map<string, number>;
  rank: Int32Array;
  finishes: ReturnType<typeof maximumTree>;
  rowCount: number;
  /** Without summaries, most-lags and as-late activities: edits are local. */
  plain: boolean;
  /** Nodes computed by the last change: what it touched. */
  touched: number;
}

/** Instants are kept above 0 in the tournament of finishes, where 0 is an absent one. */
const LIFT = 1_073_741_824;

/** Opens a network for edits. Refuses what {@link compileNetwork} refuses. */
export function openSchedule(input: NetworkInput): LiveSchedule {
  const activities = new Map(input.activities.map((activity) => [activity.id, activity]));
  const links = new Map(input.links.map((link) => [keyOf(link), link]));
  return { activities, links, ...opened(input) };
}

function opened(input: NetworkInput): Omit<LiveSchedule, 'activities' | 'links'> {
  const compiled = compileNetwork(input);
  const { times, end } = runPasses(compiled);
  const { network } = compiled;
  const rank = new Int32Array(network.count);
  network.order.forEach((node, place) => {
    rank[node] = place;
  });
  return {
    compiled,
    network: { ...network, ids: [...network.ids] },
    times,
    end,
    nodes: new Map(network.ids.map((id, node) => [id, node])),
    rows: new Map(Array.from(network.origin, (origin, row) => [keyOf(input.links[origin] as Link), row])),
    rank,
    finishes: maximumTree(times.ef.map((finish) => finish + LIFT)),
    rowCount: network.from.length,
    plain: network.most.length === 0 && !network.asLate.includes(1) && compiled.outline.parentOf.every((at) => at < 0),
    touched: network.count,
  };
}

/**
 * Applies one edit and computes anew only the nodes whose dates it moves; where the end of the project moves, all late dates.
 * Networks with summaries, most-lags or as-late activities are computed whole.
 * @throws Refused, the schedule as it was: `not-found`, `exists`, `cycle` or `invalid`, naming the item.
 */
export function change(live: LiveSchedule, edit: Edit): LiveSchedule {
  if (!isPlain(live, edit)) return whole(live, edit);
  live.touched = 0;
  const stir: number[] = [];
  if ('put' in edit) putNode(live, edit.put, stir);
  else if ('drop' in edit) dropNode(live, edit.drop, stir);
  else if ('link' in edit) putLink(live, edit.link, stir);
  else unlink(live, keyOf(edit.unlink), stir);
  settle(live, stir);
  return live;
}

function isPlain(live: LiveSchedule, edit: Edit): boolean {
  if (!live.plain) return false;
  if ('put' in edit) return edit.put.kind !== 'summary' && edit.put.parent === undefined && edit.put.asLate !== true;
  return !('link' in edit && edit.link.most === true);
}

/** The edit on the input, and all of it anew; nothing is kept of an edit that is refused. */
function whole(live: LiveSchedule, edit: Edit): LiveSchedule {
  const activities = new Map(live.activities);
  const links = new Map(live.links);
  if ('put' in edit) activities.set(edit.put.id, edit.put);
  else if ('drop' in edit) {
    if (!activities.delete(edit.drop)) throw missing(edit.drop);
    for (const [key, link] of links) if (link.from === edit.drop || link.to === edit.drop) links.delete(key);
  } else if ('link' in edit) links.set(keyOf(edit.link), edit.link);
  else if (!links.delete(keyOf(edit.unlink))) throw missing(`${edit.unlink.from} → ${edit.unlink.to}`);
  const made = opened({ ...live.compiled.input, activities: [...activities.values()], links: [...links.values()] });
  return Object.assign(live, made, { activities, links });
}

function putNode(live: LiveSchedule, activity: Activity, stir: number[]): void {
  const known = live.nodes.get(activity.id);
  const place = known ?? live.network.ids.length;
  if (known === undefined) growNodes(live, place);
  putActivity(live.network, place, activity, live.network.projectCalendar, live.compiled.calendarOf);
  live.activities.set(activity.id, activity);
  if (known === undefined) {
    live.network.count = live.network.ids.push(activity.id);
    live.nodes.set(activity.id, place);
    live.rank[place] = place;
  }
  stirAround(live, place, stir);
  // Lags counted on the calendar of an end follow it.
  for (const row of rowsAt(live.network, place)) {
    const key = `${live.network.ids[live.network.from[row] as number]}\n${live.network.ids[live.network.to[row] as number]}\n${live.network.kind[row]}`;
    const link = live.links.get(key);
    if (link !== undefined) setLag(live, row, link);
  }
}

function dropNode(live: LiveSchedule, id: string, stir: number[]): void {
  const node = live.nodes.get(id);
  if (node === undefined) throw missing(id);
  for (const row of [...rowsAt(live.network, node)]) {
    const { from, to, kind } = live.network;
    unlink(
      live,
      `${live.network.ids[from[row] as number]}\n${live.network.ids[to[row] as number]}\n${kind[row]}`,
      stir,
    );
  }
  live.nodes.delete(id);
  live.activities.delete(id);
  setValue(live.finishes, node, 0);
}

function putLink(live: LiveSchedule, link: Link, stir: number[]): void {
  const { network } = live;
  const from = live.nodes.get(link.from);
  const to = live.nodes.get(link.to);
  if (from === undefined) throw missing(link.from);
  if (to === undefined) throw missing(link.to);
  const key = keyOf(link);
  let row = live.rows.get(key);
  if (row === undefined) {
    makeRoom(network, live.rank, from, to);
    row = live.rowCount++;
    if (row >= network.from.length) growRows(network, Math.max(16, row * 2));
    network.from[row] = from;
    network.to[row] = to;
    network.kind[row] = KIND_BITS[link.kind ?? 'FS'];
    network.nextIn[row] = network.firstIn[to] as number;
    network.firstIn[to] = row;
    network.nextOut[row] = network.firstOut[from] as number;
    network.firstOut[from] = row;
    live.rows.set(key, row);
  }
  live.links.set(key, link);
  setLag(live, row, link);
  stir.push(from, to);
}

function setLag({ network }: LiveSchedule, row: number, link: Link): void {
  const from = network.from[row] as number;
  const to = network.to[row] as number;
  network.lag[row] = link.lag ?? 0;
  network.lagCalendar[row] = lagCalendarOf(link, from, to, network.calendar, network.projectCalendar);
}

function unlink(live: LiveSchedule, key: string, stir: number[]): void {
  const { network } = live;
  const row = live.rows.get(key);
  if (row === undefined) throw missing(key.split('\n').slice(0, 2).join(' → '));
  const from = network.from[row] as number;
  const to = network.to[row] as number;
  unthread(network.firstIn, network.nextIn, to, row);
  unthread(network.firstOut, network.nextOut, from, row);
  live.rows.delete(key);
  live.links.delete(key);
  stir.push(from, to);
}

/** Early dates forward from what was stirred while they move, then late dates back. */
function settle(live: LiveSchedule, stir: readonly number[]): void {
  const { network, times, rank } = live;
  const ahead = rankQueue(1);
  const back = rankQueue(-1);
  for (const node of stir) {
    if (!live.nodes.has(network.ids[node] ?? '')) continue;
    enqueue(ahead, node, rank);
    enqueue(back, node, rank);
  }
  for (let node = dequeue(ahead, rank); node >= 0; node = dequeue(ahead, rank)) {
    const [es, ef, rest] = [times.es[node], times.ef[node], times.rest[node]];
    early(network, times, node, undefined);
    live.touched++;
    setValue(live.finishes, node, (times.ef[node] as number) + LIFT);
    times.start[node] = times.es[node] as number;
    times.finish[node] = times.ef[node] as number;
    if (es === times.es[node] && ef === times.ef[node] && rest === times.rest[node]) continue;
    for (let row = network.firstOut[node] as number; row >= 0; row = network.nextOut[row] as number) {
      enqueue(ahead, network.to[row] as number, rank);
    }
  }
  const latest = maximum(live.finishes);
  const end = network.finish ?? (latest === 0 ? EVER : latest - LIFT);
  if (end !== live.end) {
    live.end = end;
    live.touched += live.nodes.size;
    network.order = Int32Array.from(live.nodes.values()).sort((a, b) => (rank[a] as number) - (rank[b] as number));
    backward(network, times, end);
    return;
  }
  for (let node = dequeue(back, rank); node >= 0; node = dequeue(back, rank)) {
    const [ls, lf, rest] = [times.ls[node], times.lf[node], times.lateRest[node]];
    late(network, times, node, end);
    live.touched++;
    if (ls === times.ls[node] && lf === times.lf[node] && rest === times.lateRest[node]) continue;
    for (let row = network.firstIn[node] as number; row >= 0; row = network.nextIn[row] as number) {
      enqueue(back, network.from[row] as number, rank);
    }
  }
}

/** Early and late dates and floats of one activity of a live schedule, or undefined. */
export function datesOf(live: LiveSchedule, id: string) {
  const node = live.nodes.get(id);
  if (node === undefined) return undefined;
  const { network, times } = live;
  return {
    earlyStart: times.es[node] as number,
    earlyFinish: times.ef[node] as number,
    ...shownLate(network, times, node, live.end),
    start: times.start[node] as number,
    finish: times.finish[node] as number,
    totalFloat: totalFloat(network, times, node),
    freeFloat: freeFloat(network, times, node, live.end),
  };
}

/** A node and all that its dates are asked of or by: its own calendar and work count in theirs. */
function stirAround({ network }: LiveSchedule, node: number, stir: number[]): void {
  stir.push(node);
  for (const row of rowsAt(network, node)) stir.push(network.from[row] as number, network.to[row] as number);
}

function keyOf(link: { readonly from: string; readonly to: string; readonly kind?: LinkKind }): string {
  return `${link.from}\n${link.to}\n${KIND_BITS[link.kind ?? 'FS']}`;
}

function missing(id: string): Refused {
  return new Refused({ kind: 'not-found', what: 'step', id });
}
