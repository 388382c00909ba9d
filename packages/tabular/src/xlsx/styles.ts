import type { Archive } from './archive';
import { scanWholeXml } from './scan-xml';

/** How a number in a cell is shown. */
export type NumberKind = 'number' | 'date' | 'datetime';

/** The kind of each cell style, by the style's index. */
export const readStyles = async (archive: Archive, part: string | null): Promise<readonly NumberKind[]> => {
  if (part === null || !archive.has(part)) return [];
  const custom = new Map<string, NumberKind>();
  const kinds: NumberKind[] = [];
  let inCells = false;
  await scanWholeXml(archive, part, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') custom.set(numFmtId, kindOfFormat(formatCode));
      if (name === 'xf' && inCells) kinds.push(custom.get(numFmtId) ?? kindOfBuiltIn(Number(numFmtId)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return kinds;
};

/** The formats that ECMA-376 §18.8.30 numbers without writing them down, those of Chinese Excel included. */
const kindOfBuiltIn = (id: number): NumberKind => {
  if (id === 22) return 'datetime';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'datetime';
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'date';
  return 'number';
};

/** What a written-down format shows, quoted words, escaped signs, colours and locales left aside. */
export const kindOfFormat = (format: string): NumberKind => {
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General/gi, '');
  if (/[hs]/i.test(bare)) return 'datetime';
  return /[ymde]/i.test(bare.replace(/[0#?]e[+-]/gi, '')) ? 'date' : 'number';
};
