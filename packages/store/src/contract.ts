import type {
  Actor,
  AuditEntry,
  AuditEvent,
  AuditEventKind,
  Campaign,
  Casework,
  Change,
  Day,
  Id,
  Kind,
  LedgerEntry,
  Reading,
  Reference,
  Row,
  Scope,
  Snapshot,
} from '@gongjian/model';
import type { AccountStore } from './account-contract.ts';
import type { DeliveryStore } from './deliveries.ts';
import type { LedgerFault } from './verify.ts';

/** An accepted act on its way into the ledger; number, previous hash and hash are given by the store. */
export type NewEntry = Omit<LedgerEntry, 'seq' | 'previous' | 'hash'> & { readonly changes: readonly Change[] };

export type Appended = { readonly id: string; readonly seq: number; readonly hash: string; readonly at: string };

/** An act found in the ledger; `digest` is {@link actDigest} of its name and body, to tell a repeat from a reused id. */
export type FoundAct = { readonly seq: number; readonly hash: string; readonly at: string; readonly digest: string };

/** A current row and the ledger number of its version. */
export type LoadedRow = {
  [K in Kind]: { readonly kind: K; readonly id: Id; readonly version: number; readonly row: Row<K> };
}[Kind];

/** One version of a row: in force from `seq` until `untilSeq`. */
export type Version<R = Row<Kind>> = {
  readonly seq: number;
  readonly untilSeq?: number;
  readonly row: R;
  readonly actor: Actor;
  readonly at: string;
};

/** A row of any table with its span of ledger numbers, as a rebuild from the ledger must find it. */
export type StoredRow = LoadedRow & { readonly untilSeq?: number };

/** What one entry did to one row; `before` is the version it closed. */
export type RowChange = {
  readonly kind: Kind;
  readonly id: Id;
  readonly before?: Row<Kind>;
  readonly after?: Row<Kind>;
};
export type HistoryEntry = { readonly entry: LedgerEntry; readonly changes: readonly RowChange[] };

export type HistoryQuery = {
  readonly kind?: Kind;
  readonly id?: Id;
  readonly campaign?: Id;
  /** The number of the last entry already seen; the list goes from newest to oldest. */
  readonly after?: number;
  /** 1..500 */
  readonly limit: number;
  /** `accounts`: what was done to accounts, and nothing else; no other scope shows that. */
  readonly scope: Scope | 'accounts';
};

/** Which notes of the audit trail; instants as RFC 3339. */
export type AuditQuery = {
  readonly from?: string;
  /** Before this instant. */
  readonly to?: string;
  readonly event?: AuditEventKind;
  readonly actor?: Id;
  readonly role?: string;
  readonly unit?: Id;
  readonly kind?: string;
  readonly id?: string;
  /** The number of the last note already seen; the list goes from newest to oldest. */
  readonly before?: number;
  /** 1..500 */
  readonly limit: number;
};

/** Where the chain of notes ends, and where it begins: after the last note that was cleared, 0 where none was. */
export type AuditHead = {
  readonly seq: number;
  readonly hash: string;
  readonly cleared: { readonly seq: number; readonly hash: string; readonly at?: string };
};

export type SnapshotQuery = {
  /** As known at this ledger number; by default at the newest. */
  readonly seq?: number;
  readonly scope: Scope;
  /** Facts that speak of a later day are left out. */
  readonly until?: Day;
  /**
   * A snapshot of the same county, campaign and scope, made without `until`, as known at an earlier or later number.
   * Where few acts lie between, only what they changed is read; the answer is the same, and shares what did not change.
   */
  readonly near?: Snapshot;
};

/** Where a version of a row comes from: its ledger number, and who performed the act. */
export type Provenance = { readonly seq: number; readonly by: string };

export type Head = { readonly seq: number; readonly hash: string; readonly at?: string };

/** One county's ledger held still: nobody else appends to it until the transaction ends. */
export type Transaction = {
  readonly head: () => Head;
  /** Acts already in the ledger, by id. */
  readonly findActs: (ids: readonly string[]) => Promise<ReadonlyMap<string, FoundAct>>;
  /** Current rows that the references name, in no particular order, each once. */
  readonly load: (references: readonly Reference[]) => Promise<readonly LoadedRow[]>;
  /** Every version of one row, oldest first. */
  readonly versions: <K extends Kind>(kind: K, id: Id) => Promise<readonly Version<Row<K>>[]>;
  /**
   * Appends acts with what they change. An act whose `at` is before the last entry's is recorded at the last
   * entry's, so that the ledger never runs backwards.
   * @throws Refused `id-reused` where an id is in the ledger, `invalid` where a text cannot be stored (U+0000).
   */
  readonly append: (entries: readonly NewEntry[]) => Promise<readonly Appended[]>;
};

