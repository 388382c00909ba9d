import type { Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { CadreAbilities } from '../application/abilities';
import type { KinshipReader } from '../application/readers';
import type { Kin } from '../domain/kin';
import { CadreRow } from './cadre-row';
import { KinshipRow } from './kinship-row';
import { readableCadres } from './owner-columns';

interface Line {
  readonly id: Buffer;
  readonly kinshipId: Buffer | null;
  readonly kinCadreId: Buffer | null;
  readonly relation: Kin['relation'];
  readonly since: Kin['since'];
  readonly until: Kin['until'];
}

/** Registers of kin; who may see one is a condition of the query, and who may not gets none, not an empty one. */
export class SqlKinshipReader implements KinshipReader {
  constructor(private readonly dataSource: DataSource) {}

  async ofCadres(
    abilities: CadreAbilities,
    cadreIds: readonly Uuid[],
  ): Promise<ReadonlyMap<Uuid, readonly Kin[]>> {
    if (cadreIds.length === 0) return new Map();
    const { sql, parameters } = readableCadres(abilities, 'kinship');
    const rows = await this.dataSource
      .createQueryBuilder()
      .select('owner.id', 'id')
      .addSelect(['line.kinshipId AS kinshipId', 'line.kinCadreId AS kinCadreId'])
      .addSelect(['line.relation AS relation', 'line.since AS since', 'line.until AS until'])
      .from(CadreRow, 'owner')
      .leftJoin(KinshipRow, 'line', 'line.cadre_id = owner.id')
      .where('owner.id IN (:...ids)', { ids: cadreIds.map(idToBytes) })
      .andWhere(sql, parameters)
      .orderBy('line.kinship_id')
      .getRawMany<Line>();
    const found = new Map<Uuid, Kin[]>();
    for (const { id, kinshipId, kinCadreId, relation, since, until } of rows) {
      const lines = found.get(idFromBytes(id)) ?? [];
      found.set(idFromBytes(id), lines);
      if (kinshipId === null) continue;
      const other = kinCadreId && idFromBytes(kinCadreId);
      lines.push({ kinshipId: idFromBytes(kinshipId), kinCadreId: other, relation, since, until });
    }
    return found;
  }
}
