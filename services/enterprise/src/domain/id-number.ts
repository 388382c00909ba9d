const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** The one way an ID number is written: no blanks, the check character in upper case. */
export const canonicalIdNumber = (value: string): string => value.replace(/\s/g, '').toUpperCase();

/** Whether 17 digits and a check character agree (ISO 7064 MOD 11-2, as GB 11643-1999 prescribes). */
export const isIdNumber = (value: string): boolean => {
  if (!/^\d{17}[\dX]$/.test(value)) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(value[place]), 0);
  return CHECK_CHARACTERS[sum % 11] === value[17];
};
