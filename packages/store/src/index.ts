export { AggregateStore } from './aggregate-store';
export {
  audit,
  AuditRetention,
  AuditWitness,
  extendAuditTables,
  proveAudit,
  SqlAccessJournal,
  SqlAuditTrail,
  verifyAudit,
  type Audited,
  type AuditReport,
  type BrokenLink,
  type BrokenStatement,
  type EntryCondition,
  type StatementKey,
  type StatementKeys,
  type Witnessed,
  type WitnessSettings,
} from './audit-trail';
export { AnonymiseHistory, type Anonymisation } from './anonymise-history';
export { recordedBefore, rememberCommands } from './command-keys';
export { CommitSignal } from './commit-signal';
export { anywhere, atStart, conditionsOf, inOrder, type Conditions } from './conditions';
export {
  databaseKindOf,
  driftOf,
  migrate,
  openDataSource,
  type DatabaseKind,
  type Schema,
} from './data-source';
export { databaseCheck } from './database-check';
export { ErasureRegister, type Entered, type Erasure } from './erasure-register';
export { classifyDriverError, faultOf, reasonOf } from './faults';
export { BlindIndex, type Fingerprint } from './blind-index';
export { openBytes, sealBytes, type SealedBytes } from './byte-sealing';
export { FieldSealer, type Place } from './field-sealing';
export { idOfKey, ringOfOne, type KeyRing, type RingKey } from './key-ring';
export { SUITES, type SuiteName } from './suites';
export { idFromBytes, idToBytes, newId, uuidColumn } from './ids';
export { countJobs, createJobTable, enqueueJob, JobRunner, type BatchReport, type JobOrder } from './jobs';
export { jointly } from './jointly';
export { keysetPage } from './keyset-page';
export { keysetQuery } from './keyset-query';
export type { AggregateMapping, Change, RecordedEvent } from './mapping';
export { laneOf, OUTBOX_LANES } from './outbox';
export * from './rekeying';
export * from './rows';
export { AGGREGATE_COLUMNS, createErasureHead, createStoreTables } from './store-tables';
export { inRetriedTransaction, inTransaction, managerOf } from './transaction';
export type { Creation, StoreBase } from './store-base';
