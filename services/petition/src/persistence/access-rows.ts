import type { Uuid } from '@lianxin/kernel';
import { uuidColumn } from '@lianxin/store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A unit or cadre accused in a petition. */
@Entity('petition_accused')
@Index('petition_accused_who', ['accusedId', 'petitionId'])
export class PetitionAccusedRow {
  @PrimaryColumn({ ...uuidColumn, name: 'petition_id' })
  petitionId!: Uuid;

  @PrimaryColumn({ ...uuidColumn, name: 'accused_id' })
  accusedId!: Uuid;

  @PrimaryColumn({ type: 'varchar', length: 10 })
  kind!: 'UNIT' | 'CADRE';
}

/** A cadre who declared an interest in a petition, or was recused from it. */
@Entity('petition_bar')
@Index('petition_bar_cadre', ['cadreId', 'petitionId'])
export class PetitionBarRow {
  @PrimaryColumn({ ...uuidColumn, name: 'petition_id' })
  petitionId!: Uuid;

  @PrimaryColumn({ ...uuidColumn, name: 'cadre_id' })
  cadreId!: Uuid;
}

/** A petitioner, or an accused from outside, as a keyed hash. */
@Entity('petition_person')
@Index('petition_person_token', ['token', 'petitionId'])
export class PetitionPersonRow {
  @PrimaryColumn({ ...uuidColumn, name: 'petition_id' })
  petitionId!: Uuid;

  @PrimaryColumn({ type: 'char', length: 64 })
  token!: string;
}

/** One of a cadre's kin, as a keyed hash. */
@Entity('directory_kin')
@Index('directory_kin_token', ['kinToken', 'cadreId'])
export class DirectoryKinRow {
  @PrimaryColumn({ ...uuidColumn, name: 'cadre_id' })
  cadreId!: Uuid;

  @PrimaryColumn({ name: 'kin_token', type: 'char', length: 64 })
  kinToken!: string;
}

/** A unit that took over the work of one that is gone: after a split each of the new ones, whoever answers for the cases. */
@Entity('directory_succession')
@Index('directory_succession_heir', ['heirId', 'unitId'])
export class DirectorySuccessionRow {
  @PrimaryColumn({ ...uuidColumn, name: 'unit_id' })
  unitId!: Uuid;

  @PrimaryColumn({ ...uuidColumn, name: 'heir_id' })
  heirId!: Uuid;
}

/** Somebody looked at a petition that the wall or a recusal closes to him. */
@Entity('access_attempt')
@Index('access_attempt_at', ['at', 'id', 'petitionId'])
@Index('access_attempt_petition', ['petitionId', 'at'])
export class AccessAttemptRow {
  @PrimaryColumn(uuidColumn)
  id!: Uuid;

  @Column({ ...uuidColumn, name: 'petition_id' })
  petitionId!: Uuid;

  @Column({ name: 'account_id', type: 'varchar', length: 200 })
  accountId!: string;

  @Column({ ...uuidColumn, name: 'cadre_id', nullable: true })
  cadreId!: Uuid | null;

  @Column({ type: 'datetime', precision: 6 })
  at!: Date;

  @Column({ type: 'varchar', length: 60 })
  door!: string;
}
