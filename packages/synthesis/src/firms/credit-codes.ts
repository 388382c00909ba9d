import { UNASSIGNED_REGION } from '../people/id-numbers';
import type { Chance } from '../random';

const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Organisation codes in issue begin with a digit or with M; nobody's begins with these two. */
export const UNISSUED_PREFIX = 'XD';

/** The organisation code of seven further characters: the check character is by GB 11714 (modulo 11 over base 36). */
const organisationCode = (body: string): string => {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2] as const;
  const sum = weights.reduce((total, weight, place) => total + weight * parseInt(body.charAt(place), 36), 0);
  const check = 11 - (sum % 11);
  return body + (check === 10 ? 'X' : String(check % 11));
};

const checked = (body: string): string => {
  let [sum, weight] = [0, 1];
  for (const character of body) {
    sum += DIGITS.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return body + DIGITS.charAt((31 - (sum % 31)) % 31);
};

/** A unified social credit code (GB 32100) with both true check characters, under a region that doesn't exist, for `91` or `92`. */
export const makeCreditCode = (chance: Chance, kind: '91' | '92'): string => {
  const tail = Array.from({ length: 6 }, () => chance.pick([...DIGITS])).join('');
  return checked(kind + UNASSIGNED_REGION + organisationCode(UNISSUED_PREFIX + tail));
};

/** The digit that makes 14 digits an old registration number (GB/T 17710, MOD 11,10). */
const oldCheckDigit = (body: string): string => {
  let product = 10;
  for (const digit of body) product = (((Number(digit) + product) % 10 || 10) * 2) % 11;
  return String((11 - product) % 10);
};

/** An old registration number: 15 digits under the same region, the last one its check digit, as some firms still have. */
export const makeOldNumber = (chance: Chance): string => {
  const body = UNASSIGNED_REGION + String(chance.int(0, 99_999_999)).padStart(8, '0');
  return body + oldCheckDigit(body);
};
