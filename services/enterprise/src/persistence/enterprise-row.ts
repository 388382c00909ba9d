import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { AggregateRow, uuidColumn } from '@lianxin/store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { EnterpriseSize } from '../domain/enterprise';
import type { EnterpriseCodeKind } from '../domain/enterprise-code';

/** An enterprise: the state, and what lists choose and order by. */
@Entity('enterprise')
@Index('enterprise_code', ['code'], { unique: true })
@Index('enterprise_name', ['name', 'id'])
@Index('enterprise_filed', ['filedOn', 'id'])
@Index('enterprise_industry', ['industryCode'])
@Index('enterprise_unit', ['unitId'])
export class EnterpriseRow extends AggregateRow {
  @Column({ type: 'varchar', length: 100 })
  name!: string;

  /** Compared by bytes: for the other collations a full-width digit is a digit. */
  @Column({ type: 'varchar', length: 18, collation: 'utf8mb4_bin' })
  code!: string;

  @Column({ name: 'code_kind', type: 'varchar', length: 30 })
  codeKind!: EnterpriseCodeKind;

  @Column({ name: 'industry_code', type: 'varchar', length: 5, nullable: true })
  industryCode!: string | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  size!: EnterpriseSize | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  place!: string | null;

  @Column({ ...uuidColumn, name: 'unit_id' })
  unitId!: Uuid;

  @Column({ name: 'filed_on', type: 'date' })
  filedOn!: PlainDate;
}

/** A person of a firm as interests are found: his keyed token. */
@Entity('enterprise_person')
@Index('enterprise_person_token', ['personToken'])
export class EnterprisePersonRow {
  @PrimaryColumn({ ...uuidColumn, name: 'enterprise_id' })
  enterpriseId!: Uuid;

  @PrimaryColumn({ name: 'person_token', type: 'char', length: 64 })
  personToken!: string;
}

/** A cadre who declared an interest in a firm. */
@Entity('enterprise_interest')
@Index('enterprise_interest_cadre', ['cadreId'])
export class EnterpriseInterestRow {
  @PrimaryColumn({ ...uuidColumn, name: 'enterprise_id' })
  enterpriseId!: Uuid;

  @PrimaryColumn({ ...uuidColumn, name: 'cadre_id' })
  cadreId!: Uuid;
}
