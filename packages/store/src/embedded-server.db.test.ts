import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { discardServer, type EmbeddedServer, openServer } from './embedded-server.ts';
import { findPostmaster, killTree } from './postmaster.ts';

async function newFolder(...below: readonly string[]): Promise<string> {
  const top = await mkdtemp(join(tmpdir(), 'gongjian-server-'));
  // PostgreSQL runs as another OS user where the tests run as root.
  await chmod(top, 0o711);
  const folder = join(top, ...below);
  onTestFinished(async () => {
    await discardServer({ folder });
    await rm(top, { recursive: true, force: true });
  });
  return folder;
}

async function ask<T>({ connection }: Pick<EmbeddedServer, 'connection'>, statement: string): Promise<T[]> {
  const client = new Client({ connectionString: connection.owner });
  await client.connect();
  return client
    .query(statement)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

type Opener = {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  readonly server: Pick<EmbeddedServer, 'connection' | 'started' | 'pid'>;
};

/** Opens the folder's server in a process of its own, which lets go of it when its input ends. */
async function openElsewhere(folder: string): Promise<Opener> {
  const script = `
    import { openServer } from ${JSON.stringify(new URL('./embedded-server.ts', import.meta.url).href)};
    const server = await openServer({ folder: process.argv[1] });
    console.log(JSON.stringify(server));
    for await (const _ of process.stdin);
    await server.stop();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(child.stdout), 'line');
  return { child, server: JSON.parse(line) };
}

async function letGo({ child }: Opener): Promise<void> {
  child.stdin.end();
  await once(child, 'exit');
}

async function kill({ child }: Opener): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const isRunning = async (folder: string) =>
  typeof (await findPostmaster(join(folder, 'postgres', 'data'))) === 'object';

test('data is there again after a stop and a start, synced to disk and on no network', async () => {
  const folder = await newFolder('data');
  const first = await openServer({ folder });
  expect(first.started).toBe(true);
  await ask(first, 'create table kept as select 1 as one');
  await first.stop();
  expect(await isRunning(folder)).toBe(false);
  const again = await openServer({ folder });
  expect(await ask(again, 'select one from kept')).toEqual([{ one: 1 }]);
  const [settings] = await ask(
    again,
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      current_setting('listen_addresses') as addresses, current_setting('server_encoding') as encoding`,
  );
  expect(settings).toEqual({ fsync: 'on', commit: 'on', addresses: '', encoding: 'UTF8' });
  await again.stop();
});

test('the database is closed to every other user of the machine', async () => {
  const folder = await newFolder('data');
  const server = await openServer({ folder });
  expect((await stat(join(folder, 'postgres'))).mode & 0o077).toBe(0);
  await server.stop();
});

test('a second start joins; the server stays until the last one lets go, whoever started it', async () => {
  const folder = await newFolder('data');
  const starter = await openElsewhere(folder);
  const joiner = await openServer({ folder });
  expect([starter.server.started, joiner.started, joiner.pid]).toEqual([true, false, starter.server.pid]);
  const passer = await openServer({ folder });
  await passer.stop();
  await letGo(starter);
  expect(await ask(joiner, 'select 1 as one')).toEqual([{ one: 1 }]);
  await joiner.stop();
  expect(await isRunning(folder)).toBe(false);
});

test('of processes that start at once on a new folder, one starts and the others join', async () => {
  const folder = await newFolder('data');
  const openers = await Promise.all(Array.from({ length: 3 }, () => openElsewhere(folder)));
  expect(openers.filter(({ server }) => server.started)).toHaveLength(1);
  expect(new Set(openers.map(({ server }) => server.pid)).size).toBe(1);
  await Promise.all(openers.map(letGo));
  expect(await isRunning(folder)).toBe(false);
});

