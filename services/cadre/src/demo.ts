import { runEntryPoint } from '@lianxin/hosting';
import { demoContext, readDemoOrder } from '@lianxin/synthesis';
import { readDistrict } from './application/district';
import { readRecordsConfig } from './config';
import { loadAccounts } from './demo/load-accounts';
import { loadDistrictPlan } from './demo/load-district-plan';
import { accountIdOf } from './persistence/account/account-id';
import { districtLoader, openRecords } from './service';

/** Loads a district; what is there already stays as it is, so that a second run adds nothing. */
const run = async (): Promise<void> => {
  const now = new Date();
  const { file, plan } = readDemoOrder(process.argv.slice(2), now);
  const records = await openRecords(readRecordsConfig());
  try {
    const context = demoContext(now);
    const [core, district] = [{ pairings: 0 }, readDistrict(file)];
    const { units, cadres, pairings } = plan
      ? await loadDistrictPlan(records, plan, context)
      : { ...core, ...(await districtLoader(records).execute(district, context)) };
    const accounts = await loadAccounts(records, accountIdOf, district.accounts, context);
    process.stdout.write(
      `${units} units, ${cadres} cadres, ${pairings} pairings, roles for ${accounts} accounts\n`,
    );
  } finally {
    await records.close();
  }
};

runEntryPoint(run);
