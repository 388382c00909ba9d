import type { Asker } from '@lianxin/access';
import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes, type AggregateStore } from '@lianxin/store';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { OwnedPetitions, PetitionFilter, PetitionOwner } from '../application/readers';
import type { PetitionEvent } from '../domain/events';
import type { Petition } from '../domain/petition';
import { filterConditions } from './petition-filter';
import { PetitionRow } from './petition-rows';
import { visibleTo } from './visibility-columns';

/** Totals are told up to here. */
const COUNTED = 10_000;

/** Each petition with its owner; a cadre who is both officer and handler has it once. */
const OWNED: Readonly<Record<PetitionOwner, string>> = {
  UNIT: '(SELECT id, held_by AS owner FROM petition WHERE held_by IN (:...owners))',
  CADRE: `(SELECT id, officer_id AS owner FROM petition WHERE officer_id IN (:...owners)
    UNION SELECT id, handler_id AS owner FROM petition WHERE handler_id IN (:...owners))`,
};

interface OwnedRow {
  readonly owner: Buffer;
  readonly id: Buffer;
  readonly state: string;
  readonly personal: string | null;
}

/** Petitions of many owners by two statements, however many owners there are. */
export class SqlOwnedPetitions implements OwnedPetitions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: AggregateStore<Petition, PetitionEvent, PetitionRow>,
  ) {}

  async pages(
    asker: Asker,
    owner: PetitionOwner,
    ids: readonly Uuid[],
    filter: PetitionFilter,
    page: PageRequest,
  ): Promise<ReadonlyMap<Uuid, PageOf<Petition>>> {
    if (ids.length === 0) return new Map();
    const chosen = () => this.chosen(asker, owner, ids, filter);
    const counts = await chosen()
      .select('o.owner', 'owner')
      .addSelect('COUNT(*)', 'n')
      .groupBy('o.owner')
      .getRawMany<{ owner: Buffer; n: string }>();
    const rows = await this.rows(chosen(), page);
    return new Map(
      counts.map(({ owner: bytes, n }) => [
        idFromBytes(bytes),
        {
          rows: rows.filter((row) => row.owner.equals(bytes)).map((row) => this.stateOf(row)),
          total: { count: Math.min(Number(n), COUNTED), exact: Number(n) <= COUNTED },
        },
      ]),
    );
  }

  private async rows(
    query: SelectQueryBuilder<PetitionRow>,
    { limit, position }: PageRequest,
  ): Promise<readonly OwnedRow[]> {
    if (position) {
      query.andWhere('p.dueOn >= :key AND (p.dueOn > :key OR p.id > :last)', {
        key: position.key,
        last: idToBytes(position.id),
      });
    }
    const [sql, values] = query
      .select('p.id', 'id')
      .addSelect('o.owner', 'owner')
      .addSelect('ROW_NUMBER() OVER (PARTITION BY o.owner ORDER BY p.dueOn, p.id)', 'place')
      .getQueryAndParameters();
    return this.dataSource.query<OwnedRow[]>(
      `SELECT placed.owner, whole.id, whole.state, whole.personal FROM (${sql}) AS placed
       JOIN petition whole ON whole.id = placed.id WHERE placed.place <= ? ORDER BY placed.owner, placed.place`,
      [...(values as unknown[]), limit + 1],
    );
  }

  private chosen(
    asker: Asker,
    owner: PetitionOwner,
    ids: readonly Uuid[],
    filter: PetitionFilter,
  ): SelectQueryBuilder<PetitionRow> {
    const { sql, parameters } = visibleTo(asker);
    const query = this.dataSource
      .createQueryBuilder(PetitionRow, 'p')
      .innerJoin(OWNED[owner], 'o', 'o.id = p.id', { owners: ids.map(idToBytes) })
      .where(sql, parameters);
    for (const condition of filterConditions(filter)) query.andWhere(condition.sql, condition.parameters);
    return query;
  }

  private stateOf({ id, state, personal }: OwnedRow): Petition {
    return this.store.stateOf({ id: idFromBytes(id), state, personal, version: 0, publishSequence: 0 });
  }
}
