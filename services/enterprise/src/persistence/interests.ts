import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { Interests } from '../application/ports';
import type { StandingDirectory } from '../application/standing';
import { SERVING } from './access-columns';

/** Interests in firms and who serves them, by the tables that the rules of lists go by. */
export class SqlInterests implements Interests {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: Pick<StandingDirectory, 'personOf'>,
  ) {}

  async isBarred(cadreId: Uuid, enterpriseId: Uuid): Promise<boolean> {
    const { cadreIds, tokens } = await this.directory.personOf(cadreId);
    const firm = idToBytes(enterpriseId);
    const rows = await this.dataSource.query<unknown[]>(
      `SELECT 1 FROM enterprise_interest WHERE enterprise_id = ? AND cadre_id IN (?)
       UNION SELECT 1 FROM enterprise_person WHERE enterprise_id = ? AND person_token IN (?)`,
      [firm, cadreIds.map(idToBytes), firm, tokens.length === 0 ? [''] : tokens],
    );
    return rows.length > 0;
  }

  async servingUnitsOf(enterpriseId: Uuid): Promise<readonly Uuid[]> {
    const rows = await this.dataSource.query<{ unit_id: Buffer }[]>(
      `SELECT DISTINCT s.unit_id FROM ${SERVING} s WHERE s.enterprise_id = ?`,
      [idToBytes(enterpriseId)],
    );
    return rows.map(({ unit_id }) => idFromBytes(unit_id));
  }
}
