export { APP_ROLE, type Connection, otherDatabase } from './connection.ts';
export { ownerClient } from './database.ts';
export { discardServer, type EmbeddedServer, openServer, type ServerOptions } from './embedded-server.ts';
export { actDigest, canonicalJson, entryHash, GENESIS } from './hash.ts';
export {
  type Appended,
  type FoundAct,
  type Head,
  type HistoryEntry,
  type HistoryQuery,
  type LoadedRow,
  type NewEntry,
  openStore,
  type RowChange,
  type SnapshotQuery,
  type Store,
  type StoredRow,
  type StoreOptions,
  type Transaction,
  type Version,
} from './store.ts';
export { type LedgerFault, verifyChain } from './verify.ts';
