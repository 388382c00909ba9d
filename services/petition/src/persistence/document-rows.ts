import type { Uuid } from '@lianxin/kernel';
import { uuidColumn } from '@lianxin/store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PaperKind } from '../domain/papers/paper-kinds';

/** A paper as it was issued: one for an event; its file is sealed, and gone once the petition is anonymised. */
@Entity('petition_document')
@Index('petition_document_event', ['petitionId', 'version'], { unique: true })
export class PetitionDocumentRow {
  @PrimaryColumn(uuidColumn)
  id!: Uuid;

  @Column({ ...uuidColumn, name: 'petition_id' })
  petitionId!: Uuid;

  @Column({ type: 'varchar', length: 30 })
  kind!: PaperKind;

  /** The number of its event in the petition's history. */
  @Column({ type: 'int', unsigned: true })
  version!: number;

  @Column({ name: 'issued_at', type: 'datetime', precision: 6 })
  issuedAt!: Date;

  /** Null until it has been set. */
  @Column({ type: 'char', length: 64, nullable: true })
  sha256!: string | null;

  @Column({ name: 'template_sha256', type: 'char', length: 64, nullable: true })
  templateSha256!: string | null;

  @Column({ type: 'smallint', unsigned: true, nullable: true })
  pages!: number | null;

  @Column({ name: 'erased_at', type: 'datetime', precision: 6, nullable: true })
  erasedAt!: Date | null;

  /** The PDF in base64, sealed: only the store's own sealer opens it, in this row. */
  @Column({ type: 'longtext', nullable: true, select: false })
  personal!: string | null;
}
