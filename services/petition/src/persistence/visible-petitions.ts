import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import { idToBytes, type AggregateStore } from '@lianxin/store';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { VisiblePetitions } from '../application/ports';
import type { PetitionFilter, PetitionOrder, PetitionReader } from '../application/readers';
import type { Standing } from '../application/standing';
import type { PetitionEvent } from '../domain/events';
import type { Petition } from '../domain/petition';
import { PetitionList } from './petition-list';
import { PetitionRow } from './petition-rows';
import { visibleTo } from './visibility-columns';

/** How many hand-overs of one request are read at most. */
const OF_ONE_REQUEST = 100;

/** Petitions as far as an asker may see them. */
export class SqlVisiblePetitions implements VisiblePetitions, PetitionReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: AggregateStore<Petition, PetitionEvent, PetitionRow>,
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
    const list = new PetitionList(this.dataSource, standing, filter);
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
