import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import { idToBytes, type AggregateStore } from '@lianxin/store';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { VisiblePetitions } from '../application/ports';
import type { PetitionFilter, PetitionOrder, PetitionReader } from '../application/readers';
import type { Standing } from '../application/standing';
import type { PetitionEvent } from '../domain/events';
import type { Petition } from '../domain/petition';
import { PetitionList, type ListPart } from './petition-list';
import { PetitionRow } from './petition-rows';
import type { PetitionerFingerprints } from './petitioner-fingerprints';
import { visibleTo } from './visibility-columns';

/** How many hand-overs of one request are read at most. */
const OF_ONE_REQUEST = 100;

/** Petitions of somebody, of those whose petitioners the asker may be told: he learns of no other that it is that person's. */
const ofPetitioner = (standing: Standing, sought: readonly Buffer[]): ListPart => {
  const told = visibleTo(standing, 'reveal', 'told');
  const found = 'petitioner_fingerprint x WHERE x.fingerprint IN (:...sought)';
  const isHis =
    sought.length === 0
      ? '1 = 0'
      : `COALESCE((SELECT 1 FROM ${found} AND x.petition_id = p.id LIMIT 1), 0) = 1`;
  return {
    sql: `${isHis} AND (${told.sql})`,
    parameters: { ...told.parameters, sought },
    selects: [
      sought.length === 0
        ? 'SELECT id FROM petition WHERE 1 = 0'
        : `SELECT x.petition_id AS id FROM ${found}`,
    ],
  };
};

/** Petitions as far as an asker may see them. */
export class SqlVisiblePetitions implements VisiblePetitions, PetitionReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: AggregateStore<Petition, PetitionEvent, PetitionRow>,
    private readonly fingerprints: PetitionerFingerprints,
  ) {}

  async byIds(standing: Standing, ids: readonly Uuid[]): Promise<readonly Petition[]> {
    if (ids.length === 0) return [];
    return this.read(this.visible(standing).andWhere('p.id IN (:...ids)', { ids: ids.map(idToBytes) }));
  }

  async byNumber(standing: Standing, number: string): Promise<Petition | null> {
    const [petition] = await this.read(this.visible(standing).andWhere('p.number = :number', { number }));
    return petition ?? null;
  }

  async byRequest(standing: Standing, requestId: Uuid): Promise<readonly Petition[]> {
    const query = this.visible(standing)
      .andWhere('p.requestId = :request', { request: idToBytes(requestId) })
      .orderBy('p.receivedOn')
      .addOrderBy('p.id');
    return this.read(query.limit(OF_ONE_REQUEST));
  }

  async page(
    standing: Standing,
    filter: PetitionFilter,
    order: PetitionOrder,
    page: PageRequest,
  ): Promise<PageOf<Petition>> {
    const { petitioner } = filter;
    const part =
      petitioner === undefined ? null : ofPetitioner(standing, this.fingerprints.sought(petitioner));
    const list = new PetitionList(this.dataSource, standing, filter, undefined, part);
    const rows = await list.rows(order, page);
    return { rows: rows.map((row) => this.store.stateOf(row)), total: () => list.total() };
  }

  private visible(standing: Standing): SelectQueryBuilder<PetitionRow> {
    const { sql, parameters } = visibleTo(standing);
    return this.dataSource.createQueryBuilder(PetitionRow, 'p').where(sql, parameters);
  }

  private async read(query: SelectQueryBuilder<PetitionRow>): Promise<readonly Petition[]> {
    return (await query.getMany()).map((row) => this.store.stateOf(row));
  }
}
