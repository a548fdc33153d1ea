import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { OutboxEntry } from './outbox.ts';

type Schema = DBSchema & { outbox: { key: number; value: readonly OutboxEntry[] } };
const PLACE = 1;

let database: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  database ??= openDB<Schema>('gongjian', 1, {
    upgrade: (created) => {
      created.createObjectStore('outbox');
    },
  });
  return database;
}

/** Where waiting acts are kept: in this browser's IndexedDB, which outlives the page. */
export type OutboxStore = {
  /** Changes the queue in one transaction, so that two tabs never lose each other's entries. */
  readonly change: (change: (queue: readonly OutboxEntry[]) => readonly OutboxEntry[]) => Promise<readonly OutboxEntry[]>;
};

export const browserStore: OutboxStore = {
  change: async (change) => {
    const transaction = (await open()).transaction('outbox', 'readwrite', { durability: 'strict' });
    const queue = change((await transaction.store.get(PLACE)) ?? []);
    await transaction.store.put(queue, PLACE);
    await transaction.done;
    return queue;
  },
};

/** For browsers without IndexedDB: nothing outlives the page, and {@link Outbox} says so. */
export function memoryStore(): OutboxStore {
  let queue: readonly OutboxEntry[] = [];
  return {
    change: async (change) => {
      queue = change(queue);
      return queue;
    },
  };
}
