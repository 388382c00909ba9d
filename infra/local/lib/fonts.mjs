import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unpackedPackage } from './packages.mjs';
import { Stop } from './terminal.mjs';

/**
 * The fonts that papers are set in: for text, for titles, and for characters that those lack.
 * @typedef {{ text: string, title: string, rare: string[], says: string }} FontFiles
 */

const SYSTEM = '/usr/share/fonts';

/** Both under the SIL Open Font License; HanaMin may also be used under its own, which asks for nothing. */
const TEXT = { file: 'NotoSerifCJK-Regular.ttc', name: 'NotoSerifCJKsc-Regular' };
const TITLE = { file: 'NotoSerifCJK-Bold.ttc', name: 'NotoSerifCJKsc-Bold' };
const RARE = ['HanaMinA.ttf', 'HanaMinB.ttf'];

/**
 * The fonts to use: those of the environment, else those of the system, else packages in the user's cache.
 * @returns {Promise<FontFiles>}
 */
export async function findFonts() {
  const { LIANXIN_FONT_TEXT: text, LIANXIN_FONT_TITLE: title, LIANXIN_FONTS_RARE: rare } = process.env;
  if (text && title)
    return { text, title, rare: rare ? rare.split(',') : [], says: 'the fonts at LIANXIN_FONT_TEXT' };
  const installed = fontsIn(SYSTEM, 'Noto Serif CJK of the system');
  if (installed && installed.rare.length === RARE.length) return installed;
  const root = await unpackedPackage('fonts');
  const fetched = root && fontsIn(join(root, SYSTEM), 'Noto Serif CJK from the package cache');
  const found = fetched ?? installed;
  if (found) return found;
  throw new Stop(
    [
      'The papers need Noto Serif CJK, and this machine has no Debian or Ubuntu packages to take it from. Either helps:',
      '  · install it (Fedora: google-noto-serif-cjk-fonts, Arch: noto-fonts-cjk), and HanaMin for rare characters',
      '  · set LIANXIN_FONT_TEXT and LIANXIN_FONT_TITLE as docs/documents.md says',
    ].join('\n'),
  );
}

/** What a service is told of fonts. */
export const fontSettings = (/** @type {FontFiles} */ { text, title, rare }) => ({
  LIANXIN_FONT_TEXT: text,
  LIANXIN_FONT_TITLE: title,
  LIANXIN_FONTS_RARE: rare.join(','),
});

/** @returns {FontFiles | null} */
function fontsIn(/** @type {string} */ folder, /** @type {string} */ says) {
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder, { recursive: true }).map(String);
  const place = (/** @type {string} */ name) => {
    const file = files.find((path) => path.endsWith(`/${name}`));
    return file === undefined ? null : join(folder, file);
  };
  const [text, title] = [place(TEXT.file), place(TITLE.file)];
  if (!text || !title) return null;
  const rare = RARE.map(place).filter((path) => path !== null);
  return { text: `${text}#${TEXT.name}`, title: `${title}#${TITLE.name}`, rare, says };
}
