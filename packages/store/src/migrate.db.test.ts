import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { Refused } from '@gongjian/model';
import type { Client } from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Connection } from './connection.ts';
import { ownerClient } from './database.ts';
import { migrate, ownMigrations } from './migrate.ts';
import { openStore } from './store.ts';
import { testDatabase, testServers, testStore } from './testing.ts';
import { catalogue } from './testing-catalogue.ts';

async function ownerOf({ owner }: Connection): Promise<Client> {
  const client = ownerClient(owner);
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

async function emptyDatabase(server: ReturnType<typeof testServers>[number]): Promise<Connection> {
  const { connection, drop } = await testDatabase(server);
  onTestFinished(drop);
  return connection;
}

async function migratedDatabase(server: ReturnType<typeof testServers>[number]): Promise<Connection> {
  const store = await testStore(server);
  onTestFinished(() => store.close());
  return store.connection;
}

describe.each(testServers())('on $name', (server) => {
  test('the live catalogue is the committed schema', async () => {
    const owner = await ownerOf(await migratedDatabase(server));
    await expect(await catalogue(owner)).toMatchFileSnapshot('../schema.sql');
  });

  test('the key of every table begins with the county', async () => {
    const owner = await ownerOf(await migratedDatabase(server));
    const { rows } = await owner.query<{ table: string; first: string }>(`
      select c.relname as table, a.attname as first
      from pg_index as i join pg_class as c on c.oid = i.indrelid
      join pg_attribute as a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where c.relnamespace = 'gongjian'::regnamespace and i.indisunique`);
    // What was migrated is said of the database, not of a county.
    const others = rows.filter(({ table }) => table !== 'migration');
    expect(new Set(others.map(({ table }) => table))).toEqual(
      new Set([
        ...['audit', 'audit_head', 'county', 'ledger', 'plan_item', 'reading', 'fact'],
        ...['credential', 'session', 'sign_in_failure', 'identity', 'delivery'],
      ]),
    );
    expect(new Set(others.map(({ first }) => first))).toEqual(new Set(['county']));
  });

  test('two processes that migrate at once leave one schema, each migration applied once', async () => {
    const { owner } = await emptyDatabase(server);
    const script = `
      import { openStore } from ${JSON.stringify(new URL('./store.ts', import.meta.url).href)};
      const store = await openStore(process.argv[1]);
      await store.close();`;
    const opening = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, owner]);
    await Promise.all([opening(), opening(), opening()]);
    const client = await ownerOf({ owner });
    const { rows } = await client.query('select name from migration order by name');
    expect(rows.map(({ name }) => name)).toEqual((await ownMigrations()).map(({ name }) => name));
  });

  test('a migration that fails leaves nothing behind', async () => {
    const client = await ownerOf(await emptyDatabase(server));
    const broken = { name: '9999-broken.sql', sql: 'create table half (county text primary key); select 1 / 0' };
    await expect(migrate(client, [...(await ownMigrations()), broken])).rejects.toThrow('division by zero');
    const { rows } = await client.query(`select count(*)::int as tables from pg_tables where schemaname = 'gongjian'`);
    expect(rows[0]?.tables).toBe(0);
  });

  test('a migration that reads otherwise than when it was applied is refused', async () => {
    const client = await ownerOf(await migratedDatabase(server));
    const changed = (await ownMigrations()).map((migration) => ({ ...migration, sql: `${migration.sql}\n-- later` }));
    await expect(migrate(client, changed)).rejects.toMatchObject({
      refusal: { kind: 'store-unusable', reason: 'migration-changed', detail: '0001-ledger-and-tables.sql' },
    });
  });

  test('a database that knows a later migration is refused', async () => {
    const client = await ownerOf(await migratedDatabase(server));
    await client.query(`insert into migration values ('0999-later.sql', 'digest')`);
    await expect(migrate(client, await ownMigrations())).rejects.toMatchObject({
      refusal: { reason: 'newer-schema', detail: '0999-later.sql' },
    });
  });

  test('the application may not connect as a superuser', async () => {
    const { owner } = await migratedDatabase(server);
    await expect(openStore({ owner, app: owner })).rejects.toMatchObject({ refusal: { reason: 'not-allowed' } });
  });

  test('the application may not connect as one who owns a table', async () => {
    const { owner } = await migratedDatabase(server);
    const client = await ownerOf({ owner });
    const name = `owner_${randomUUID().replaceAll('-', '')}`;
    await client.query(`create role ${name} login in role gongjian_app`);
    onTestFinished(async () => {
      const last = await ownerOf({ owner });
      await last.query(`reassign owned by ${name} to current_user; drop owned by ${name}; drop role ${name}`);
    });
    const app = new URL(owner);
    app.username = name;
    await (await openStore({ owner, app: app.href })).close();
    await client.query(`grant create on schema gongjian to ${name}; alter table reading owner to ${name}`);
    await expect(openStore({ owner, app: app.href })).rejects.toMatchObject({ refusal: { reason: 'not-allowed' } });
  });

  test('without an address for the application, the owner steps down to its role', async () => {
    const { owner } = await migratedDatabase(server);
    const store = await openStore(owner);
    onTestFinished(() => store.close());
    expect(await store.counties()).toEqual([]);
  });
});

test('a server that cannot be reached is refused with its reason', async () => {
  const opening = openStore('postgresql://nobody@127.0.0.1:1/none');
  await expect(opening).rejects.toThrow(Refused);
  await expect(opening).rejects.toMatchObject({ refusal: { kind: 'store-unusable', reason: 'cannot-connect' } });
});
