import { writeZip, type SamplePart } from './zip';

/** A cell as a test writes it: a text, or XML of its own. */
export type SampleCell = string | { readonly xml: string };

export interface SampleWorkbook {
  readonly rows: Iterable<readonly SampleCell[]>;
  /** Whether texts stand in the cells or in one list; by default inline. Shared rows are gone through twice. */
  readonly strings?: 'inline' | 'shared';
  /** Further parts, or others in place of those written by default. */
  readonly parts?: readonly SamplePart[];
  /** Attributes of `workbookPr`. */
  readonly properties?: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

/** The style of a cell by its number: 1 is a built-in date, 2 a custom date and time, 3 two decimals. */
const STYLES = `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m/d\\ hh:mm:ss"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="2"/></cellXfs></styleSheet>`;

/** Writes an XLSX workbook with the sheets 登记 (visible) and 备注 (hidden, before it, empty). */
export const writeWorkbook = async (path: string, book: SampleWorkbook): Promise<void> => {
  const shared = book.strings === 'shared';
  const parts: SamplePart[] = [
    {
      name: '_rels/.rels',
      text: [
        `<Relationships ${RELATIONS}>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
      ],
    },
    {
      name: 'xl/workbook.xml',
      text: [
        `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr ${book.properties ?? ''}/><sheets><sheet name="备注" sheetId="2" state="hidden" r:id="r2"/><sheet name="登记" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ],
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: [
        `<Relationships ${RELATIONS}>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'worksheet', '/xl/worksheets/sheet2.xml')}${relation('r3', 'styles', 'styles.xml')}${shared ? relation('r4', 'sharedStrings', 'sharedStrings.xml') : ''}</Relationships>`,
      ],
    },
    { name: 'xl/styles.xml', text: [STYLES] },
    { name: 'xl/worksheets/sheet2.xml', text: [`<worksheet ${MAIN}><sheetData/></worksheet>`] },
    { name: 'xl/worksheets/sheet1.xml', text: sheetXml(book.rows, shared) },
    ...(shared ? [{ name: 'xl/sharedStrings.xml', text: stringsXml(book.rows) }] : []),
  ];
  const own = new Set(book.parts?.map(({ name }) => name));
  await writeZip(path, [...parts.filter(({ name }) => !own.has(name)), ...(book.parts ?? [])]);
};

function* sheetXml(rows: Iterable<readonly SampleCell[]>, shared: boolean): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet ${MAIN}><sheetData>`;
  let number = 0;
  let string = 0;
  for (const row of rows) {
    number += 1;
    const cells = row.map((cell, at) => {
      if (typeof cell !== 'string') return cell.xml;
      const reference = `r="${String.fromCharCode(65 + at)}${number}"`;
      if (!shared) return `<c ${reference} t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
      string += 1;
      return `<c ${reference} t="s"><v>${string - 1}</v></c>`;
    });
    yield `<row r="${number}">${cells.join('')}</row>`;
  }
  yield '</sheetData><pageMargins left="0.7"/></worksheet>';
}

function* stringsXml(rows: Iterable<readonly SampleCell[]>): Generator<string> {
  yield `<sst ${MAIN}>`;
  for (const row of rows) {
    for (const cell of row) {
      if (typeof cell === 'string') yield `<si><t xml:space="preserve">${escapeXml(cell)}</t></si>`;
    }
  }
  yield '</sst>';
}

const escapeXml = (text: string): string =>
  text
    .replace(/_x[0-9A-Fa-f]{4}_/g, '_x005F$&')
    .replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`,
    );
