import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Refused } from '@gongjian/model';
import { LEDGER_FILE, README_FILE, SUMS_FILE } from '@gongjian/paper';
import { GENESIS } from '@gongjian/store';
import { z } from 'zod';

export type ArchiveFault = {
  readonly path: string;
  readonly fault: 'altered' | 'missing' | 'reordered' | 'truncated' | 'malformed';
  /** The line of the ledger. */
  readonly line?: number;
};

export type ArchiveReport = {
  readonly files: number;
  readonly entries: number;
  /** Entries of which only the hash is kept. */
  readonly withheld: number;
  readonly head: string;
  readonly faults: readonly ArchiveFault[];
};

const Line = z.object({
  seq: z.int(),
  previous: z.string(),
  hash: z.string(),
  text: z.string().optional(),
  withheld: z.literal(true).optional(),
});
const Entry = z.object({ seq: z.int(), previous: z.string() });
const SUM = /^([0-9a-f]{64}) {2}(.+)$/u;
/** The ledger's last hash as the readme tells it. */
const HEAD = /末条校验值:([0-9a-f]{64})/u;
/** A broken archive is broken; nobody reads a thousand lines of it. */
const MOST_FAULTS = 100;

/**
 * Checks an archive by itself: every file against its checksum, then the chain of the ledger, each line's text against its
 * hash, and the last one against the readme.
 * @throws Refused `not-found` where the folder holds no archive
 */
export async function verifyArchive(folder: string): Promise<ArchiveReport> {
  const faults: ArchiveFault[] = [];
  const add = (fault: ArchiveFault) => faults.length < MOST_FAULTS && faults.push(fault);
  let files = 0;
  for await (const line of linesOf(folder, SUMS_FILE)) {
    if (line === '') continue;
    const [, sum, path] = SUM.exec(line) ?? [];
    if (sum === undefined || path === undefined || path.split('/').includes('..')) {
      add({ path: SUMS_FILE, fault: 'malformed' });
      continue;
    }
    files += 1;
    const found = await digestOf(join(folder, path));
    if (found !== sum) add({ path, fault: found === undefined ? 'missing' : 'altered' });
  }
  const { entries, withheld, head } = await checkLedger(folder, add);
  let told: string | undefined;
  for await (const line of linesOf(folder, README_FILE)) told ??= HEAD.exec(line)?.[1];
  if (told !== head) add({ path: LEDGER_FILE, fault: 'truncated' });
  return { files, entries, withheld, head, faults };
}

async function checkLedger(folder: string, add: (fault: ArchiveFault) => void) {
  let [entries, withheld, head] = [0, 0, GENESIS];
  for await (const line of linesOf(folder, LEDGER_FILE)) {
    if (line === '') continue;
    entries += 1;
    const at = (fault: ArchiveFault['fault']) => add({ path: LEDGER_FILE, fault, line: entries });
    const row = Line.safeParse(parsed(line));
    if (!row.success) {
      at('malformed');
      continue;
    }
    const { seq, previous, hash, text } = row.data;
    if (seq !== entries) at('reordered');
    if (previous !== head) at('altered');
    if (text === undefined) withheld += 1;
    else {
      const entry = Entry.safeParse(parsed(text));
      const isSame = entry.success && entry.data.seq === seq && entry.data.previous === previous;
      if (!isSame || createHash('sha256').update(text, 'utf8').digest('hex') !== hash) at('altered');
    }
    head = hash;
  }
  return { entries, withheld, head };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function* linesOf(folder: string, path: string): AsyncGenerator<string> {
  const input = createReadStream(join(folder, path), 'utf8');
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Refused({ kind: 'not-found', what: 'file', id: path });
  }
}

async function digestOf(path: string): Promise<string | undefined> {
  const digest = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) digest.update(chunk as Uint8Array);
  } catch {
    return undefined;
  }
  return digest.digest('hex');
}
