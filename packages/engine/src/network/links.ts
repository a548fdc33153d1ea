import { invalidAt, Refused } from '@gongjian/model';

export const FS = 0;
export const SS = 1;
export const FF = 2;
export const SF = 3;
/** 0 FS · 1 SS · 2 FF · 3 SF */
export type LinkCode = 0 | 1 | 2 | 3;

export const MOST_NODES = 5_000_000;
export const MOST_LINKS = 20_000_000;
/** Every instant of a network stays within ± this, so that differences of two instants fit 32 bits. */
export const LONGEST = 2 ** 29;

/**
 * Steps and links on one axis of whole units (working-day ordinals, say). Nodes are 0..n−1; the five link arrays have
 * one length. A lag is in the units of the axis and may be negative.
 */
export interface FlatNetwork {
  /** Units of work of each node, ≥ 0; 0: a milestone. */
  readonly durations: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly kind: Uint8Array;
  readonly lag: Int32Array;
}

/**
 * Any link as a bound on starts: start(to) ≥ start(from) + offset. FS: d(from) + lag; SS: lag; FF: d(from) − d(to) + lag;
 * SF: lag − d(to). Without a branch, as kinds come in no order that a processor could foresee.
 */
export function offsetOf(kind: number, lag: number, fromDays: number, toDays: number): number {
  const fromFinish = -(~kind & 1);
  const toFinish = -(kind >> 1);
  return (lag + (fromDays & fromFinish) - (toDays & toFinish)) | 0;
}

/** Refuses lengths that differ, negative durations, unknown ends and kinds, and sums that leave the axis. */
export function checkNetwork({ durations, from, to, kind, lag }: FlatNetwork): void {
  const nodes = durations.length;
  const links = from.length;
  if (nodes > MOST_NODES) refuseSize('durations', nodes, MOST_NODES);
  if (links > MOST_LINKS) refuseSize('links', links, MOST_LINKS);
  if (to.length !== links) refuse('to', 'invalid_value', `length ${links}`);
  if (kind.length !== links) refuse('kind', 'invalid_value', `length ${links}`);
  if (lag.length !== links) refuse('lag', 'invalid_value', `length ${links}`);
  let sum = 0;
  for (let node = 0; node < nodes; node += 1) {
    const days = durations[node] ?? 0;
    if (days < 0) refuse(`durations.${node}`, 'too_small', '≥ 0');
    sum += days;
  }
  for (let link = 0; link < links; link += 1) {
    // An unsigned comparison finds negative indices too.
    if ((from[link] as number) >>> 0 >= nodes) refuseNode(from[link] ?? -1);
    if ((to[link] as number) >>> 0 >= nodes) refuseNode(to[link] ?? -1);
    if ((kind[link] as number) > SF) refuse(`kind.${link}`, 'invalid_value', '0, 1, 2, 3');
    sum += Math.abs(lag[link] ?? 0);
  }
  if (sum > LONGEST) refuseSize('durations + |lag|', sum, LONGEST);
}

export function refuse(path: string, code: string, expected: string): never {
  throw new Refused(invalidAt(path, code, expected));
}

export function refuseNode(node: number): never {
  throw new Refused({ kind: 'not-found', what: 'step', id: String(node) });
}

export function refuseSize(field: string, given: number, limit: number): never {
  throw new Refused({ kind: 'implausible', field, given, limit, unit: '' });
}
