import type { SqlCondition } from '@lianxin/access';
import { dueDaysOf, type ClockKind, type WorkCounts, type WorkView } from '@lianxin/casework';
import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import { idToBytes, keysetQuery, type AggregateStore } from '@lianxin/store';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { EnterpriseAbilities } from '../../application/abilities';
import type { RequestDuty, RequestWork, RequestWorkReader } from '../../application/request/readers';
import type { RequestEvent } from '../../domain/request/events';
import type { ServiceRequest } from '../../domain/request/service-request';
import { OPEN_STATUSES, UNFINISHED } from '../../domain/request/transitions';
import { readableRequests } from '../access-columns';
import { filterConditions } from './request-filter';
import { ServiceRequestRow } from './request-rows';

/** Stands for a unit or cadre that there isn't. */
const NOBODY = Buffer.alloc(16);
const bytes = (id: Uuid | null): Buffer => (id === null ? NOBODY : idToBytes(id));

const OPEN = 'r.status IN (:...openStatuses)';

const idsWhere = (condition: string): string =>
  `SELECT r.id FROM service_request r WHERE ${condition} AND ${OPEN}`;

const OFFERED = idsWhere('r.offered_to = :workUnit');

/** Of the firms that a cadre accompanies; a complaint only where he may know that it is this firm that complains. */
const accompanied = (knowsFirm: string): string => `SELECT r.id FROM liaison_pairing p
  JOIN service_request r ON r.enterprise_id = p.live_enterprise_id
  WHERE p.liaison_id = :workCadre AND p.kind = 'CADRE' AND p.status = 'ACTIVE' AND ${OPEN} AND (${knowsFirm})`;

/** The open ones of each part as ids, found by an index of its own, so that what is closed isn't looked at. */
const PARTS: Readonly<Record<RequestDuty, (knowsFirm: string) => readonly string[]>> = {
  HANDLER: () => [idsWhere('r.handler_id = :workCadre')],
  UNIT: () => [idsWhere('r.held_by = :workUnit'), OFFERED],
  OFFERED: () => [OFFERED],
  LIAISON: (knowsFirm) => [
    accompanied(knowsFirm),
    idsWhere("r.held_by = :workUnit AND r.status IN ('SUBMITTED', 'OFFERED')"),
    OFFERED,
  ],
};

const owed = (kind: ClockKind): string => `EXISTS (SELECT 1 FROM service_request_clock k
  WHERE k.request_id = r.id AND k.kind = '${kind}' AND k.state IN ('RUNNING', 'PAUSED', 'MISSED') AND k.met_on IS NULL)`;

/** Offered, and neither taken over nor objected to. */
const TO_ACCEPT = `(r.offered_to = :actsFor AND ${owed('OBJECT')})`;

/**
 * An objection to decide on; and for a head, a request for which nobody is named. While a request is on its way to the petition
 * office, nothing is decided: its clocks, SOLVE among them until it is delivered, bind nobody.
 */
const TO_APPROVE = `(r.held_by = :actsFor AND (${owed('OBJECTION_DECISION')}
  OR (:isHead = 1 AND r.officer_id IS NULL AND (r.status NOT IN (:...unfinished) OR ${owed('SOLVE')}))))`;

const sumOf = (condition: string): string => `COALESCE(SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END), 0)`;

/** What a view holds of the work; what the conditions name stands in the parameters of the work. */
const CONDITION: Readonly<Record<WorkView, string>> = {
  ALL: '1 = 1',
  OVERDUE: 'r.due_on <= :overdueTo',
  TODAY: 'r.due_on = :today',
  WEEK: 'r.due_on BETWEEN :today AND :weekTo',
  TO_ACCEPT,
  TO_APPROVE,
};

const parametersOf = ({ cadreId, unitId, actsFor, isHead, today }: RequestWork) => ({
  workCadre: bytes(cadreId),
  workUnit: bytes(unitId),
  actsFor: bytes(actsFor),
  isHead: isHead ? 1 : 0,
  unfinished: UNFINISHED,
  openStatuses: OPEN_STATUSES,
  today,
  overdueTo: dueDaysOf('OVERDUE', today).to,
  weekTo: dueDaysOf('WEEK', today).to,
});

/** Somebody's work in order of the clock, and its counts by one statement. */
export class SqlRequestWork implements RequestWorkReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: AggregateStore<ServiceRequest, RequestEvent, ServiceRequestRow>,
  ) {}

  async page(
    abilities: EnterpriseAbilities,
    work: RequestWork,
    view: WorkView,
    page: PageRequest,
  ): Promise<PageOf<ServiceRequest>> {
    const chosen = () => this.chosen(abilities, work).andWhere(CONDITION[view]);
    const { rows, total } = await keysetQuery(chosen, 'dueOn', page);
    return { rows: rows.map((row) => this.store.stateOf(row)), total };
  }

  async counts(abilities: EnterpriseAbilities, work: RequestWork): Promise<WorkCounts> {
    const row = await this.chosen(abilities, work)
      .select('COUNT(*)', 'all')
      .addSelect(sumOf(CONDITION.OVERDUE), 'overdue')
      .addSelect(sumOf(CONDITION.TODAY), 'today')
      .addSelect(sumOf(CONDITION.WEEK), 'week')
      .addSelect(sumOf(TO_ACCEPT), 'toAccept')
      .addSelect(sumOf(TO_APPROVE), 'toApprove')
      .getRawOne<Record<keyof WorkCounts, string | number>>();
    const count = (name: keyof WorkCounts): number => Number(row?.[name] ?? 0);
    return {
      all: count('all'),
      overdue: count('overdue'),
      today: count('today'),
      week: count('week'),
      toAccept: count('toAccept'),
      toApprove: count('toApprove'),
    };
  }

  private chosen(abilities: EnterpriseAbilities, work: RequestWork): SelectQueryBuilder<ServiceRequestRow> {
    const rule = readableRequests(abilities);
    const knowsFirm: SqlCondition = readableRequests(abilities, 'firm');
    const query = this.dataSource
      .createQueryBuilder(ServiceRequestRow, 'r')
      // From the parts to the rows: by the order of the list it would look through everybody's requests for a few.
      .useIndex('PRIMARY')
      .innerJoin(`(${PARTS[work.duty](knowsFirm.sql).join(' UNION ')})`, 'w', 'w.id = r.id')
      .where(rule.sql, { ...knowsFirm.parameters, ...rule.parameters, ...parametersOf(work) });
    for (const { sql, parameters } of filterConditions(work.filter, abilities))
      query.andWhere(sql, parameters);
    return query;
  }
}
