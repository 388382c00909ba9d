import type { Uuid } from '@lianxin/kernel';
import { uuidColumn } from '@lianxin/store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A keyed fingerprint of a cadre's ID number under one version of the index: finds a second file, and tells nothing. */
@Entity('cadre_number')
@Index('cadre_number_fingerprint', ['fingerprint'], { unique: true })
export class CadreNumberRow {
  @PrimaryColumn({ ...uuidColumn, name: 'cadre_id' })
  cadreId!: Uuid;

  /** The key and suite that made it; empty where it is older than versions are. */
  @PrimaryColumn({ type: 'varchar', length: 40 })
  version!: string;

  @Column({ type: 'binary', length: 32 })
  fingerprint!: Buffer;
}

/** The same of a kinsman outside the register. */
@Entity('kin_number')
@Index('kin_number_fingerprint', ['fingerprint', 'cadreId'])
export class KinNumberRow {
  @PrimaryColumn({ ...uuidColumn, name: 'cadre_id' })
  cadreId!: Uuid;

  @PrimaryColumn({ ...uuidColumn, name: 'kinship_id' })
  kinshipId!: Uuid;

  @PrimaryColumn({ type: 'varchar', length: 40 })
  version!: string;

  @Column({ type: 'binary', length: 32 })
  fingerprint!: Buffer;
}
