import { InvalidInput } from '@lianxin/kernel';

const lengthOf = (text: string): number => [...text].length;

/** A name as a client wrote it; throws InvalidInput over 100 characters or with invisible ones (controls, direction marks). */
export const parseName = (path: string, value: string): string => {
  if (lengthOf(value) > 100) throw new InvalidInput(path, 'is longer than 100 characters');
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(value))
    throw new InvalidInput(path, 'contains control characters or invisible marks');
  return value;
};

/** A number or key as a client wrote it, or null; throws InvalidInput where it is empty or over 200 characters. */
export const parseShortText = (path: string, value: string | null | undefined): string | null => {
  if (value === null || value === undefined) return null;
  if (value === '' || lengthOf(value) > 200) throw new InvalidInput(path, 'must have 1 to 200 characters');
  return value;
};

/**
 * A text that people wrote and that may still be blank, line breaks and emoji kept; throws InvalidInput where it is over
 * `longest` characters, or holds half a character or controls other than line breaks and tabs.
 */
export const parseOptionalProse = (path: string, value: string, longest: number): string => {
  if (lengthOf(value) > longest) throw new InvalidInput(path, `is longer than ${longest} characters`);
  if (/[\p{Cs}]|(?![\n\r\t])\p{Cc}/u.test(value))
    throw new InvalidInput(path, 'contains control characters or broken characters');
  return value;
};

/** As `parseOptionalProse`, where a blank text is refused as well. */
export const parseProse = (path: string, value: string, longest: number): string => {
  if (value.trim() === '') throw new InvalidInput(path, 'says nothing');
  return parseOptionalProse(path, value, longest);
};
