import { runRekeying } from '@lianxin/hosting';
import { storeRekeying } from '@lianxin/store';
import { readRecordsConfig } from './config';
import { openRecords } from './service-records';

runRekeying('petition', async () => {
  const { base, close } = await openRecords(readRecordsConfig());
  return { rekeying: storeRekeying(base), close };
});
