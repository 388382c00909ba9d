import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { PairingTimers } from '../../application/pairing/ports';

const START = Buffer.alloc(16);

/** A recruit who left or moved, a present mentor who isn't there any more, or a day of activation that has come. */
const DUE = `
  SELECT p.id FROM pairing p JOIN cadre r ON r.id = p.recruit_id
  WHERE p.live_recruit_id IS NOT NULL AND p.id > ?
    AND (p.timer_on <= ? OR r.status = 'LEFT' OR r.unit_id <> p.unit_id OR EXISTS (
      SELECT 1 FROM pairing_mentor m JOIN cadre c ON c.id = m.mentor_id
      WHERE m.pairing_id = p.id AND m.until_on IS NULL AND (c.status <> 'SERVING' OR c.unit_id <> m.mentor_unit_id)))
  ORDER BY p.id LIMIT ?`;

/** Recruits whose file still says less than their pairing decided; others have no recruit_until any more. */
const UNSETTLED = `
  SELECT p.id FROM pairing p JOIN cadre r ON r.id = p.recruit_id
  WHERE r.recruit_until IS NOT NULL AND p.id > ? AND (p.decided = 1 OR p.term_until > r.recruit_until)
  ORDER BY p.id LIMIT ?`;

/** Compares what pairings rest on with what is, so that nothing has to be remembered between the two. */
export class SqlPairingTimers implements PairingTimers {
  constructor(private readonly dataSource: DataSource) {}

  due(today: PlainDate, after: Uuid | null, limit: number): Promise<readonly Uuid[]> {
    return this.ids(DUE, [after === null ? START : idToBytes(after), today, limit]);
  }

  unsettled(after: Uuid | null, limit: number): Promise<readonly Uuid[]> {
    return this.ids(UNSETTLED, [after === null ? START : idToBytes(after), limit]);
  }

  private async ids(sql: string, values: unknown[]): Promise<readonly Uuid[]> {
    const rows = await this.dataSource.query<{ id: Buffer }[]>(sql, values);
    return rows.map(({ id }) => idFromBytes(id));
  }
}
