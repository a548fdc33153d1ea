import { spawn } from 'node:child_process';
import { open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refused } from '@gongjian/model';
import { Client } from 'pg';
import { usableBinaries } from './binaries.ts';
import { type ClusterPlace, clusterPlace, removeCluster, SHARED_FOLDER } from './cluster-place.ts';
import { APP_ROLE, type Connection, socketAddress } from './connection.ts';
import { withFolderLock } from './folder-lock.ts';
import { serverUser } from './os-user.ts';
import { clearStale, findPostmaster, isOrphan, killTree, stopPostmaster } from './postmaster.ts';
import { type RunResult, run } from './run.ts';

const OWNER = 'gongjian';
const DATABASE = 'gongjian';
/** Everybody who uses the server holds this advisory lock, shared, in the database `postgres`. */
const LEASE = 20121108;

export type EmbeddedServer = {
  /** Addresses on a unix socket that only its OS user (and root) can reach. */
  readonly connection: Connection;
  /** False where a server that was already running on the folder was joined. */
  readonly started: boolean;
  /** Process id of the postmaster. */
  readonly pid: number;
  /** Lets go of the server; it stops when everybody who opened it has let go or died. */
  readonly stop: () => Promise<void>;
};

export type ServerOptions = {
  readonly folder: string;
  readonly log?: (line: string) => void;
  /** A folder with `postgres` and `initdb` to use in place of the packaged ones. */
  readonly binaries?: string;
  /** How long a server that runs may keep silent before it counts as broken; by default 10 s. */
  readonly silenceMs?: number;
};

/**
 * Starts the packaged PostgreSQL on a folder, or joins the one that runs there (after a crash: the orphan). The first
 * time it makes the database. It listens on a unix socket only, in a folder closed to others, so it needs no password.
 * @throws Refused `store-busy` where somebody else's server on the folder does not answer, or `store-unusable`.
 */
export async function openServer(options: ServerOptions): Promise<EmbeddedServer> {
  const log = options.log ?? (() => undefined);
  return withFolderLock(options.folder, async () => {
    const place = await clusterPlace(options.folder, serverUser);
    const joined = await joinRunning(place, options, log);
    if (joined !== undefined) return held(place, options.folder, joined, false, log);
    const binaries = await usableBinaries(
      place.user,
      place.user === undefined ? place.home : SHARED_FOLDER,
      options.binaries,
    );
    await createCluster(place, binaries, log);
    return held(place, options.folder, await start(place, binaries, log), true, log);
  });
}

/** Stops whatever runs on the folder and deletes its database for good, wherever it had to be placed. */
export async function discardServer(options: Pick<ServerOptions, 'folder'>): Promise<void> {
  await withFolderLock(options.folder, async () => {
    const { data, socketFolder } = await clusterPlace(options.folder, async () => undefined);
    const postmaster = await findPostmaster(data);
    if (typeof postmaster === 'object') await stopPostmaster(postmaster.pid);
    await rm(socketFolder, { recursive: true, force: true });
    await removeCluster(options.folder);
  });
}

type Running = { readonly pid: number; readonly lease: Client };

/** Joins the server that answers on the place's socket; clears away one that is broken and nobody's. */
async function joinRunning(
  place: ClusterPlace,
  { folder, silenceMs = 10_000 }: ServerOptions,
  log: (line: string) => void,
): Promise<Running | undefined> {
  const silentSince = Date.now();
  for (;;) {
    const lease = await takeLease(place.socketFolder);
    if (typeof lease === 'object') return { pid: await pidOf(lease), lease };
    const postmaster = await findPostmaster(place.data);
    if (typeof postmaster !== 'object') {
      if (postmaster === 'stale') await clearStale(place.data, place.socketFolder);
      return undefined;
    }
    if (lease !== 'not-yet' && Date.now() - silentSince > silenceMs) {
      if (!(await isOrphan(postmaster.pid))) throw new Refused({ kind: 'store-busy', folder, pid: postmaster.pid });
      log(`stopping the PostgreSQL left behind as process ${postmaster.pid}: it does not answer`);
      await killTree(postmaster.pid);
    }
    await pause(50);
  }
}

/**
 * A connection that says that the server is in use for as long as it stands. `not-yet`: the server recovers from a
 * crash or shuts down, which may take its time.
 */
async function takeLease(socketFolder: string): Promise<Client | 'not-yet' | 'silent'> {
  const client = new Client({
    connectionString: socketAddress(OWNER, 'postgres', socketFolder),
    connectionTimeoutMillis: 2_000,
    keepAlive: false,
  });
  // After a crash of the server every query says so; the lease itself has nothing to add.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [LEASE]);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return code.startsWith('57P') ? 'not-yet' : 'silent';
  }
}

async function pidOf(lease: Client): Promise<number> {
  const { rows } = await lease.query<{ pid: string }>(
    "select split_part(pg_read_file('postmaster.pid'), E'\n', 1) as pid",
  );
  return Number(rows[0]?.pid);
}