test('a server left behind by a killed process is taken over and stopped in the end', async () => {
  const folder = await newFolder('data');
  const killed = await openElsewhere(folder);
  await kill(killed);
  const heir = await openServer({ folder });
  expect([heir.started, heir.pid]).toEqual([false, killed.server.pid]);
  await heir.stop();
  expect(await isRunning(folder)).toBe(false);
});

test('a server left behind that does not answer any more is replaced', async () => {
  const folder = await newFolder('data');
  const killed = await openElsewhere(folder);
  await kill(killed);
  process.kill(killed.server.pid, 'SIGSTOP');
  const heir = await openServer({ folder, silenceMs: 100 });
  expect(heir.started).toBe(true);
  expect(await ask(heir, 'select 1 as one')).toEqual([{ one: 1 }]);
  await heir.stop();
});

test('a server of somebody who still lives is not killed for its silence: the start is refused', async () => {
  const folder = await newFolder('data');
  const owner = await openElsewhere(folder);
  process.kill(owner.server.pid, 'SIGSTOP');
  const refused = expect(openServer({ folder, silenceMs: 100 })).rejects.toMatchObject({
    refusal: { kind: 'store-busy', folder, pid: owner.server.pid },
  });
  await refused.finally(() => process.kill(owner.server.pid, 'SIGCONT'));
  await letGo(owner);
});

test('after everything was killed at once, the next start recovers what was committed', async () => {
  const folder = await newFolder('data');
  const killed = await openElsewhere(folder);
  await ask(killed.server, 'create table kept as select 1 as one');
  killed.child.kill('SIGKILL');
  await killTree(killed.server.pid);
  const again = await openServer({ folder });
  expect(again.started).toBe(true);
  expect(await ask(again, 'select one from kept')).toEqual([{ one: 1 }]);
  await again.stop();
});

test('a postmaster.pid whose number belongs to another process by now is no obstacle', async () => {
  const folder = await newFolder('data');
  const first = await openServer({ folder });
  const file = join(folder, 'postgres', 'data', 'postmaster.pid');
  const text = await readFile(file, 'utf8');
  await first.stop();
  await writeFile(file, text.replace(/^\d+/, String(process.pid)));
  const again = await openServer({ folder });
  expect(again.started).toBe(true);
  await again.stop();
});

test('a half-made database of a start that was killed is no obstacle', async () => {
  const folder = await newFolder('data');
  await mkdir(join(folder, 'postgres', 'draft-1', 'base'), { recursive: true });
  const server = await openServer({ folder });
  await expect(stat(join(folder, 'postgres', 'draft-1'))).rejects.toThrow('ENOENT');
  await server.stop();
});

test('a folder whose path is longer than a socket’s may be works all the same', async () => {
  const folder = await newFolder('百日攻坚'.repeat(8), 'data');
  const server = await openServer({ folder });
  expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
});

test.runIf(process.getuid?.() === 0)(
  'in a folder that only root may enter, the database is placed elsewhere',
  async () => {
    const folder = await newFolder('closed', 'data');
    await mkdir(join(folder, '..'), { mode: 0o700 });
    const server = await openServer({ folder });
    await ask(server, 'create table kept as select 1 as one');
    await server.stop();
    const place = (await readFile(join(folder, 'place'), 'utf8')).trim();
    expect(place.startsWith(folder)).toBe(false);
    const again = await openServer({ folder });
    expect(await ask(again, 'select one from kept')).toEqual([{ one: 1 }]);
    await again.stop();
    await discardServer({ folder });
    await expect(stat(place)).rejects.toThrow('ENOENT');
  },
);

test('a discarded database is gone, even where its server still ran', async () => {
  const folder = await newFolder('data');
  const first = await openServer({ folder });
  await ask(first, 'create table kept as select 1 as one');
  await discardServer({ folder });
  expect(await isRunning(folder)).toBe(false);
  const fresh = await openServer({ folder });
  expect(fresh.started).toBe(true);
  await expect(ask(fresh, 'select one from kept')).rejects.toThrow('does not exist');
  await first.stop();
  await fresh.stop();
});
