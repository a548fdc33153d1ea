import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { type Connection, otherDatabase } from './connection.ts';
import type { Store } from './contract.ts';
import { openStore } from './store.ts';
import { TEMPLATE, type TestServer } from './testing-setup.ts';

export type TestStore = Store & AsyncDisposable & { readonly connection: Connection };

/** The servers that the store's own tests run on: the embedded one first, then Debian's where it is installed. */
export function testServers(): readonly TestServer[] {
  return inject('testServers');
}

/** A store on a fresh database of its own; `close` deletes the database. */
export async function testStore(server: TestServer | undefined = testServers()[0]): Promise<TestStore> {
  const { connection, drop } = await testDatabase(server, TEMPLATE);
  const store = await openStore(connection);
  const close = async () => {
    await store.close();
    await drop();
  };
  return { ...store, connection, close, [Symbol.asyncDispose]: close };
}

export type TestDatabase = { readonly connection: Connection; readonly drop: () => Promise<void> };

/** A database of its own, empty or copied from a template. */
export async function testDatabase(
  server: TestServer | undefined = testServers()[0],
  template = 'template0',
): Promise<TestDatabase> {
  if (server === undefined) throw new Error('testing-setup.ts did not run');
  const { owner, app } = server.connection;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = async (statement: string) => {
    const client = new Client({ connectionString: otherDatabase(owner, 'postgres') });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await admin(`create database ${name} template ${template}`);
  return {
    connection: {
      owner: otherDatabase(owner, name),
      ...(app === undefined ? {} : { app: otherDatabase(app, name) }),
    },
    drop: () => admin(`drop database if exists ${name} with (force)`),
  };
}
