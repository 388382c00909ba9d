import { toSql, type SqlCondition } from '@lianxin/access';
import { Defect, type Uuid } from '@lianxin/kernel';
import { idToBytes, type FieldSealer } from '@lianxin/store';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { PETITIONERS_FILES } from '../application/abilities';
import { FILE_STATES, type AttachedFileView, type VisibleFiles } from '../application/files/attached-files';
import type { Standing } from '../application/standing';
import { PetitionFileRow } from './file-rows';
import { filePlace, type SealedPart } from './files';
import { PetitionRow } from './petition-rows';
import { VISIBILITY_COLUMNS, visibleTo } from './visibility-columns';

const THE_PETITIONERS = toSql(PETITIONERS_FILES, VISIBILITY_COLUMNS, 'own');

/** Files as far as somebody may see them. */
export class SqlVisibleFiles implements VisibleFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sealer: FieldSealer,
  ) {}

  async ofPetitions(standing: Standing, ids: readonly Uuid[]): Promise<readonly AttachedFileView[]> {
    if (ids.length === 0) return [];
    return this.views(this.ofThese(ids, visibleTo(standing, 'decide')));
  }

  async byId(standing: Standing, id: Uuid): Promise<AttachedFileView | null> {
    return this.one(this.where(visibleTo(standing, 'decide')), id);
  }

  ofPetitioner(petitionId: Uuid): Promise<readonly AttachedFileView[]> {
    return this.views(this.hisOwn(petitionId));
  }

  byIdForPetitioner(petitionId: Uuid, id: Uuid): Promise<AttachedFileView | null> {
    return this.one(this.hisOwn(petitionId), id);
  }

  private hisOwn(petitionId: Uuid): SelectQueryBuilder<PetitionFileRow> {
    return this.ofThese([petitionId], THE_PETITIONERS).andWhere('f.by_petitioner = 1');
  }

  private ofThese(ids: readonly Uuid[], condition: SqlCondition): SelectQueryBuilder<PetitionFileRow> {
    return this.where(condition)
      .andWhere('f.petition_id IN (:...petitions)', { petitions: ids.map(idToBytes) })
      .orderBy('f.petition_id')
      .addOrderBy('f.attached_at')
      .addOrderBy('f.id');
  }

  private where({ sql, parameters }: SqlCondition): SelectQueryBuilder<PetitionFileRow> {
    return this.dataSource
      .createQueryBuilder(PetitionFileRow, 'f')
      .innerJoin(PetitionRow, 'p', 'p.id = f.petition_id')
      .where(`(${sql}) AND f.state IN (:...states)`, { ...parameters, states: [...FILE_STATES] });
  }

  private async one(query: SelectQueryBuilder<PetitionFileRow>, id: Uuid): Promise<AttachedFileView | null> {
    const row = await query.andWhere('f.id = :file', { file: idToBytes(id) }).getOne();
    return row && this.view(row);
  }

  private async views(query: SelectQueryBuilder<PetitionFileRow>): Promise<readonly AttachedFileView[]> {
    return (await query.getMany()).map((row) => this.view(row));
  }

  private view(row: PetitionFileRow): AttachedFileView {
    const { id, petitionId, mediaType, size, state, byPetitioner, attachedAt, checkedAt, personal } = row;
    if (state === 'UPLOADING' || state === 'ERASED' || !personal || !attachedAt)
      throw new Defect('a file was shown that is none of its case');
    const { name, sha256 } = JSON.parse(this.sealer.open(personal, filePlace(id))) as SealedPart;
    return {
      ...{ id, petitionId, name, sha256, mediaType, size, state },
      ...{ byPetitioner: Boolean(byPetitioner), attachedAt, checkedAt },
    };
  }
}
