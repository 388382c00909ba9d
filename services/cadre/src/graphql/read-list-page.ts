import { isPlainDate } from '@lianxin/calendar';
import { InvalidInput, isUuid } from '@lianxin/kernel';
import { readPage, type Page, type PageArguments } from '@lianxin/subgraph';
import type { PageRequest } from '../application/readers';

/** A page as the list's reader takes it, and as its connection is made of it. */
export interface ListPage {
  readonly page: Page;
  readonly request: PageRequest;
}

/** Reads a list's arguments; cursors hold the order's key, a day or a text, and the id. Throws InvalidInput. */
export const readListPage = (args: PageArguments, key: 'day' | 'text'): ListPage => {
  const page = readPage(args, 2);
  if (page.position === null) return { page, request: { ...page, position: null } };
  const [at, id] = page.position;
  if (typeof at !== 'string' || typeof id !== 'string' || !isUuid(id) || (key === 'day' && !isPlainDate(at)))
    throw new InvalidInput(page.direction === 'forward' ? 'after' : 'before', 'is not a cursor of this list');
  return { page, request: { ...page, position: { key: at, id } } };
};
