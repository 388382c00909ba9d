import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { PersonRegister } from '../application/keep-person-tokens';

/** Before every id. */
const START = Buffer.alloc(16);

/** The register of persons in a table of its own. */
export class SqlPersonRegister implements PersonRegister {
  constructor(private readonly dataSource: DataSource) {}

  async petitions(after: Uuid | null, limit: number): Promise<readonly Uuid[]> {
    const rows = await this.dataSource.query<{ id: Buffer }[]>(
      'SELECT id FROM petition WHERE id > ? ORDER BY id LIMIT ?',
      [after === null ? START : idToBytes(after), limit],
    );
    return rows.map(({ id }) => idFromBytes(id));
  }

  async add(tokens: readonly (readonly [Uuid, string])[]): Promise<void> {
    if (tokens.length === 0) return;
    await this.dataSource.query('INSERT IGNORE INTO petition_person (petition_id, token) VALUES ?', [
      tokens.map(([id, token]) => [idToBytes(id), token]),
    ]);
  }
}
