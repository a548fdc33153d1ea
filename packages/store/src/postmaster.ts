import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * The postmaster that runs on a data folder, by what `postmaster.pid` says and `/proc` confirms. A number that belongs
 * to some other process by now (a restarted container) is `stale`: PostgreSQL itself would refuse to start beside it.
 */
export async function findPostmaster(data: string): Promise<{ pid: number } | 'stale' | 'none'> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => undefined);
  if (text === undefined) return 'none';
  const pid = Number(text.split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 && (await runsOn(pid, data)) ? { pid } : 'stale';
}

/**
 * Takes away the lock files of a server that died (PostgreSQL takes them for good while their number belongs to any
 * process, be it a zombie), once the last process that still works on the data has ended
 * too: a backend outlives its postmaster by moments, and a second server beside it would destroy the data.
 */
export async function clearStale(data: string, socketFolder: string, patienceMs = 5_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (let left = await workingIn(data); left.length > 0; left = await workingIn(data)) {
    if (Date.now() > deadline) for (const pid of left) signal(pid, 'SIGKILL');
    await pause(20);
  }
  await rm(join(data, 'postmaster.pid'), { force: true });
  await rm(join(socketFolder, '.s.PGSQL.5432.lock'), { force: true });
}

/** Living processes whose working folder is the data, as that of every PostgreSQL process is. */
async function workingIn(data: string): Promise<number[]> {
  const folder = await realpath(data);
  const all = await processes();
  const folders = await Promise.all(all.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => undefined)));
  return all.filter((_, index) => folders[index] === folder);
}

/** Whether nobody who could stop it is left above the process: its parent is gone. */
export async function isOrphan(pid: number): Promise<boolean> {
  const parent = await parentOf(pid);
  if (parent === undefined || parent <= 1) return true;
  const command = await readFile(`/proc/${parent}/cmdline`, 'utf8').catch(() => '');
  return !/node/.test(command);
}

/** SIGINT is PostgreSQL's fast shutdown: sessions are ended, everything is written. Waits until it is gone. */
export async function stopPostmaster(pid: number, patienceMs = 60_000): Promise<void> {
  signal(pid, 'SIGINT');
  if (await gone(pid, patienceMs)) return;
  signal(pid, 'SIGQUIT');
  if (await gone(pid, 5_000)) return;
  await killTree(pid);
  await gone(pid, 5_000);
}

/** Ends a process and all its children at once, without giving them a chance to tidy up. */
export async function killTree(pid: number): Promise<void> {
  const children = await childrenOf(pid);
  signal(pid, 'SIGKILL');
  for (const child of children) signal(child, 'SIGKILL');
}

async function gone(pid: number, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (await isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await pause(10);
  }
  return true;
}

async function runsOn(pid: number, data: string): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  const [program = '', ...args] = command.split('\0');
  return program.endsWith('postgres') && args.includes(data) && (await isAlive(pid));
}

/** A zombie holds no files and no memory any more: it counts as gone. */
async function isAlive(pid: number): Promise<boolean> {
  const state = (await statOf(pid))?.[0];
  return state !== undefined && state !== 'Z' && state !== 'X';
}

async function parentOf(pid: number): Promise<number | undefined> {
  const parent = (await statOf(pid))?.[1];
  return parent === undefined ? undefined : Number(parent);
}

async function childrenOf(pid: number): Promise<number[]> {
  const all = await processes();
  const parents = await Promise.all(all.map(parentOf));
  return all.filter((_, index) => parents[index] === pid);
}

async function processes(): Promise<number[]> {
  return (await readdir('/proc')).map(Number).filter(Number.isInteger);
}

/** The fields of /proc/PID/stat after the program's name, which may itself hold spaces and brackets. */
async function statOf(pid: number): Promise<string[] | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // Gone already, which is what was wanted.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
