import type { Transaction } from '@lianxin/kernel';
import { inRetriedTransaction, managerOf } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import { packed, SEGMENT, unpacked } from './doc-sets';
import { PLACE, tokensOf } from './search-words';

/** A text as it stands in `petition_search`, folded. */
export interface Told {
  readonly subject: string;
  readonly text: string;
  readonly place: string;
}

/** A text by its number, and the tokens under which it is found. */
interface Posted {
  readonly doc: number;
  readonly tokens: readonly number[];
}

/** How many texts are entered in one transaction, and how many postings are written by one statement. */
const AT_ONCE = 500;
const WRITTEN = 2_000;

type Posting = readonly [token: number, segment: number, docs: Buffer];

/** By which tokens a text is found. */
export const postedUnder = ({ subject, text, place }: Told): readonly number[] => [
  ...new Set([...tokensOf(subject), ...tokensOf(text)]),
  ...tokensOf(place).map((token) => PLACE + token),
];

const segmentOf = (doc: number): number => Math.floor(doc / SEGMENT);

/** The postings of texts, in the order of the table, so that whoever writes them locks them in one order. */
export const postingsOf = (texts: readonly Posted[]): readonly Posting[] => {
  const found = new Map<number, Map<number, number[]>>();
  for (const { doc, tokens } of texts)
    for (const token of tokens) {
      const segments = found.get(token) ?? new Map<number, number[]>();
      found.set(token, segments);
      const docs = segments.get(segmentOf(doc));
      if (docs) docs.push(doc);
      else segments.set(segmentOf(doc), [doc]);
    }
  return [...found]
    .sort(([a], [b]) => a - b)
    .flatMap(([token, segments]) =>
      [...segments].map(([segment, docs]): Posting => [token, segment, packed(docs)]),
    );
};

/** One at a time numbers texts or takes postings away, so that no two write one posting at once. */
const holdCounter = async (transaction: Transaction): Promise<number> => {
  const [row] = await managerOf(transaction).query<{ docs: number }[]>(
    'SELECT docs FROM search_counter WHERE id = 1 FOR UPDATE',
  );
  return Number(row?.docs ?? 0);
};

/** Takes away the postings of texts that change or go, in the transaction that changes them. Their rows are deleted next. */
export const removePostings = async (
  transaction: Transaction,
  petitionIds: readonly Buffer[],
): Promise<void> => {
  const manager = managerOf(transaction);
  const texts = await manager.query<(Told & { readonly doc: number | null })[]>(
    'SELECT doc, subject, text, place FROM petition_search WHERE petition_id IN (?) FOR UPDATE',
    [petitionIds],
  );
  const numbered = texts.flatMap(({ doc, ...told }) => (doc === null ? [] : [{ ...told, doc: Number(doc) }]));
  if (numbered.length === 0) return;
  await holdCounter(transaction);
  for (const text of numbered) {
    const segment = segmentOf(text.doc);
    const kept = await manager.query<{ token: number; docs: Buffer }[]>(
      'SELECT token, docs FROM search_posting WHERE token IN (?) AND segment = ? ORDER BY token FOR UPDATE',
      [postedUnder(text), segment],
    );
    const left = kept.map(({ token, docs }): Posting => [
      Number(token),
      segment,
      packed(unpacked(segment, docs).filter((doc) => doc !== text.doc)),
    ]);
    const gone = left.filter(([, , docs]) => docs.length === 0).map(([token]) => token);
    if (gone.length > 0)
      await manager.query('DELETE FROM search_posting WHERE token IN (?) AND segment = ?', [gone, segment]);
    await write(
      transaction,
      left.filter(([, , docs]) => docs.length > 0),
      'VALUES(docs)',
    );
  }
};

const write = async (transaction: Transaction, postings: readonly Posting[], docs: string): Promise<void> => {
  for (let from = 0; from < postings.length; from += WRITTEN)
    await managerOf(transaction).query(
      `INSERT INTO search_posting (token, segment, docs) VALUES ? ON DUPLICATE KEY UPDATE docs = ${docs}`,
      [postings.slice(from, from + WRITTEN)],
    );
};

/** Enters texts under their tokens, behind the commands that wrote them; until then a search looks at them themselves. */
export class SearchPostings {
  constructor(private readonly dataSource: DataSource) {}

  /** Enters whatever isn't yet; answers how many texts that were. */
  async drain(): Promise<number> {
    let entered = 0;
    for (;;) {
      const batch = await this.enter();
      entered += batch;
      if (batch < AT_ONCE) return entered;
    }
  }

  private enter(): Promise<number> {
    return inRetriedTransaction(this.dataSource, async (transaction) => {
      const manager = managerOf(transaction);
      const before = await holdCounter(transaction);
      const texts = await manager.query<(Told & { readonly petition_id: Buffer })[]>(
        `SELECT petition_id, subject, text, place FROM petition_search WHERE doc IS NULL
         ORDER BY petition_id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
      );
      if (texts.length === 0) return 0;
      const numbered = texts.map((text, at) => ({ ...text, doc: before + 1 + at }));
      await write(
        transaction,
        postingsOf(numbered.map((text) => ({ doc: text.doc, tokens: postedUnder(text) }))),
        'CONCAT(docs, VALUES(docs))',
      );
      // Each has its row, which is held: only the number is written.
      await manager.query(
        `INSERT INTO petition_search (petition_id, subject, text, place, doc) VALUES ?
         ON DUPLICATE KEY UPDATE doc = VALUES(doc)`,
        [numbered.map(({ petition_id, doc }) => [petition_id, '', '', '', doc])],
      );
      await manager.query('UPDATE search_counter SET docs = ? WHERE id = 1', [before + texts.length]);
      return texts.length;
    });
  }
}
