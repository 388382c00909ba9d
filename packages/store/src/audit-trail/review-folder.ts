import type { DataSource } from 'typeorm';
import { lineHash, type StatementKeys } from './statement';
import { HEARTBEAT_MS } from './witness';
import { WitnessFile, witnessFilesIn } from './witness-file';
import { WitnessReview, type BrokenStatement } from './witness-review';

/** Whose audit, which folders hold its statements, and whose signature is believed. */
export interface Witnessed {
  readonly service: string;
  readonly folders: readonly string[];
  readonly keys: StatementKeys;
  readonly now: Date;
}

interface Claim {
  readonly database_id: string;
  readonly number: number;
  readonly line: string | null;
  readonly kept: number;
}

const claimIn = async (dataSource: DataSource): Promise<Claim | null> => {
  const [claim] = await dataSource.query<Claim[]>(
    'SELECT database_id, number, line, kept FROM audit_witness WHERE id = 1',
  );
  return claim ?? null;
};

/** Reads one file to its end, and compares its end with what the database knows of it. */
export const reviewFolder = async (
  dataSource: DataSource,
  folder: string,
  { service, keys, now }: Witnessed,
): Promise<WitnessReview> => {
  const claim = await claimIn(dataSource);
  const database = claim?.database_id ?? 'none';
  const file = new WitnessFile(folder, service, database);
  const review = new WitnessReview(file, { service, database }, keys);
  if (!claim || !(await file.exists())) {
    if (!claim || claim.number > (claim.kept ? 0 : 1)) review.blame('NO_WITNESS', 1);
    return review;
  }
  for await (const { number } of review.statements(claim.kept ? null : claim.line)) {
    const isTheLast = number === claim.number && claim.line !== null;
    if (isTheLast && review.lastHash !== lineHash(claim.line)) review.blame('ENDS_EARLY', number);
  }
  const reached = review.last?.number ?? 0;
  if (reached < claim.number - (claim.kept ? 0 : 1)) review.blame('ENDS_EARLY');
  const later = await claimIn(dataSource);
  if (reached > (later?.number ?? 0)) review.blame('DATABASE_BEHIND', (later?.number ?? 0) + 1);
  const { last } = review;
  if (last && !last.closing && now.getTime() - Date.parse(last.at) > 2 * HEARTBEAT_MS)
    review.blame('SILENT', reached);
  return review;
};

/** The files in a folder that are about another database of the service than the present one. */
export const othersIn = async (
  dataSource: DataSource,
  folder: string,
  service: string,
): Promise<readonly BrokenStatement[]> => {
  const claim = await claimIn(dataSource);
  return [...(await witnessFilesIn(folder, service))]
    .filter(([database]) => database !== claim?.database_id)
    .map(([, file]) => ({ file, number: 1, fault: 'OTHER_DATABASE' }));
};
