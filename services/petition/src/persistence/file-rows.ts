import type { Uuid } from '@lianxin/kernel';
import { uuidColumn } from '@lianxin/store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FileState } from '../application/files/attached-files';
import type { MediaType } from '../domain/files/media-types';

/** A file of a petition; its content lies elsewhere, sealed under the key that is sealed here. */
@Entity('petition_file')
@Index('petition_file_petition', ['petitionId', 'attachedAt'])
@Index('petition_file_state', ['state', 'createdAt'])
export class PetitionFileRow {
  @PrimaryColumn(uuidColumn)
  id!: Uuid;

  @Column({ ...uuidColumn, name: 'petition_id' })
  petitionId!: Uuid;

  /** A keyed fingerprint of case, side and content, in hexadecimal. */
  @Column({ type: 'char', length: 64 })
  address!: string;

  @Column({ name: 'by_petitioner', type: 'boolean' })
  byPetitioner!: boolean;

  @Column({ name: 'media_type', type: 'varchar', length: 100 })
  mediaType!: MediaType;

  @Column({ type: 'int', unsigned: true })
  size!: number;

  /** UPLOADING until its event is recorded, in whose transaction it becomes a file of the case. */
  @Column({ type: 'varchar', length: 20 })
  state!: FileState | 'UPLOADING' | 'ERASED';

  /** Whether a scanner was configured when it came. */
  @Column({ name: 'to_check', type: 'boolean' })
  toCheck!: boolean;

  /** Where its content lies; null once that has been taken away. */
  @Column({ type: 'varchar', length: 120, nullable: true })
  object!: string | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 6 })
  createdAt!: Date;

  @Column({ name: 'attached_at', type: 'datetime', precision: 6, nullable: true })
  attachedAt!: Date | null;

  @Column({ name: 'checked_at', type: 'datetime', precision: 6, nullable: true })
  checkedAt!: Date | null;

  /** Name, hash and key as JSON, sealed; null once it was erased. */
  @Column({ type: 'longtext', nullable: true })
  personal!: string | null;
}
