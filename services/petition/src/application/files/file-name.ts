import { InvalidInput } from '@lianxin/kernel';

const LONGEST = 200;

/**
 * The name of a file as somebody's computer knows it; throws InvalidInput where it is blank, longer than 200 characters, a path,
 * or holds controls, direction marks or other invisible characters, by which a name looks like another.
 */
export const parseFileName = (path: string, value: unknown): string => {
  if (typeof value !== 'string' || value.trim() === '') throw new InvalidInput(path, 'says nothing');
  const name = value.normalize('NFC').trim();
  if ([...name].length > LONGEST) throw new InvalidInput(path, `is longer than ${LONGEST} characters`);
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name))
    throw new InvalidInput(path, 'contains control characters or invisible marks');
  if (/[/\\]/.test(name) || /^\.+$/.test(name)) throw new InvalidInput(path, 'is a path, not a name');
  return name;
};
