export { Rekeying, storeRekeying, type RekeyingReport, type RekeyingStatus } from './rekeying';
export type { KeyCount, PartProgress, RekeyingPart } from './rekeying-part';
