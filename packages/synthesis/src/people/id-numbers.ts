import type { Chance } from '../random';
import type { Person } from './names';

/**
 * The region of the invented district. GB/T 2260 gives the provinces of East China 31 to 37 and begins no code with 38, so
 * that nobody was ever registered there.
 */
export const UNASSIGNED_REGION = '380118';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const checked = (body: string): string => {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(body[place]), 0);
  return body + '10X98765432'.charAt(sum % 11);
};

/** An ID number (GB 11643) with a true check character, of the person's year of birth and sex, under a region that doesn't exist. */
export const makeIdNumber = (chance: Chance, { sex, birthYear }: Person): string => {
  const birthday = `${birthYear}${pad(chance.int(1, 12), 2)}${pad(chance.int(1, 28), 2)}`;
  const order = chance.int(0, 499) * 2 + (sex === 'man' ? 1 : 0);
  return checked(`${UNASSIGNED_REGION}${birthday}${pad(order, 3)}`);
};
