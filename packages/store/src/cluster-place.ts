import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, mkdtemp, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Refused } from '@gongjian/model';
import { type OsUser, run } from './run.ts';

/** Where things go that PostgreSQL's own OS user must reach although the caller's folder is closed to it. */
export const SHARED_FOLDER = '/var/lib/gongjian';

/** A unix socket's path has room for 107 bytes, of which `/.s.PGSQL.5432` takes 14. */
const LONGEST_SOCKET_FOLDER = 107 - 14;

export type ClusterPlace = {
  /** The folder that belongs to PostgreSQL. */
  readonly home: string;
  /** Its data; not there before the first start. */
  readonly data: string;
  readonly socketFolder: string;
  readonly user: OsUser | undefined;
};

/**
 * Finds or makes the place of a folder's database: `postgres` within it, or, where PostgreSQL's user cannot get there,
 * a folder under {@link SHARED_FOLDER} that the file `place` in the folder names. An existing database keeps the user
 * who owns it.
 */
export async function clusterPlace(folder: string, user: () => Promise<OsUser | undefined>): Promise<ClusterPlace> {
  const given = resolve(folder);
  const moved = await movedTo(given);
  const home = moved ?? join(given, 'postgres');
  const owner = await ownerOf(join(home, 'data'), given);
  if (owner !== 'nobody-yet') return place(home, owner);
  const runner = await user();
  const usable = (await prepare(home, runner)) ? home : await moveAway(given, runner);
  return place(usable, runner);
}

/** The folder's database for good: its files and what points to them. Nothing may run on it. */
export async function removeCluster(folder: string): Promise<void> {
  const given = resolve(folder);
  const home = (await movedTo(given)) ?? join(given, 'postgres');
  await rm(home, { recursive: true, force: true });
  await rm(join(given, 'place'), { force: true });
}

async function movedTo(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, 'place'), 'utf8').catch(() => undefined);
  return text?.trim();
}

async function ownerOf(data: string, folder: string): Promise<OsUser | undefined | 'nobody-yet'> {
  try {
    const { uid, gid } = await stat(data);
    if (process.getuid?.() === uid) return undefined;
    if (process.getuid?.() === 0) return { uid, gid };
    throw unreachable(folder);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return 'nobody-yet';
    throw isCode(error, 'EACCES') ? unreachable(folder) : error;
  }
}

/** Makes the folder the user's own and tells whether that user can really work in it. */
async function prepare(home: string, user: OsUser | undefined): Promise<boolean> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  if (user === undefined) return true;
  try {
    await chown(home, user.uid, user.gid);
  } catch (error) {
    if (!isCode(error, 'EPERM')) throw error;
    return false;
  }
  const tried = await run('/bin/sh', ['-c', 'cd "$0" && test -w .', home], user);
  return tried.code === 0;
}

async function moveAway(folder: string, user: OsUser | undefined): Promise<string> {
  await rmdir(join(folder, 'postgres'));
  await mkdir(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  const home = await mkdtemp(join(SHARED_FOLDER, 'database-'));
  if (!(await prepare(home, user))) throw unreachable(folder);
  await writeFile(join(folder, 'place'), `${home}\n`);
  return home;
}

async function place(home: string, user: OsUser | undefined): Promise<ClusterPlace> {
  return { home, data: join(home, 'data'), socketFolder: await socketFolder(home, user), user };
}

async function socketFolder(home: string, user: OsUser | undefined): Promise<string> {
  const within = join(home, 'run');
  const fits = Buffer.byteLength(within) <= LONGEST_SOCKET_FOLDER;
  const chosen = fits ? within : `/tmp/gongjian-${createHash('sha256').update(home).digest('hex').slice(0, 24)}`;
  await mkdir(chosen, { mode: 0o700 }).catch((error) => {
    if (!isCode(error, 'EEXIST')) throw error;
  });
  const found = await lstat(chosen);
  // Anybody may have made a folder of that name in /tmp first; a socket in it could be listened in on.
  const ours = found.isDirectory() && [process.getuid?.(), user?.uid].includes(found.uid);
  if (!ours) throw unreachable(chosen);
  if (user !== undefined) await chown(chosen, user.uid, user.gid);
  await chmod(chosen, 0o700);
  return chosen;
}

function unreachable(folder: string): Refused {
  return new Refused({ kind: 'store-unusable', reason: 'unreachable', detail: folder });
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
