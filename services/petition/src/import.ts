import { runEntryPoint } from '@lianxin/hosting';
import { runImport } from '@lianxin/tabular';
import { readRecordsConfig } from './config';
import { importFile } from './import-file';
import { openRecords } from './service-records';

runEntryPoint(() =>
  runImport(process.argv.slice(2), async (...order) => {
    const records = await openRecords(readRecordsConfig());
    try {
      await importFile(records, ...order);
    } finally {
      await records.close();
    }
  }),
);
