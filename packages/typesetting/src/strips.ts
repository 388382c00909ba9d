import { breakLines, unitsOf, type Line, type Measure } from './line-breaking';
import type { Block } from './paper';
import {
  BODY,
  FORM_LEADING,
  LEADING,
  SEAL_RADIUS,
  SHEET,
  SMALL,
  TITLE_SIZE,
  type Mark,
  type Strip,
  type TextMark,
  type Weight,
} from './sheet';

/** How wide a text is in a face at a size, in points. */
export type Ruler = (text: string, weight: Weight, size: number) => number;

/** The width of a form's labels, and the room between rule and text. */
const LABEL_WIDTH = 7 * SMALL;
const PADDING = 6;

/** A line isn't pulled apart further than this much of a character. */
const MOST_SPREAD = 0.3;

/** Where the base line lies in a strip: the characters stand in its middle. */
const baseline = (height: number, size: number): number => (height - size) / 2 + size * 0.88;

const measureIn =
  (ruler: Ruler, weight: Weight, size: number): Measure =>
  (text) =>
    ruler(text, weight, size);

/** Points behind each word and character that make a line as wide as the area; 0 for the last line of a paragraph. */
const spreadOf = ({ text, width, last }: Line, room: number, size: number): number => {
  const gaps = unitsOf(text).length - 1;
  const spread = last || gaps < 1 ? 0 : (room - width) / gaps;
  return spread > 0 && spread <= size * MOST_SPREAD ? spread : 0;
};

const mark = (part: Pick<TextMark, 'text' | 'x' | 'size'> & Partial<TextMark>, height: number): TextMark => ({
  kind: 'TEXT',
  weight: 'TEXT',
  spread: 0,
  y: baseline(height, part.size),
  ...part,
});

const blank = (height: number, tied = false): Strip => ({ height, marks: [], tied });

/** Which lines of a paragraph stay together: the first two and the last two, so that none stands alone on a page. */
const isTied = (index: number, count: number): boolean => index === 1 || (index > 0 && index === count - 1);

interface Setting {
  readonly size?: number;
  readonly weight?: Weight;
  /** Blank before the first line, and before the others. */
  readonly indent?: number;
  readonly hang?: number;
}

const flowing = (
  ruler: Ruler,
  text: string,
  { size = BODY, weight = 'TEXT', indent = 0, hang = 0 }: Setting,
): readonly Strip[] => {
  const width = SHEET.textWidth - hang;
  const lines = breakLines(text, { width, indent: indent - hang }, measureIn(ruler, weight, size));
  return lines.map((line, index) => {
    const x = index === 0 ? indent : hang;
    const spread = spreadOf(line, SHEET.textWidth - x, size);
    const one = mark({ text: line.text, x, size, weight, spread }, LEADING);
    return { height: LEADING, tied: isTied(index, lines.length), marks: [one] };
  });
};

/** Lines of about the same width, so that no single character of a title stands below it. */
const balanced = (text: string, measure: Measure, width: number): readonly Line[] => {
  const count = breakLines(text, { width }, measure).length;
  const narrow = Math.max(measure(text) / count, width / 2);
  for (let room = narrow; room < width; room += BODY / 2) {
    const lines = breakLines(text, { width: room }, measure);
    if (lines.length <= count) return lines;
  }
  return breakLines(text, { width }, measure);
};

const centred = (ruler: Ruler, text: string, size: number, weight: Weight): readonly Strip[] => {
  const height = size * 1.6;
  const lines = balanced(text, measureIn(ruler, weight, size), SHEET.textWidth);
  return lines.map(({ text: line, width }, index) => ({
    height,
    tied: index > 0,
    marks: [mark({ text: line, x: (SHEET.textWidth - width) / 2, size, weight }, height)],
  }));
};

const attachment = (ruler: Ruler, text: string): readonly Strip[] => {
  const label = /^[^：]{0,6}：/u.exec(text)?.[0] ?? '';
  const hang = 2 * BODY + ruler(label, 'TEXT', BODY);
  return flowing(ruler, text, { indent: 2 * BODY, hang });
};

