import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Asker } from '@lianxin/access';
import { parsePlainDate, type PlainDate } from '@lianxin/calendar';
import { InvalidInput } from '@lianxin/kernel';
import { inTransaction, newId, verifyAudit } from '@lianxin/store';
import { sharedDataFolder, until } from '@lianxin/testing';
import iconv from 'iconv-lite';
import { evolveAll, evolve } from '../src/domain/evolve';
import type { Petition } from '../src/domain/petition';
import { SqlDirectoryWriter } from '../src/persistence/directory';
import { SqlMeasuresReader } from '../src/persistence/measures-reader';
import {
  accountOf,
  DISCIPLINE,
  DISTRICT,
  filesOfTest,
  freshRecords,
  HEADER,
  HOUSING,
  importInto,
  mappingOf,
  OFFICE,
  rowCounts,
  sharedRecords,
} from './support/imports';

type Fresh = Awaited<ReturnType<typeof freshRecords>>;

const files = filesOfTest();
afterAll(() => files.remove());

const CLERK = accountOf('PETITION_CLERK', OFFICE);
const OTHERS = [
  accountOf('UNIT_HEAD', HOUSING),
  accountOf('PETITION_CLERK', HOUSING),
  accountOf('DISCIPLINE', DISCIPLINE),
  accountOf('SUPERVISOR', DISTRICT),
  accountOf('LEADER', DISTRICT),
  accountOf('ADMIN', DISTRICT),
];
const EVER = { from: '1949-01-01' as PlainDate, to: '2026-04-20' as PlainDate, unitId: null };

const petitionsOf = async ({ records }: Fresh, asker: Asker = CLERK): Promise<readonly Petition[]> => {
  const page = { direction: 'forward', limit: 9_999, position: null } as const;
  return (await records.visible.page(await records.walls.of(asker), {}, 'RECEIVED_AT', page)).rows;
};
const only = async (fresh: Fresh): Promise<Petition> => {
  const [petition, ...others] = await petitionsOf(fresh);
  if (!petition || others.length > 0) throw new Error('not one petition');
  return petition;
};
const measuresOf = async ({ records }: Fresh, asker: Asker = CLERK) =>
  new SqlMeasuresReader(records.dataSource).measure(await records.walls.of(asker), EVER);
const foldOf = async ({ records }: Fresh, id: string): Promise<Petition> => {
  const [registered, ...later] = await records.petitions.history(id);
  if (!registered) throw new Error('no history');
  return evolveAll(evolve(null, registered), later);
};

const data = sharedDataFolder();
// Real rows are never part of the project; without them these tests are shown as skipped.
const withData = data === null ? describe.skip : describe;

