import type { DataSource } from 'typeorm';
import { ChainWalk, type BrokenLink } from './chain-walk';
import { AUDIT_CHAINS } from './entry';
import { othersIn, reviewFolder, type Witnessed } from './review-folder';
import type { Statement } from './statement';
import type { BrokenStatement, WitnessReview } from './witness-review';

/** What a verification found: nothing bad where both lists are empty. */
export interface AuditReport {
  readonly links: readonly BrokenLink[];
  readonly statements: readonly BrokenStatement[];
  /** How many entries were followed, and how many of them were added after the last good statement. */
  readonly entries: number;
  readonly unwitnessed: number;
  /** The time of the last good statement: up to then nothing can have been changed without being found. */
  readonly provenUntil: string | null;
}

interface Head {
  readonly chain: number;
  readonly sequence: number;
  readonly hash: Buffer;
}

const headsIn = (dataSource: DataSource): Promise<Head[]> =>
  dataSource.query<Head[]>('SELECT chain, sequence, hash FROM audit_head ORDER BY chain');

const startWalks = (dataSource: DataSource, review: WitnessReview | null): readonly ChainWalk[] =>
  Array.from({ length: AUDIT_CHAINS }, (_, chain) => {
    const cut = review?.cuts.get(chain);
    return cut
      ? new ChainWalk(dataSource, chain, cut.sequence, Buffer.from(cut.hash, 'hex'))
      : new ChainWalk(dataSource, chain);
  });

/** Follows the chains to where a statement saw their heads, and compares. */
const meet = async (
  walks: readonly ChainWalk[],
  { heads }: Statement,
  before: ReadonlyMap<number, number>,
): Promise<void> => {
  for (const [chain, sequence, hash] of heads) {
    const walk = walks[chain];
    // What was cut since can't be compared any more; the cut itself was signed.
    if (!walk || sequence < walk.sequence || !(await walk.reach(sequence))) continue;
    if (walk.hash.toString('hex') !== hash)
      walk.blame('REWRITTEN', Math.min((before.get(chain) ?? 0) + 1, sequence), sequence);
  }
};

/** Follows the chains to their ends, which the database's own heads must tell. */
const finish = async (dataSource: DataSource, walks: readonly ChainWalk[]): Promise<void> => {
  for (const { chain, sequence, hash } of await headsIn(dataSource)) {
    const walk = walks[chain];
    if (!walk) continue;
    if (sequence < walk.sequence) walk.blame('HEAD_CHANGED', sequence + 1);
    if ((await walk.reach(sequence)) && !walk.hash.equals(hash)) walk.blame('HEAD_CHANGED', sequence);
    await walk.reachEnd();
  }
  // Entries may have come meanwhile, but none without its head.
  const ends = new Map((await headsIn(dataSource)).map(({ chain, sequence }) => [chain, sequence]));
  walks.forEach((walk, chain) => {
    if (walk.sequence > (ends.get(chain) ?? 0)) walk.blame('HEAD_CHANGED', (ends.get(chain) ?? 0) + 1);
  });
};

/**
 * Follows every chain and every file of statements, in a stream: finds what was changed, removed, put in, moved or cut off up
 * to the last statement, and names the first bad entry of each chain and the first bad statement of each file.
 */
export const proveAudit = async (dataSource: DataSource, witnessed: Witnessed): Promise<AuditReport> => {
  const reviews: WitnessReview[] = [];
  const others: BrokenStatement[] = [];
  for (const folder of witnessed.folders) {
    reviews.push(await reviewFolder(dataSource, folder, witnessed));
    others.push(...(await othersIn(dataSource, folder, witnessed.service)));
  }
  const best = reviews.reduce<WitnessReview | null>(
    (one, other) => ((one?.last?.number ?? -1) >= (other.last?.number ?? 0) ? one : other),
    null,
  );
  const walks = startWalks(dataSource, best);
  if (best?.last) await compare(best, walks);
  const witnessedEntries = countOf(walks);
  await finish(dataSource, walks);
  if (!best?.last && countOf(walks) > 0) reviews.forEach((review) => review.blame('NO_WITNESS'));
  return {
    links: walks.flatMap(({ fault }) => fault ?? []),
    statements: [...reviews.flatMap(({ broken }) => broken ?? []), ...others],
    entries: countOf(walks),
    unwitnessed: countOf(walks) - witnessedEntries,
    provenUntil: best?.last?.at ?? null,
  };
};

const countOf = (walks: readonly ChainWalk[]): number =>
  walks.reduce((sum, { followed }) => sum + followed, 0);

/** Reads the good statements once more, now that the cuts are known, and follows the chains along them. */
const compare = async (review: WitnessReview, walks: readonly ChainWalk[]): Promise<void> => {
  const before = new Map<number, number>();
  for await (const statement of review.again()) {
    await meet(walks, statement, before);
    for (const [chain, sequence] of statement.heads) before.set(chain, sequence);
  }
};

/** Follows every chain from its first entry to its head, without witnesses; answers the first broken link of each broken chain. */
export const verifyAudit = async (dataSource: DataSource): Promise<readonly BrokenLink[]> => {
  const walks = startWalks(dataSource, null);
  await finish(dataSource, walks);
  return walks.flatMap(({ fault }) => fault ?? []);
};
