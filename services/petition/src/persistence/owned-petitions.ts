import { pagesByOwner } from '@lianxin/casekeeping';
import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import { idToBytes, type AggregateStore } from '@lianxin/store';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { OwnedPetitions, PetitionFilter, PetitionOwner } from '../application/readers';
import type { Standing } from '../application/standing';
import type { PetitionEvent } from '../domain/events';
import type { Petition } from '../domain/petition';
import { filterConditions } from './petition-filter';
import { PetitionRow } from './petition-rows';
import { visibleTo } from './visibility-columns';

/** Each petition with its owner; a cadre who is both officer and handler has it once. */
const OWNED: Readonly<Record<PetitionOwner, string>> = {
  UNIT: '(SELECT id, held_by AS owner FROM petition WHERE held_by IN (:...owners))',
  CADRE: `(SELECT id, officer_id AS owner FROM petition WHERE officer_id IN (:...owners)
    UNION SELECT id, handler_id AS owner FROM petition WHERE handler_id IN (:...owners))`,
};

/** Petitions of many owners by two statements, however many owners there are. */
export class SqlOwnedPetitions implements OwnedPetitions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: AggregateStore<Petition, PetitionEvent, PetitionRow>,
  ) {}

  async pages(
    standing: Standing,
    owner: PetitionOwner,
    ids: readonly Uuid[],
    filter: PetitionFilter,
    page: PageRequest,
  ): Promise<ReadonlyMap<Uuid, PageOf<Petition>>> {
    if (ids.length === 0) return new Map();
    const cases = {
      table: 'petition',
      alias: 'p',
      chosen: () => this.chosen(standing, owner, ids, filter),
    };
    return pagesByOwner(this.dataSource, cases, page, (kept) =>
      this.store.stateOf({ ...kept, version: 0, publishSequence: 0 }),
    );
  }

  private chosen(
    standing: Standing,
    owner: PetitionOwner,
    ids: readonly Uuid[],
    filter: PetitionFilter,
  ): SelectQueryBuilder<PetitionRow> {
    const { sql, parameters } = visibleTo(standing);
    const query = this.dataSource
      .createQueryBuilder(PetitionRow, 'p')
      .innerJoin(OWNED[owner], 'o', 'o.id = p.id', { owners: ids.map(idToBytes) })
      .where(sql, parameters);
    for (const condition of filterConditions(filter)) query.andWhere(condition.sql, condition.parameters);
    return query;
  }
}
