import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { OutboxEntry } from './outbox.ts';

type Schema = DBSchema & {
  outbox: { key: number; value: readonly OutboxEntry[] };
  /** Work in progress of a page, by the page's name. */
  kept: { key: string; value: unknown };
};

let database: Promise<IDBPDatabase<Schema>> | undefined;

/** This browser's own database; it outlives the page. */
export function browserDatabase(): Promise<IDBPDatabase<Schema>> {
  database ??= openDB<Schema>('gongjian', 1, {
    upgrade: (created) => {
      created.createObjectStore('outbox');
      created.createObjectStore('kept');
    },
  });
  return database;
}

/** Work in progress too large for {@link remember}; undefined where there is none or the browser keeps nothing. */
export async function kept(name: string): Promise<unknown> {
  try {
    return await (await browserDatabase()).get('kept', name);
  } catch {
    return undefined;
  }
}

/** Keeps work in progress under a name; undefined forgets it. Where the browser keeps nothing, nothing happens. */
export async function keep(name: string, value: unknown): Promise<void> {
  try {
    const opened = await browserDatabase();
    if (value === undefined) await opened.delete('kept', name);
    else await opened.put('kept', value, name);
  } catch {
    // The page works without it; only a reload would lose what is not finished.
  }
}
