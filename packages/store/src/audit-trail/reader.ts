import type { AuditFilter, AuditPageRequest, AuditRecord, AuditTrail, PageOf, Total } from '@lianxin/kernel';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { idToBytes } from '../ids';
import { COUNTED } from '../keyset-page';
import { AuditEntryRow } from '../rows';
import type { Body } from './entry';

/** A condition on `audit_entry e`, with named parameters: which entries somebody may read. */
export interface EntryCondition {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const recordOf = ({ chain, sequence, body }: AuditEntryRow): AuditRecord => {
  const { at, aggregateType, aggregateId, ...told } = JSON.parse(body) as Body;
  return {
    ...{ chain, sequence, at: new Date(at), subjectType: aggregateType, subjectId: aggregateId },
    kind: told.kind ?? 'COMMAND',
    command: told.command,
    what: told.what ?? null,
    result: told.result,
    purpose: told.purpose ?? null,
    times: told.times ?? 1,
    performer: told.performer,
    origin: told.origin,
    traceparent: told.traceparent,
  };
};

/** How each part of a filter is asked, and how its value stands in the column. */
const ASKED: {
  readonly [Key in keyof AuditFilter]-?: readonly [sql: string, value: (given: never) => unknown];
} = {
  kind: ['e.kind = :fKind', (kind: string) => kind],
  command: ['e.command = :fCommand', (command: string) => command],
  accountId: ['e.performer = :fAccountId', (id: string) => id],
  cadreId: ['e.cadre_id = :fCadreId', idToBytes],
  subjectType: ['e.aggregate_type = :fSubjectType', (type: string) => type],
  subjectId: ['e.aggregate_id = :fSubjectId', idToBytes],
  from: ['e.recorded_at >= :fFrom', (from: Date) => from],
  to: ['e.recorded_at <= :fTo', (to: Date) => to],
};

const chosenBy = (query: SelectQueryBuilder<AuditEntryRow>, filter: AuditFilter) => {
  for (const [key, given] of Object.entries(filter)) {
    const [sql, value] = ASKED[key as keyof AuditFilter];
    const parameter = `f${key.charAt(0).toUpperCase()}${key.slice(1)}`;
    query.andWhere(sql, { [parameter]: value(given as never) });
  }
  return query;
};

const countOf = async (query: SelectQueryBuilder<AuditEntryRow>): Promise<Total> => {
  const [sql, values] = query
    .select('1', 'one')
    .limit(COUNTED + 1)
    .getQueryAndParameters();
  const [{ n }] = await query.connection.query<[{ n: string }]>(
    `SELECT COUNT(*) AS n FROM (${sql}) AS counted`,
    values as unknown[],
  );
  return { count: Math.min(Number(n), COUNTED), exact: Number(n) <= COUNTED };
};

/** The audit as far as a condition allows, newest first; a total is counted only where it is asked for. */
export class SqlAuditTrail implements AuditTrail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly visible: EntryCondition,
  ) {}

  async page(
    filter: AuditFilter,
    { direction, limit, position }: AuditPageRequest,
  ): Promise<PageOf<AuditRecord>> {
    const [beyond, order] = direction === 'forward' ? (['<', 'DESC'] as const) : (['>', 'ASC'] as const);
    const query = this.chosen(filter);
    if (position)
      query.andWhere(
        `e.recorded_at ${beyond}= :at AND (e.recorded_at ${beyond} :at OR (e.chain, e.sequence) ${beyond} (:chain, :sequence))`,
        { ...position },
      );
    query.orderBy('e.recordedAt', order).addOrderBy('e.chain', order).addOrderBy('e.sequence', order);
    const rows = await query.limit(limit + 1).getMany();
    return { rows: rows.map(recordOf), total: () => countOf(this.chosen(filter)) };
  }

  private chosen(filter: AuditFilter): SelectQueryBuilder<AuditEntryRow> {
    const { sql, parameters } = this.visible;
    return chosenBy(this.dataSource.createQueryBuilder(AuditEntryRow, 'e').where(sql, parameters), filter);
  }
}
