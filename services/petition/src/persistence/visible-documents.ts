import { toSql, type SqlCondition } from '@lianxin/access';
import type { Uuid } from '@lianxin/kernel';
import { idToBytes } from '@lianxin/store';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { petitionAbilities, petitionersPaper, READS_PAPER } from '../application/abilities';
import type { IssuedDocument, VisibleDocuments } from '../application/papers/issued-documents';
import type { Standing } from '../application/standing';
import { PAPER_KINDS, UPON_DELIVERY, type PaperKind } from '../domain/papers/paper-kinds';
import { PetitionDocumentRow } from './document-rows';
import { PetitionRow } from './petition-rows';
import { VISIBILITY_COLUMNS } from './visibility-columns';

const quoted = (kinds: readonly PaperKind[]): string => kinds.map((kind) => `'${kind}'`).join(', ');

const either = (conditions: readonly SqlCondition[]): SqlCondition => ({
  sql: conditions.map(({ sql }) => `(${sql})`).join(' OR '),
  parameters: Object.assign(
    {},
    ...conditions.map(({ parameters }) => parameters),
  ) as SqlCondition['parameters'],
});

/** Which papers `d` of petitions `p` somebody may read: for each thing that must be allowed, the kinds that ask for it. */
const readableTo = (standing: Standing): SqlCondition => {
  const abilities = petitionAbilities(standing);
  return either(
    [...new Set(Object.values(READS_PAPER))].map((action) => {
      const kinds = PAPER_KINDS.filter((kind) => READS_PAPER[kind] === action);
      const { sql, parameters } = toSql(abilities.where(action, 'Petition'), VISIBILITY_COLUMNS, action);
      return { sql: `d.kind IN (${quoted(kinds)}) AND (${sql})`, parameters };
    }),
  );
};

/** An opinion is his once a delivery is on record after it. */
const DELIVERED = `(d.kind NOT IN (${quoted(UPON_DELIVERY)}) OR EXISTS (SELECT 1 FROM petition_document r
  WHERE r.petition_id = d.petition_id AND r.kind = 'DELIVERY_RECORD' AND r.version > d.version))`;

const THE_PETITIONERS = either(
  PAPER_KINDS.map((kind) => {
    const { sql, parameters } = toSql(petitionersPaper(kind), VISIBILITY_COLUMNS, kind.toLowerCase());
    return { sql: `d.kind = '${kind}' AND (${sql}) AND ${DELIVERED}`, parameters };
  }),
);

/** Papers as far as somebody may read them. */
export class SqlVisibleDocuments implements VisibleDocuments {
  constructor(private readonly dataSource: DataSource) {}

  async ofPetitions(standing: Standing, ids: readonly Uuid[]): Promise<readonly IssuedDocument[]> {
    if (ids.length === 0) return [];
    return this.ofThese(ids, readableTo(standing)).getMany();
  }

  byId(standing: Standing, id: Uuid): Promise<IssuedDocument | null> {
    const query = this.where(readableTo(standing));
    return query.andWhere('d.id = :document', { document: idToBytes(id) }).getOne();
  }

  ofPetitioner(petitionId: Uuid): Promise<readonly IssuedDocument[]> {
    return this.ofThese([petitionId], THE_PETITIONERS).getMany();
  }

  byIdForPetitioner(petitionId: Uuid, id: Uuid): Promise<IssuedDocument | null> {
    const query = this.ofThese([petitionId], THE_PETITIONERS);
    return query.andWhere('d.id = :document', { document: idToBytes(id) }).getOne();
  }

  private ofThese(ids: readonly Uuid[], condition: SqlCondition): SelectQueryBuilder<PetitionDocumentRow> {
    return this.where(condition)
      .andWhere('d.petition_id IN (:...petitions)', { petitions: ids.map(idToBytes) })
      .orderBy('d.petition_id')
      .addOrderBy('d.version');
  }

  private where({ sql, parameters }: SqlCondition): SelectQueryBuilder<PetitionDocumentRow> {
    return this.dataSource
      .createQueryBuilder(PetitionDocumentRow, 'd')
      .innerJoin(PetitionRow, 'p', 'p.id = d.petition_id')
      .where(`(${sql}) AND d.erased_at IS NULL`, parameters);
  }
}
