import type { Archive } from './archive';
import { scanXml } from './scan-xml';
import { SpilledStrings } from './spilled-strings';
import { unescapeText } from './unescape-text';

/** Spills the texts that cells share to a file without a name; null where the workbook has none. */
export const readSharedStrings = async (
  archive: Archive,
  part: string | null,
  temporaryFolder: string | undefined,
): Promise<SpilledStrings | null> => {
  if (part === null || !archive.has(part)) return null;
  const strings = await SpilledStrings.create(temporaryFolder);
  try {
    let text = '';
    let collecting = false;
    let phonetic = false;
    const pieces = scanXml(archive, part, {
      open(name) {
        if (name === 'si') text = '';
        if (name === 'rPh') phonetic = true;
        collecting = name === 't' && !phonetic;
      },
      text(piece) {
        if (collecting) text += piece;
      },
      close(name) {
        if (name === 't') collecting = false;
        if (name === 'rPh') phonetic = false;
        if (name === 'si') strings.add(unescapeText(text));
      },
    });
    while (!(await pieces.next()).done);
    strings.seal();
    return strings;
  } catch (error) {
    strings.close();
    throw error;
  }
};
