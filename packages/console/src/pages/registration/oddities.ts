import { headCount, namedRows, type Letter, type Person } from './letter';

/** What looks odd in a letter: said beside the field, and never in the way of registering it. */
export type Oddity = 'ID_LENGTH' | 'ID_CHECK_DIGIT' | 'PHONE' | 'NO_NAME' | 'NO_NUMBER' | 'FEWER_THAN_NAMED';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** The check digit of a resident identity number (GB 11643). */
const checkDigitOf = (number: string): string => {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return CHECK_DIGITS[sum % 11] ?? '';
};

/** What is odd in a document’s number; other documents than the identity card are taken as they are. */
export const oddIdNumber = (typed: string): Oddity | null => {
  const number = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (/^\d{17}[\dX]$/.test(number)) return checkDigitOf(number) === number[17] ? null : 'ID_CHECK_DIGIT';
  return /^\d+X?$/.test(number) && number.length >= 12 && number.length !== 15 ? 'ID_LENGTH' : null;
};

const MOBILE = /^(?:\+?86)?1[3-9]\d{9}$/;
const LANDLINE = /^(?:0\d{2,3})?[2-9]\d{6,7}(?:转?\d{1,5})?$/;

/** What is odd in a phone number, written with or without hyphens and blanks. */
export const oddPhone = (typed: string): Oddity | null => {
  const number = typed.normalize('NFKC').replace(/[\s()-]/g, '');
  return number === '' || MOBILE.test(number) || LANDLINE.test(number) ? null : 'PHONE';
};

/** What is odd in one person’s name: others of his data without it. */
export const oddName = ({ name, idNumber, phone, address }: Person): Oddity | null =>
  name.trim() === '' && [idNumber, phone, address].some((typed) => typed.trim() !== '') ? 'NO_NAME' : null;

/** What is odd in the number of people. */
export const oddHeadCount = (letter: Letter): Oddity | null => {
  const typed = letter.attendance.normalize('NFKC').trim();
  if (typed === '') return null;
  if (!/^\d+$/.test(typed) || Number(typed) < 1) return 'NO_NUMBER';
  return headCount(letter) < namedRows(letter).length ? 'FEWER_THAN_NAMED' : null;
};
