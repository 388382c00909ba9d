import fc from 'fast-check';
import { unitsOf } from './line-breaking';
import { pagesOf } from './pages';
import type { Paper } from './paper';
import { BODY, SHEET, type Mark, type Page, type TextMark } from './sheet';
import type { Ruler } from './strips';

/** Every Chinese character is as wide as it is high, every other one half of it. */
const ruler: Ruler = (text, _weight, size) =>
  [...text].reduce((sum, one) => sum + (/[\u0000-\u024F]/u.test(one) ? size / 2 : size), 0);

const isText = (mark: Mark): mark is TextMark => mark.kind === 'TEXT';
const textsOf = (page: Page | undefined): readonly string[] =>
  (page ?? []).filter(isText).map(({ text }) => text);
const paragraph = (length: number) => ({ kind: 'PARAGRAPH', text: '信'.repeat(length) }) as const;
const signed = { kind: 'SIGNATURE', unit: '望江区水务局', date: '2026年11月21日' } as const;

it('a paragraph begins two characters in, and its other lines at the edge', () => {
  const [page] = pagesOf([paragraph(40)], ruler);
  const [first, second] = (page ?? []).filter(isText);
  expect(first).toMatchObject({ x: 2 * BODY, text: '信'.repeat(26) });
  expect(second).toMatchObject({ x: 0, text: '信'.repeat(14) });
});

it('28 characters stand in a line and 22 lines on a page', () => {
  const [first, second] = pagesOf([paragraph(26 + 28 * 40)], ruler);
  expect(textsOf(first)).toHaveLength(22);
  expect(textsOf(first)[1]).toHaveLength(28);
  expect(textsOf(second)).toHaveLength(19);
});

it('no line of a paragraph stands alone at the foot or the head of a page', () => {
  for (let before = 15; before <= 24; before += 1) {
    const pages = pagesOf(
      [...Array.from({ length: before }, () => paragraph(5)), paragraph(26 + 28 * 3)],
      ruler,
    );
    const long = pages.map((page) => textsOf(page).filter((text) => text.length > 5).length);
    expect(long.filter((count) => count === 1)).toEqual([]);
  }
});

it('a signature never has a page to itself, and its date ends four characters from the edge', () => {
  for (let lines = 14; lines <= 24; lines += 1) {
    const pages = pagesOf([...Array.from({ length: lines }, () => paragraph(5)), signed], ruler);
    const last = pages.at(-1);
    expect(textsOf(last).length).toBeGreaterThan(2);
    expect(textsOf(last)).toContain(signed.date);
  }
  const date = pagesOf([paragraph(5), signed], ruler)
    .flat()
    .filter(isText)
    .at(-1);
  expect((date?.x ?? 0) + ruler(signed.date, 'TEXT', BODY)).toBeCloseTo(SHEET.textWidth - 4 * BODY);
});

it('a heading is followed by its text, on the same page', () => {
  for (let lines = 18; lines <= 24; lines += 1) {
    const filling = Array.from({ length: lines }, () => paragraph(5));
    const pages = pagesOf([...filling, { kind: 'HEADING', text: '一、事实' }, paragraph(60)], ruler);
    for (const page of pages) expect(textsOf(page).at(-1)).not.toBe('一、事实');
  }
});

it('a long name signs in lines of like width, inside the paper', () => {
  const unit = '望江区人民政府信访局与望江区住房和城乡建设局联合接访工作领导小组办公室';
  const marks = pagesOf([paragraph(5), { ...signed, unit }], ruler)
    .flat()
    .filter(isText)
    .slice(1, -1);
  expect(marks.map(({ text }) => text).join('')).toBe(unit);
  for (const { x, text } of marks) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + ruler(text, 'TEXT', BODY)).toBeLessThanOrEqual(SHEET.textWidth + 0.01);
  }
});

it('a row of a form is framed, also where it goes over to the next page', () => {
  const pages = pagesOf([{ kind: 'ROW', label: '送达文书', text: '信'.repeat(900) }], ruler);
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) {
    const across = page.filter((mark) => mark.kind === 'RULE' && mark.y1 === mark.y2);
    expect(across).toHaveLength(2);
  }
});

const paper: fc.Arbitrary<Paper> = fc.array(
  fc.oneof(
    fc.integer({ min: 1, max: 300 }).map(paragraph),
    fc.constant({ kind: 'HEADING', text: '一、事实' } as const),
    fc.constant({ kind: 'TITLE', text: '信访事项处理意见书' } as const),
    fc
      .integer({ min: 0, max: 80 })
      .map((length) => ({ kind: 'ROW', label: '说明', text: '信'.repeat(length) }) as const),
    fc.constant(signed),
  ),
  { minLength: 1, maxLength: 25 },
);

it('whatever a paper holds: all of it is set, within the type area', () => {
  fc.assert(
    fc.property(paper, (blocks) => {
      const marks = pagesOf(blocks, ruler).flat();
      const wanted = blocks.flatMap((block) =>
        Object.entries(block).flatMap(([name, text]) => (name === 'kind' ? [] : [...String(text)])),
      );
      expect(marks.filter(isText).reduce((sum, { text }) => sum + [...text].length, 0)).toBe(wanted.length);
      for (const { x, y, text, size, spread } of marks.filter(isText)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + ruler(text, 'TEXT', size) + spread * (unitsOf(text).length - 1)).toBeLessThanOrEqual(
          SHEET.textWidth + 0.1,
        );
        expect(y).toBeLessThanOrEqual(SHEET.textHeight + 0.1);
      }
    }),
    { numRuns: 60 },
  );
});
