import { AuditEntryRow, AuditHeadRow, AuditWitnessRow } from './audit-rows';
import { CommandKeyRow } from './command-rows';
import { HistoryRow } from './history-row';
import { DeadLetterRow, InboxCursorRow, InboxRow, InboxWaitingRow } from './inbox-rows';
import { OutboxLaneRow, OutboxRow, OutboxStreamRow } from './outbox-rows';

export { AggregateRow } from './aggregate-row';
export { AuditEntryRow, AuditHeadRow, AuditWitnessRow } from './audit-rows';
export { CommandKeyRow } from './command-rows';
export { ErasureHeadRow } from './erasure-row';
export { HistoryRow } from './history-row';
export { DeadLetterRow, InboxCursorRow, InboxRow, InboxWaitingRow } from './inbox-rows';
export { JobRow } from './job-row';
export { OutboxLaneRow, OutboxRow, OutboxStreamRow } from './outbox-rows';

/** The tables that every service has beside its own. */
export const STORE_ROWS = [
  HistoryRow,
  OutboxRow,
  OutboxLaneRow,
  OutboxStreamRow,
  InboxRow,
  InboxCursorRow,
  InboxWaitingRow,
  DeadLetterRow,
  CommandKeyRow,
  AuditEntryRow,
  AuditHeadRow,
  AuditWitnessRow,
];
