import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource, ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** Totals are told up to here. */
const COUNTED = 10_000;

/** A case as it is kept, for one of its owners. */
interface OwnedRow {
  readonly owner: Buffer;
  readonly id: Buffer;
  readonly state: string;
  readonly personal: string | null;
}

/** A case as the store reads its state from. */
export interface KeptCase {
  readonly id: Uuid;
  readonly state: string;
  readonly personal: string | null;
}

/** Which cases: `chosen` answers a new query each time, with the cases as `alias` and their owners as `o.owner`. */
export interface OwnedCases<Row extends ObjectLiteral> {
  readonly table: string;
  readonly alias: string;
  readonly chosen: () => SelectQueryBuilder<Row>;
}

const rowsOf = <Row extends ObjectLiteral>(
  dataSource: DataSource,
  { table, alias, chosen }: OwnedCases<Row>,
  { limit, position }: PageRequest,
): Promise<readonly OwnedRow[]> => {
  const query = chosen();
  if (position) {
    query.andWhere(`${alias}.dueOn >= :key AND (${alias}.dueOn > :key OR ${alias}.id > :last)`, {
      key: position.key,
      last: idToBytes(position.id),
    });
  }
  const [sql, values] = query
    .select(`${alias}.id`, 'id')
    .addSelect('o.owner', 'owner')
    .addSelect(`ROW_NUMBER() OVER (PARTITION BY o.owner ORDER BY ${alias}.dueOn, ${alias}.id)`, 'place')
    .getQueryAndParameters();
  return dataSource.query<OwnedRow[]>(
    `SELECT placed.owner, whole.id, whole.state, whole.personal FROM (${sql}) AS placed
     JOIN ${table} whole ON whole.id = placed.id WHERE placed.place <= ? ORDER BY placed.owner, placed.place`,
    [...(values as unknown[]), limit + 1],
  );
};

/** A page of cases for each owner, by the next due date, by two statements however many owners there are; one who has none is left out. */
export const pagesByOwner = async <Row extends ObjectLiteral, State>(
  dataSource: DataSource,
  cases: OwnedCases<Row>,
  page: PageRequest,
  stateOf: (kept: KeptCase) => State,
): Promise<ReadonlyMap<Uuid, PageOf<State>>> => {
  const counts = await cases
    .chosen()
    .select('o.owner', 'owner')
    .addSelect('COUNT(*)', 'n')
    .groupBy('o.owner')
    .getRawMany<{ owner: Buffer; n: string }>();
  const rows = await rowsOf(dataSource, cases, page);
  const statesOf = (bytes: Buffer): readonly State[] =>
    rows
      .filter(({ owner }) => owner.equals(bytes))
      .map(({ id, state, personal }) => stateOf({ id: idFromBytes(id), state, personal }));
  return new Map(
    counts.map(({ owner, n }) => [
      idFromBytes(owner),
      {
        rows: statesOf(owner),
        total: { count: Math.min(Number(n), COUNTED), exact: Number(n) <= COUNTED },
      },
    ]),
  );
};
