import type { ActEnvelope, Id, Receipt } from '@gongjian/model';
import { enqueue, markAttempted, type OutboxEntry, sendable, settle } from './outbox.ts';
import { memoryStore, type OutboxStore } from './outbox-store.ts';

/** At most this many acts in one request. */
const BATCH = 200;

export type OutboxState = {
  readonly queue: readonly OutboxEntry[];
  readonly isSending: boolean;
  /** Why the last sending failed; undefined after one that was answered. */
  readonly fault: unknown;
  /** This browser cannot keep anything: closing the page loses what waits. */
  readonly isVolatile: boolean;
};

export type Outbox = {
  readonly state: () => OutboxState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Keeps the entries first, then tries to send them. */
  readonly add: (entries: readonly OutboxEntry[], actor: Id) => Promise<void>;
  readonly discard: (id: string) => Promise<void>;
  /** Sends what waits for this post. Safe to call at any time and in several tabs: acts are done once. */
  readonly flush: (actor: Id) => Promise<void>;
};

/** The outbox over a store and a way to send. `send` throws where no answer came; `onDone` is told when acts were done. */
export function createOutbox(
  kept: OutboxStore,
  send: (acts: readonly ActEnvelope[]) => Promise<readonly Receipt[]>,
  onDone: () => void,
): Outbox {
  let store = kept;
  let state: OutboxState = { queue: [], isSending: false, fault: undefined, isVolatile: false };
  const listeners = new Set<() => void>();
  const become = (next: Partial<OutboxState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const change = async (by: (queue: readonly OutboxEntry[]) => readonly OutboxEntry[]) => {
    try {
      become({ queue: await store.change(by) });
    } catch {
      const queue = by(state.queue);
      store = memoryStore();
      await store.change(() => queue);
      become({ queue, isVolatile: true });
    }
  };
  const sendOnce = async (actor: Id) => {
    const batch = sendable(state.queue, actor).slice(0, BATCH);
    if (batch.length === 0) return false;
    const ids = new Set(batch.map(({ act }) => act.id));
    await change((queue) => markAttempted(queue, ids));
    const receipts = await send(batch.map(({ act }) => act));
    await change((queue) => settle(queue, receipts));
    return receipts.length > 0;
  };
  const flush: Outbox['flush'] = async (actor) => {
    if (state.isSending) return;
    become({ isSending: true });
    try {
      await change((queue) => queue);
      let done = false;
      while (await sendOnce(actor)) done = true;
      become({ isSending: false, fault: undefined });
      if (done) onDone();
    } catch (fault) {
      become({ isSending: false, fault });
    }
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: async (entries, actor) => {
      await change((queue) => entries.reduce(enqueue, queue));
      await flush(actor);
    },
    discard: (id) => change((queue) => queue.filter(({ act }) => act.id !== id)),
    flush,
  };
}
