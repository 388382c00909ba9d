import { runEntryPoint } from '@lianxin/hosting';
import { demoContext, readDemoOrder } from '@lianxin/synthesis';
import { readRecordsConfig } from './config';
import { loadPetitions } from './demo/load-petitions';
import { loadHandedOver } from './demo/past-hand-overs';
import { openRecords } from './service-records';

/** Loads the petitions of the demo district; what is there already stays as it is, so that a second run adds nothing. */
const run = async (): Promise<void> => {
  const now = new Date();
  const { plan } = readDemoOrder(process.argv.slice(2), now);
  const records = await openRecords(readRecordsConfig(), 'WHEN_ASKED_FOR');
  try {
    const told = (written: number, all: number) => process.stdout.write(`${written} of ${all} petitions\n`);
    const petitions = plan ? await loadPetitions(records, plan, demoContext(now), told) : 0;
    const handedOver = plan ? await loadHandedOver(records, plan, demoContext(now)) : 0;
    process.stdout.write(`${petitions} petitions, ${handedOver} from firms’ requests\n`);
  } finally {
    await records.close();
  }
};

runEntryPoint(run);
