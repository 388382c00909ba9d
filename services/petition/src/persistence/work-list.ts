import type { WorkCounts, WorkView } from '@lianxin/casework';
import type { PageOf, PageRequest } from '@lianxin/kernel';
import type { AggregateStore } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { WorkAsked, WorkReader } from '../application/readers';
import type { Standing } from '../application/standing';
import type { PetitionEvent } from '../domain/events';
import type { Petition } from '../domain/petition';
import { filterConditions } from './petition-filter';
import { PetitionList } from './petition-list';
import { PetitionRow } from './petition-rows';
import { visibleTo } from './visibility-columns';
import { allWork, viewOf } from './work-conditions';

const COLUMNS: Readonly<Record<keyof WorkCounts, WorkView>> = {
  all: 'ALL',
  overdue: 'OVERDUE',
  today: 'TODAY',
  week: 'WEEK',
  toAccept: 'TO_ACCEPT',
  toApprove: 'TO_APPROVE',
};

/** Somebody's work, found by the columns of petitions. */
export class SqlWorkList implements WorkReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: AggregateStore<Petition, PetitionEvent, PetitionRow>,
  ) {}

  async page(standing: Standing, asked: WorkAsked, page: PageRequest): Promise<PageOf<Petition>> {
    const work = allWork(asked);
    const view = viewOf(asked.view, asked.today);
    const list = new PetitionList(this.dataSource, standing, asked.filter, undefined, {
      sql: `${work.sql} AND ${view.sql}`,
      parameters: { ...work.parameters, ...view.parameters },
      selects: work.selects,
    });
    const rows = await list.rows('DUE_ON', page);
    return { rows: rows.map((row) => this.store.stateOf(row)), total: () => list.total() };
  }

  async counts(standing: Standing, asked: WorkAsked): Promise<WorkCounts> {
    const work = allWork(asked);
    const candidates = `(SELECT DISTINCT id FROM (${work.selects.join(' UNION ')}) found)`;
    const query = this.dataSource
      .createQueryBuilder(PetitionRow, 'p')
      .innerJoin(candidates, 'few', 'few.id = p.id')
      .where(`(${work.sql})`, work.parameters)
      .select([]);
    for (const { sql, parameters } of [...filterConditions(asked.filter), visibleTo(standing)])
      query.andWhere(`(${sql})`, parameters);
    for (const [column, of] of Object.entries(COLUMNS)) {
      const view = viewOf(of, asked.today);
      query.addSelect(`COALESCE(SUM(CASE WHEN ${view.sql} THEN 1 ELSE 0 END), 0)`, column);
      query.setParameters(view.parameters);
    }
    const counted = await query.getRawOne<Record<keyof WorkCounts, string>>();
    return Object.fromEntries(
      Object.keys(COLUMNS).map((column) => [column, Number(counted?.[column as keyof WorkCounts] ?? 0)]),
    ) as unknown as WorkCounts;
  }
}
