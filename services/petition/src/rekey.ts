import { runRekeying } from '@lianxin/hosting';
import { readRecordsConfig } from './config';
import { openRecords, rekeyingOf } from './service-records';

runRekeying('petition', async () => {
  const records = await openRecords(readRecordsConfig());
  return { rekeying: rekeyingOf(records), close: records.close };
});
