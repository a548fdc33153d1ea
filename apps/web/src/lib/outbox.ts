import type { ActEnvelope, Day, Id, Receipt, Refusal } from '@gongjian/model';

/** An act that waits in this browser until the server has answered for it. */
export type OutboxEntry = {
  readonly campaign: Id;
  /** Whose act it is; it is never sent under another post. */
  readonly actor: Id;
  /** What it is about, so that a later act about the same thing can take its place. */
  readonly about: string;
  /** The name of what it is about, and the day that it speaks of. */
  readonly name: string;
  readonly on: Day;
  readonly act: ActEnvelope;
  /** It may have reached the server, although no answer came back. */
  readonly attempted: boolean;
  /** The server's answer where it refused; it is not sent again as it is. */
  readonly refusals?: readonly Refusal[];
};

/**
 * Adds an entry. It takes the place of one about the same thing by the same post that was refused or was certainly
 * never sent; one that may have arrived stays, since the server may have done it already.
 */
export function enqueue(queue: readonly OutboxEntry[], entry: OutboxEntry): readonly OutboxEntry[] {
  return [...queue.filter((other) => !isReplacedBy(other, entry)), entry];
}

function isReplacedBy(other: OutboxEntry, entry: OutboxEntry): boolean {
  const isSame = other.about === entry.about && other.actor === entry.actor && other.campaign === entry.campaign;
  return isSame && (other.refusals !== undefined || !other.attempted);
}

/** Entries that can be sent for a post, in the order they were made. */
export function sendable(queue: readonly OutboxEntry[], actor: Id): readonly OutboxEntry[] {
  return queue.filter((entry) => entry.actor === actor && entry.refusals === undefined);
}

/** Marks entries as sent, before the answer is known. */
export function markAttempted(queue: readonly OutboxEntry[], ids: ReadonlySet<string>): readonly OutboxEntry[] {
  return queue.map((entry) => (ids.has(entry.act.id) ? { ...entry, attempted: true } : entry));
}

/** What the server answered: what is done leaves, what was refused stays with the reason, the rest is as it was. */
export function settle(queue: readonly OutboxEntry[], receipts: readonly Receipt[]): readonly OutboxEntry[] {
  const byId = new Map(receipts.map((receipt) => [receipt.id, receipt]));
  return queue.flatMap((entry) => {
    const receipt = byId.get(entry.act.id);
    if (receipt === undefined) return [entry];
    return receipt.outcome === 'refused' ? [{ ...entry, refusals: receipt.refusals }] : [];
  });
}
