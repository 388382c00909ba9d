import { toSql, type Columns } from '@lianxin/access';
import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import { idToBytes, keysetQuery, type AggregateStore } from '@lianxin/store';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { CadreAbilities, CadreWords } from '../../application/abilities';
import type { PairingFilter, VisiblePairings } from '../../application/pairing/ports';
import type { PairingEvent } from '../../domain/pairing/events';
import type { Pairing } from '../../domain/pairing/pairing';
import { CLOSURE } from '../owner-columns';
import { PairingRow } from './pairing-rows';

const encode = (id: string | number | boolean): Buffer => idToBytes(String(id));

/** Where the facts of a pairing stand in the database. */
export const PAIRING_COLUMNS: Columns<CadreWords['Pairing']['fact']> = {
  fields: {
    unitId: { column: 'p.unit_id', encode },
    recruitId: { column: 'p.recruit_id', encode },
    mentorId: { table: 'pairing_mentor', owner: 'pairing_id', row: 'p.id', column: 'mentor_id', encode },
  },
  closure: CLOSURE,
};

/** Of a live pairing (`p`): nobody holds one of its two slots. */
export const HAS_VACANCY =
  '((SELECT COUNT(*) FROM pairing_mentor h WHERE h.pairing_id = p.id AND h.until_on IS NULL) < 2)';

const HELD = 'SELECT 1 FROM pairing_mentor h WHERE h.pairing_id = p.id AND h.until_on IS NULL';

/** Narrows a query of pairings (`p`) to those that a filter chooses. */
export const choose = (
  query: SelectQueryBuilder<PairingRow>,
  filter: PairingFilter,
): SelectQueryBuilder<PairingRow> => {
  const { statuses, unitId, withinId, recruitId, mentorId, participantId, vacant, dueBy } = filter;
  if (statuses) query.andWhere(statuses.length ? 'p.status IN (:...statuses)' : '1 = 0', { statuses });
  if (unitId) query.andWhere('p.unit_id = :unitId', { unitId: idToBytes(unitId) });
  if (withinId)
    query.andWhere('p.unit_id IN (SELECT unit_id FROM unit_ancestor WHERE ancestor_id = :withinId)', {
      withinId: idToBytes(withinId),
    });
  if (recruitId) query.andWhere('p.recruit_id = :recruitId', { recruitId: idToBytes(recruitId) });
  if (mentorId)
    query.andWhere(`EXISTS (${HELD} AND h.mentor_id = :mentorId)`, { mentorId: idToBytes(mentorId) });
  if (participantId)
    query.andWhere(`(p.recruit_id = :self OR EXISTS (${HELD} AND h.mentor_id = :self))`, {
      self: idToBytes(participantId),
    });
  if (vacant !== undefined)
    query.andWhere(`${vacant ? '' : 'NOT '}${HAS_VACANCY} AND p.live_recruit_id IS NOT NULL`);
  if (dueBy) query.andWhere('p.due_on <= :dueBy', { dueBy });
  return query;
};

/** Pairings as far as an asker may see them. */
export class SqlVisiblePairings implements VisiblePairings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: AggregateStore<Pairing, PairingEvent, PairingRow>,
  ) {}

  async byIds(abilities: CadreAbilities, ids: readonly Uuid[]): Promise<readonly Pairing[]> {
    if (ids.length === 0) return [];
    const query = this.visible(abilities).andWhere('p.id IN (:...ids)', { ids: ids.map(idToBytes) });
    return (await query.getMany()).map((row) => this.store.stateOf(row));
  }

  async liveOf(abilities: CadreAbilities, recruitIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, Pairing>> {
    if (recruitIds.length === 0) return new Map();
    const ids = recruitIds.map(idToBytes);
    const query = this.visible(abilities).andWhere('p.live_recruit_id IN (:...ids)', { ids });
    const pairings = (await query.getMany()).map((row) => this.store.stateOf(row));
    return new Map(pairings.map((pairing) => [pairing.recruitId, pairing]));
  }

  async page(abilities: CadreAbilities, filter: PairingFilter, page: PageRequest): Promise<PageOf<Pairing>> {
    const chosen = () => choose(this.visible(abilities), filter);
    const { rows, total } = await keysetQuery(chosen, 'proposedOn', page);
    return { rows: rows.map((row) => this.store.stateOf(row)), total };
  }

  private visible(abilities: CadreAbilities): SelectQueryBuilder<PairingRow> {
    const { sql, parameters } = toSql(abilities.where('read', 'Pairing'), PAIRING_COLUMNS);
    return this.dataSource.createQueryBuilder(PairingRow, 'p').where(sql, parameters);
  }
}
