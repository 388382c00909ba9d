import PDFDocument from 'pdfkit';
import { MISSING, type Face, type Fonts } from './fonts';
import { unitsOf } from './line-breaking';
import { pagesOf } from './pages';
import type { Paper } from './paper';
import { BODY, MM, SHEET, SMALL, type Mark, type Page, type TextMark } from './sheet';

/** A paper as it is issued. */
export interface Typeset {
  readonly pdf: Buffer;
  readonly pages: number;
  /** Characters that no font has: 〓 stands in their place, and they are to be written in by hand. */
  readonly missing: readonly string[];
}

/** What is said of a document beside its pages; the same of these and the same paper is the same file, byte for byte. */
export interface Imprint {
  readonly title: string;
  readonly issuedAt: Date;
}

/** The kerning and ligatures of a font would make a line another width than it was broken by. */
const FEATURES = {
  kern: false,
  liga: false,
  clig: false,
  calt: false,
} as unknown as PDFKit.Mixins.OpenTypeFeatures[];

const GREY = '#9a9a9a';

/** Part of a line in one face; `apart` where its characters are set apart when the line is stretched: a word's are not. */
interface Run {
  readonly face: Face;
  readonly apart: boolean;
  text: string;
}

const runsOf = (fonts: Fonts, { text, weight }: TextMark): readonly Run[] => {
  const runs: Run[] = [];
  for (const unit of unitsOf(text)) {
    const apart = [...unit].length === 1;
    for (const [index, character] of [...unit].entries()) {
      const face = fonts.faceOf(character, weight);
      const shown = face ?? fonts.faceOf(MISSING, weight);
      if (!shown) continue;
      const drawn = face ? character : MISSING;
      const open = runs.at(-1);
      if (open && open.face === shown && open.apart === apart && (apart || index > 0)) open.text += drawn;
      else runs.push({ face: shown, apart, text: drawn });
    }
  }
  return runs;
};

/** Puts marks on the pages of one document. */
class Printer {
  private readonly known = new Set<string>();

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly fonts: Fonts,
  ) {}

  print(page: Page, number: number): void {
    this.document.addPage();
    for (const mark of page) this.put(mark);
    this.pageNumber(number);
  }

  private put(mark: Mark): void {
    const { document } = this;
    if (mark.kind === 'TEXT') return this.text(mark);
    if (mark.kind === 'RULE') {
      document
        .moveTo(SHEET.left + mark.x1, SHEET.top + mark.y1)
        .lineTo(SHEET.left + mark.x2, SHEET.top + mark.y2);
      document.lineWidth(0.6).strokeColor('black').stroke();
      return;
    }
    document.circle(SHEET.left + mark.x, SHEET.top + mark.y, mark.radius);
    document.lineWidth(0.6).dash(2, { space: 3 }).strokeColor(GREY).stroke().undash();
    const label = '（印章位置）';
    const size = 9;
    const x = mark.x - this.fonts.width(label, 'TEXT', size) / 2;
    const y = mark.y + mark.radius - size * 1.2;
    this.text({ kind: 'TEXT', x, y, size, weight: 'TEXT', text: label, spread: 0, grey: true });
  }

  private text(mark: TextMark): void {
    const { document, fonts } = this;
    let x = SHEET.left + mark.x;
    document.fillColor(mark.grey ? GREY : 'black').fontSize(mark.size);
    for (const { face, text, apart } of runsOf(fonts, mark)) {
      this.use(face);
      document.text(text, x, SHEET.top + mark.y, {
        ...{ lineBreak: false, baseline: 'alphabetic', features: FEATURES },
        ...(mark.spread === 0 || !apart ? {} : { characterSpacing: mark.spread }),
      });
      x += fonts.width(text, mark.weight, mark.size) + (apart ? [...text].length : 1) * mark.spread;
    }
  }

  private use({ name, file, postscriptName }: Face): void {
    if (!this.known.has(name)) this.document.registerFont(name, file, postscriptName);
    this.known.add(name);
    this.document.font(name);
  }

  /** Odd pages at the right, even ones at the left, a character from the edge (GB/T 9704, 7.5). */
  private pageNumber(number: number): void {
    const text = `— ${number} —`;
    const width = this.fonts.width(text, 'TEXT', SMALL);
    const x = number % 2 === 1 ? SHEET.textWidth - BODY - width : BODY;
    const y = SHEET.textHeight + 7 * MM + SMALL;
    this.text({ kind: 'TEXT', x, y, size: SMALL, weight: 'TEXT', text, spread: 0 });
  }
}

/** What stands at the end of a paper in which characters are missing, so that nobody overlooks them. */
const noteOn = (missing: ReadonlySet<string>): Paper => {
  const codes = [...missing].map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
  return [
    {
      kind: 'LINE',
      text: `注：文中“${MISSING}”处为字库未收之字，编码依次为${codes.join('、')}，请核对后手写补正。`,
    },
  ];
};

const lacking = (paper: Paper, fonts: Fonts): ReadonlySet<string> =>
  new Set(
    paper
      .flatMap((block) =>
        Object.entries(block).flatMap(([name, text]) => (name === 'kind' ? [] : [...String(text)])),
      )
      .filter((character) => character !== '\n' && fonts.faceOf(character, 'TEXT') === null),
  );

/**
 * Sets a paper as PDF on A4: fonts embedded as far as they are used, pages numbered, and nothing in the file that depends on
 * when or where it was made. What no font has is never left blank: 〓 stands for it, and a note names it.
 */
export const typeset = async (paper: Paper, { title, issuedAt }: Imprint, fonts: Fonts): Promise<Typeset> => {
  const missing = lacking(paper, fonts);
  const whole = missing.size > 0 ? [...paper, ...noteOn(missing)] : paper;
  const pages = pagesOf(whole, (text, weight, size) => fonts.width(text, weight, size));
  const document = new PDFDocument({
    ...{
      size: [SHEET.width, SHEET.height],
      margin: 0,
      autoFirstPage: false,
      pdfVersion: '1.7',
      lang: 'zh-CN',
    },
    ...{ displayTitle: true, font: null as unknown as string },
    info: {
      Title: title,
      Producer: 'Lianxin',
      Creator: 'Lianxin',
      CreationDate: issuedAt,
      ModDate: issuedAt,
    },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => void chunks.push(chunk));
  const done = new Promise<void>((resolve, reject) => {
    document.on('end', resolve).on('error', reject);
  });
  const printer = new Printer(document, fonts);
  for (const [index, page] of pages.entries()) printer.print(page, index + 1);
  document.end();
  await done;
  return { pdf: Buffer.concat(chunks), pages: pages.length, missing: [...missing] };
};
