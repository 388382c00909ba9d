/** The sections of GB/T 4754-2017 with their first and last division. */
const SECTIONS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  A: [1, 5],
  B: [6, 12],
  C: [13, 43],
  D: [44, 46],
  E: [47, 50],
  F: [51, 52],
  G: [53, 60],
  H: [61, 62],
  I: [63, 65],
  J: [66, 69],
  K: [70, 70],
  L: [71, 72],
  M: [73, 75],
  N: [76, 79],
  O: [80, 82],
  P: [83, 83],
  Q: [84, 85],
  R: [86, 90],
  S: [91, 96],
  T: [97, 97],
};

/** Whether a code names a section ("C"), or a division, group or class of that section ("C17", "C175", "C1751"). */
export const isIndustryCode = (code: string): boolean => {
  const [, section = '', digits = ''] = /^([A-T])((?:[0-9]{2,4})?)$/.exec(code) ?? [];
  const range = SECTIONS[section];
  if (!range) return false;
  if (digits === '') return true;
  const division = Number(digits.slice(0, 2));
  return division >= range[0] && division <= range[1];
};
