import { InvalidInput, isUuid, type PageRequest } from '@lianxin/kernel';
import { readPage, type Page } from './page';

/** Any day of the calendar: a list may order what has no day by one that no field would show, such as 9999-12-31. */
const isDay = (text: string): boolean => {
  const read = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 10) === text;
};

/** A page as its connection is made of it, and as the list's reader takes it. */
export interface ListPage {
  readonly page: Page;
  readonly request: PageRequest;
}

/**
 * Reads the arguments of a list whose cursors hold the order's key, a day or a text, and the id; throws InvalidInput
 * naming the argument.
 */
export const readListPage = (args: Parameters<typeof readPage>[0], key: 'day' | 'text'): ListPage => {
  const page = readPage(args, 2);
  if (page.position === null) return { page, request: { ...page, position: null } };
  const [at, id] = page.position;
  const path = page.direction === 'forward' ? 'after' : 'before';
  const isSound = typeof at === 'string' && (key === 'text' || isDay(at));
  if (!isSound || typeof id !== 'string' || !isUuid(id))
    throw new InvalidInput(path, 'is not a cursor of this list');
  return { page, request: { ...page, position: { key: at, id } } };
};
