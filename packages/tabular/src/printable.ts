/** Control characters (tab and line feed too), and the marks that reverse the direction of what follows. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Cs}]/gu;

/** A foreign text as it may stand in a message: one line, nothing that steers a terminal, at most `limit` characters. */
export const printable = (text: string, limit = 40): string => {
  const safe = text
    .slice(0, limit * 2 + 2)
    .replace(UNSAFE, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const characters = [...safe];
  return characters.length > limit ? `${characters.slice(0, limit).join('')}…` : safe;
};
