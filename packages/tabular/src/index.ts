export type { Encoding } from './decode-text';
export type { Field, FieldSpec, FieldValue, ValuesOf } from './field-spec';
export * from './import';
export { loadMapping, parseMapping } from './load-mapping';
export { mapRows, type BadRow, type MapOptions, type MappedRow } from './map-rows';
export { tableOptions, type FieldMapping, type Mapping } from './mapping';
export { openTable, type TableOptions } from './open-table';
export { printable } from './printable';
export { Progress, type ProgressOptions, type ProgressStream } from './progress';
export {
  describeReason,
  describeRefusal,
  TableRefused,
  type Language,
  type Reason,
  type ReasonCode,
} from './reason';
export type { Flaw, Row } from './row';
