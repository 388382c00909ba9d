import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { noRows } from '@lianxin/tabular';
import { importFile } from '../src/import-file';
import type { Records } from '../src/service';
import { id } from './support/builders';
import { commandsOn, foundTop } from './support/commands';
import { rowCounts, sharedRecords } from './support/records';

const NOW = new Date('2026-04-20T02:00:00Z');
const MAPPING = resolve(__dirname, '../../../infra/import/cadres.yaml');
const HEADER = '序号,单位,姓名,职位类别,干部层级,职务,职级,任职时间,录用报到时间,专长,公民身份号码,联系电话';

let database: Awaited<ReturnType<typeof sharedRecords>>;
let records: Records & { end(): Promise<void> };
let folder: string;

beforeAll(async () => {
  database = await sharedRecords();
});
beforeEach(async () => {
  records = await database.open();
  await foundTop(records);
  folder = mkdtempSync(join(tmpdir(), 'lianxin-cadres-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await records.end();
});
afterAll(() => database.drop());

const importRows = async (rows: readonly string[], officeId: string | null = null) => {
  const file = join(folder, 'cadres.csv');
  writeFileSync(file, [HEADER, ...rows].join('\n'));
  const counts = noRows();
  const lines: string[] = [];
  const watcher = {
    row: () => undefined,
    bad: (number: number, column: string | null, reason: string) =>
      void lines.push(`${number} ${column ?? '–'}: ${reason}`),
    notKept: () => undefined,
  };
  const request = { file, mapping: MAPPING, officeId, language: 'en' } as const;
  await importFile(records, request, watcher, counts, () => NOW);
  const { imported, repeated, bad } = counts;
  return { imported, repeated, bad, lines };
};

const WANG =
  '1,示范区,王建国,综合管理,中层干部,副科长,一级主任科员,2015-07-01,,法律、信访,110105 19491231 002x,138-0000 0000';
const LI = '2,示范区,李晓明,行政执法,,,,2026-03-02,2026-03-02,,,';
const LONG_AGO = '3,示范区,赵国强,专业技术,,,,2020-01-06,2020-01-06,,,';

it('opens files with posts, ranks, specialties, probation and sealed identity', async () => {
  expect(await importRows([WANG, LI, LONG_AGO])).toEqual({ imported: 3, repeated: 0, bad: 0, lines: [] });
  const ids = await records.dataSource.query<{ hex: string }[]>('SELECT LOWER(HEX(id)) AS hex FROM cadre');
  const found = await records.cadres.findAll(
    ids.map(({ hex }) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')),
  );
  const named = (name: string) => found.find((cadre) => cadre.name === name);
  expect(named('王建国')).toMatchObject({
    tier: 'MID_LEVEL',
    posts: [{ post: '副科长', tier: 'MID_LEVEL', from: '2015-07-01' }],
    ranks: [{ rank: '一级主任科员', from: '2015-07-01' }],
    specialties: ['法律', '信访'],
    probation: null,
    personal: { idNumber: '11010519491231002X', phone: '13800000000' },
  });
  expect(named('李晓明')).toMatchObject({
    tier: 'STAFF',
    probation: { from: '2026-03-02', until: '2027-03-02', decision: null },
  });
  expect(named('赵国强')).toMatchObject({ probation: { until: '2021-01-06', decision: 'CONFIRMED' } });
  const [{ text }] = await records.dataSource.query<[{ text: string }]>(
    'SELECT GROUP_CONCAT(payload) AS text FROM history',
  );
  expect(text).not.toMatch(/11010519491231002X|13800000000/);
});

it('adds nothing the second time, and goes on where it stopped', async () => {
  await importRows([WANG, LI]);
  const before = await rowCounts(records);
  expect(await importRows([WANG, LI])).toEqual({ imported: 0, repeated: 2, bad: 0, lines: [] });
  expect(await rowCounts(records)).toEqual(before);
  expect(await importRows([WANG, LI, LONG_AGO])).toMatchObject({ imported: 1, repeated: 2 });
});

it.each([
  ['an unknown unit', LI.replace('示范区', '无此局'), '3 单位: names no active unit'],
  ['a part of a unit’s name', LI.replace('示范区', '示范'), '3 单位: names no active unit'],
  ['no name', LI.replace('李晓明', ''), '3 姓名: must not be empty'],
  [
    'a day to come',
    LI.replace('2026-03-02,2026', '2999-03-02,2026'),
    '3 任职时间: "2999-03-02" is in the future',
  ],
  [
    'a day before the unit',
    LI.replace('2026-03-02,2026', '1999-12-31,2026'),
    '3 任职时间: is before the unit was founded',
  ],
  ['a wrong number', `${LI.slice(0, -1)}110105194912310021,`, '3 公民身份号码: The ID number is not valid'],
  ['a phone of letters', `${LI}abc`, '3 联系电话: The phone number is not valid'],
  ['an unknown category', LI.replace('行政执法', '其他'), '3 职位类别: '],
])('refuses a row with %s by its number and column, and takes the others', async (_, row, line) => {
  const answer = await importRows([WANG, row, LONG_AGO]);
  expect(answer).toMatchObject({ imported: 2, repeated: 0, bad: 1 });
  expect(answer.lines).toHaveLength(1);
  expect(answer.lines[0]).toContain(line);
  expect(await rowCounts(records)).toMatchObject({ cadre: 2, command_key: 2 });
});

it('refuses one person twice, also within one batch', async () => {
  const again = WANG.replace('1,', '9,');
  expect(await importRows([WANG, again])).toMatchObject({
    imported: 1,
    bad: 1,
    lines: ['3 公民身份号码: There is a file with this ID number already'],
  });
  expect(await importRows([WANG, again])).toMatchObject({ imported: 0, repeated: 1, bad: 1 });
});

it('names units within the office only, and asks for the id where several bear one name', async () => {
  const commands = commandsOn(records);
  const bureau = await commands.createUnit({ name: '民政局' });
  const unitId = bureau.kind === 'recorded' ? bureau.state.id : '';
  for (let twice = 0; twice < 2; twice += 1) await commands.createUnit({ parentId: unitId, name: '办公室' });
  expect(await importRows([LI.replace('示范区', '办公室')])).toMatchObject({
    lines: ['2 单位: names several units; give the id'],
  });
  expect(await importRows([LI], unitId)).toMatchObject({ lines: ['2 单位: names no active unit'] });
  expect(await importRows([LI.replace('示范区', unitId)], unitId)).toMatchObject({ imported: 1 });
  await expect(importRows([LI], id(404))).rejects.toThrow(/office: is no unit/);
});

it('tells a row that changed from a repeated one', async () => {
  await importRows([LI]);
  expect(await importRows([LI.replace('李晓明', '李晓光')])).toMatchObject({
    imported: 0,
    bad: 1,
    lines: ['2 序号: came before, in this file or an earlier import, with other content'],
  });
});

it('takes a long list in batches', async () => {
  const rows = Array.from(
    { length: 600 },
    (_, index) => `${index + 1},示范区,干部${index},综合管理,,,,2020-01-06,,,,`,
  );
  expect(await importRows(rows)).toMatchObject({ imported: 600, bad: 0 });
  expect(await importRows(rows)).toMatchObject({ imported: 0, repeated: 600 });
  expect(await rowCounts(records)).toMatchObject({ cadre: 600, outbox: 601 });
});
