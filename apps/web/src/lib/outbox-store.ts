import { browserDatabase } from './browser-database.ts';
import type { OutboxEntry } from './outbox.ts';

const PLACE = 1;

/** Where waiting acts are kept. */
export type OutboxStore = {
  /** Changes the queue in one transaction, so that two tabs never lose each other's entries. */
  readonly change: (
    change: (queue: readonly OutboxEntry[]) => readonly OutboxEntry[],
  ) => Promise<readonly OutboxEntry[]>;
};

export const browserStore: OutboxStore = {
  change: async (change) => {
    const transaction = (await browserDatabase()).transaction('outbox', 'readwrite', { durability: 'strict' });
    const queue = change((await transaction.store.get(PLACE)) ?? []);
    await transaction.store.put(queue, PLACE);
    await transaction.done;
    return queue;
  },
};

/** For browsers without IndexedDB: nothing outlives the page, and the page says so. */
export function memoryStore(): OutboxStore {
  let queue: readonly OutboxEntry[] = [];
  return {
    change: async (change) => {
      queue = change(queue);
      return queue;
    },
  };
}