/** Makes the data folder under another name first, so that one that is there is always whole. */
async function createCluster(place: ClusterPlace, binaries: string, log: (line: string) => void): Promise<void> {
  const present = await readdir(place.home);
  if (present.includes('data')) return;
  for (const name of present.filter((entry) => entry.startsWith('draft-'))) {
    await rm(join(place.home, name), { recursive: true, force: true });
  }
  log('creating the database');
  const draft = join(place.home, `draft-${process.pid}`);
  let outcome: RunResult = { code: 1, output: '' };
  for (const locale of ['--locale=C.UTF-8', '--no-locale']) {
    await rm(draft, { recursive: true, force: true });
    outcome = await run(
      join(binaries, 'initdb'),
      ['-D', draft, '-U', OWNER, '--encoding=UTF8', locale, '--auth=trust', '--data-checksums'],
      place.user,
    );
    if (outcome.code === 0) break;
  }
  if (outcome.code !== 0) throw cannotStart(outcome.output);
  await writeFile(join(draft, 'pg_hba.conf'), 'local all all trust\n');
  await rename(draft, place.data);
}

async function start(place: ClusterPlace, binaries: string, log: (line: string) => void): Promise<Running> {
  const logFile = join(place.home, 'server.log');
  const output = await open(logFile, 'w', 0o600);
  const child = spawn(join(binaries, 'postgres'), ['-D', place.data, ...settings(place.socketFolder)], {
    ...place.user,
    cwd: '/',
    env: { PATH: '/usr/bin:/bin' },
    // In a session of its own: Ctrl-C in the terminal is for us, and we stop the server in our own order.
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
  });
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(`exit ${code ?? signal}`));
  });
  child.unref();
  await output.close();
  const stopped = new AbortController();
  const why = ended.finally(() => stopped.abort());
  const begun = Date.now();
  let said = begun;
  while (!stopped.signal.aborted) {
    const lease = await takeLease(place.socketFolder);
    if (typeof lease === 'object') {
      await makeRoles(lease);
      return { pid: child.pid ?? (await pidOf(lease)), lease };
    }
    if (Date.now() - said > 5_000) {
      said = Date.now();
      log(`the database is recovering, ${Math.round((said - begun) / 1000)} s so far`);
    }
    await pause(15);
  }
  const lines = (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n');
  throw cannotStart([await why, ...lines.slice(-5)].join('\n'));
}

function settings(socketFolder: string): string[] {
  const values = {
    listen_addresses: '',
    // A list with commas and quotes of its own.
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    port: '5432',
    shared_buffers: `${sharedMegabytes()}MB`,
    wal_compression: 'on',
    max_wal_size: '2GB',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    timezone: 'UTC',
    jit: 'off',
    log_checkpoints: 'off',
    work_mem: '32MB',
    // Containers often give only 64 MB of shared memory, which parallel plans overrun.
    max_parallel_workers_per_gather: '0',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** An eighth of the memory there is, so that a county's tables stay in it; 64 MB at least, 1 GB at most. */
function sharedMegabytes(): number {
  const limit = process.constrainedMemory();
  const bytes = limit > 0 ? Math.min(limit, totalmem()) : totalmem();
  return Math.min(Math.max(Math.floor(bytes / 8 / 2 ** 20), 64), 1024);
}

async function makeRoles(lease: Client): Promise<void> {
  const { rows } = await lease.query<{ role: boolean; database: boolean }>(
    `select exists (select from pg_roles where rolname = $1) as role,
            exists (select from pg_database where datname = $2) as database`,
    [APP_ROLE, DATABASE],
  );
  if (rows[0]?.role !== true) await lease.query(`create role ${APP_ROLE} login`);
  if (rows[0]?.database !== true) await lease.query(`create database ${DATABASE}`);
}

function held(
  place: ClusterPlace,
  folder: string,
  { pid, lease }: Running,
  started: boolean,
  log: (line: string) => void,
): EmbeddedServer {
  let stopping: Promise<void> | undefined;
  const stop = () =>
    withFolderLock(folder, async () => {
      // A server that crashed has ended the lease as well; there is nothing left to stop then.
      const last = await lease
        .query<{ last: boolean }>(`select pg_advisory_unlock_shared($1), pg_try_advisory_lock($1) as last`, [LEASE])
        .then(({ rows }) => rows[0]?.last === true)
        .catch(() => false);
      await lease.end().catch(() => undefined);
      if (!last) return;
      log('stopping the database');
      await stopPostmaster(pid);
    });
  return {
    connection: {
      owner: socketAddress(OWNER, DATABASE, place.socketFolder),
      app: socketAddress(APP_ROLE, DATABASE, place.socketFolder),
    },
    started,
    pid,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

function cannotStart(detail: string): Refused {
  return new Refused({ kind: 'store-unusable', reason: 'cannot-start', detail: detail.trim().slice(-2000) });
}
