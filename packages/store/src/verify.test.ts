import type { LedgerEntry } from '@gongjian/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryHash, GENESIS } from './hash.ts';
import { verifyChain } from './verify.ts';

const LENGTH = 12;
const CHAIN = chain(LENGTH);
const HEAD = { seq: LENGTH, hash: CHAIN.at(-1)?.hash ?? '' };

function chain(length: number): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    entries.push(
      sealed({
        seq,
        id: `00000000-0000-4000-8000-${String(seq).padStart(12, '0')}`,
        name: 'reading.record',
        body: { target: 't', value: seq },
        actor: { id: 'o', name: '攻坚办', role: 'office' },
        at: `2012-08-${String(seq).padStart(2, '0')}T09:00:00+08:00`,
        previous: entries.at(-1)?.hash ?? GENESIS,
      }),
    );
  }
  return entries;
}

function sealed(entry: Omit<LedgerEntry, 'hash'>): LedgerEntry {
  return { ...entry, hash: entryHash(entry) };
}

const named = (faults: ReturnType<typeof verifyChain>) => faults.map(({ seq, fault }) => `${seq} ${fault}`);
const anySeq = fc.integer({ min: 1, max: LENGTH });

test('an untouched chain has no fault', () => {
  expect(verifyChain(CHAIN, HEAD)).toEqual([]);
  expect(verifyChain([], { seq: 0, hash: GENESIS })).toEqual([]);
});

test('an entry altered in place is named', () => {
  fc.assert(
    fc.property(anySeq, (seq) => {
      const altered = CHAIN.map((entry) =>
        entry.seq === seq ? { ...entry, body: { target: 't', value: 99 } } : entry,
      );
      expect(named(verifyChain(altered, HEAD))).toEqual([`${seq} altered`]);
    }),
  );
});

test('an entry altered together with its hash is named by what the next one, or the head, remembers', () => {
  fc.assert(
    fc.property(anySeq, (seq) => {
      const altered = CHAIN.map((entry) => (entry.seq === seq ? sealed({ ...entry, why: '改' }) : entry));
      expect(named(verifyChain(altered, HEAD))).toEqual([`${seq} altered`]);
    }),
  );
});

test('a missing entry is named', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: LENGTH - 1 }), (seq) => {
      expect(
        named(
          verifyChain(
            CHAIN.filter((entry) => entry.seq !== seq),
            HEAD,
          ),
        ),
      ).toEqual([`${seq} missing`]);
    }),
  );
});

test('an entry in another place than its number is named as reordered, not as missing', () => {
  const swapped = CHAIN.toSpliced(4, 2, ...CHAIN.slice(4, 6).reverse());
  expect(named(verifyChain(swapped, HEAD))).toEqual(['5 reordered']);
});

test('a chain that was cut off is named at the first entry that is gone', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: LENGTH - 1 }), (left) => {
      expect(named(verifyChain(CHAIN.slice(0, left), HEAD))).toEqual([`${left + 1} truncated`]);
    }),
  );
});

test('an entry that claims an earlier moment than the one before it is named', () => {
  const entries = chain(2);
  const late = sealed({ ...(entries[1] as LedgerEntry), at: '2012-07-31T09:00:00+08:00' });
  expect(named(verifyChain([entries[0] as LedgerEntry, late]))).toEqual(['2 altered']);
});