withData('the real messages', () => {
  let fresh: Fresh;
  const importLayout = (layout: string) =>
    importInto(
      fresh.records,
      join(data ?? '', `${layout}.csv`),
      resolve(__dirname, `../../../infra/import/${layout}.yaml`),
    );
  beforeAll(async () => {
    fresh = await freshRecords();
  });
  afterAll(() => fresh.end());

  it.each([
    ['messages-open', 2515],
    ['messages-replied', 1693],
  ])('%s go in whole: %d', async (layout, imported) => {
    expect(await importLayout(layout)).toMatchObject({ imported, repeated: 0, bad: 0, lines: [] });
  });

  it('become petitions, historical and unsorted: open ones registered, replied ones concluded', async () => {
    const rows = await fresh.records.dataSource.query<Record<string, string | number>[]>(
      `SELECT status, COUNT(*) AS n, SUM(historical) AS historical, COUNT(purpose) AS sorted, COUNT(timer_on) AS timers
       FROM petition GROUP BY status ORDER BY status`,
    );
    expect(rows.map((row) => Object.values(row).map(String))).toEqual([
      ['CONCLUDED', '1693', '1693', '0', '0'],
      ['REGISTERED', '2515', '2515', '0', '0'],
    ]);
  });

  it('were answered within 15 days 1,056 times, within 60 541 times, later 96 times; NOTIFY is unknown', async () => {
    const { clocks, ...answers } = await measuresOf(fresh);
    expect(answers).toEqual({
      registered: 1693 + 2515,
      answered: 1693,
      within15Days: 1056,
      from16To60Days: 541,
      later: 96,
      longestDays: 1161,
    });
    const none = { running: 0, met: 0, missed: 0, void: 0, unknown: 0 };
    expect(clocks).toEqual([
      { ...none, kind: 'CONCLUDE', met: 1597, missed: 96 },
      { ...none, kind: 'NOTIFY', unknown: 1693 },
      { ...none, kind: 'REVIEW_REQUEST', unknown: 1693 },
      { ...none, kind: 'ROUTE', missed: 2515 },
    ]);
  });

  it('are the fold of their history, registered by the import for its source', async () => {
    const petitions = (await petitionsOf(fresh)).filter((_, index) => index % 100 === 0);
    expect(petitions.length).toBeGreaterThan(40);
    for (const petition of petitions) {
      expect(await foldOf(fresh, petition.id)).toEqual(petition);
      const [{ by } = { by: null }] = await fresh.records.petitions.history(petition.id);
      const source = petition.answer ? 'messages-replied' : 'messages-open';
      expect(by).toEqual({ kind: 'IMPORT', id: source, cadreId: null, unitId: null });
    }
  });

  it('are seen by the registering office and by nobody else, not even as a number', async () => {
    expect(await petitionsOf(fresh)).toHaveLength(1693 + 2515);
    const [{ number, id }] = (await petitionsOf(fresh)) as [Petition];
    for (const other of OTHERS) {
      expect(await petitionsOf(fresh, other)).toEqual([]);
      const standing = await fresh.records.walls.of(other);
      expect(await fresh.records.visible.byNumber(standing, number)).toBeNull();
      expect(await fresh.records.visible.byIds(standing, [id])).toEqual([]);
      expect(await measuresOf(fresh, other)).toMatchObject({ registered: 0, clocks: [] });
    }
  });

  it('are told to no other service, and a second import adds nothing', async () => {
    const before = await rowCounts(fresh.records);
    expect(before).toMatchObject({ outbox: 0, petition: 4208, history: 4208 + 1693, command_key: 4208 });
    expect(await importLayout('messages-open')).toMatchObject({ imported: 0, repeated: 2515, bad: 0 });
    expect(await importLayout('messages-replied')).toMatchObject({ imported: 0, repeated: 1693, bad: 0 });
    expect(await rowCounts(fresh.records)).toEqual(before);
    expect(await verifyAudit(fresh.records.dataSource)).toEqual([]);
  });

  it('come with the classes that clerks gave them, which are read and not kept', async () => {
    expect(await importLayout('messages-labelled')).toMatchObject({
      imported: 818,
      bad: 0,
      lines: ['not kept: 一级标签'],
    });
  });
});

