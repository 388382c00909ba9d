import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { PetitionsOfPerson } from '../application/export-personal-data';

const NIL: Uuid = '00000000-0000-0000-0000-000000000000';

/** Petitions of a person by his token (`petition_person`): the ID number itself stands in no column. */
export class SqlPetitionsOfPerson implements PetitionsOfPerson {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tokenOf: (idNumber: string) => string,
  ) {}

  async petitionsOf(idNumber: string, after: Uuid | null, limit: number): Promise<readonly Uuid[]> {
    const rows = await this.dataSource.query<{ petition_id: Buffer }[]>(
      'SELECT petition_id FROM petition_person WHERE token = ? AND petition_id > ? ORDER BY petition_id LIMIT ?',
      [this.tokenOf(idNumber), idToBytes(after ?? NIL), limit],
    );
    return rows.map(({ petition_id }) => idFromBytes(petition_id));
  }
}
