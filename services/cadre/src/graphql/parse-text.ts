import { InvalidInput } from '@lianxin/kernel';

const LONGEST_NAME = 100;
const LONGEST_TEXT = 200;

const lengthOf = (text: string): number => [...text].length;

/** A name as a client wrote it; throws InvalidInput over 100 characters or with invisible ones (controls, direction marks). */
export const parseName = (path: string, value: string): string => {
  if (lengthOf(value) > LONGEST_NAME)
    throw new InvalidInput(path, `is longer than ${LONGEST_NAME} characters`);
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(value))
    throw new InvalidInput(path, 'contains control characters or invisible marks');
  return value;
};

/** A number or key as a client wrote it, or null; throws InvalidInput where it is empty or over 200 characters. */
export const parseShortText = (path: string, value: string | null | undefined): string | null => {
  if (value === null || value === undefined) return null;
  if (value === '' || lengthOf(value) > LONGEST_TEXT)
    throw new InvalidInput(path, `must have 1 to ${LONGEST_TEXT} characters`);
  return value;
};
