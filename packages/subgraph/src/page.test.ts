import { InvalidInput } from '@lianxin/kernel';
import fc from 'fast-check';
import {
  decodeCursor,
  encodeCursor,
  parseId,
  parseOptionalId,
  readListPage,
  readPage,
  toConnection,
  type CursorPart,
  type Page,
} from './index';

const fieldOf = (run: () => unknown): string | null => {
  try {
    run();
    return null;
  } catch (error) {
    return error instanceof InvalidInput ? error.path : 'another error';
  }
};

it('reads a page, twenty from the front where nothing is said', () => {
  expect(readPage({}, 2)).toEqual({ direction: 'forward', limit: 20, position: null });
  expect(readPage({ first: 200, after: encodeCursor('2026-04-20', 'id') }, 2)).toEqual({
    direction: 'forward',
    limit: 200,
    position: ['2026-04-20', 'id'],
  });
  expect(readPage({ before: encodeCursor('id') }, 1)).toMatchObject({ direction: 'backward', limit: 20 });
});

it.each([
  [{ first: 0 }, 'first'],
  [{ first: 201 }, 'first'],
  [{ first: -1 }, 'first'],
  [{ last: 201 }, 'last'],
  [{ first: 1, last: 1 }, 'last'],
  [{ first: 1, before: encodeCursor('id') }, 'before'],
  [{ last: 1, after: encodeCursor('id') }, 'after'],
  [{ after: encodeCursor('id'), before: encodeCursor('id') }, 'before'],
  [{ after: 'no cursor' }, 'after'],
  [{ after: encodeCursor('of', 'another list') }, 'after'],
  [{ before: Buffer.from('[{}]').toString('base64url') }, 'before'],
])('refuses %p, naming %s', (args, field) => {
  expect(fieldOf(() => readPage(args, 1))).toBe(field);
});

it('reads the page of a list in the order of a day or a text, refusing cursors of other lists', () => {
  const id = '01970000-0000-7000-8000-000000000001';
  const after = (...parts: CursorPart[]) => ({ after: encodeCursor(...parts) });
  expect(readListPage(after('2026-04-20', id), 'day').request.position).toEqual({ key: '2026-04-20', id });
  expect(readListPage(after('王', id), 'text').request.position).toEqual({ key: '王', id });
  expect(readListPage({ last: 5 }, 'day').request).toEqual({
    direction: 'backward',
    limit: 5,
    position: null,
  });
  for (const parts of [
    ['王', id],
    ['2026-02-30', id],
    ['2026-04-20', 'x'],
    [1, id],
    ['2026-04-20', null],
  ])
    expect(fieldOf(() => readListPage(after(...parts), 'day'))).toBe('after');
});

it('decodes every cursor it encoded', () => {
  const part = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), (parts: CursorPart[]) => {
      expect(decodeCursor('after', encodeCursor(...parts), parts.length)).toEqual(parts);
    }),
  );
});

/** A read model over the numbers below `size`, as a keyset query would read it. */
const readNumbers = (size: number, page: Page) => {
  const all = Array.from({ length: size }, (_, index) => index);
  const at = page.position === null ? null : Number(page.position[0]);
  const rows =
    page.direction === 'forward'
      ? all.filter((n) => at === null || n > at)
      : all.filter((n) => at === null || n < at).reverse();
  return { rows: rows.slice(0, page.limit + 1), total: { count: size, exact: true } };
};

it('leads through a whole list from either end, each node once and in order', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.integer({ min: 1, max: 9 }), fc.boolean(), (size, limit, backward) => {
      const seen: number[] = [];
      let cursor: string | null = null;
      for (;;) {
        const page = readPage(
          backward ? { last: limit, before: cursor } : { first: limit, after: cursor },
          1,
        );
        const { edges, pageInfo } = toConnection(page, readNumbers(size, page), (n) => ({ n }), encodeCursor);
        const nodes = edges.map(({ node }) => node.n);
        if (backward) seen.unshift(...nodes);
        else seen.push(...nodes);
        cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
        if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) break;
      }
      expect(seen).toEqual(Array.from({ length: size }, (_, index) => index));
    }),
  );
});

it('reads an id in either case, and names the field of what is none', () => {
  const id = '0197a000-0000-7000-8000-00000000000a';
  expect(parseId('id', id.toUpperCase())).toBe(id);
  expect(parseOptionalId('id', null)).toBeNull();
  for (const value of ['', 'x', `${id}0`, "' OR 1=1"])
    expect(fieldOf(() => parseId('input.petitionId', value))).toBe('input.petitionId');
});
