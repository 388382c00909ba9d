import { toSql } from '@lianxin/access';
import { addDays, type PlainDate } from '@lianxin/calendar';
import type { PageOf, PageRequest } from '@lianxin/kernel';
import { keysetQuery, type AggregateStore } from '@lianxin/store';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { CadreAbilities } from '../../application/abilities';
import {
  PAIRING_WORK_VIEWS,
  type PairingWork,
  type PairingWorkCounts,
  type PairingWorkRequest,
  type PairingWorkView,
} from '../../application/pairing/ports';
import type { PairingEvent } from '../../domain/pairing/events';
import type { Pairing } from '../../domain/pairing/pairing';
import { PairingRow } from './pairing-rows';
import { choose, HAS_VACANCY, PAIRING_COLUMNS } from './visible-pairings';

/** A probation ends soon this many days before its end, or from the first day of its checklist. */
const ENDING_SOON_DAYS = 30;

/** Which pairings a view shows, of those that are live. */
const CONDITIONS: Readonly<Record<PairingWorkView, string>> = {
  ALL: '1 = 1',
  VACANT: HAS_VACANCY,
  MEETING_LATE: 'p.log_due_on < :today',
  TO_CONFIRM: "p.status = 'PROPOSED'",
  PROBATION_ENDING: '(p.decision_due_on >= :today AND (p.term_until <= :soon OR p.checklist_on <= :today))',
  DECISION_LATE: 'p.decision_due_on < :today',
};

const daysOf = (today: PlainDate) => ({ today, soon: addDays(today, ENDING_SOON_DAYS) });

/** The work on pairings, found by the days that stand beside each of them. */
export class SqlPairingWork implements PairingWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: AggregateStore<Pairing, PairingEvent, PairingRow>,
  ) {}

  async page(
    abilities: CadreAbilities,
    { view, ...request }: PairingWorkRequest,
    page: PageRequest,
  ): Promise<PageOf<Pairing>> {
    const chosen = () => this.live(abilities, request).andWhere(CONDITIONS[view]);
    const { rows, total } = await keysetQuery(chosen, 'workOn', page);
    return { rows: rows.map((row) => this.store.stateOf(row)), total };
  }

  async counts(
    abilities: CadreAbilities,
    request: Omit<PairingWorkRequest, 'view'>,
  ): Promise<PairingWorkCounts> {
    const query = this.live(abilities, request).select('1', 'one');
    for (const view of PAIRING_WORK_VIEWS)
      query.addSelect(`COUNT(CASE WHEN ${CONDITIONS[view]} THEN 1 END)`, view);
    const counted = await query.getRawOne<Record<PairingWorkView, number | string>>();
    return Object.fromEntries(
      PAIRING_WORK_VIEWS.map((view) => [view, Number(counted?.[view] ?? 0)]),
    ) as PairingWorkCounts;
  }

  private live(
    abilities: CadreAbilities,
    { filter, today }: Omit<PairingWorkRequest, 'view'>,
  ): SelectQueryBuilder<PairingRow> {
    const { sql, parameters } = toSql(abilities.where('read', 'Pairing', 'work'), PAIRING_COLUMNS);
    const query = this.dataSource
      .createQueryBuilder(PairingRow, 'p')
      .where(sql, parameters)
      .andWhere('p.work_on IS NOT NULL')
      .setParameters(daysOf(today));
    return choose(query, filter);
  }
}
