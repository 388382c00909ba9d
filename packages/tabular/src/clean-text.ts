/** C0 and C1 controls, tab and line feed excepted. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const BIDI_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export interface CleanText {
  readonly text: string;
  /** How many control characters were removed. */
  readonly controlsRemoved: number;
  /** How many marks of direction stand in the text: evidence, so they are kept, and counted. */
  readonly bidiMarks: number;
}

/** A text as it is kept: line ends are LF, controls removed, ends trimmed (U+3000 too); everything else stays as it is. */
export const cleanText = (raw: string): CleanText => {
  let controlsRemoved = 0;
  const text = raw
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, () => {
      controlsRemoved += 1;
      return '';
    })
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
  return { text, controlsRemoved, bidiMarks: text.match(BIDI_MARKS)?.length ?? 0 };
};
