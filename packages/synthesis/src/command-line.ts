import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { shanghaiDateOf } from '@lianxin/calendar';
import type { CommandContext } from '@lianxin/kernel';
import { readCore } from './district/core';
import { DEMO_SEED, districtPlan, type DistrictPlan } from './district/plan';

/** What the services' demo programs are told: the core as it stands in its file, and how much is made around it. */
export interface DemoOrder {
  readonly file: unknown;
  /** The demo district up to today; null where only the core is wanted. */
  readonly plan: DistrictPlan | null;
}

/** Reads `DISTRICT.json [--share 0…1]`; throws Error with the usage for anything else. */
export const readDemoOrder = (args: readonly string[], now: Date): DemoOrder => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { share: { type: 'string', default: '0' } },
  });
  const [path] = positionals;
  const share = Number(values.share);
  if (path === undefined || !(share >= 0 && share <= 1))
    throw new Error('usage: demo.js DISTRICT.json [--share 0…1]');
  const file: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const today = shanghaiDateOf(now);
  return {
    file,
    plan: share === 0 ? null : districtPlan({ seed: DEMO_SEED, today, core: readCore(file), share }),
  };
};

/** Says of each record that it comes from a district's file or plan, and when it was written. */
export const demoContext = (now: Date): CommandContext => ({
  command: 'loadDistrict',
  performer: { kind: 'IMPORT', id: 'district', cadreId: null },
  now,
  traceparent: null,
  origin: null,
  idempotency: null,
});
