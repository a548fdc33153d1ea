import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Refused } from '@gongjian/model';
import type { Client } from 'pg';
import { APP_ROLE } from './connection.ts';
import { sha256 } from './hash.ts';

const FOLDER = fileURLToPath(new URL('../migrations/', import.meta.url));
/** Held while one process migrates; the others wait and then find nothing to do. */
const MIGRATION_LOCK = 20120801;

export type Migration = { readonly name: string; readonly sql: string };

/** The migrations of this version, oldest first. They only grow: one that was ever applied may not change. */
export async function ownMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort();
  return Promise.all(names.map(async (name) => ({ name, sql: await readFile(`${FOLDER}${name}`, 'utf8') })));
}

/**
 * Brings the database to the newest migration, in one transaction, on a connection of the owner.
 * @returns the names of the migrations applied now.
 * @throws Refused `store-unusable`: `migration-changed` where an applied one reads otherwise today, `newer-schema`
 * where the database knows more than this version, `not-allowed` where the owner may not make the role or the schema.
 */
export async function migrate(owner: Client, migrations: readonly Migration[]): Promise<readonly string[]> {
  try {
    await owner.query('begin');
    await owner.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    const pending = await pendingOf(owner, migrations);
    if (pending.length > 0) await ensureAppRole(owner);
    for (const { name, sql } of pending) {
      await owner.query(sql);
      await owner.query('insert into migration (name, digest) values ($1, $2)', [name, sha256(sql)]);
    }
    await owner.query('commit');
    return pending.map(({ name }) => name);
  } catch (error) {
    await owner.query('rollback').catch(() => undefined);
    if (error instanceof Error && 'code' in error && error.code === '42501') {
      throw new Refused({ kind: 'store-unusable', reason: 'not-allowed', detail: error.message });
    }
    throw error;
  }
}

async function pendingOf(owner: Client, migrations: readonly Migration[]): Promise<readonly Migration[]> {
  const known = await owner.query<{ known: boolean }>(`select to_regclass('gongjian.migration') is not null as known`);
  if (known.rows[0]?.known !== true) {
    await owner.query('create schema if not exists gongjian');
    await owner.query('create table migration (name text primary key, digest text not null)');
    return migrations;
  }
  const { rows } = await owner.query<{ name: string; digest: string }>('select name, digest from migration');
  const applied = new Map(rows.map(({ name, digest }) => [name, digest]));
  const changed = migrations.find(({ name, sql }) => applied.has(name) && applied.get(name) !== sha256(sql));
  if (changed !== undefined) throw unusable('migration-changed', changed.name);
  const unknown = [...applied.keys()].find((name) => !migrations.some((migration) => migration.name === name));
  if (unknown !== undefined) throw unusable('newer-schema', unknown);
  return migrations.filter(({ name }) => !applied.has(name));
}

/** Roles belong to the whole server, so another database's migration may make it at the same moment. */
async function ensureAppRole(owner: Client): Promise<void> {
  await owner.query(`
    do $$
    begin
      if not exists (select from pg_roles where rolname = '${APP_ROLE}') then
        create role ${APP_ROLE};
      end if;
    exception when duplicate_object or unique_violation then
      null;
    end
    $$`);
  await owner.query(`
    do $$
    begin
      if not pg_has_role(current_user, '${APP_ROLE}', 'member') then
        grant ${APP_ROLE} to current_user;
      end if;
    end
    $$`);
  await owner.query(`grant usage on schema gongjian to ${APP_ROLE}`);
}

function unusable(reason: 'migration-changed' | 'newer-schema', detail: string): Refused {
  return new Refused({ kind: 'store-unusable', reason, detail });
}
