import type { SqlCondition } from '@lianxin/access';
import type { PageOf, PageRequest, Total, Uuid } from '@lianxin/kernel';
import { idToBytes } from '@lianxin/store';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { CadreAbilities } from '../application/abilities';
import type { LedgerPeriod, LedgerReader } from '../application/readers';
import type { LedgerLine } from '../domain/ledger';
import { CadreRow } from './cadre-row';
import { LedgerRow } from './ledger-row';
import { readableCadres, readableUnits } from './owner-columns';
import { UnitRow } from './unit-row';

/** How many lines a list of cadres or units shows of each. */
const LATEST = 20;
/** Totals are counted up to here. */
const COUNTED = 10_000;

/** One side of the ledger: whose lines, and who may read them. */
interface Owner {
  readonly row: typeof UnitRow | typeof CadreRow;
  readonly column: 'unitId' | 'cadreId';
  readonly visible: SqlCondition;
}

const ownerOf = (abilities: CadreAbilities, row: Owner['row']): Owner =>
  row === UnitRow
    ? { row, column: 'unitId', visible: readableUnits(abilities, 'ledger') }
    : { row, column: 'cadreId', visible: readableCadres(abilities, 'file') };

/** Ledgers by their lines; who may read one is a condition of the query, not a filter after it. */
export class SqlLedgerReader implements LedgerReader {
  constructor(private readonly dataSource: DataSource) {}

  async ofCadre(
    abilities: CadreAbilities,
    cadreId: Uuid,
    period: LedgerPeriod,
    page: PageRequest,
  ): Promise<PageOf<LedgerLine>> {
    const owner = ownerOf(abilities, CadreRow);
    const lines = () => within(this.linesOf(owner, [cadreId]), period);
    const rows = await pageOf(lines(), page).getMany();
    return { rows, total: () => countOf(lines()) };
  }

  latestOfCadres(
    abilities: CadreAbilities,
    ids: readonly Uuid[],
  ): Promise<ReadonlyMap<Uuid, readonly LedgerLine[]>> {
    return this.latest(ownerOf(abilities, CadreRow), ids);
  }

  latestOfUnits(
    abilities: CadreAbilities,
    ids: readonly Uuid[],
  ): Promise<ReadonlyMap<Uuid, readonly LedgerLine[]>> {
    return this.latest(ownerOf(abilities, UnitRow), ids);
  }

  private async latest(
    owner: Owner,
    ids: readonly Uuid[],
  ): Promise<ReadonlyMap<Uuid, readonly LedgerLine[]>> {
    if (ids.length === 0) return new Map();
    const readable = await this.dataSource
      .createQueryBuilder(owner.row, 'owner')
      .select('owner.id')
      .where('owner.id IN (:...ids)', { ids: ids.map(idToBytes) })
      .andWhere(owner.visible.sql, owner.visible.parameters)
      .getMany();
    const lines = new Map<Uuid, LedgerLine[]>(readable.map(({ id }) => [id, []]));
    for (const line of await this.ranked(owner, [...lines.keys()])) {
      lines.get(line[owner.column] ?? '')?.push(line);
    }
    return lines;
  }

  /** The newest lines of each owner, by one statement. */
  private async ranked({ column }: Owner, ids: readonly Uuid[]): Promise<readonly LedgerLine[]> {
    if (ids.length === 0) return [];
    const name = column === 'unitId' ? 'unit_id' : 'cadre_id';
    const ranks = `SELECT id, ROW_NUMBER() OVER (PARTITION BY ${name} ORDER BY credited_on DESC, id DESC) AS place
      FROM ledger_line WHERE ${name} IN (:...ids)`;
    return this.dataSource
      .createQueryBuilder(LedgerRow, 'line')
      .innerJoin(`(${ranks})`, 'ranked', 'ranked.id = line.id AND ranked.place <= :latest')
      .setParameters({ ids: ids.map(idToBytes), latest: LATEST })
      .orderBy('line.creditedOn', 'DESC')
      .addOrderBy('line.id', 'DESC')
      .getMany();
  }

  private linesOf({ row, column, visible }: Owner, ids: readonly Uuid[]): SelectQueryBuilder<LedgerRow> {
    return this.dataSource
      .createQueryBuilder(LedgerRow, 'line')
      .innerJoin(row as typeof CadreRow, 'owner', `owner.id = line.${column}`)
      .where('owner.id IN (:...ids)', { ids: ids.map(idToBytes) })
      .andWhere(visible.sql, visible.parameters);
  }
}

const countOf = async (lines: SelectQueryBuilder<LedgerRow>): Promise<Total> => {
  const found = await lines
    .select('line.id')
    .take(COUNTED + 1)
    .getRawMany();
  return { count: Math.min(found.length, COUNTED), exact: found.length <= COUNTED };
};

const within = (lines: SelectQueryBuilder<LedgerRow>, { from, to }: LedgerPeriod) => {
  if (from !== null) lines.andWhere('line.creditedOn >= :from', { from });
  if (to !== null) lines.andWhere('line.creditedOn <= :to', { to });
  return lines;
};

/** Forward is from the newest line to older ones. */
const pageOf = (lines: SelectQueryBuilder<LedgerRow>, { direction, limit, position }: PageRequest) => {
  const [beyond, order] = direction === 'forward' ? ['<', 'DESC' as const] : ['>', 'ASC' as const];
  if (position !== null)
    lines.andWhere(
      `(line.creditedOn ${beyond} :key OR (line.creditedOn = :key AND line.id ${beyond} :after))`,
      { key: position.key, after: idToBytes(position.id) },
    );
  return lines
    .orderBy('line.creditedOn', order)
    .addOrderBy('line.id', order)
    .take(limit + 1);
};
