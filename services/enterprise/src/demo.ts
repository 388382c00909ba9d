import { runEntryPoint } from '@lianxin/hosting';
import { demoContext, readDemoOrder } from '@lianxin/synthesis';
import { readRecordsConfig } from './config';
import { loadFirms } from './demo/load-firms';
import { openRecords } from './service';

/** Loads the firms of the demo district; what is there already stays as it is, so that a second run adds nothing. */
const run = async (): Promise<void> => {
  const now = new Date();
  const { plan } = readDemoOrder(process.argv.slice(2), now);
  const records = await openRecords(readRecordsConfig());
  try {
    const firms = plan ? await loadFirms(records.enterprises, plan, demoContext(now)) : 0;
    process.stdout.write(`${firms} enterprises\n`);
  } finally {
    await records.close();
  }
};

runEntryPoint(run);
