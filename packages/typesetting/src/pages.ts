import type { Block, Paper } from './paper';
import { SHEET, type Mark, type Page, type Strip } from './sheet';
import { FORM_RULES, stripsOf, type Ruler } from './strips';

/** What must not end a page: it belongs to what follows. */
const HEADS: readonly Block['kind'][] = ['TITLE', 'NUMBER', 'ADDRESSEE', 'HEADING'];

/** Between a form and what is no form there is some air. */
const FORM_GAP = 10;

const allStrips = (paper: Paper, ruler: Ruler): readonly Strip[] =>
  paper.flatMap((block, index) => {
    const before = paper[index - 1];
    const [first, ...more] = stripsOf(block, ruler);
    if (!first) return [];
    const tied = first.tied || (before !== undefined && HEADS.includes(before.kind));
    const gap = before !== undefined && (before.kind === 'ROW') !== (block.kind === 'ROW');
    const strips = [{ ...first, tied }, ...more];
    return gap ? [{ height: FORM_GAP, marks: [], tied }, { ...first, tied: true }, ...more] : strips;
  });

/** Strips that no page break may part. */
const bundled = (strips: readonly Strip[]): readonly (readonly Strip[])[] => {
  const bundles: Strip[][] = [];
  for (const strip of strips) {
    const open = bundles.at(-1);
    if (open && strip.tied) open.push(strip);
    else bundles.push([strip]);
  }
  return bundles;
};

const heightOf = (strips: readonly Strip[]): number => strips.reduce((sum, { height }) => sum + height, 0);

/** Sums of heights; what is less than this over still fits. */
const TOLERANCE = 0.01;

/** Fills pages with bundles; one that is higher than a page is parted after all. */
const filledPages = (strips: readonly Strip[]): readonly (readonly Strip[])[] => {
  const pages: Strip[][] = [];
  let room = 0;
  const put = (parts: readonly Strip[]): void => {
    const height = heightOf(parts);
    if (pages.length === 0 || height > room + TOLERANCE) {
      pages.push([]);
      room = SHEET.textHeight;
    }
    pages.at(-1)?.push(...parts);
    room -= height;
  };
  for (const bundle of bundled(strips)) {
    if (heightOf(bundle) <= SHEET.textHeight + TOLERANCE) put(bundle);
    else for (const strip of bundle) put([strip]);
  }
  return pages;
};

const moved = (one: Mark, down: number): Mark =>
  one.kind === 'RULE' ? { ...one, y1: one.y1 + down, y2: one.y2 + down } : { ...one, y: one.y + down };

const rule = (x1: number, y1: number, x2: number, y2: number): Mark => ({ kind: 'RULE', x1, y1, x2, y2 });

/** The rules around a strip of a form: above where a row or a page begins, below where one ends, and upright ones. */
const framed = (strips: readonly Strip[], index: number, top: number): readonly Mark[] => {
  const strip = strips[index];
  if (!strip?.frame) return [];
  const bottom = top + strip.height;
  const isFirst = strip.frame.first || !strips[index - 1]?.frame;
  const isLast = strip.frame.last || !strips[index + 1]?.frame;
  return [
    ...(isFirst ? [rule(0, top, SHEET.textWidth, top)] : []),
    ...(isLast ? [rule(0, bottom, SHEET.textWidth, bottom)] : []),
    ...FORM_RULES.map((x) => rule(x, top, x, bottom)),
  ];
};

const placed = (strips: readonly Strip[]): Page => {
  let top = 0;
  return strips.flatMap((strip, index) => {
    const at = top;
    top += strip.height;
    return [...strip.marks.map((one) => moved(one, at)), ...framed(strips, index, at)];
  });
};

/** The pages of a paper: no line of a paragraph stands alone, no heading ends a page, no signature has a page to itself. */
export const pagesOf = (paper: Paper, ruler: Ruler): readonly Page[] =>
  filledPages(allStrips(paper, ruler)).map(placed);
