import { readFile } from 'node:fs/promises';
import * as fontkit from 'fontkit';
import type { Weight } from './sheet';

/** Where the fonts are: files, each with `#` and its PostScript name where it is one of a collection. */
export interface FontFiles {
  readonly text: string;
  readonly title: string;
  /** Asked in this order for characters that the other two don't have. */
  readonly rare: readonly string[];
}

/** A font of a file, ready to be embedded. */
export interface Face {
  /** The same for the same font; what a document calls it. */
  readonly name: string;
  readonly file: Buffer;
  readonly postscriptName: string;
  has(codePoint: number): boolean;
  /** How wide a character is, in parts of its size. */
  advance(codePoint: number): number;
}

/** The faces that papers are set in. */
export interface Fonts {
  /** The face of a character, or null where no font has it. */
  faceOf(character: string, weight: Weight): Face | null;
  /** How wide a text is, in points; what no font has is as wide as the sign that stands for it. */
  width(text: string, weight: Weight, size: number): number;
}

/** Stands for a character that no font has (U+3013, the printers' sign for a missing type). */
export const MISSING = '〓';

/** What every paper needs; a font for text without it is the wrong font. */
const NEEDED = `国〇年月日，。、；：（）〔〕《》“”—${MISSING}09Az`;

const openFace = async (place: string): Promise<Face> => {
  const [path = '', name] = place.split('#');
  const file = await readFile(path);
  const opened = fontkit.create(file, name);
  if ('fonts' in opened)
    throw new Error(`${path} is a collection: add # and the PostScript name of one of its fonts`);
  const { unitsPerEm, postscriptName } = opened;
  const widths = new Map<number, number>();
  return {
    ...{ name: place, file, postscriptName },
    has: (codePoint) => opened.hasGlyphForCodePoint(codePoint),
    advance: (codePoint) => {
      const known = widths.get(codePoint) ?? opened.glyphForCodePoint(codePoint).advanceWidth / unitsPerEm;
      widths.set(codePoint, known);
      return known;
    },
  };
};

const checked = async (place: string, needed: string): Promise<Face> => {
  const face = await openFace(place).catch((error: unknown) => {
    throw new Error(`${place} is no font that can be used: ${error instanceof Error ? error.message : ''}`);
  });
  const missing = [...needed].filter((character) => !face.has(character.codePointAt(0) ?? 0));
  if (missing.length > 0)
    throw new Error(`${place} lacks ${missing.join('')}: it is no font for Chinese papers`);
  return face;
};

/** Marks that say how the character before them is drawn; by themselves they are nothing. */
const isSelector = (codePoint: number): boolean =>
  (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);

/** Opens the fonts and keeps them; throws for a file that is none, or a font that can't set a Chinese paper. */
export const openFonts = async ({ text, title, rare }: FontFiles): Promise<Fonts> => {
  const faces = { TEXT: await checked(text, NEEDED), TITLE: await checked(title, NEEDED) };
  const others = await Promise.all(rare.map((place) => checked(place, '')));
  const faceOf = (character: string, weight: Weight): Face | null => {
    const codePoint = character.codePointAt(0) ?? 0;
    const own = [faces[weight], faces.TEXT, ...others];
    return own.find((face) => face.has(codePoint)) ?? null;
  };
  const advanceOf = (character: string, weight: Weight): number => {
    const codePoint = character.codePointAt(0) ?? 0;
    if (isSelector(codePoint)) return 0;
    const face = faceOf(character, weight);
    return face ? face.advance(codePoint) : faces[weight].advance(MISSING.codePointAt(0) ?? 0);
  };
  const width = (told: string, weight: Weight, size: number): number =>
    [...told].reduce((sum, character) => sum + advanceOf(character, weight) * size, 0);
  return { faceOf, width };
};
