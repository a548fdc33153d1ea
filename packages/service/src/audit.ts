import {
  type AuditEntry,
  type AuditEvent,
  type AuditEventKind,
  type AuditFileHead,
  type AuditState,
  addDays,
  type Day,
  type Id,
  invalidAt,
  Refused,
  type Role,
  type Verification,
} from '@gongjian/model';
import type { Store } from '@gongjian/store';
import { auditFile } from './audit-file.ts';
import { type AuditKey, auditKey } from './audit-key.ts';
import type { Caller } from './caller.ts';
import { verifyCounty } from './verify-county.ts';

/** Which notes; days are those of Beijing. */
export type AuditSearch = {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly event?: AuditEventKind | undefined;
  readonly role?: Role | undefined;
  readonly unit?: Id | undefined;
  /** A post, or what was typed to sign in. */
  readonly actor?: string | undefined;
  readonly kind?: string | undefined;
  readonly id?: string | undefined;
  /** The number of the last note already seen. */
  readonly before?: number | undefined;
  readonly limit: number;
};

/** An exported file on its way: head, notes and signature as lines. */
export type AuditExport = {
  readonly name: string;
  readonly notes: number;
  readonly lines: AsyncIterable<string>;
  /** Number of the last note in it, and how many of the days asked for come after it. */
  readonly last: number;
  readonly left: number;
};

/**
 * Who signed in, saw, exported and was refused; acts are told by the ledger. All but taking note is the audit
 * administrator's alone.
 */
export type Audit = {
  /** Takes note soon, with others; neither waits nor throws: what it tells of has happened and goes on. */
  note(...events: readonly AuditEvent[]): void;
  /** Takes note now. What may only happen once it is noted (a file given out) waits for this. */
  noteNow(...events: readonly AuditEvent[]): Promise<void>;
  /** Writes what is waiting. */
  flush(): Promise<void>;
  /** The notes that a search finds, newest first. */
  entries(caller: Caller, search: AuditSearch): Promise<AuditEntry[]>;
  state(caller: Caller): Promise<AuditState>;
  /** The notes of some days as a signed file; `after` continues one that stopped at `most` notes. */
  export(
    caller: Caller,
    days: { readonly from: Day; readonly to: Day; readonly after?: number | undefined; readonly most?: number },
  ): Promise<AuditExport>;
  /** Begins to check the ledger and the audit trail, unless a check is under way; `at` is when. */
  verify(caller: Caller, at: string): Verification;
  verification(caller: Caller): Verification;
  /** Clears the notes that have been kept long enough at an instant; the clearing is noted. @returns how many. */
  retain(at: string): Promise<number>;
};

export type AuditOptions = {
  /** Where the key lies that exports are signed with; without it, nothing is exported. */
  readonly folder?: string | undefined;
  /** How long notes are kept; six at least. */
  readonly months?: number | undefined;
  /** A note that could not be written; told once, until one can be written again. */
  readonly onFault?: ((error: unknown) => void) | undefined;
};

/** In milliseconds: notes of this time are written together. */
const GATHERED = 200;
/** Notes kept while the database takes none; then the oldest are given up, and how many is noted in their place. */
const MOST_WAITING = 20_000;
/** Ten years. */
const MONTHS_KEPT = 120;
const LEAST_MONTHS = 6;

