import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { InvalidInput } from '@lianxin/kernel';
import { readDistrict } from '../src/application/district';
import { districtLoader, type Records } from '../src/service';
import { id } from './support/builders';
import { contextOf, rowCounts, sharedRecords } from './support/records';

let database: Awaited<ReturnType<typeof sharedRecords>>;
let records: Records & { end(): Promise<void> };

beforeAll(async () => {
  database = await sharedRecords();
});
beforeEach(async () => {
  records = await database.open();
});
afterEach(() => records.end());
afterAll(() => database.drop());

const unit = (number: number, parent: number | null, changes: object = {}) => ({
  id: id(number),
  parentId: parent === null ? null : id(parent),
  name: `单位${number}`,
  kind: 'GOVERNMENT_DEPARTMENT',
  function: null,
  foundedOn: '2001-01-01',
  ...changes,
});
const cadre = (number: number, unitNumber: number) => ({
  id: id(number),
  unitId: id(unitNumber),
  name: `干部${number}`,
  category: 'GENERAL',
  tier: 'STAFF',
  from: '2015-07-01',
});
const load = (district: object) =>
  districtLoader(records).execute(readDistrict(district), contextOf('loadDistrict'));

it('a district is loaded from the top, whatever its order, and a second run adds nothing', async () => {
  const district = {
    units: [
      unit(3, 2, { abolishedOn: '2020-01-01' }),
      unit(2, 1, { abolishedOn: '2020-01-01' }),
      unit(1, null),
    ],
    cadres: Array.from({ length: 20 }, (_, index) => cadre(100 + index, 1)),
  };
  expect(await load(district)).toEqual({ units: 3, cadres: 20 });
  const after = await rowCounts(records);
  expect(await load(district)).toEqual({ units: 0, cadres: 0 });
  expect(await rowCounts(records)).toEqual(after);
  expect(await records.units.find(id(2))).toMatchObject({ status: 'ABOLISHED', abolishedFrom: '2020-01-01' });
  expect(after).toMatchObject({ unit: 3, unit_ancestor: 6, cadre: 20, outbox: 25 });
});

it('the demo district loads whole', async () => {
  const path = resolve(__dirname, '../../../infra/local/demo/district.json');
  const district = readDistrict(JSON.parse(readFileSync(path, 'utf8')));
  expect(await districtLoader(records).execute(district, contextOf('loadDistrict'))).toEqual({
    units: district.units.length,
    cadres: district.cadres.length,
  });
});

it.each([
  ['a parent that isn’t there', { units: [unit(2, 1)], cadres: [] }, /单位2: has no parent/],
  ['a day to come', { units: [unit(1, null, { foundedOn: '2999-01-01' })], cadres: [] }, /DATE_IN_FUTURE/],
  ['a wrong kind', { units: [unit(1, null, { kind: 'GUILD' })], cadres: [] }, /units\[0\]\.kind/],
  ['a wrong id', { units: [], cadres: [{ ...cadre(1, 1), id: 'x' }] }, /cadres\[0\]\.id/],
  ['no list', { units: {}, cadres: [] }, /units: is not a list/],
])('%s is named', async (_, district, message) => {
  const attempt = async () => load(district);
  await expect(attempt()).rejects.toThrow(InvalidInput);
  await expect(attempt()).rejects.toThrow(message);
});
