import { mkdirSync, readdirSync } from 'node:fs';
import { Unavailable } from '@lianxin/kernel';
import fc from 'fast-check';
import { openTable, type TableOptions } from '../open-table';
import { sampleFolder } from '../sample/folder';
import { gather, refusalOf } from '../sample/gather';
import { writeWorkbook, type SampleCell, type SampleWorkbook } from '../sample/workbook';

const files = sampleFolder();
afterAll(() => files.remove());

const open = async (book: SampleWorkbook, options: TableOptions = {}) => {
  const path = files.path('table.xlsx');
  await writeWorkbook(path, book);
  return openTable(path, options);
};
const valuesOf = async (cells: readonly SampleCell[], properties = '') => {
  const rows = await gather(await open({ rows: [cells.map((_, at) => `c${at}`), cells], properties }));
  return Object.values(rows[0]?.cells ?? {});
};
const number = (value: string, style = 0): SampleCell => ({ xml: `<c s="${style}"><v>${value}</v></c>` });

describe('a workbook', () => {
  it.each(['inline', 'shared'] as const)('gives back every text, %s', async (strings) => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('𠀀𪚥', '👩‍👩‍👧', ' a\nb ', 'x\r\ny', '<&>', '_x000D_', '\u202e反', '长'.repeat(3000)),
    );
    const table = fc.array(fc.tuple(text, text), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(table, async (body) => {
        const numbered = body.map((row, at) => [String(at), ...row]);
        const rows = await gather(await open({ rows: [['编号', '甲', '乙'], ...numbered], strings }));
        expect(rows.map(({ cells }) => [cells['编号'], cells['甲'], cells['乙']])).toEqual(numbered);
      }),
      { numRuns: 40 },
    );
  });

  it('shows numbers, truths and formulas as the spreadsheet does', async () => {
    const cells = [
      number('188006'),
      number('1.88006E5'),
      number('0.5', 3),
      number('913205831234567890'),
      { xml: '<c t="b"><v>1</v></c>' },
      { xml: '<c t="str"><f>A1&amp;"x"</f><v>ax</v></c>' },
    ];
    expect(await valuesOf(cells)).toEqual(['188006', '188006', '0.5', '913205831234567890', 'TRUE', 'ax']);
  });

  it('shows dates by their format, whichever day its calendar begins with', async () => {
    const cells = [
      number('43524', 1),
      number('43524.475752314814', 2),
      number('43524', 2),
      number('1', 1),
      { xml: '<c t="d"><v>2019-02-28T11:25:05.000</v></c>' },
    ];
    const shown = [
      '2019-02-28',
      '2019-02-28 11:25:05',
      '2019-02-28 00:00:00',
      '1900-01-01',
      '2019-02-28 11:25:05',
    ];
    expect(await valuesOf(cells)).toEqual(shown);
    expect(await valuesOf([number('42062', 1)], 'date1904="1"')).toEqual(['2019-02-28']);
  });

  it('joins the runs of a rich text and leaves its pronunciation out', async () => {
    const xml = '<c t="inlineStr"><is><r><t>路</t></r><r><t>灯</t></r><rPh><t>lù</t></rPh></is></c>';
    expect(await valuesOf([{ xml }])).toEqual(['路灯']);
  });

  it('may leave rows and cells out, and marks errors instead of reading them', async () => {
    const sheet =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="3"><x:c r="B3" t="str"><x:v>甲</x:v></x:c>' +
      '<x:c r="D3" t="str"><x:v>乙</x:v></x:c></x:row><x:row r="7"><x:c r="D7" t="e"><x:v>#REF!</x:v></x:c>' +
      '<x:c r="F7"><x:v>9</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const parts = [{ name: 'xl/worksheets/sheet1.xml', text: [sheet] }];
    const [row, ...more] = await gather(await open({ rows: [], parts }));
    expect(more).toEqual([]);
    expect(row).toMatchObject({ number: 7, cells: { 甲: '', 乙: '' } });
    expect(row?.flaws).toEqual([
      { column: '乙', reason: { code: 'CELL_ERROR', details: { value: '#REF!' } } },
    ]);
  });

  it('gives its first visible sheet, or the one that is named', async () => {
    const book = { rows: [['甲'], ['1']] };
    expect(await gather(await open(book, { sheet: '登记' }))).toHaveLength(1);
    expect((await refusalOf(await open(book, { sheet: '备注' }))).because.code).toBe('HEADER_MISSING');
    const refusal = await refusalOf(await open(book, { sheet: '汇总' }));
    expect(refusal.because).toEqual({
      code: 'SHEET_MISSING',
      details: { sheet: '汇总', sheets: '备注、登记' },
    });
  });
});

describe('a workbook that is broken or hostile', () => {
  const sheet = (xml: string) => [{ name: 'xl/worksheets/sheet1.xml', text: [xml] }];

  it.each([
    ['cut XML', '<worksheet><sheetData><row r="1">'],
    [
      'a string that is not listed',
      '<worksheet><sheetData><row><c t="s"><v>5</v></c></row></sheetData></worksheet>',
    ],
    ['rows out of order', '<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>'],
    [
      'a cell beyond the last column',
      '<worksheet><sheetData><row><c r="ZZZZ1"/></row></sheetData></worksheet>',
    ],
    ['no rows at all', '<worksheet/>'],
    ['an entity of its own', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>'],
    ['endless nesting', '<a>'.repeat(100_000)],
  ])('with %s is refused', async (_, xml) => {
    const refusal = await refusalOf(await open({ rows: [], parts: sheet(xml) }));
    expect(refusal.because.code).toBe('FILE_BROKEN');
  });

  it.each([
    ['a thousandfold', 70, {}],
    ['beyond the limit given', 20, { maxUnpackedBytes: 10 * 1024 * 1024 }],
  ])('that unpacks %s is refused before it is unpacked', async (_, megabytes, options) => {
    const text = Array.from({ length: megabytes }, () => ' '.repeat(1024 * 1024));
    const parts = [{ name: 'xl/worksheets/sheet1.xml', text }];
    const path = files.path('bomb.xlsx');
    await writeWorkbook(path, { rows: [], parts });
    const refusal = await refusalOf(openTable(path, options));
    expect(refusal.because.code).toBe('FILE_UNPACKS_TOO_LARGE');
  });

  it('with a token that does not end is refused while it grows', async () => {
    const endless = {
      *[Symbol.iterator]() {
        yield '<worksheet><!--';
        for (let at = 0; at < 40; at += 1) yield String(at).repeat(500_000);
      },
    };
    const refusal = await refusalOf(
      await open({ rows: [], parts: [{ name: 'xl/worksheets/sheet1.xml', text: endless }] }),
    );
    expect(refusal.because.code).toBe('FILE_BROKEN');
    expect(refusal.because.details['cause']).toContain('token');
  });
});

describe('texts on disk', () => {
  it('leave no file behind', async () => {
    const temporaryFolder = files.path('spill');
    mkdirSync(temporaryFolder);
    const rows = await open({ rows: [['甲'], ['1'], ['2']], strings: 'shared' }, { temporaryFolder });
    for await (const row of rows) {
      expect(row.cells['甲']).toBe('1');
      expect(readdirSync(temporaryFolder)).toEqual([]);
      break;
    }
  });

  it('that find no room say so', async () => {
    const book = { rows: [['甲'], ['1']], strings: 'shared' } as const;
    const rows = await open(book, { temporaryFolder: files.path('nowhere') });
    await expect(gather(rows)).rejects.toThrow(Unavailable);
  });
});