export function auditOf(
  store: Store,
  county: Id,
  { folder, months = MONTHS_KEPT, onFault = () => undefined }: AuditOptions = {},
): Audit {
  const { note, flush } = gathered((events) => store.noteAudit(county, events), onFault);
  const noteNow = async (...events: readonly AuditEvent[]): Promise<void> => {
    await flush();
    await store.noteAudit(county, events);
  };
  let key: Promise<AuditKey> | undefined;
  const keyOf = (): Promise<AuditKey> => {
    if (folder === undefined) throw new Error('Bug: no folder for the key of the audit trail');
    key ??= auditKey(folder);
    return key;
  };
  let verification: Verification = {};

  return {
    note,
    noteNow,
    flush,

    entries: async (caller, { from, to, ...search }) => {
      mustAudit(caller, 'listAudit');
      await flush();
      return [...(await store.auditEntries(county, defined({ ...search, ...spanOf({ from, to }) })))];
    },

    state: async (caller) => {
      mustAudit(caller, 'getAuditState');
      await flush();
      const [head, span] = [await store.auditHead(county), await store.auditSpan(county)];
      return {
        notes: head.seq - head.cleared.seq,
        head: head.hash,
        ...(span === undefined ? {} : { oldest: span.first.at }),
        cleared: head.cleared.seq,
        months,
        key: (await keyOf()).fingerprint,
      };
    },

    export: async (caller, { from, to, after, most = Number.MAX_SAFE_INTEGER }) => {
      mustAudit(caller, 'exportAudit');
      if (to < from) throw new Refused(invalidAt('to', 'before-start', `≥ ${from}`));
      await flush();
      const span = await store.auditSpan(county, spanOf({ from, to }));
      const head = await store.auditHead(county);
      const [start, end] = span === undefined ? [head.seq, head.seq] : [span.first.seq - 1, span.last.seq];
      const begin = Math.min(Math.max(start, after ?? start), end);
      const last = Math.min(begin + most, end);
      const first = await firstAfter(store, county, begin, last);
      const fileHead: AuditFileHead = {
        format: 'gongjian-audit',
        version: 1,
        county,
        from,
        to,
        exported: caller.at,
        by: caller.actor.name,
        after: { seq: begin, hash: first?.previous ?? head.hash },
        notes: last - begin,
      };
      return {
        name: `审计记录_${from}_${to}${begin === start && last === end ? '' : `_${begin + 1}-${last}`}.jsonl`,
        notes: last - begin,
        lines: auditFile(fileHead, store.auditTrail(county, { after: begin, to: last }), await keyOf()),
        last,
        left: end - last,
      };
    },

    verify: (caller, at) => {
      mustAudit(caller, 'verifyLedger');
      if (verification.running !== undefined) return verification;
      const { last } = verification;
      verification = { ...(last && { last }), running: { done: 0, total: 0 } };
      void flush()
        .then(() =>
          verifyCounty(store, county, (done, total) => {
            verification = { ...verification, running: { done, total } };
          }),
        )
        .then(({ ledger, audit, faults }) => {
          verification = { last: { at, ledger, audit, faults: [...faults] } };
        })
        .catch((error: unknown) => {
          verification = { ...(last && { last }), failed: error instanceof Error ? error.message : String(error) };
          onFault(error);
        });
      return verification;
    },

    verification: (caller) => {
      mustAudit(caller, 'getVerification');
      return verification;
    },

    retain: async (at) => {
      await flush();
      const cleared = await store.clearAudit(county, monthsBefore(at, months));
      if (cleared > 0) await noteNow({ at, event: 'retained', detail: String(cleared) });
      return cleared;
    },
  };
}

/** Gathers notes and writes them together, one batch after the other, so that they stand in the order they were taken. */
function gathered(
  write: (events: readonly AuditEvent[]) => Promise<unknown>,
  onFault: (error: unknown) => void,
): Pick<Audit, 'note' | 'flush'> {
  let waiting: AuditEvent[] = [];
  let lost = 0;
  let timer: NodeJS.Timeout | undefined;
  let isFailing = false;
  let writing: Promise<void> = Promise.resolve();

  const soon = () => {
    timer ??= setTimeout(() => void flush(), GATHERED).unref();
  };
  const writeWaiting = async (): Promise<void> => {
    const events = waiting;
    const [first] = events;
    if (first === undefined) return;
    waiting = [];
    const given = lost;
    const gap: AuditEvent[] = given === 0 ? [] : [{ at: first.at, event: 'notes-lost', detail: String(given) }];
    try {
      await write([...gap, ...events]);
      lost -= given;
      isFailing = false;
    } catch (error) {
      waiting = [...events, ...waiting];
      const tooMany = Math.max(0, waiting.length - MOST_WAITING);
      waiting.splice(0, tooMany);
      lost += tooMany;
      if (!isFailing) onFault(error);
      isFailing = true;
      soon();
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(writeWaiting);
    return writing;
  };
  return {
    note: (...events) => {
      waiting.push(...events);
      soon();
    },
    flush,
  };
}

async function firstAfter(store: Store, county: Id, after: number, to: number): Promise<AuditEntry | undefined> {
  for await (const [first] of store.auditTrail(county, { after, to }, 1)) return first;
  return undefined;
}

/** Instants of days in Beijing; the last day is in it to its end. */
function spanOf({ from, to }: { readonly from?: Day | undefined; readonly to?: Day | undefined }): {
  readonly from?: string;
  readonly to?: string;
} {
  return {
    ...(from === undefined ? {} : { from: `${from}T00:00:00+08:00` }),
    ...(to === undefined ? {} : { to: `${addDays(to, 1)}T00:00:00+08:00` }),
  };
}

function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** A day more than so many months before: whoever keeps for six months must not miss one by an hour. */
function monthsBefore(at: string, months: number): string {
  const instant = new Date(at);
  const day = instant.getUTCDate();
  instant.setUTCDate(1);
  instant.setUTCMonth(instant.getUTCMonth() - Math.max(LEAST_MONTHS, months));
  const lastDay = new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth() + 1, 0)).getUTCDate();
  instant.setUTCDate(Math.min(day, lastDay) - 1);
  return instant.toISOString();
}

function mustAudit({ actor }: Caller, act: string): void {
  if (actor.role !== 'audit-admin')
    throw new Refused({ kind: 'forbidden', act, role: actor.role, needs: ['audit-admin'] });
}
