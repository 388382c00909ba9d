import type { Rejection } from '@lianxin/kernel';
import type { CadreIdentity } from './cadre';
import { refuse } from './refuse';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** Whether 17 digits and a check character agree (ISO 7064 MOD 11-2, as GB 11643-1999 prescribes). */
export const isIdNumber = (value: string): boolean => {
  if (!/^\d{17}[\dX]$/.test(value)) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(value[place]), 0);
  return CHECK_CHARACTERS[sum % 11] === value[17];
};

/** The one way an identity is written: no blanks, the check character in upper case. */
export const canonicalIdentity = ({ idNumber, phone }: CadreIdentity): CadreIdentity => ({
  idNumber: idNumber?.replace(/\s/g, '').toUpperCase() ?? null,
  phone: phone?.replace(/[\s-]/g, '') ?? null,
});

/** An ID number is one: refuses ID_NUMBER_INVALID where its check character is wrong; none given is fine. */
export const mustHaveSoundIdNumber = ({ idNumber }: CadreIdentity): Rejection<'ID_NUMBER_INVALID'> | null =>
  idNumber === null || isIdNumber(idNumber) ? null : refuse('ID_NUMBER_INVALID');

/** A phone can be called: refuses PHONE_INVALID beside 7 to 15 digits, a leading "+" allowed; none given is fine. */
export const mustHaveSoundPhone = ({ phone }: CadreIdentity): Rejection<'PHONE_INVALID'> | null =>
  phone === null || /^\+?\d{7,15}$/.test(phone) ? null : refuse('PHONE_INVALID');
