import type { DataSource } from 'typeorm';
import { docsOf, inBoth, type Docs, type Kept } from './doc-sets';
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

/** Looks up in which texts the rarest tokens of a search stand together. */
export const planSearch = async (dataSource: DataSource, { needed }: TextSearch): Promise<SearchPlan> => {
  // Before the postings: what is entered in between has a greater number.
  const [counter] = await dataSource.query<{ docs: number }[]>(
    'SELECT docs FROM search_counter WHERE id = 1',
  );
  const numbered = Number(counter?.docs ?? 0);
  const weighed = await Promise.all(
    spread(needed).map(async (each) => ({ each, bytes: await weightOf(dataSource, each) })),
  );
  const [first, ...others] = weighed.sort((a, b) => a.bytes - b.bytes).slice(0, READ);
  let docs = first ? await read(dataSource, first.each) : new Uint32Array();
  for (const { each } of others) {
    if (docs.length <= FEW_ENOUGH) break;
    docs = inBoth(docs, await read(dataSource, each));
  }
  return { docs, numbered };
};

const weightOf = async (dataSource: DataSource, { first, last }: Needed): Promise<number> => {
  const [row] = await dataSource.query<{ bytes: string | null }[]>(
    'SELECT SUM(LENGTH(docs)) AS bytes FROM search_posting WHERE token BETWEEN ? AND ?',
    [first, last],
  );
  return Number(row?.bytes ?? 0);
};

const read = async (dataSource: DataSource, { first, last }: Needed): Promise<Docs> =>
  docsOf(
    await dataSource.query<Kept[]>('SELECT segment, docs FROM search_posting WHERE token BETWEEN ? AND ?', [
      first,
      last,
    ]),
  );

/** How many numbers one statement is given at most. */
export const AT_ONCE = 20_000;

const NUMBERED = 'SELECT c.petition_id AS id FROM petition_search c FORCE INDEX (petition_search_doc) WHERE';

/** SELECTs of the ids of texts by their numbers. */
export const byNumber = (docs: Docs): readonly string[] =>
  docs.length === 0 ? [] : [`${NUMBERED} c.doc IN (${docs.join()})`];

/** SELECTs of the ids of texts that are in no posting that a plan has read. */
export const sincePlanned = ({ numbered }: SearchPlan): readonly string[] => [
  `${NUMBERED} c.doc > ${numbered}`,
  `${NUMBERED} c.doc IS NULL`,
];

/** Of the petitions that SELECTs hold, the numbers of those texts that a plan names. */
export const plannedAmong = async (
  { docs }: SearchPlan,
  ask: (sql: string) => Promise<readonly { doc: string }[]>,
  selects: readonly string[],
): Promise<Docs> => {
  const rows = await ask(
    `SELECT STRAIGHT_JOIN s.doc FROM (SELECT DISTINCT id FROM (${selects.join(' UNION ')}) found) few
     JOIN petition_search s FORCE INDEX (petition_search_numbered) ON s.petition_id = few.id WHERE s.doc IS NOT NULL`,
  );
  return inBoth(Uint32Array.from(rows, ({ doc }) => Number(doc)).sort(), docs);
};
