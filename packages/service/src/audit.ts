import type { AuditEntry, AuditEvent, Id } from '@gongjian/model';
import { Refused } from '@gongjian/model';
import type { AuditQuery, Store } from '@gongjian/store';
import type { Caller } from './caller.ts';

/** Who signed in, saw, exported and was refused. Acts are told by the ledger. */
export type Audit = {
  /** Takes note soon, with others; neither waits nor throws: what it tells of has happened and goes on. */
  note(...events: readonly AuditEvent[]): void;
  /** Takes note now. What may only happen once it is noted (a file given out) waits for this. */
  noteNow(...events: readonly AuditEvent[]): Promise<void>;
  /** Writes what is waiting. */
  flush(): Promise<void>;
  /** The notes that a query finds, newest first. @throws Refused `forbidden` for all but the audit administrator. */
  entries(caller: Caller, query: AuditQuery): Promise<readonly AuditEntry[]>;
};

type AuditOptions = {
  /** A note that could not be written; told once, until one can be written again. */
  readonly onFault?: ((error: unknown) => void) | undefined;
};

/** In milliseconds: notes of this time are written together. */
const GATHERED = 200;
/** Notes kept while the database takes none; then the oldest are given up, and how many is noted in their place. */
const MOST_WAITING = 20_000;

export function auditOf(store: Store, county: Id, { onFault = () => undefined }: AuditOptions = {}): Audit {
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
      await store.noteAudit(county, [...gap, ...events]);
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
  /** One after the other, so that notes stand in the order in which they were taken. */
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
    noteNow: async (...events) => {
      await flush();
      await store.noteAudit(county, events);
    },
    flush,
    entries: async (caller, query) => {
      mustAudit(caller);
      await flush();
      return store.auditEntries(county, query);
    },
  };
}

function mustAudit({ actor }: Caller): void {
  if (actor.role !== 'audit-admin')
    throw new Refused({ kind: 'forbidden', act: 'listAudit', role: actor.role, needs: ['audit-admin'] });
}
