import { InvalidInput, isUuid, type Uuid } from '@lianxin/kernel';

/** The id that a client sent in the field at `path`; throws InvalidInput where it is not a UUID. */
export const parseId = (path: string, value: string): Uuid => {
  const lower = value.toLowerCase();
  if (!isUuid(lower)) throw new InvalidInput(path, 'is not an id');
  return lower;
};

/** As `parseId`, for a field that may be left out. */
export const parseOptionalId = (path: string, value: string | null | undefined): Uuid | null =>
  value === null || value === undefined ? null : parseId(path, value);
