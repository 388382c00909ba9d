import { readPdf, testFonts } from '@lianxin/testing';
import { openFonts, type FontFiles } from './fonts';
import type { Paper } from './paper';
import { Press } from './press';

const { fontText: text, fontTitle: title, fontsRare: rare } = testFonts();
const FILES: FontFiles = { text, title, rare };
const ISSUED = { title: '受理告知书', issuedAt: new Date('2026-04-13T02:00:00Z') };
const RARE = '𠮷𬀩㛃䶮彧赟';
/** A code point of a plane that is set aside for private use: no font of the set has it. */
const NOWHERE = '\u{F0000}';
const PAPER: Paper = [
  { kind: 'TITLE', text: '受理告知书' },
  { kind: 'ADDRESSEE', text: `欧阳${RARE}：` },
  ...Array.from(
    { length: 30 },
    () => ({ kind: 'PARAGRAPH', text: '自2026年4月13日起60日内办结。' }) as const,
  ),
  { kind: 'SIGNATURE', unit: '望江区水务局', date: '2026年4月13日' },
];

let press: Press;
beforeAll(() => {
  press = new Press(FILES);
});
afterAll(() => press.stop());

it('a reader finds what was written, rare characters included, and a number on every page', async () => {
  const { pdf, pages, missing } = await press.set(PAPER, ISSUED);
  const read = await readPdf(pdf);
  expect(missing).toEqual([]);
  expect(read).toHaveLength(pages);
  expect(read[0]?.text).toContain(`欧阳${RARE}：`);
  expect(read.map((page) => /— \d —$/u.exec(page.text)?.[0])).toEqual(['— 1 —', '— 2 —']);
  expect(read[1]?.text).toContain('望江区水务局2026年4月13日（印章位置）');
});

it('the same paper is the same file, byte for byte; another day makes it another', async () => {
  const [one, two] = await Promise.all([press.set(PAPER, ISSUED), press.set(PAPER, ISSUED)]);
  expect(one.pdf.equals(two.pdf)).toBe(true);
  const later = await press.set(PAPER, { ...ISSUED, issuedAt: new Date('2026-04-14T02:00:00Z') });
  expect(later.pdf.equals(one.pdf)).toBe(false);
});

it('what no font has is marked, named on the paper, and told', async () => {
  const { pdf, missing } = await press.set([{ kind: 'ADDRESSEE', text: `张${NOWHERE}：` }], ISSUED);
  const [page] = await readPdf(pdf);
  expect(missing).toEqual([NOWHERE]);
  expect(page?.text).toContain('张〓：');
  expect(page?.text).toContain('U+F0000');
});

it('a font that can’t set Chinese papers is refused, and so is what is no font', async () => {
  await expect(openFonts({ ...FILES, text: __filename })).rejects.toThrow(/is no font that can be used/);
  await expect(openFonts({ ...FILES, text: text.split('#')[0] ?? '' })).rejects.toThrow(/is a collection/);
});

it('the press goes on after a paper that it can’t set', async () => {
  const broken = new Press({ ...FILES, title: '/nowhere' });
  await expect(broken.set(PAPER, ISSUED)).rejects.toThrow('/nowhere is no font that can be used');
  await expect(broken.set(PAPER, ISSUED)).rejects.toThrow('/nowhere is no font that can be used');
  await broken.stop();
  await expect(press.set(PAPER, ISSUED)).resolves.toMatchObject({ pages: 2 });
});
