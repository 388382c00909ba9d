import fc from 'fast-check';
import iconv from 'iconv-lite';
import { openTable } from './open-table';
import type { Row } from './row';
import { csvLines } from './sample/csv';
import { sampleFolder } from './sample/folder';
import { gather, refusalOf } from './sample/gather';

const files = sampleFolder();
afterAll(() => files.remove());

const cellsOf = (rows: readonly Row[]) => rows.map(({ cells }) => ({ ...cells }));
const rowsOf = (content: string | Uint8Array) => gather(openTable(files.write(content)));

describe('a CSV file', () => {
  it('is read with the row numbers that a spreadsheet shows, blank rows and quoted newlines counted so', async () => {
    const rows = await rowsOf('编号, 内容 \n1,"a\nb"\n\n,\n2,c\n');
    expect(rows.map(({ number }) => number)).toEqual([2, 5]);
    expect(cellsOf(rows)).toEqual([
      { 编号: '1', 内容: 'a\nb' },
      { 编号: '2', 内容: 'c' },
    ]);
  });

  it.each([',', ';', '\t'])('finds out that %j separates its cells', async (delimiter) => {
    const lines = [
      ...csvLines(
        [
          ['a,;x', 'b', 'c', 'd', 'e'],
          ['1', 'x,y;z\tw', '3', '', ''],
        ],
        { delimiter, newline: '\n' },
      ),
    ];
    expect(cellsOf(await rowsOf(lines.join('')))).toEqual([
      { 'a,;x': '1', b: 'x,y;z\tw', c: '3', d: '', e: '' },
    ]);
  });

  it('may mix line ends', async () => {
    expect(cellsOf(await rowsOf('a,b\r\n1,2\n3,4\r\n5,6'))).toHaveLength(3);
    expect(cellsOf(await rowsOf('a,b\r1,2\r3,4\r'))).toHaveLength(2);
  });

  it('keeps a line end whole that two reads of the file cut in half', async () => {
    const lines = Array.from({ length: 60_000 }, (_, at) => `${at},x\r\n`);
    const rows = await rowsOf(`a,b\r\n${lines.join('')}`);
    expect(rows.map(({ cells }) => cells['b']).every((cell) => cell === 'x')).toBe(true);
    expect(rows).toHaveLength(60_000);
  });

  it('may have quotes inside of a cell that is not quoted', async () => {
    expect(cellsOf(await rowsOf('a,b\n他说"好",2\n'))).toEqual([{ a: '他说"好"', b: '2' }]);
  });

  it('marks a row that was split or joined', async () => {
    const rows = await rowsOf('a,b\n1\n1,2,3\n1,2,,\n');
    expect(rows.map(({ flaws }) => flaws.map(({ reason }) => reason.details))).toEqual([
      [{ count: 1, expected: 2 }],
      [{ count: 3, expected: 2 }],
      [],
    ]);
  });

  it('has its header where it is said to be', async () => {
    const path = files.write('信访登记表,,\n\n编号,内容\n1,a\n');
    const rows = await gather(openTable(path, { headerRow: 3 }));
    expect(rows.map(({ number, cells }) => [number, cells['内容']])).toEqual([[4, 'a']]);
    expect((await refusalOf(openTable(path, { headerRow: 2 }))).because.code).toBe('HEADER_MISSING');
  });

  it('is refused where a quote is never closed, with the row', async () => {
    const refusal = await refusalOf(openTable(files.write('a,b\n1,2\n3,"x\n5,6\n')));
    expect(refusal.because).toMatchObject({ code: 'QUOTE_NOT_CLOSED', details: { row: 3 } });
  });

  it('says the row also where the parser is ahead of its reader', async () => {
    const refusal = await refusalOf(openTable(files.write('甲,乙\n1,2\n3,4\n5,"六\n')));
    expect(refusal.because).toMatchObject({ code: 'QUOTE_NOT_CLOSED', details: { row: 4 } });
  });

  it('may name columns like properties of an object', async () => {
    const [row] = await rowsOf('__proto__,constructor\n1,2\n');
    expect(row?.cells['__proto__']).toBe('1');
    expect('toString' in (row?.cells ?? {})).toBe(false);
  });
});

// A file that is full of controls is refused as binary; a first U+FEFF would be a BOM.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff]/g;

describe('every text survives', () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 }).map((value) => value.replace(CONTROLS, ''));
  const cell = fc.oneof(
    text,
    fc.constantFrom('𠀀𪚥', '👩‍👩‍👧', '他说："好"', 'a\nb', 'x\r\ny', '\u202e反', 'ḿ€ǹ'),
  );
  const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 });
  const dialect = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t'),
    newline: fc.constantFrom('\n', '\r\n'),
  });
  const roundTrip = async (
    rows: [string, string][],
    dialect: { delimiter: string; newline: string },
    encode: (text: string) => Uint8Array,
  ) => {
    const header = ['编号', '甲', '乙'];
    const body = rows.map((row, at) => [String(at), ...row]);
    const content = encode([...csvLines([header, ...body], dialect)].join(''));
    expect(cellsOf(await rowsOf(content))).toEqual(
      body.map(([number, a, b]) => ({ 编号: number, 甲: a, 乙: b })),
    );
  };

  it.each([
    ['UTF-8', (content: string) => Buffer.from(content)],
    ['UTF-8 with BOM', (content: string) => Buffer.from(`\ufeff${content}`)],
  ])('in %s', async (_, encode) => {
    await fc.assert(fc.asyncProperty(table, dialect, (rows, form) => roundTrip(rows, form, encode)));
  });

  it('in GB18030, written by another implementation', async () => {
    // The private use area is left out: editions of the standard map it differently.
    const chinese = fc
      .oneof(
        cell,
        fc.string({
          unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)),
          maxLength: 40,
        }),
      )
      .map((value) =>
        value.replace(/[\p{Co}\p{Cn}\u0080-\u009f\u1e3f\u20ac\u9fb4-\u9fbb\ufe10-\ufe19]/gu, ''),
      );
    const tables = fc.array(fc.tuple(chinese, chinese), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(tables, dialect, (rows, form) =>
        roundTrip([['网络问政，请尽快回复', ''], ...rows], form, (content) =>
          iconv.encode(content, 'gb18030'),
        ),
      ),
    );
  });
});
