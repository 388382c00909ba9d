import type { Uuid } from '@lianxin/kernel';
import { uuidColumn } from '@lianxin/store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who answers for a case, as its service's events tell it. */
@Entity('case_duty')
@Index('case_duty_unit', ['unitId', 'open'])
@Index('case_duty_officer', ['officerId', 'open'])
export class CaseDutyRow {
  @PrimaryColumn({ ...uuidColumn, name: 'case_id' })
  caseId!: Uuid;

  @Column({ ...uuidColumn, name: 'unit_id' })
  unitId!: Uuid;

  @Column({ ...uuidColumn, name: 'officer_id', nullable: true })
  officerId!: Uuid | null;

  @Column({ type: 'boolean' })
  open!: boolean;

  @Column({ type: 'int', unsigned: true })
  moves!: number;

  @Column({ name: 'last_sequence', type: 'int', unsigned: true })
  lastSequence!: number;
}
