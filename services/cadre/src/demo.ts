import { readFileSync } from 'node:fs';
import { runEntryPoint } from '@lianxin/hosting';
import type { CommandContext } from '@lianxin/kernel';
import { readDistrict, type District } from './application/district';
import { readRecordsConfig } from './config';
import { districtLoader, openRecords } from './service';

/** Says of each record that it comes from a district's file. */
const importContext = (): CommandContext => ({
  command: 'loadDistrict',
  performer: { kind: 'IMPORT', id: 'district', cadreId: null },
  now: new Date(),
  traceparent: null,
  origin: null,
  idempotency: null,
});

const districtIn = (path: string | undefined): District => {
  if (path === undefined) throw new Error('usage: demo.js <district.json>');
  return readDistrict(JSON.parse(readFileSync(path, 'utf8')));
};

/** Loads a district's file; what is there already stays as it is, so that a second run adds nothing. */
const run = async (): Promise<void> => {
  const district = districtIn(process.argv[2]);
  const records = await openRecords(readRecordsConfig());
  try {
    const loaded = await districtLoader(records).execute(district, importContext());
    process.stdout.write(`cadre: ${loaded.units} units and ${loaded.cadres} cadres added\n`);
  } finally {
    await records.close();
  }
};

runEntryPoint(run);
