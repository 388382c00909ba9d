import type { AccessJournal, PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import { idFromBytes, idToBytes, newId } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { Attempt, AttemptReader, Attempts, Look } from '../application/attempts';
import type { Standing } from '../application/standing';
import { AccessAttemptRow } from './access-rows';
import { PetitionFileRow } from './file-rows';
import { PetitionDocumentRow } from './document-rows';
import { PetitionRow } from './petition-rows';
import { closedByWallOrRecusalTo, visibleTo } from './visibility-columns';

/** Keeps refused looks beside the audit, found by petition. */
export class SqlAttemptLog implements Attempts, AttemptReader {
  private waiting: Look[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: AccessJournal,
  ) {}

  note(look: Look): void {
    if (look.standing.actor) this.waiting.push(look);
  }

  /** Puts on record what was noted; what can't be recorded now waits for the next time. */
  async drain(): Promise<void> {
    for (let look = this.waiting[0]; look; look = this.waiting[0]) {
      for (const petitionId of await this.closed(look)) await this.record(petitionId, look);
      this.waiting.shift();
    }
  }

  async page(standing: Standing, { limit, position }: PageRequest): Promise<PageOf<Attempt>> {
    const chosen = () => {
      const { sql, parameters } = visibleTo(standing, 'readAttempts');
      return this.dataSource
        .createQueryBuilder(AccessAttemptRow, 'a')
        .innerJoin(PetitionRow, 'p', 'p.id = a.petition_id')
        .where(sql, parameters);
    };
    const query = chosen()
      .orderBy('a.id', 'DESC')
      .limit(limit + 1);
    if (position) query.andWhere('a.id < :last', { last: idToBytes(position.id) });
    const total = async () => ({ count: await chosen().getCount(), exact: true });
    return { rows: await query.getMany(), total };
  }

  private async closed({ standing, at }: Look): Promise<readonly Uuid[]> {
    // Whose units aren't known is shown nothing closed: that is no wall.
    if (!standing.known) return [];
    const { sql, parameters } = closedByWallOrRecusalTo(standing);
    const query = this.dataSource
      .createQueryBuilder(PetitionRow, 'p')
      .select('p.id', 'id')
      .where(sql, parameters);
    if ('number' in at) query.andWhere('p.number = :number', { number: at.number });
    else if ('documentId' in at)
      query.innerJoin(PetitionDocumentRow, 'd', 'd.petition_id = p.id AND d.id = :document', {
        document: idToBytes(at.documentId),
      });
    else if ('fileId' in at)
      query.innerJoin(PetitionFileRow, 'f', 'f.petition_id = p.id AND f.id = :file', {
        file: idToBytes(at.fileId),
      });
    else query.andWhere('p.id IN (:...ids)', { ids: at.ids.map(idToBytes) });
    return (await query.getRawMany<{ id: Buffer }>()).map(({ id }) => idFromBytes(id));
  }

  private async record(petitionId: Uuid, { door, context, standing: { actor } }: Look): Promise<void> {
    const entry = { kind: 'REFUSED', subjectType: 'petition', subjectId: petitionId, what: door } as const;
    await this.journal.record({ ...entry, purpose: null, result: 'NOT_FOUND' }, context);
    await this.dataSource.manager.insert(AccessAttemptRow, {
      ...{ id: newId(), petitionId, door, at: context.now },
      ...{ accountId: actor?.accountId ?? '', cadreId: actor?.cadreId ?? null },
    });
  }
}
