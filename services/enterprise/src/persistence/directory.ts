import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { Directory } from '../application/ports';
import type { KnownCadre, KnownKin, KnownUnit } from '../domain/directory';
import { KnownCadreRow, KnownKinRow, KnownUnitRow } from './directory-rows';

/** What the cadre service's events have told, as it stands. */
export class SqlDirectory implements Directory {
  constructor(private readonly dataSource: DataSource) {}

  async findUnit(id: Uuid): Promise<KnownUnit | null> {
    const row = await this.dataSource.manager.findOneBy(KnownUnitRow, { id });
    return row && { ...row, successorIds: row.successorIds ?? [] };
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

  async lineageOf(unitId: Uuid): Promise<readonly Uuid[]> {
    const rows = await this.dataSource.query<{ ancestor_id: Buffer }[]>(
      'SELECT ancestor_id FROM known_ancestor WHERE unit_id = ?',
      [idToBytes(unitId)],
    );
    return rows.map((row) => idFromBytes(row.ancestor_id));
  }
}
