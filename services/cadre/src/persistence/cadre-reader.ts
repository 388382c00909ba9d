import type { PlainDate } from '@lianxin/calendar';
import { atStart, conditionsOf, idToBytes, keysetPage, type Conditions } from '@lianxin/store';
import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import type { DataSource } from 'typeorm';
import type { CadreAbilities } from '../application/abilities';
import { knownOn } from '../application/known-on';
import type { CadreFile, CadreFilter, CadreOrder, CadreReader, RecruitFilter } from '../application/readers';
import { latestTenure } from '../domain/cadre';
import { tenureOn } from '../domain/cadre-as-of';
import type { CadreEvent } from '../domain/cadre-event';
import { asId, isWithin } from './conditions';
import { CadreRow } from './cadre-row';
import { readableCadres, withRule } from './owner-columns';
import { statesByIds } from './states-by-ids';

const COLUMN: Readonly<Record<CadreOrder, string>> = { NAME: 'name', JOINED_ON: 'joined_on' };

/** Cadres from the rows that commands write, their personal part left sealed. */
export class SqlCadreReader implements CadreReader {
  constructor(private readonly dataSource: DataSource) {}

  byIds(abilities: CadreAbilities, ids: readonly Uuid[]): Promise<readonly CadreFile[]> {
    const visible = readableCadres(abilities, 'door', 'cadre');
    return statesByIds<CadreFile>(this.dataSource, 'cadre', ids, visible);
  }

  inPairings(ids: readonly Uuid[]): Promise<readonly CadreFile[]> {
    return statesByIds<CadreFile>(this.dataSource, 'cadre', ids);
  }

  async readableOf(abilities: CadreAbilities, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, true>> {
    if (ids.length === 0) return new Map();
    const { sql, parameters } = readableCadres(abilities, 'file');
    const readable = await this.dataSource
      .createQueryBuilder(CadreRow, 'owner')
      .select('owner.id')
      .where('owner.id IN (:...ids)', { ids: ids.map(asId) })
      .andWhere(sql, parameters)
      .getMany();
    return new Map(readable.map(({ id }) => [id, true]));
  }

  async servingIn(
    abilities: CadreAbilities,
    unitIds: readonly Uuid[],
    date: PlainDate | null,
  ): Promise<ReadonlyMap<Uuid, readonly CadreFile[]>> {
    const then: Conditions =
      date === null
        ? { sql: ["status <> 'LEFT'", 'unit_id IN (?)'], values: [unitIds.map(asId)] }
        : { sql: ['joined_on <= ?', '(left_on IS NULL OR left_on > ?)'], values: [date, date] };
    // Where somebody served on another day stands in his file; where he serves today, on his door.
    const rule = readableCadres(abilities, date === null ? 'door' : 'file', 'cadre');
    const { sql, values } = withRule(rule, then);
    const rows = await this.dataSource.query<{ state: string }[]>(
      `SELECT state FROM cadre WHERE ${sql.join(' AND ')}`,
      [...values],
    );
    const serving = new Map<Uuid, CadreFile[]>(unitIds.map((id) => [id, []]));
    for (const { state } of rows) {
      const file = JSON.parse(state) as CadreFile;
      const tenure = date === null ? latestTenure(file) : tenureOn(file.tenures, date);
      if (tenure) serving.get(tenure.unitId)?.push(file);
    }
    return serving;
  }

  async knownOn(id: Uuid, date: PlainDate): Promise<CadreFile | null> {
    const rows = await this.dataSource.query<{ payload: string }[]>(
      "SELECT payload FROM history WHERE aggregate_id = ? AND aggregate_type = 'cadre' ORDER BY version",
      [idToBytes(id)],
    );
    return knownOn(
      rows.map(({ payload }) => JSON.parse(payload) as CadreEvent),
      date,
    );
  }

  recruits(abilities: CadreAbilities, filter: RecruitFilter, page: PageRequest): Promise<PageOf<CadreFile>> {
    const conditions = conditionsOf(
      // No recruit's probation ends before the first day of the register.
      ['1949-10-01', 'recruit_until >= ?'],
      [filter.endingBy, 'recruit_until <= ?'],
      [filter.withinId, isWithin('unit_id'), asId],
    );
    const order = { table: 'cadre', column: 'recruit_until' };
    const visible = withRule(readableCadres(abilities, 'file', 'cadre'), conditions);
    return keysetPage<CadreFile>(this.dataSource, order, visible, page);
  }

  page(
    abilities: CadreAbilities,
    filter: CadreFilter,
    order: CadreOrder,
    page: PageRequest,
  ): Promise<PageOf<CadreFile>> {
    const conditions = conditionsOf(
      [filter.name, 'name LIKE ?', atStart],
      // The collation takes all characters beyond the basic plane for equal; the first condition is for the index.
      [filter.name, 'name COLLATE utf8mb4_bin LIKE ?', atStart],
      [filter.category, 'category = ?'],
      [filter.tier, 'tier = ?'],
      [filter.status, 'status = ?'],
      [filter.unitId, 'unit_id = ?', asId],
      [filter.withinId, isWithin('unit_id'), asId],
    );
    // A choice or an order tells what it goes by.
    const goesByFile = filter.status !== undefined || order === 'JOINED_ON';
    const rule = readableCadres(abilities, goesByFile ? 'file' : 'door', 'cadre');
    return keysetPage<CadreFile>(
      this.dataSource,
      { table: 'cadre', column: COLUMN[order] },
      withRule(rule, conditions),
      page,
    );
  }
}