export type Store = {
  /** Accounts and how they sign in. */
  readonly accounts: AccountStore;
  readonly deliveries: DeliveryStore;
  /** Runs `work` holding the county's append lock; all of it is committed durably, or none. */
  readonly transaction: <T>(county: string, work: (tx: Transaction) => Promise<T>) => Promise<T>;
  /** @throws Refused `not-found` where the campaign was not known then. */
  readonly snapshotRows: (county: string, campaign: Id, query: SnapshotQuery) => Promise<Snapshot>;
  /** @throws Refused `not-found` where the campaign was not known then. */
  readonly caseworkRows: (
    county: string,
    campaign: Id,
    query: Pick<SnapshotQuery, 'scope' | 'seq'>,
  ) => Promise<Casework>;
  /** The last ledger number recorded at or before an RFC 3339 instant; 0 before the first. */
  readonly seqAt: (county: string, instant: string) => Promise<number>;
  readonly history: (county: string, query: HistoryQuery) => Promise<readonly HistoryEntry[]>;
  /** Every version of one row that the scope lets through, oldest first. */
  readonly versions: <K extends Kind>(
    county: string,
    scope: Scope,
    kind: K,
    id: Id,
  ) => Promise<readonly Version<Row<K>>[]>;
  /** Every version of every reading of a target or project in scope, by caliber, day and ledger number. */
  readonly readingHistory: (county: string, scope: Scope, subject: Id) => Promise<readonly Version<Reading>[]>;
  /** Of rows of the whole county in force at a ledger number; ids that name none are passed over. */
  readonly provenance: (
    county: string,
    seq: number,
    ids: readonly Id[],
  ) => Promise<readonly (Provenance & { readonly kind: Kind; readonly id: Id })[]>;
  readonly campaigns: (county: string) => Promise<readonly Campaign[]>;
  /** The ledger from `fromSeq` on, in batches. */
  readonly entries: (county: string, fromSeq?: number, batch?: number) => AsyncIterable<readonly LedgerEntry[]>;
  /** Every row ever in force, in batches, by table, kind, id and number: what a rebuild is compared with. */
  readonly everyRow: (county: string, batch?: number) => AsyncIterable<readonly StoredRow[]>;
  readonly counties: () => Promise<readonly string[]>;
  readonly head: (county: string) => Promise<Head>;
  /** Checks the chain and the tables against it; an empty list means that nothing was touched. */
  readonly verify: (
    county: string,
    onProgress?: (done: number, total: number) => void,
  ) => Promise<readonly LedgerFault[]>;
  /**
   * Takes note of what happened, in this order; a note that is earlier than the last one is recorded at the last one's
   * instant. @returns the number of the last note.
   */
  readonly noteAudit: (county: string, events: readonly AuditEvent[]) => Promise<number>;
  readonly auditEntries: (county: string, query: AuditQuery) => Promise<readonly AuditEntry[]>;
  /** The notes after a number, up to another, from the oldest on, in batches. */
  readonly auditTrail: (
    county: string,
    numbers?: { readonly after?: number; readonly to?: number },
    batch?: number,
  ) => AsyncIterable<readonly AuditEntry[]>;
  /** The first and the last note from an instant on until before another; undefined where there is none. */
  readonly auditSpan: (
    county: string,
    span?: { readonly from?: string; readonly to?: string },
  ) => Promise<{ readonly first: AuditEntry; readonly last: AuditEntry } | undefined>;
  readonly auditHead: (county: string) => Promise<AuditHead>;
  /** Checks the chain of notes from the last cleared one on; an empty list means that nothing was touched. */
  readonly verifyAudit: (
    county: string,
    onProgress?: (done: number, total: number) => void,
  ) => Promise<readonly LedgerFault[]>;
  /**
   * Clears the notes before an instant, which must be six months ago or more by the database's clock.
   * @returns how many. @throws Refused `invalid` for a later instant.
   */
  readonly clearAudit: (county: string, before: string) => Promise<number>;
  readonly close: () => Promise<void>;
};

export type StoreOptions = {
  readonly log?: (line: string) => void;
  /** Connections kept; 1..50, by default 10. */
  readonly poolSize?: number;
};