/** A row of a form, a strip a line, so that a long one goes over several pages. */
const rowOf = (ruler: Ruler, label: string, text: string): readonly Strip[] => {
  const measure = measureIn(ruler, 'TEXT', SMALL);
  const labels = breakLines(label, { width: LABEL_WIDTH - 2 * PADDING }, measure);
  const width = SHEET.textWidth - LABEL_WIDTH - 2 * PADDING;
  const lines = breakLines(text, { width }, measure);
  const count = Math.max(lines.length, labels.length);
  return Array.from({ length: count }, (_, index): Strip => {
    const first = index === 0;
    const last = index === count - 1;
    const height = FORM_LEADING + (first ? PADDING : 0) + (last ? PADDING : 0);
    const y = (first ? PADDING : 0) + baseline(FORM_LEADING, SMALL);
    const marks: TextMark[] = [];
    const left = labels[index];
    if (left) marks.push(mark({ text: left.text, x: PADDING, y, size: SMALL }, height));
    const right = lines[index];
    if (right) {
      const spread = spreadOf(right, width, SMALL);
      marks.push(mark({ text: right.text, x: LABEL_WIDTH + PADDING, y, size: SMALL, spread }, height));
    }
    return { height, marks, tied: isTied(index, count), frame: { first, last } };
  });
};

/** The upright rules of a form's row. */
export const FORM_RULES: readonly number[] = [0, LABEL_WIDTH, SHEET.textWidth];

/**
 * Who signs, above the date, both in the middle of where the seal goes: the date ends four characters from the right, and the
 * strip stays with the text before it, because no page may hold a signature alone (GB/T 9704, 7.3.5).
 */
const signature = (ruler: Ruler, unit: string, date: string): readonly Strip[] => {
  const measure = measureIn(ruler, 'TEXT', BODY);
  const half = measure(date) / 2;
  const centre = SHEET.textWidth - Math.max(4 * BODY + half, SEAL_RADIUS);
  const signers = balanced(unit, measure, SHEET.textWidth * 0.6);
  const lines = [...signers, { text: date, width: 2 * half }];
  const over = LEADING * 1.5;
  const marks: Mark[] = lines.map(({ text, width }, index) => {
    const x = Math.min(centre - width / 2, SHEET.textWidth - width);
    return mark({ text, x, size: BODY, y: over + index * LEADING + baseline(LEADING, BODY) }, LEADING);
  });
  const middle = over + (lines.length - 0.5) * LEADING - LEADING / 2;
  marks.push({ kind: 'SEAL', x: centre, y: middle, radius: SEAL_RADIUS });
  return [
    { height: over + Math.max(lines.length * LEADING, middle - over + SEAL_RADIUS), tied: true, marks },
  ];
};

/** The strips of a part of a paper, in order. */
export const stripsOf = (block: Block, ruler: Ruler): readonly Strip[] => {
  switch (block.kind) {
    case 'TITLE':
      return [...centred(ruler, block.text, TITLE_SIZE, 'TITLE'), blank(LEADING / 2, true)];
    case 'NUMBER':
      return [...centred(ruler, block.text, BODY, 'TEXT'), blank(LEADING / 2, true)];
    case 'ADDRESSEE':
    case 'LINE':
      return flowing(ruler, block.text, {});
    case 'HEADING':
      return flowing(ruler, block.text, { indent: 2 * BODY, weight: 'TITLE' });
    case 'PARAGRAPH':
      return flowing(ruler, block.text, { indent: 2 * BODY });
    case 'ATTACHMENT':
      return [blank(LEADING / 2), ...attachment(ruler, block.text)];
    case 'ROW':
      return rowOf(ruler, block.label, block.text);
    case 'SIGNATURE':
      return signature(ruler, block.unit, block.date);
  }
};
