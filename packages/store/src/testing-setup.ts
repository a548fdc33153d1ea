import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { type Connection, otherDatabase } from './connection.ts';
import { discardServer, type EmbeddedServer, openServer } from './embedded-server.ts';
import { openStore } from './store.ts';

/** Where Debian keeps the oldest PostgreSQL that is supported. */
const DEBIAN_15 = '/usr/lib/postgresql/15/bin';
export const TEMPLATE = 'gongjian_template';

/** A server that tests may make databases on, each a copy of a migrated template. */
export type TestServer = { readonly name: string; readonly connection: Connection };

declare module 'vitest' {
  interface ProvidedContext {
    testServers: readonly TestServer[];
  }
}

/** Starts one server for the whole run (and Debian's PostgreSQL 15 where it is installed) and migrates a template. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'gongjian-test-'));
  // The database runs as another OS user where the tests run as root.
  await chmod(folder, 0o711);
  const wanted = [{ name: 'embedded', binaries: undefined }];
  const servers: { name: string; folder: string; server: EmbeddedServer }[] = [];
  for (const { name, binaries } of existsSync(DEBIAN_15)
    ? [...wanted, { name: 'debian15', binaries: DEBIAN_15 }]
    : wanted) {
    const place = join(folder, name);
    const server = await openServer({ folder: place, binaries });
    servers.push({ name, folder: place, server });
    await migrateTemplate(server.connection);
  }
  project.provide(
    'testServers',
    servers.map(({ name, server: { connection } }) => ({ name, connection })),
  );
  return async () => {
    for (const { folder: place, server } of servers) {
      await server.stop();
      await discardServer({ folder: place });
    }
    await rm(folder, { recursive: true, force: true });
  };
}

async function migrateTemplate({ owner, app }: Connection): Promise<void> {
  const client = new Client({ connectionString: owner });
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  const store = await openStore({
    owner: otherDatabase(owner, TEMPLATE),
    app: app === undefined ? undefined : otherDatabase(app, TEMPLATE),
  });
  await store.close();
}
