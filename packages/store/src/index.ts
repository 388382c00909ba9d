export { AggregateStore, type Creation, type StoreBase } from './aggregate-store';
export { AnonymiseHistory, type Anonymisation } from './anonymise-history';
export { SqlAccessJournal, verifyAudit, audit, type Audited, type BrokenLink } from './audit';
export { CommitSignal } from './commit-signal';
export { anywhere, atStart, conditionsOf, type Conditions } from './conditions';
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
export { classifyDriverError, faultOf } from './faults';
export {
  blindIndex,
  FieldSealer,
  keyEncryptionKey,
  type KeyEncryptionKey,
  type Place,
} from './field-sealing';
export { idFromBytes, idToBytes, newId, uuidColumn } from './ids';
export { countJobs, createJobTable, enqueueJob, JobRunner, type BatchReport, type JobOrder } from './jobs';
export { jointly } from './jointly';
export { keysetPage } from './keyset-page';
export { keysetQuery } from './keyset-query';
export type { AggregateMapping, Change, RecordedEvent } from './mapping';
export { laneOf, OUTBOX_LANES } from './outbox';
export * from './rows';
export { AGGREGATE_COLUMNS, createErasureHead, createStoreTables } from './store-tables';
export { inRetriedTransaction, inTransaction, managerOf } from './transaction';
