import type { LedgerEntry, Refusal } from '@gongjian/model';
import { entryText, GENESIS, sha256 } from './hash.ts';

/** What every link of a chain has: the ledger's entries and the audit trail's notes alike. */
export type Link = { readonly seq: number; readonly at: string; readonly previous: string; readonly hash: string };

/** How a chain is read: the text that a link's hash is taken of, and the link before the first that is kept. */
export type Chain<L extends Link> = {
  readonly textOf: (link: Omit<L, 'hash'>) => string;
  readonly after: { readonly seq: number; readonly hash: string };
};
const LEDGER: Chain<LedgerEntry> = { textOf: entryText, after: { seq: 0, hash: GENESIS } };

/** What is wrong with a ledger, and at which number. */
export type LedgerFault = Extract<Refusal, { kind: 'broken-ledger' }>;

type Fault = LedgerFault['fault'];

/** Checks entries one after the other, in the order that they are kept in. */
export type ChainCheck<L extends Link = LedgerEntry> = {
  /** `kept` is what the ledger's own text said, where that is at hand; otherwise it is written anew from the entry. */
  readonly next: (entry: L, kept?: string) => void;
  /** To be called after the last entry. `head` is what is remembered of the newest one elsewhere. */
  readonly finish: (head?: { readonly seq: number; readonly hash: string }) => readonly LedgerFault[];
};

/**
 * Names what was altered, is missing, stands in another order or was cut off. An entry whose own hash holds but that
 * the next one does not remember was altered together with its hash: it is the earlier one that is named. An entry
 * chain written anew from some number to the end, head included, cannot be told from a true one without a hash kept
 * elsewhere (a printed bulletin, a backup).
 */
export function chainCheck(): ChainCheck;
export function chainCheck<L extends Link>(chain: Chain<L>): ChainCheck<L>;
export function chainCheck({ textOf, after }: Chain<Link> = LEDGER as Chain<Link>): ChainCheck<Link> {
  const faults: LedgerFault[] = [];
  const add = (seq: number, fault: Fault, detail?: string) => {
    if (!faults.some((known) => known.seq === seq && known.fault === fault)) {
      faults.push({ kind: 'broken-ledger', seq, fault, ...(detail === undefined ? {} : { detail }) });
    }
  };
  let expected = after.seq + 1;
  let previous: { hash: string; at: number; seq: number } = { ...after, at: Number.NEGATIVE_INFINITY };
  return {
    next: (entry, kept) => {
      const { hash, ...rest } = entry;
      const isWhole = sha256(kept ?? textOf(rest)) === hash && (kept === undefined || kept === textOf(rest));
      if (!isWhole) add(entry.seq, 'altered');
      if (entry.seq < expected) add(entry.seq, 'reordered', `after ${previous.seq}`);
      for (let seq = expected; seq < entry.seq && faults.length < 1000; seq += 1) add(seq, 'missing');
      if (entry.seq === previous.seq + 1 && entry.previous !== previous.hash) {
        add(
          isWhole && previous.seq > after.seq ? previous.seq : entry.seq,
          'altered',
          'the next entry remembers another hash',
        );
      }
      const at = Date.parse(entry.at);
      if (entry.seq > previous.seq && at < previous.at) add(entry.seq, 'altered', 'earlier than the entry before it');
      previous = { hash, at, seq: entry.seq };
      expected = Math.max(expected, entry.seq + 1);
    },
    finish: (head) => {
      if (head !== undefined) {
        if (head.seq >= expected) add(expected, 'truncated', `${head.seq}`);
        else if (head.seq !== expected - 1) add(head.seq, 'rows-differ', 'county');
        else if (head.seq === previous.seq && head.hash !== previous.hash) add(head.seq, 'altered');
      }
      // An entry that turns up later, out of its place, is not missing.
      const moved = new Set(faults.filter(({ fault }) => fault === 'reordered').map(({ seq }) => seq));
      return faults
        .filter(({ fault, seq }) => fault !== 'missing' || !moved.has(seq))
        .toSorted((left, right) => left.seq - right.seq);
    },
  };
}

/** {@link chainCheck} over entries at hand, e.g. of an exported ledger. */
export function verifyChain(
  entries: Iterable<LedgerEntry>,
  head?: { readonly seq: number; readonly hash: string },
): readonly LedgerFault[] {
  const check = chainCheck();
  for (const entry of entries) check.next(entry);
  return check.finish(head);
}
