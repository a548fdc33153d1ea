export type { AccountStore, Credential, StoredSession } from './account-contract.ts';
export { auditCheck } from './audit.ts';
export { APP_ROLE, type Connection, otherDatabase } from './connection.ts';
export type {
  Appended,
  AuditHead,
  AuditQuery,
  FoundAct,
  Head,
  HistoryEntry,
  HistoryQuery,
  LoadedRow,
  NewEntry,
  RowChange,
  SnapshotQuery,
  Store,
  StoredRow,
  StoreOptions,
  Transaction,
  Version,
} from './contract.ts';
export { ownerClient } from './database.ts';
export { discardServer, type EmbeddedServer, openServer, type ServerOptions } from './embedded-server.ts';
export { actDigest, auditText, canonicalJson, entryHash, entryText, GENESIS } from './hash.ts';
export { openStore } from './store.ts';
export { type LedgerFault, verifyChain } from './verify.ts';
