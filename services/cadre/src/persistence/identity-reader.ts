import type { Uuid } from '@lianxin/kernel';
import type { DataSource } from 'typeorm';
import type { CadreAbilities } from '../application/abilities';
import type { IdentityReader } from '../application/readers';
import type { Cadre, CadreIdentity } from '../domain/cadre';
import { asId } from './conditions';
import { CadreRow } from './cadre-row';
import { readableCadres } from './owner-columns';

const FIELDS = ['idNumber', 'phone'] as const;
const NOTHING: CadreIdentity = { idNumber: null, phone: null };

/** What identifies cadres as persons; opened is only what the asker may read. */
export class SqlIdentityReader implements IdentityReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cadres: { stateOf(row: CadreRow): Cadre },
  ) {}

  async ofCadres(abilities: CadreAbilities, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, CadreIdentity>> {
    const found = new Map<Uuid, CadreIdentity>();
    for (const field of FIELDS)
      for (const row of await this.readable(abilities, field, ids)) {
        const value = this.cadres.stateOf(row).personal[field];
        found.set(row.id, { ...(found.get(row.id) ?? NOTHING), [field]: value });
      }
    return found;
  }

  private async readable(
    abilities: CadreAbilities,
    field: (typeof FIELDS)[number],
    ids: readonly Uuid[],
  ): Promise<readonly CadreRow[]> {
    if (ids.length === 0) return [];
    const { sql, parameters } = readableCadres(abilities, field);
    return this.dataSource
      .createQueryBuilder(CadreRow, 'owner')
      .where('owner.id IN (:...ids)', { ids: ids.map(asId) })
      .andWhere(sql, parameters)
      .getMany();
  }
}
