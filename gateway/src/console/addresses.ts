/** First parts of addresses that are somebody else's, or will be: none of them is ever a page of the officers. */
const RESERVED = new Set(['assets', 'console', 'documents', 'files', 'graphql', 'health', 'metrics']);

/** Pages of their own, by the first part of their addresses. */
const OWN_PAGES = new Map([
  ['q', 'q.html'],
  ['firm', 'firm.html'],
]);

/** The file of the officers' page, which is made anew for each answer. */
export const OFFICERS_PAGE = 'index.html';
const LONGEST_PATH = 1_000;

/** A part of a page's address: nothing that a file system, a proxy or another reader could take for more than a word. */
const WORD = /^[\p{L}\p{N}_~:-]+$/u;
/** The name of a file. It begins with no dot, and isn't one that stands in for another: a page or a compressed copy. */
const FILE = /^(?!.*\.(?:html|br|gz)$)[\w-]+(?:\.[\w-]+)+$/;

/** What the console has at an address. */
export type Place =
  /** A page; `isRoot` where the address is the page's own and not one within it. */
  | { readonly kind: 'page'; readonly file: string; readonly isRoot: boolean }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'nothing' };

const NOTHING: Place = { kind: 'nothing' };

/** The path's parts, decoded once; null for one that can't be read, or is far longer than any of ours. */
const partsOf = (url: string): readonly string[] | null => {
  const [path = ''] = url.split('?', 1);
  if (path.length > LONGEST_PATH) return null;
  try {
    return path.replace(/^\//, '').replace(/\/$/, '').split('/').map(decodeURIComponent);
  } catch {
    return null;
  }
};

/** What the console has at an address as it came; only what is known to be harmless is anything. */
export const placeOf = (url: string): Place => {
  const parts = partsOf(url);
  if (!parts) return NOTHING;
  const [first = ''] = parts;
  if (first === 'assets' && parts.length > 1 && parts.slice(1, -1).every((part) => WORD.test(part)))
    return FILE.test(parts.at(-1) ?? '') ? { kind: 'file', file: parts.join('/') } : NOTHING;
  if (parts.length === 1 && FILE.test(first)) return { kind: 'file', file: first };
  if (parts.length === 1 && first === '') return { kind: 'page', file: OFFICERS_PAGE, isRoot: true };
  if (RESERVED.has(first) || !parts.every((part) => WORD.test(part))) return NOTHING;
  const own = OWN_PAGES.get(first);
  return { kind: 'page', file: own ?? OFFICERS_PAGE, isRoot: own !== undefined && parts.length === 1 };
};
