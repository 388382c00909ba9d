import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import { IsNull, type DataSource } from 'typeorm';
import type { Directory } from '../application/ports';
import type { KnownPerson } from '../application/standing';
import type { KnownCadre, KnownKin, KnownUnit } from '../domain/directory';
import { belongingTo } from './belonging';
import { KnownCadreRow, KnownKinRow, KnownUnitRow } from './directory-rows';

/** The files of one person, and the tokens of all of them. */
const PERSON = `
  WITH self AS (
    SELECT other.id, other.person_token FROM known_cadre own JOIN known_cadre other ON other.person_token = own.person_token
    WHERE own.id = ?)
  SELECT id, person_token AS token FROM self
  UNION SELECT k.cadre_id, k.kin_token FROM known_kin k WHERE k.cadre_id = ? OR k.cadre_id IN (SELECT id FROM self)`;

const unitOf = (row: KnownUnitRow): KnownUnit => ({ ...row, successorIds: row.successorIds ?? [] });

/** What the cadre service's events have told, as it stands. */
export class SqlDirectory implements Directory {
  constructor(private readonly dataSource: DataSource) {}

  async findUnit(id: Uuid): Promise<KnownUnit | null> {
    const row = await this.dataSource.manager.findOneBy(KnownUnitRow, { id });
    return row && unitOf(row);
  }

  async topUnits(): Promise<readonly KnownUnit[]> {
    const rows = await this.dataSource.manager.findBy(KnownUnitRow, { parentId: IsNull() });
    return rows.map(unitOf);
  }

  async findCadre(id: Uuid): Promise<KnownCadre | null> {
    const row = await this.dataSource.manager.findOneBy(KnownCadreRow, { id });
    if (!row) return null;
    const { personToken: _, ...cadre } = row;
    return cadre;
  }

  async kinOf(id: Uuid): Promise<KnownKin> {
    const [row, kin] = await Promise.all([
      this.dataSource.manager.findOneBy(KnownCadreRow, { id }),
      this.dataSource.manager.findBy(KnownKinRow, { cadreId: id }),
    ]);
    return { personToken: row?.personToken ?? null, kinTokens: kin.map(({ kinToken }) => kinToken) };
  }

  belongingTo(unitIds: readonly Uuid[], today: PlainDate): Promise<readonly Uuid[]> {
    return belongingTo(this.dataSource, unitIds, today);
  }

  async personOf(cadreId: Uuid): Promise<KnownPerson> {
    const id = idToBytes(cadreId);
    const rows = await this.dataSource.query<{ id: Buffer; token: string }[]>(PERSON, [id, id]);
    return {
      cadreIds: [...new Set([cadreId, ...rows.map((row) => idFromBytes(row.id))])],
      tokens: [...new Set(rows.map(({ token }) => token))],
    };
  }

  async lineageOf(unitId: Uuid): Promise<readonly Uuid[]> {
    return (await this.lineagesOf([unitId])).get(unitId) ?? [];
  }

  async lineagesOf(unitIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, readonly Uuid[]>> {
    const lineages = new Map<Uuid, Uuid[]>();
    if (unitIds.length === 0) return lineages;
    const rows = await this.dataSource.query<{ unit_id: Buffer; ancestor_id: Buffer }[]>(
      'SELECT unit_id, ancestor_id FROM known_ancestor WHERE unit_id IN (?)',
      [unitIds.map(idToBytes)],
    );
    for (const { unit_id, ancestor_id } of rows) {
      const unitId = idFromBytes(unit_id);
      lineages.set(unitId, [...(lineages.get(unitId) ?? []), idFromBytes(ancestor_id)]);
    }
    return lineages;
  }
}
