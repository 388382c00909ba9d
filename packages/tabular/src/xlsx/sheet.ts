import { because, TableRefused, type Reason } from '../reason';
import type { RawRow } from '../row';
import { Broken, type Archive } from './archive';
import { scanXml, type Attributes, type XmlVisitor } from './scan-xml';
import { serialDate } from './serial-date';
import type { SpilledStrings } from './spilled-strings';
import type { NumberKind } from './styles';
import { unescapeText } from './unescape-text';

/** What cells refer to. */
export interface SheetContext {
  readonly sharedStrings: SpilledStrings | null;
  readonly styles: readonly NumberKind[];
  readonly from1904: boolean;
}

const MAX_COLUMNS = 16_384;
const MAX_CELL_CHARACTERS = 16 * 1024 ** 2;

/** The rows of a sheet, a few at a time; the part behind the last row isn't read. */
export async function* readSheet(
  archive: Archive,
  part: string,
  context: SheetContext,
): AsyncGenerator<RawRow> {
  const visitor = new SheetVisitor(context);
  for await (const { ended } of scanXml(archive, part, visitor)) {
    yield* visitor.takeRows();
    if (ended) return;
  }
  if (!visitor.ended) throw new TableRefused(archive.path, because('FILE_BROKEN', { cause: 'no sheetData' }));
}

class SheetVisitor implements XmlVisitor {
  ended = false;
  private rows: RawRow[] = [];
  private rowNumber = 0;
  private cells: (string | undefined)[] = [];
  private errors: Map<number, Reason> | null = null;
  private column = -1;
  private type = 'n';
  private style = 0;
  private value = '';
  private collecting = false;
  private phonetic = false;

  constructor(private readonly context: SheetContext) {}

  takeRows(): readonly RawRow[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: Attributes): void {
    if (this.ended) return;
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'rPh') this.phonetic = true;
    this.collecting = name === 'v' || (name === 't' && !this.phonetic);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.collecting = false;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row')
      this.rows.push({ number: this.rowNumber, cells: this.cells, errors: this.errors });
    else if (name === 'sheetData') this.ended = true;
  }

  text(piece: string): void {
    if (!this.collecting) return;
    this.value += piece;
    if (this.value.length > MAX_CELL_CHARACTERS)
      throw new Broken(`a cell in row ${this.rowNumber} is too long`);
  }

  private openRow({ r }: Attributes): void {
    const number = r === undefined ? this.rowNumber + 1 : Number(r);
    if (!Number.isInteger(number) || number <= this.rowNumber) throw new Broken(`row ${r} out of order`);
    this.rowNumber = number;
    this.cells = [];
    this.errors = null;
    this.column = -1;
  }

  private openCell({ r, t = 'n', s = '0' }: Attributes): void {
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    if (this.column >= MAX_COLUMNS) throw new Broken(`cell ${r} lies outside of a sheet`);
    this.type = t;
    this.style = Number(s);
    this.value = '';
  }

  private closeCell(): void {
    if (this.type === 'e') {
      this.errors ??= new Map();
      this.errors.set(this.column, because('CELL_ERROR', { value: this.value }));
    } else if (this.value !== '') {
      this.cells[this.column] = this.shown(this.value);
    }
  }

  private shown(text: string): string {
    switch (this.type) {
      case 's': {
        const shared = this.context.sharedStrings?.get(Number(text)) ?? null;
        if (shared === null) throw new Broken(`no shared string ${text}, row ${this.rowNumber}`);
        return shared;
      }
      case 'inlineStr':
      case 'str':
        return unescapeText(text);
      case 'b':
        return text === '1' ? 'TRUE' : 'FALSE';
      case 'd':
        return text.replace('T', ' ').replace(/\.\d+$/, '');
      default:
        return this.number(text);
    }
  }

  private number(text: string): string {
    const kind = this.context.styles[this.style] ?? 'number';
    const shown = kind === 'number' ? null : serialDate(Number(text), kind, this.context.from1904);
    if (shown !== null) return shown;
    return /^-?\d+$/.test(text) || Number.isNaN(Number(text)) ? text : String(Number(text));
  }
}

/** "C5" is column 2. */
const columnOf = (reference: string): number => {
  let column = 0;
  for (let at = 0; at < reference.length && at < 8; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column === 0) throw new Broken(`cell ${reference} has no column`);
  return column - 1;
};
