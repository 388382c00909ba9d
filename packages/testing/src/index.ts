export { asMigrated } from './as-migrated';
export { testAudit } from './audit-keys';
export { knockEverywhere, type Door } from './closed-doors';
export { sharedDataFolder, testDatabaseUrl, testFonts, testNatsUrl } from './config';
export { freshDatabase, migratedDatabase, type FreshDatabase } from './fresh-database';
export { freshStream, type FreshStream } from './fresh-stream';
export { internalKeys, type InternalKeys } from './internal-keys';
export { recordKeys, testSealer } from './keys';
export { letterBox, type LetterBox } from './letter-keys';
export { migratedFrom, type Migrated } from './migrated';
export { sortedSchema } from './sorted-schema';
export { publishAs, publishedEvents, redeliverAll, type Source } from './stream-events';
export { until } from './until';
export { metricOf, vouchedAsk, vouchedDoor, type Answer, type Ask, type DoorAnswer } from './vouched-ask';
export {
  fill,
  parcelMapping,
  parcelStore,
  post,
  sampleSchema,
  someContext,
  type Parcel,
  type ParcelEvent,
} from './sample/parcel';
export { readPdf, readPdfs, type PdfPage } from './read-pdf';
