import { runEntryPoint } from '@lianxin/hosting';
import { ErasureRegister } from '@lianxin/store';
import { readPetitionConfig } from './config';
import { erasuresOf, openRecords } from './service-records';

const USAGE = 'list | verify | apply';

/** `list` prints the register, `verify` follows its chain, `apply` erases again what a restored database still holds. */
runEntryPoint(async () => {
  const [action] = process.argv.slice(2);
  if (action !== 'list' && action !== 'verify' && action !== 'apply') throw new Error(`Usage: ${USAGE}`);
  const config = await readPetitionConfig();
  const entries = await new ErasureRegister(config.erasureRegister).entries();
  if (action === 'list')
    for (const entry of entries)
      process.stdout.write(
        `${entry.entries}  ${entry.at}  ${entry.aggregateType} ${entry.aggregateId}  ${entry.by}\n`,
      );
  if (action !== 'apply') return void process.stdout.write(`${entries.length} entries, chain whole\n`);
  const records = await openRecords(config);
  try {
    const erased = await erasuresOf(records, config.erasureRegister).applyRegister();
    process.stdout.write(`${entries.length} entries, ${erased} erased again\n`);
  } finally {
    await records.close();
  }
});
