import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readEnterpriseCode } from '../src/domain/enterprise-code';

const folder = process.env['LIANXIN_SHARED_DATA'] ?? resolve(__dirname, '../../../../shared/data');
const path = resolve(folder, 'enterprises-suzhou.csv');
// Real rows are never part of the project; without them this test is shown as skipped.
const withData = existsSync(path) ? it : it.skip;

withData('reads every code of 702 real enterprises: 678 credit codes and 24 old registration numbers', () => {
  const codes = [...readFileSync(path, 'utf8').matchAll(/,([0-9A-Z]{15}|[0-9A-Z]{18}),\d{4}-\d{2}-\d{2},/g)];
  const kinds = codes.map(([, code = '']) => readEnterpriseCode(code).kind);
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  expect([count('UNIFIED_SOCIAL_CREDIT_CODE'), count('OLD_REGISTRATION_NUMBER'), kinds.length]).toEqual([
    678, 24, 702,
  ]);
});
