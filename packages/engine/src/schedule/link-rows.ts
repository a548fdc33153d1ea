import { Refused } from '@gongjian/model';
import { invalid, isInstant, MOST } from './guards.ts';
import type { Link, NetworkInput } from './input.ts';
import { KIND_BITS, type Network } from './network.ts';
import { leavesBelow, type Outline, refuseKin } from './outline.ts';

export type Rows = Pick<Network, 'from' | 'to' | 'kind' | 'lag' | 'lagCalendar' | 'origin' | 'most'>;

/** Links between nodes; the ones on summaries once for every child, so that what is of the whole holds for its parts. */
export function linkRows(input: NetworkInput, outline: Outline, calendarOfNode: Uint16Array, project: number): Rows {
  const { links } = input;
  const below = leavesBelow(outline);
  const most: number[] = [];
  let rows = rowsFor(links.length);
  let count = 0;
  const put = (link: Link, origin: number, from: number, to: number) => {
    if (count >= MOST) throw invalid('links', 'too_big');
    if (count === rows.from.length) rows = widened(rows, count * 2);
    rows.from[count] = from;
    rows.to[count] = to;
    rows.origin[count] = origin;
    rows.kind[count] = KIND_BITS[link.kind ?? 'FS'];
    rows.lag[count] = link.lag ?? 0;
    rows.lagCalendar[count] = lagCalendarOf(link, from, to, calendarOfNode, project);
    if (link.most === true) most.push(count);
    count++;
  };
  // Links mostly come grouped by successor: its id need not be looked up each time.
  let lastTo = '';
  let head = -1;
  for (let index = 0; index < links.length; index++) {
    const link = links[index] as Link;
    if (head < 0 || link.to !== lastTo) {
      lastTo = link.to;
      head = indexOf(outline, lastTo);
    }
    const tail = indexOf(outline, link.from);
    if (link.lag !== undefined && !isInstant(link.lag))
      throw invalid(`links.${link.from}>${link.to}.lag`, 'out_of_range');
    const from = outline.nodeOf[tail] as number;
    const to = outline.nodeOf[head] as number;
    if (from >= 0 && to >= 0) {
      put(link, index, from, to);
      continue;
    }
    refuseKin(outline, tail, head, link);
    for (const one of from >= 0 ? [from] : (below().get(tail) ?? [])) {
      for (const other of to >= 0 ? [to] : (below().get(head) ?? [])) put(link, index, one, other);
    }
  }
  return { ...(count === rows.from.length ? rows : widened(rows, count)), most };
}

function indexOf(outline: Outline, id: string): number {
  const index = outline.indexOf.get(id);
  if (index === undefined) throw new Refused({ kind: 'not-found', what: 'step', id });
  return index;
}

type Columns = Omit<Rows, 'most'>;

function rowsFor(length: number): Columns {
  return {
    from: new Int32Array(length),
    to: new Int32Array(length),
    origin: new Int32Array(length),
    kind: new Uint8Array(length),
    lag: new Int32Array(length),
    lagCalendar: new Uint16Array(length),
  };
}

/** The same rows with room for `length`, or cut to it. */
function widened(rows: Columns, length: number): Columns {
  const made = rowsFor(length);
  made.from.set(rows.from.subarray(0, length));
  made.to.set(rows.to.subarray(0, length));
  made.origin.set(rows.origin.subarray(0, length));
  made.kind.set(rows.kind.subarray(0, length));
  made.lag.set(rows.lag.subarray(0, length));
  made.lagCalendar.set(rows.lagCalendar.subarray(0, length));
  return made;
}

/**
 * The index of the calendar a lag is counted on. Without a lag it is the predecessor's: its end of work must not be taken back to an end on
 * another calendar, where the predecessor was still at work.
 */
export function lagCalendarOf(
  link: Link,
  from: number,
  to: number,
  calendarOfNode: Uint16Array,
  project: number,
): number {
  switch ((link.lag ?? 0) === 0 ? 'predecessor' : link.lagCalendar) {
    case 'successor':
      return calendarOfNode[to] as number;
    case 'project':
      return project;
    case 'elapsed':
      return 0;
    default:
      return calendarOfNode[from] as number;
  }
}
