/** Points in a millimetre. */
export const MM = 72 / 25.4;

/** A4 with the type area of official papers: 156 × 225 mm, 37 mm from the top and 28 mm from the left (GB/T 9704, 5). */
export const SHEET = {
  width: 210 * MM,
  height: 297 * MM,
  left: 28 * MM,
  top: 37 * MM,
  textWidth: 156 * MM,
  textHeight: 225 * MM,
} as const;

/** 22 lines a page and 28 characters a line, set in 三号. */
export const LEADING = SHEET.textHeight / 22;
export const BODY = SHEET.textWidth / 28;
/** 二号 for titles, 四号 for page numbers and forms. */
export const TITLE_SIZE = 22;
export const SMALL = 14;
/** Lines of a form stand closer. */
export const FORM_LEADING = 24;
/** A round seal of an organ is 42 mm wide at most. */
export const SEAL_RADIUS = 20 * MM;

/** Which face: what a text is read in, or what heads it. */
export type Weight = 'TEXT' | 'TITLE';

/** A run of text on a base line; coordinates are points from the top left corner of the type area. */
export interface TextMark {
  readonly kind: 'TEXT';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: Weight;
  readonly text: string;
  /** Points added behind each word and character, so that a line is as wide as its neighbours. */
  readonly spread: number;
  readonly grey?: boolean;
}

export type Mark =
  | TextMark
  | {
      readonly kind: 'RULE';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    }
  /** Where the seal is to be put. */
  | { readonly kind: 'SEAL'; readonly x: number; readonly y: number; readonly radius: number };

/** A strip across the type area that no page break goes through; its marks are measured from its own top. */
export interface Strip {
  readonly height: number;
  readonly marks: readonly Mark[];
  /** Stands on the page of the strip before it. */
  readonly tied: boolean;
  /** Part of a form's row: framed, with a rule where the row begins and ends. */
  readonly frame?: { readonly first: boolean; readonly last: boolean };
}

/** A page with everything on it, placed. */
export type Page = readonly Mark[];
