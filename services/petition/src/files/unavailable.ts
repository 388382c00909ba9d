import { Unavailable } from '@lianxin/kernel';

/** What a shelf throws that can't be reached or has no room, e.g. a full disk: trying again later may succeed. */
export const unavailable = (cause: unknown): Unavailable =>
  new Unavailable('files cannot be kept or fetched now', { cause });
