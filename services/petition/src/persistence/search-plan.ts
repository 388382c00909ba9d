import type { DataSource } from 'typeorm';
import { ascending, docsOf, inBoth, upTo, type Docs, type Kept } from './doc-sets';
import type { TextSearch } from './search-conditions';
import type { Needed } from './search-words';

/** How many tokens of a long phrase are weighed, and how many of these are read. */
const WEIGHED = 24;
const READ = 6;

/** So few are looked at one by one sooner than another token is read. */
const FEW_ENOUGH = 200;

/** Which texts may hold what is sought, by their tokens. What they do hold is held against the texts themselves. */
export interface SearchPlan {
  readonly docs: Docs;
  /** How many texts had their number when the tokens were read: of those that got one since, none is left out. */
  readonly numbered: number;
}

/** Some of many, the first and the last among them. */
const spread = <T>(all: readonly T[]): readonly T[] =>
  all.length <= WEIGHED
    ? all
    : Array.from(
        { length: WEIGHED },
        (_, at) => all[Math.round((at * (all.length - 1)) / (WEIGHED - 1))] as T,
      );

/** What is in more of all texts than this tells little: it is read only where nothing rarer is sought. */
const FREQUENT = 1 / 3;

/** How many bytes a number takes in a posting. */
const BYTES = 2;

/** Looks up in which texts the rarest tokens of a search stand together. */
export const planSearch = async (dataSource: DataSource, { needed }: TextSearch): Promise<SearchPlan> => {
  // Before the postings: what is entered in between has a greater number, and is asked for by that.
  const [counter] = await dataSource.query<{ docs: number }[]>(
    'SELECT docs FROM search_counter WHERE id = 1',
  );
  const numbered = Number(counter?.docs ?? 0);
  const [first, ...others] = await rarestOf(dataSource, spread(needed));
  let docs = first ? await read(dataSource, first.token) : new Uint32Array();
  for (const { token, bytes } of others) {
    if (docs.length <= FEW_ENOUGH || bytes > BYTES * FREQUENT * numbered) break;
    docs = inBoth(docs, await read(dataSource, token));
  }
  return { docs: upTo(numbered, docs), numbered };
};

interface Weighed {
  readonly token: Needed;
  readonly bytes: number;
}

const rarestOf = async (dataSource: DataSource, tokens: readonly Needed[]): Promise<readonly Weighed[]> => {
  if (tokens.length === 0) return [];
  const weight =
    'SELECT ? AS place, SUM(LENGTH(docs)) AS bytes FROM search_posting WHERE token BETWEEN ? AND ?';
  const rows = await dataSource.query<{ place: number; bytes: string | null }[]>(
    tokens.map(() => weight).join(' UNION ALL '),
    tokens.flatMap(({ first, last }, place) => [place, first, last]),
  );
  const bytes = new Map(rows.map((row) => [Number(row.place), Number(row.bytes ?? 0)]));
  return tokens
    .map((token, place) => ({ token, bytes: bytes.get(place) ?? 0 }))
    .sort((a, b) => a.bytes - b.bytes)
    .slice(0, READ);
};

const read = async (dataSource: DataSource, { first, last }: Needed): Promise<Docs> =>
  docsOf(
    await dataSource.query<Kept[]>(
      'SELECT segment, docs FROM search_posting WHERE token BETWEEN ? AND ? ORDER BY token, segment',
      [first, last],
    ),
  );

const NUMBERED = 'SELECT c.petition_id AS id FROM petition_search c FORCE INDEX (petition_search_doc) WHERE';

/** A SELECT of the ids of texts by their numbers; with a plan, also of those that are in no posting that it has read. */
export const byNumber = (docs: Docs, plan?: SearchPlan): string =>
  [
    ...(docs.length === 0 ? [] : [`${NUMBERED} c.doc IN (${docs.join()})`]),
    ...(plan ? [`${NUMBERED} c.doc > ${plan.numbered}`, `${NUMBERED} c.doc IS NULL`] : []),
  ].join(' UNION ALL ');

/** Of the petitions that SELECTs hold, the numbers of those texts that a plan names. */
export const plannedAmong = async (
  { docs }: SearchPlan,
  ask: (select: string) => Promise<readonly { doc: string }[]>,
  selects: readonly string[],
): Promise<Docs> => {
  const all = await Promise.all(
    selects.map((select) =>
      ask(
        `SELECT STRAIGHT_JOIN s.doc FROM (${select}) few
         JOIN petition_search s FORCE INDEX (petition_search_numbered) ON s.petition_id = few.id WHERE s.doc IS NOT NULL`,
      ),
    ),
  );
  const found = all.flatMap((rows) => rows.map(({ doc }) => Number(doc)));
  return inBoth(ascending(found), docs);
};
