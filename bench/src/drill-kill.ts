import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { discardServer, openServer, openStore, type Store } from '@gongjian/store';

export type KillDrillResult = { readonly kills: number; readonly acknowledged: number; readonly lost: number };

type Acknowledged = { readonly county: string; readonly id: string; readonly seq: number };

const WRITER = fileURLToPath(new URL('./drill-kill-writer.ts', import.meta.url));
/** A killing stroke falls this long after the first acknowledgement, at most; it must fall within and between commits. */
const LONGEST_MS = 250;

/**
 * Kills a writing process with all of its PostgreSQL (`kill -9`) again and again on one folder, then counts the acts
 * that were acknowledged and are not there, at their number, with what they changed.
 * @throws Error where what is left is not a whole ledger.
 */
export async function killDrill(kills = 100): Promise<KillDrillResult> {
  const top = await mkdtemp(join(tmpdir(), 'gongjian-drill-'));
  await chmod(top, 0o711);
  const folder = join(top, 'data');
  try {
    const acknowledged: Acknowledged[] = [];
    for (let round = 0; round < kills; round += 1) {
      // Strokes spread evenly over the time, in the order of the golden ratio, so that no two rounds are alike.
      acknowledged.push(...(await writeAndKill(folder, ((round * 0.618) % 1) * LONGEST_MS)));
    }
    return { kills, acknowledged: acknowledged.length, lost: await countLost(folder, acknowledged) };
  } finally {
    await discardServer({ folder });
    await rm(top, { recursive: true, force: true });
  }
}

async function writeAndKill(folder: string, delay: number): Promise<Acknowledged[]> {
  const writer = spawn(process.execPath, [WRITER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const reader = createInterface(writer.stdout);
  reader.on('line', (line) => lines.push(line));
  const ended = Promise.all([once(writer, 'exit'), once(reader, 'close')]);
  while (lines.length < 2 && writer.exitCode === null) await pause(2);
  if (writer.exitCode !== null) throw new Error('the writer could not start on what the last kill left');
  await pause(delay);
  await killWithDescendants(writer);
  await ended;
  return lines.slice(1).map((line) => {
    const [county = '', id = '', seq] = line.split(' ');
    return { county, id, seq: Number(seq) };
  });
}

async function killWithDescendants({ pid }: ChildProcess): Promise<void> {
  const doomed = pid === undefined ? [] : [pid, ...(await descendantsOf(pid))];
  for (const one of doomed) {
    try {
      process.kill(one, 'SIGKILL');
    } catch {
      // It ended by itself in the meantime.
    }
  }
}

async function descendantsOf(root: number): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const parents = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    }),
  );
  const found = [root];
  for (const above of found) found.push(...pids.filter((_, index) => parents[index] === above));
  return found.slice(1);
}

async function countLost(folder: string, acknowledged: readonly Acknowledged[]): Promise<number> {
  const server = await openServer({ folder });
  const store = await openStore(server.connection);
  try {
    let lost = 0;
    for (const [county, acts] of Map.groupBy(acknowledged, (act) => act.county)) {
      const faults = await store.verify(county);
      if (faults.length > 0) throw new Error(`${county}: ${JSON.stringify(faults[0])}`);
      const made = await rowsMade(store, county);
      const found = await store.transaction(county, (tx) => tx.findActs(acts.map(({ id }) => id)));
      lost += acts.filter(({ id, seq }) => found.get(id)?.seq !== seq || made.get(`u${id}`) !== seq).length;
    }
    return lost;
  } finally {
    await store.close();
    await server.stop();
  }
}

async function rowsMade(store: Store, county: string): Promise<ReadonlyMap<string, number>> {
  const made = new Map<string, number>();
  for await (const rows of store.everyRow(county)) for (const { id, version } of rows) made.set(id, version);
  return made;
}
