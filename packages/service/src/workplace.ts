import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type ActEnvelope, type Actor, type Day, type Id, LedgerEntry, Refused } from '@gongjian/model';
import { discardServer, type LedgerFault, openServer, openStore, type Store, verifyChain } from '@gongjian/store';
import { z } from 'zod';
import type { AccountsOptions } from './accounts/contract.ts';
import { createService } from './create-service.ts';
import { performActs } from './perform.ts';
import { replayEntry } from './replay.ts';
import type { Service } from './service.ts';
import { verifyCounty } from './verify-county.ts';
import { openView } from './view.ts';

export type County = { readonly id: Id; readonly name: string };

/** One step of an example: who did what, when. */
export type Step = { readonly at: string; readonly day: Day; readonly actor: Actor; readonly act: ActEnvelope };

export type Progress = (done: number, total: number) => void;

/** A database with its counties: what the server, the command line and the drills stand on. */
export type Workplace = {
  readonly store: Store;
  /** The owner's address. */
  readonly database: string;
  service(county: County, signIn?: AccountsOptions): Service;
  counties(): Promise<readonly Id[]>;
  /** Performs an example's steps; one that is in the ledger already is not done again. */
  load(county: Id, steps: readonly Step[], onProgress?: Progress): Promise<void>;
  /** Checks the ledger, the tables against a rebuild from it, and the audit trail; an empty list means nothing was touched. */
  verify(county: Id, onProgress?: Progress): Promise<readonly LedgerFault[]>;
  /** Writes the whole ledger of a county, a line an entry; it holds everything. */
  backup(county: Id, file: string, onProgress?: Progress): Promise<number>;
  /** Reads a backup into a county that has no ledger yet; the hashes must come out the same. */
  restore(file: string, onProgress?: Progress): Promise<{ county: Id; entries: number }>;
  close(): Promise<void>;
};

export type WorkplaceOptions = {
  /** Where the embedded server keeps its data; unused with `databaseUrl`. */
  readonly folder: string;
  readonly databaseUrl?: string;
  readonly log?: (line: string) => void;
  /** How long notes of the audit trail are kept; by default ten years. */
  readonly auditMonths?: number;
};

/** Deletes the database of a data folder and the demonstration's day in it; the server, where one runs, is stopped first. */
export async function discardWorkplace(folder: string): Promise<void> {
  await discardServer({ folder });
  await rm(join(folder, 'demonstration.json'), { force: true });
}

const BATCH = 500;
const FORMAT = 'gongjian-ledger';
const BackupHead = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  county: z.string(),
  seq: z.int(),
  hash: z.string(),
});

export async function openWorkplace({ folder, databaseUrl, log, auditMonths }: WorkplaceOptions): Promise<Workplace> {
  const server =
    databaseUrl === undefined ? await openServer({ folder, ...(log === undefined ? {} : { log }) }) : undefined;
  const connection = databaseUrl ?? server?.connection ?? '';
  const store = await openStore(connection).catch(async (error: unknown) => {
    await server?.stop();
    throw error;
  });

  const services: Service[] = [];

  return {
    store,
    database: typeof connection === 'string' ? connection : connection.owner,
    service: (county, signIn) => {
      const onAuditFault = (error: unknown) => log?.(`audit trail not written: ${String(error)}`);
      const audit = { folder, months: auditMonths, onFault: onAuditFault };
      const service = createService({ store, county, audit, signIn });
      services.push(service);
      return service;
    },
    counties: () => store.counties(),
    load: (county, steps, onProgress) => load(store, county, steps, onProgress),
    verify: async (county, onProgress) => (await verifyCounty(store, county, onProgress)).faults,
    backup: (county, file, onProgress) => backup(store, county, file, onProgress),
    restore: (file, onProgress) => restore(store, file, onProgress),
    close: async () => {
      await Promise.all(services.map(({ audit }) => audit.flush()));
      await store.close();
      await server?.stop();
    },
  };
}

async function load(store: Store, county: Id, steps: readonly Step[], onProgress?: Progress): Promise<void> {
  for (let from = 0; from < steps.length; ) {
    const { at, day, actor } = steps[from] as Step;
    let to = from;
    while (to < steps.length && to - from < BATCH && steps[to]?.at === at && steps[to]?.actor.id === actor.id) to += 1;
    const acts = steps.slice(from, to).map(({ act }) => act);
    const receipts = await performActs(store, county, { actor, day, at }, acts, { scripted: true });
    const refused = receipts.find(({ outcome }) => outcome === 'refused');
    const [refusal] = refused?.refusals ?? [];
    if (refusal !== undefined) throw new Refused(refusal);
    from = to;
    onProgress?.(from, steps.length);
  }
}

async function backup(store: Store, county: Id, file: string, onProgress?: Progress): Promise<number> {
  const head = await store.head(county);
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  const write = async (line: string): Promise<void> => {
    if (!out.write(`${line}\n`)) await once(out, 'drain');
  };
  await once(out, 'open');
  await write(JSON.stringify({ format: FORMAT, version: 1, county, seq: head.seq, hash: head.hash }));
  let written = 0;
  for await (const batch of store.entries(county)) {
    for (const entry of batch) {
      if (entry.seq > head.seq) break;
      await write(JSON.stringify(entry));
      written += 1;
    }
    onProgress?.(written, head.seq);
  }
  out.end();
  await once(out, 'close');
  return written;
}

async function restore(store: Store, file: string, onProgress?: Progress): Promise<{ county: Id; entries: number }> {
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
  let head: z.infer<typeof BackupHead> | undefined;
  const entries: LedgerEntry[] = [];
  for await (const line of lines) {
    if (line === '') continue;
    const value: unknown = parseLine(line, head === undefined ? 1 : entries.length + 2);
    if (head === undefined) {
      const parsed = BackupHead.safeParse(value);
      if (!parsed.success) throw new Refused({ kind: 'unreadable', reason: 'unknown-format', where: '1' });
      head = parsed.data;
      continue;
    }
    const parsed = LedgerEntry.safeParse(value);
    if (!parsed.success)
      throw new Refused({ kind: 'unreadable', reason: 'malformed', where: String(entries.length + 2) });
    entries.push(parsed.data);
  }
  if (head === undefined) throw new Refused({ kind: 'unreadable', reason: 'empty' });
  const [fault] = verifyChain(entries, head);
  if (fault !== undefined) throw new Refused(fault);
  const { county } = head;
  const view = openView();
  await store.transaction(county, async (tx) => {
    if (tx.head().seq > 0) throw new Refused({ kind: 'exists', what: 'county', id: county });
    for (let from = 0; from < entries.length; from += BATCH) {
      const batch = entries.slice(from, from + BATCH);
      const appended = await tx.append(
        batch.map(({ seq: _seq, previous: _previous, hash: _hash, ...entry }, index) => ({
          ...entry,
          changes: replayEntry(batch[index] as LedgerEntry, view),
        })),
      );
      appended.forEach(({ hash, seq }, index) => {
        if (hash !== batch[index]?.hash) throw new Refused({ kind: 'broken-ledger', seq, fault: 'altered' });
      });
      onProgress?.(from + batch.length, entries.length);
    }
  });
  return { county, entries: entries.length };
}

function parseLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Refused({ kind: 'unreadable', reason: 'malformed', where: String(number) });
  }
}
