import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { LiaisonRegister } from '../application/ports';
import type { PairingsOfUnits } from '../application/succeed-liaisons';
import type { LiaisonKind, LiaisonPairing } from '../domain/liaison';

/** Before every id. */
const START = Buffer.alloc(16);

/** Live pairings by firm, liaison and unit, for deciding. */
export class SqlLiaisonRegister implements LiaisonRegister, PairingsOfUnits {
  constructor(private readonly dataSource: DataSource) {}

  async liveOf(enterpriseId: Uuid, kind: LiaisonKind): Promise<LiaisonPairing | null> {
    const [row] = await this.dataSource.query<{ state: string }[]>(
      'SELECT state FROM liaison_pairing WHERE live_enterprise_id = ? AND kind = ?',
      [idToBytes(enterpriseId), kind],
    );
    return row ? (JSON.parse(row.state) as LiaisonPairing) : null;
  }

  async slotsTakenBy(liaisonId: Uuid): Promise<readonly number[]> {
    const rows = await this.dataSource.query<{ slot: number }[]>(
      'SELECT slot FROM liaison_pairing WHERE liaison_id = ? AND slot IS NOT NULL',
      [idToBytes(liaisonId)],
    );
    return rows.map(({ slot }) => slot);
  }

  async liveOfUnit(unitId: Uuid, after: Uuid | null, limit: number): Promise<readonly Uuid[]> {
    const rows = await this.dataSource.query<{ id: Buffer }[]>(
      `SELECT id FROM liaison_pairing WHERE unit_id = ? AND status <> 'ENDED' AND id > ? ORDER BY id LIMIT ?`,
      [idToBytes(unitId), after === null ? START : idToBytes(after), limit],
    );
    return rows.map(({ id }) => idFromBytes(id));
  }

  async activeOf(subjectId: Uuid): Promise<readonly Uuid[]> {
    const id = idToBytes(subjectId);
    const rows = await this.dataSource.query<{ id: Buffer }[]>(
      `SELECT id FROM liaison_pairing WHERE liaison_id = ? AND status = 'ACTIVE'
       UNION SELECT id FROM liaison_pairing WHERE enterprise_id = ? AND status = 'ACTIVE'`,
      [id, id],
    );
    return rows.map((row) => idFromBytes(row.id));
  }
}
