export { Rekeying, type RekeyingReport, type RekeyingStatus } from './rekeying';
export type { KeyCount, PartProgress, RekeyingPart } from './rekeying-part';
export { sealedColumnsOf } from './sealed-column';
