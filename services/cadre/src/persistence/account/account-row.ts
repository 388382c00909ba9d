import type { Role, Uuid } from '@lianxin/kernel';
import { AggregateRow, uuidColumn } from '@lianxin/store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An account: its state, and what lists order and choose by. */
@Entity('account')
@Index('account_name', ['account'], { unique: true })
@Index('account_cadre', ['cadreId'])
export class AccountRow extends AggregateRow {
  /** The identity provider's subject, compared to the letter. */
  @Column({ type: 'varchar', length: 255, collation: 'utf8mb4_bin' })
  account!: string;

  @Column({ ...uuidColumn, name: 'cadre_id', nullable: true })
  cadreId!: Uuid | null;
}

/** A role that an account holds, or held once, in a unit. */
@Entity('account_role')
@Index('account_role_unit', ['unitId', 'accountId'])
@Index('account_role_held', ['role', 'isHeld'])
export class AccountRoleRow {
  @PrimaryColumn({ ...uuidColumn, name: 'account_id' })
  accountId!: Uuid;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  role!: Role;

  @PrimaryColumn({ ...uuidColumn, name: 'unit_id' })
  unitId!: Uuid;

  @Column({ name: 'is_held', type: 'boolean' })
  isHeld!: boolean;
}
