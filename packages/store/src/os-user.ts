import { readFile } from 'node:fs/promises';
import { Refused } from '@gongjian/model';
import { type OsUser, run } from './run.ts';

const OWN_USER = 'gongjian';

/**
 * The user to run PostgreSQL as, which refuses to run as root: the caller where that is not root, else a system user
 * of our own, made on first need, else `nobody`.
 */
export async function serverUser(): Promise<OsUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const user = (await findUser(OWN_USER)) ?? (await makeUser()) ?? (await findUser('nobody'));
  if (user === undefined) throw new Refused({ kind: 'store-unusable', reason: 'no-user' });
  return user;
}

async function makeUser(): Promise<OsUser | undefined> {
  // Two processes may both try; what counts is whether the user is there afterwards.
  await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_USER]);
  const made = await findUser(OWN_USER);
  if (made !== undefined) return made;
  await run('adduser', ['-S', '-D', '-H', OWN_USER]);
  return findUser(OWN_USER);
}

async function findUser(name: string): Promise<OsUser | undefined> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}
