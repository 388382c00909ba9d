import { InvalidInput } from '@lianxin/kernel';

/** An account as the identity provider calls it; throws InvalidInput where it is empty, over 255 characters, or holds invisible ones. */
export const parseAccount = (path: string, value: unknown): string => {
  if (typeof value !== 'string') throw new InvalidInput(path, 'is not a text');
  const length = [...value].length;
  if (length === 0 || length > 255) throw new InvalidInput(path, 'must have 1 to 255 characters');
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(value))
    throw new InvalidInput(path, 'contains control characters or invisible marks');
  return value;
};
