import type { PlainDate } from '@lianxin/calendar';
import { anywhere, conditionsOf, idFromBytes, idToBytes, keysetPage, type Conditions } from '@lianxin/store';
import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import type { DataSource } from 'typeorm';
import type { CadreAbilities } from '../application/abilities';
import type { UnitFilter, UnitOrder, UnitReader } from '../application/readers';
import type { Unit } from '../domain/unit';
import { unitAsOf } from '../domain/unit-as-of';
import { asId, isWithin } from './conditions';
import { lineagesOf } from './lineage';
import { readableUnits, withRule } from './owner-columns';
import { statesByIds } from './states-by-ids';

const COLUMN: Readonly<Record<UnitOrder, string>> = { NAME: 'name', FOUNDED_ON: 'founded_on' };

/** Units from the rows that commands write: what is read is what was recorded. */
export class SqlUnitReader implements UnitReader {
  constructor(private readonly dataSource: DataSource) {}

  byIds(abilities: CadreAbilities, ids: readonly Uuid[]): Promise<readonly Unit[]> {
    return statesByIds<Unit>(this.dataSource, 'unit', ids, readableUnits(abilities, 'door', 'unit'));
  }

  async predecessorsOf(ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, readonly Uuid[]>> {
    const rows = await this.dataSource.query<{ unit_id: Buffer; successor_id: Buffer }[]>(
      'SELECT unit_id, successor_id FROM unit_succession WHERE successor_id IN (?) ORDER BY unit_id',
      [ids.map(idToBytes)],
    );
    const found = new Map<Uuid, Uuid[]>();
    for (const row of rows) {
      const successor = idFromBytes(row.successor_id);
      found.set(successor, [...(found.get(successor) ?? []), idFromBytes(row.unit_id)]);
    }
    return found;
  }

  lineagesOf(ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, readonly Uuid[]>> {
    return lineagesOf(this.dataSource.manager, ids);
  }

  async childrenOf(
    abilities: CadreAbilities,
    ids: readonly Uuid[],
    date: PlainDate | null,
  ): Promise<ReadonlyMap<Uuid, readonly Unit[]>> {
    const then: Conditions =
      date === null
        ? { sql: ["status = 'ACTIVE'", 'parent_id IN (?)'], values: [ids.map(asId)] }
        : {
            sql: ['founded_on <= ?', '(abolished_from IS NULL OR abolished_from > ?)'],
            values: [date, date],
          };
    const { sql, values } = withRule(readableUnits(abilities, 'door', 'unit'), then);
    const rows = await this.dataSource.query<{ state: string }[]>(
      `SELECT state FROM unit WHERE ${sql.join(' AND ')}`,
      [...values],
    );
    const children = new Map<Uuid, Unit[]>(ids.map((id) => [id, []]));
    for (const { state } of rows) {
      const unit = JSON.parse(state) as Unit;
      const parentId = date === null ? unit.parentId : (unitAsOf(unit, date)?.parentId ?? null);
      if (parentId !== null) children.get(parentId)?.push(unit);
    }
    return children;
  }

  page(
    abilities: CadreAbilities,
    filter: UnitFilter,
    order: UnitOrder,
    page: PageRequest,
  ): Promise<PageOf<Unit>> {
    const conditions = conditionsOf(
      [filter.name, 'name COLLATE utf8mb4_bin LIKE ?', anywhere],
      [filter.kind, 'kind = ?'],
      [filter.function, '`function` = ?'],
      [filter.status, 'status = ?'],
      [filter.parentId, 'parent_id = ?', asId],
      [filter.withinId, isWithin('id'), asId],
    );
    const visible = withRule(readableUnits(abilities, 'door', 'unit'), conditions);
    return keysetPage<Unit>(this.dataSource, { table: 'unit', column: COLUMN[order] }, visible, page);
  }
}