describe('an invented list', () => {
  let database: Awaited<ReturnType<typeof sharedRecords>>;
  let fresh: Fresh;
  beforeAll(async () => {
    database = await sharedRecords();
  });
  beforeEach(async () => {
    fresh = await database.open();
  });
  afterEach(() => fresh.end());
  afterAll(() => database.drop());

  const GOOD = [
    '王一,路灯不亮,2019-05-01,望江路路灯不亮,,',
    '李二,水压不足,2019-05-02,水压不足,已处理,2019-05-20',
  ];
  const write = (rows: readonly string[], header = HEADER): string =>
    files.write('letters.csv', [header, ...rows.map((row, index) => `${index + 1},${row}`)].join('\n'));
  const importRows = (rows: readonly string[], mapping = mappingOf()) =>
    importInto(fresh.records, write(rows), files.write('letters.yaml', mapping));

  it.each([
    ['a day to come', '赵三,标题,2999-01-01,内容,,', '时间: "2999-01-01" is in the future'],
    ['a day before 1949', '赵三,标题,1948-12-31,内容,,', '时间: "1948-12-31" is before 1949'],
    ['a day that isn’t', '赵三,标题,2019-02-30,内容,,', '时间: there is no such time as "2019-02-30"'],
    ['no day', '赵三,标题,,内容,,', '时间: must not be empty'],
    ['no text', '赵三,标题,2019-05-01,,,', '内容: must not be empty'],
    ['a text of blanks', '赵三,标题,2019-05-01,　 　,,', '内容: must not be empty'],
    ['no subject', '赵三,,2019-05-01,内容,,', '标题: must not be empty'],
    [
      'a text of 1 MB',
      `赵三,标题,2019-05-01,${'长'.repeat(333_334)},,`,
      '内容: the text has 1000002 bytes; it must have fewer than 1000000',
    ],
    [
      'a subject of 201 characters',
      `赵三,${'题'.repeat(201)},2019-05-01,内容,,`,
      '标题: the text has 201 characters; at most 200 are taken',
    ],
    [
      'a reply before receipt',
      '赵三,标题,2019-05-02,内容,答复,2019-05-01',
      '答复时间: lies before the day of receipt',
    ],
    [
      'a reply without its day',
      '赵三,标题,2019-05-02,内容,答复,',
      '答复时间: is missing although there is a reply',
    ],
    [
      'a day without a reply',
      '赵三,标题,2019-05-02,内容,,2019-05-03',
      '答复: is missing although there is a day of reply',
    ],
    ['a cell too many', '赵三,标题,2019-05-02,内容,,,多', '–: 8 cells where the header has 7'],
  ])('a row with %s is bad, by its number and column, and the others go in', async (_, row, line) => {
    const [first = '', second = ''] = GOOD;
    expect(await importRows([first, row, second])).toEqual({
      imported: 2,
      repeated: 0,
      bad: 1,
      bidiMarks: 0,
      lines: [`3 ${line}`],
    });
    expect(await rowCounts(fresh.records)).toMatchObject({ petition: 2, history: 3, command_key: 2 });
  });

  it.each([
    ['emoji', '谢谢👨‍👩‍👧👍🏽'],
    ['rare characters', '𠮷野家𡈽㐂村𰻞面'],
    ['line breaks and quotes', '一\n二 "三" \\四'],
  ])('%s come in as they are, from UTF-8 and from GB18030', async (_, text) => {
    const rows = [`张四,标题,2019-05-01,"${text.replaceAll('"', '""')}",,`];
    await importRows(rows);
    expect((await only(fresh)).text).toBe(text);
    const content = iconv.encode(`${HEADER}\n1,${rows[0] ?? ''}`, 'gb18030');
    const again = files.write('letters-gb18030.csv', content);
    const mapping = files.write('letters.yaml', mappingOf());
    expect(await importInto(fresh.records, again, mapping)).toMatchObject({ imported: 0, repeated: 1 });
  });

  it('marks that reverse the direction of writing are kept and counted', async () => {
    expect(await importRows(['张四,标题,2019-05-01,甲\u202e乙\u202c丙,,'])).toMatchObject({
      imported: 1,
      bidiMarks: 2,
    });
    expect((await only(fresh)).text).toBe('甲\u202e乙\u202c丙');
  });

  it('texts of nearly 1 MB go in, also where every character must be escaped', async () => {
    const quotes = '"'.repeat(999_999 * 2);
    const row = `张四,标题,2019-05-01,"${quotes}","${quotes}",2019-05-02`;
    expect(await importRows([row, ...GOOD])).toMatchObject({ imported: 3, bad: 0 });
  });

  it('a name stands nowhere but sealed', async () => {
    await importRows(['欧阳无双,标题,2019-05-01,内容,,']);
    expect((await only(fresh)).personal?.petitioners).toMatchObject([{ name: '欧阳无双' }]);
    const [{ open, sealed }] = await fresh.records.dataSource.query<[{ open: string; sealed: string }]>(
      `SELECT CONCAT(p.state, h.payload, a.body) AS open, CONCAT(p.personal, h.personal) AS sealed
       FROM petition p JOIN history h ON h.aggregate_id = p.id JOIN audit_entry a`,
    );
    expect(open).not.toContain('欧阳');
    expect(sealed).toMatch(/^v1\.A256GCM\..*v1\.A256GCM\./);
  });

  it('a key that comes twice is repeated where the row says the same, and bad where it doesn’t', async () => {
    const content = [HEADER, `7,${GOOD[0]}`, `7,${GOOD[0]}`, `8,${GOOD[1]}`, `7,${GOOD[1]}`].join('\n');
    const file = files.write('letters.csv', content);
    const mapping = files.write('letters.yaml', mappingOf());
    const line = '5 编号: came before, in this file or an earlier import, with other content';
    expect(await importInto(fresh.records, file, mapping)).toMatchObject({
      ...{ imported: 2, repeated: 1, bad: 1 },
      lines: [line],
    });
    expect(await importInto(fresh.records, file, mapping)).toMatchObject({
      ...{ imported: 0, repeated: 3, bad: 1 },
      lines: [line],
    });
    expect(await rowCounts(fresh.records)).toMatchObject({ petition: 2 });
  });

  it('rows that changed since an earlier import are named, and the new ones among them go in', async () => {
    const rows = Array.from({ length: 450 }, (_, n) => `来信人${n},标题${n},2019-05-01,内容${n},,`);
    expect(await importRows(rows.slice(0, 400))).toMatchObject({ imported: 400 });
    const changed = rows.map((row, n) => ([3, 4, 399].includes(n) ? row.replace('内容', '改') : row));
    const answer = await importRows(changed);
    expect(answer).toMatchObject({ imported: 50, repeated: 397, bad: 3 });
    expect(answer.lines.map((line) => line.split(' ')[0])).toEqual(['5', '6', '401']);
    expect(await rowCounts(fresh.records)).toMatchObject({ petition: 450, history: 450, query_code: 450 });
  });

  it('with a purpose for all rows is open to others and told to other services', async () => {
    await importRows(GOOD, mappingOf('  purpose: CLAIM\n'));
    expect(await rowCounts(fresh.records)).toMatchObject({ petition: 2, outbox: 2 });
    const told = await fresh.records.dataSource.query<{ envelope: string }[]>('SELECT envelope FROM outbox');
    const events = told.map(
      ({ envelope }) => JSON.parse(envelope) as { type: string; data: { open: boolean } },
    );
    expect(events.map(({ type }) => type)).toEqual(['petition.registered.v1', 'petition.registered.v1']);
    expect(events.map(({ data: { open } }) => open).sort()).toEqual([false, true]);
    expect(await petitionsOf(fresh, accountOf('LEADER', DISTRICT))).toHaveLength(2);
  });

  it('starts ROUTE on the day of receipt, running where that is not long ago', async () => {
    await importRows(['王一,标题,2026-04-18,内容,,']);
    const { clocks, receivedOn } = await only(fresh);
    expect(receivedOn).toBe('2026-04-18');
    expect(clocks).toMatchObject([
      { kind: 'ROUTE', state: 'RUNNING', startedOn: '2026-04-18', dueOn: parsePlainDate('2026-05-03') },
    ]);
  });

  const broken = Buffer.concat([
    Buffer.from(
      `${HEADER}\n${Array.from({ length: 30_000 }, (_, n) => `${n},${GOOD[0]}\n`).join('')}9999,王,`,
    ),
    Buffer.from([0xff, 0xff, 0x0a]),
  ]);
  it.each([
    [
      'a missing column',
      () => write(GOOD, HEADER.replace('内容', '正文')),
      /missing: 内容; the file has: .*正文/,
    ],
    ['no such file', () => join(files.folder, 'absent.csv'), /absent\.csv: there is no such file/],
    ['a folder', () => files.folder, /this is a directory/],
    ['an empty file', () => files.write('empty.csv', ''), /the file is empty/],
    ['no text', () => files.write('x.csv', Buffer.alloc(5000, 1)), /neither text .* nor an XLSX workbook/],
    [
      'broken bytes in its last row',
      () => files.write('broken.csv', broken),
      /from line \d+ on this is not valid UTF-8/,
    ],
    [
      'a quote left open',
      () => write([...GOOD, '赵,"标题,2019-05-01,内容,,']),
      /row 4 has a quote that is not closed/,
    ],
  ])('a file with %s is refused by name, and nothing is imported', async (_, file, message) => {
    const mapping = files.write('letters.yaml', mappingOf());
    const attempt = () => importInto(fresh.records, file(), mapping);
    await expect(attempt()).rejects.toThrow(InvalidInput);
    await expect(attempt()).rejects.toThrow(message);
    expect(await rowCounts(fresh.records)).toMatchObject({
      petition: 0,
      history: 0,
      command_key: 0,
      audit_entry: 0,
    });
  });

  it.each([
    [
      'an unknown field',
      mappingOf().replace('petitionerName', 'writer'),
      /letters\.yaml.*writer.*unknown key/,
    ],
    ['another word for a channel', mappingOf().replace('LETTER', 'PIGEON'), /constants\.channel/],
    ['rows that aren’t historical', mappingOf('  historical: false\n'), /constants\.historical/],
    ['no text', mappingOf().replace('  text: 内容\n', ''), /these fields are required: text/],
  ])('a mapping with %s is refused by its place', async (_, mapping, message) => {
    await expect(importRows(GOOD, mapping)).rejects.toThrow(message);
    expect(await rowCounts(fresh.records)).toMatchObject({ petition: 0 });
  });

  describe('is registered', () => {
    const mapping = () => files.write('letters.yaml', mappingOf());
    const importFor = (officeId: string | null) =>
      importInto(fresh.records, write(GOOD), mapping(), { officeId });
    const directory = new SqlDirectoryWriter();
    const secondOffice = () =>
      inTransaction(fresh.records.dataSource, (transaction) =>
        directory.addUnit(
          { id: newId(), parentId: DISTRICT, name: '二局', kind: 'PARTY_ORGAN', function: 'PETITION_OFFICE' },
          transaction,
        ),
      );
    const abolish = (unit: string) =>
      inTransaction(fresh.records.dataSource, (transaction) =>
        directory.abolishUnit(unit, { casesTo: null, heirs: [] }, transaction),
      );

    it('by the only petition office, or by the unit that is named', async () => {
      await importFor(null);
      expect((await petitionsOf(fresh)).map(({ registeredBy }) => registeredBy.id)).toEqual([OFFICE, OFFICE]);
      await secondOffice();
      expect(await importFor(OFFICE)).toMatchObject({ repeated: 2 });
    });

    it('by nobody where the office isn’t clear', async () => {
      await expect(importFor(newId())).rejects.toThrow('office: is no unit of the directory');
      await secondOffice();
      await expect(importFor(null)).rejects.toThrow(/several active petition offices \(.*, .*\)/);
      await abolish(OFFICE);
      await expect(importFor(OFFICE)).rejects.toThrow('office: is a unit that was abolished');
      expect(await rowCounts(fresh.records)).toMatchObject({ petition: 0 });
    });

    it('by nobody where there is no office yet', async () => {
      await abolish(OFFICE);
      await expect(importFor(null)).rejects.toThrow(/no active petition office yet/);
    });
  });
});

