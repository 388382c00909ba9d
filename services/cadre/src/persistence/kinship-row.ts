import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { uuidColumn } from '@lianxin/store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { KinRelation } from '../domain/kin';

/** One line of a cadre's register of kin; who a kinsman outside the register is stands sealed in the cadre's file. */
@Entity('kinship')
@Index('kinship_kin', ['kinCadreId', 'cadreId'])
export class KinshipRow {
  @PrimaryColumn({ ...uuidColumn, name: 'cadre_id' })
  cadreId!: Uuid;

  @PrimaryColumn({ ...uuidColumn, name: 'kinship_id' })
  kinshipId!: Uuid;

  @Column({ ...uuidColumn, name: 'kin_cadre_id', nullable: true })
  kinCadreId!: Uuid | null;

  @Column({ type: 'varchar', length: 40 })
  relation!: KinRelation;

  @Column({ type: 'date', nullable: true })
  since!: PlainDate | null;

  @Column({ type: 'date', nullable: true })
  until!: PlainDate | null;
}
