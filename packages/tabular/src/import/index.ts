export type { BatchLimits, RecordRows, Settled, TableRow } from './batches';
export { importTable, type TableImport } from './import-table';
export { noRows, type ImportCounts, type ImportWatcher } from './report';
export { runImport, type ImportFile, type ImportRequest } from './run-import';