describe('the command', () => {
  const ENTRY = resolve(__dirname, '../dist/import.js');
  let fresh: Fresh;
  beforeAll(async () => {
    fresh = await freshRecords();
  });
  afterAll(() => fresh.end());

  const start = (...args: string[]) => {
    const child = spawn(process.execPath, [ENTRY, ...args], { env: { ...process.env, ...fresh.env } });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const ended = new Promise<{ code: number | null; out: string; err: string }>((done) =>
      child.once('close', (code) => done({ code, out, err })),
    );
    return { child, ended };
  };
  const mapping = () => files.write('letters.yaml', mappingOf());
  const many = (count: number): string =>
    files.write(
      'many.csv',
      [HEADER, ...Array.from({ length: count }, (_, n) => `${n},王${n},标题${n},2019-05-01,内容${n},,`)].join(
        '\n',
      ),
    );

  it('that is killed leaves whole rows, and another run brings the others, each exactly once', async () => {
    const file = many(4000);
    const { child, ended } = start(file, '--map', mapping());
    const recorded = async () => (await rowCounts(fresh.records))['petition'] ?? 0;
    await until('the first rows are there', async () => (await recorded()) > 0);
    child.kill('SIGKILL');
    await ended;
    const before = await rowCounts(fresh.records);
    const n = before['petition'] ?? 0;
    expect(n).toBeGreaterThan(0);
    expect(n).toBeLessThan(4000);
    const whole = (count: number) => ({
      ...{ petition: count, history: count, command_key: count, audit_entry: count },
      ...{ query_code: count, petition_clock: count, petition_unit: 2 * count, outbox: 0 },
    });
    expect(before).toEqual(whole(n));
    const again = await start(file, '--map', mapping()).ended;
    const [, imported, repeated] = /^(\d+) imported, (\d+) repeated, 0 bad$/m.exec(again.out) ?? [];
    expect(Number(imported) + Number(repeated)).toBe(4000);
    expect(Number(repeated)).toBeGreaterThanOrEqual(n);
    expect(await rowCounts(fresh.records)).toEqual(whole(4000));
    const [{ subjects }] = await fresh.records.dataSource.query<[{ subjects: string }]>(
      'SELECT COUNT(DISTINCT subject) AS subjects FROM petition',
    );
    expect(Number(subjects)).toBe(4000);
  });

  it('ends with its counts and 0 where rows were bad, naming each', async () => {
    const file = files.write(
      'some.csv',
      `${HEADER}\na,王,标题,2019-05-01,内容,,\nb,王,标题,2999-01-01,内容,,\n`,
    );
    const { code, out } = await start(file, '--map', mapping()).ended;
    expect(out).toBe('row 3, 时间: "2999-01-01" is in the future\n1 imported, 0 repeated, 1 bad\n');
    expect(code).toBe(0);
    const chinese = await start(file, '--map', mapping(), '--language', 'zh-CN').ended;
    expect(chinese.out).toBe('第 3 行, 时间: “2999-01-01”在将来\n导入 0 行，重复 1 行，错误 1 行\n');
  });

  it.each([
    ['no mapping', () => ['x.csv'], /^usage: /],
    ['an unknown option', () => ['x.csv', '--mapp', 'y'], /--mapp.*\nusage: /s],
    ['no such file', () => ['absent.csv', '--map', mapping()], /^absent\.csv: there is no such file\n$/],
    ['no such mapping', () => [many(1), '--map', 'absent.yaml'], /^absent\.yaml: there is no such file\n$/],
    [
      'a unit’s name',
      () => [many(1), '--map', mapping(), '--office', '信访局'],
      /^--office: "信访局" is no id of a unit/,
    ],
  ])('ends with 1 and one sentence for %s', async (_, args, message) => {
    const { code, out, err } = await start(...args()).ended;
    expect(err).toMatch(message);
    expect(out).toBe('');
    expect(code).toBe(1);
  });

  it('ends with 1 where the database does not answer', async () => {
    const env = { ...fresh.env, LIANXIN_DATABASE_URL: 'mysql://nobody@127.0.0.1:1/none' };
    const child = spawn(process.execPath, [ENTRY, many(1), '--map', mapping()], {
      env: { ...process.env, ...env },
    });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const code = await new Promise((done) => child.once('close', done));
    expect([code, err]).toEqual([1, 'the database does not answer\n']);
  });
});
