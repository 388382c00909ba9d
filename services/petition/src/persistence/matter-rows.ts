import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { AggregateRow, uuidColumn } from '@lianxin/store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MatterRelation } from '../domain/matter/relation';

/** One of the pairs of characters by which a petition is found; closed petitions stand apart from open ones. */
@Entity('matter_posting')
@Index('matter_posting_petition', ['petitionId'])
export class MatterPostingRow {
  @PrimaryColumn({ type: 'boolean' })
  closed!: boolean;

  @PrimaryColumn({ type: 'int', unsigned: true })
  gram!: number;

  @PrimaryColumn({ ...uuidColumn, name: 'petition_id' })
  petitionId!: Uuid;
}

/** A petitioner as a keyed hash, of his ID number or of name and phone; never of an accused. */
@Entity('matter_petitioner')
@Index('matter_petitioner_token', ['token', 'petitionId'])
export class MatterPetitionerRow {
  @PrimaryColumn({ ...uuidColumn, name: 'petition_id' })
  petitionId!: Uuid;

  @PrimaryColumn({ type: 'char', length: 64 })
  token!: string;
}

/** A petition that is new or changed, and whose postings are to be written. */
@Entity('matter_pending')
export class MatterPendingRow {
  @PrimaryColumn({ ...uuidColumn, name: 'petition_id' })
  petitionId!: Uuid;
}

/** When it was counted in how many texts each pair stands; the last one holds. */
@Entity('matter_count')
export class MatterCountRow {
  @PrimaryColumn({ type: 'int', unsigned: true })
  version!: number;

  @Column({ type: 'int', unsigned: true })
  documents!: number;

  /** How many petitions there were then. */
  @Column({ type: 'int', unsigned: true })
  petitions!: number;

  @Column({ name: 'counted_at', type: 'datetime', precision: 6 })
  countedAt!: Date;
}

/** In how many of the counted texts a pair stands. */
@Entity('matter_gram')
export class MatterGramRow {
  @PrimaryColumn({ type: 'int', unsigned: true })
  gram!: number;

  @Column({ type: 'int', unsigned: true })
  documents!: number;
}

/** A petition that somebody linked to an earlier one. */
@Entity('matter_link')
@Index('matter_link_earlier', ['earlierId', 'petitionId'])
export class MatterLinkRow {
  @PrimaryColumn({ ...uuidColumn, name: 'petition_id' })
  petitionId!: Uuid;

  @PrimaryColumn({ ...uuidColumn, name: 'earlier_id' })
  earlierId!: Uuid;

  @Column({ type: 'varchar', length: 12 })
  relation!: MatterRelation;
}

/** What one unit is competent for; its id is the unit's. */
@Entity('unit_competence')
export class UnitCompetenceRow extends AggregateRow {}

/** One line of the table of competences; 9999-12-31 where no end is known. */
@Entity('unit_competence_entry')
@Index('unit_competence_subject', ['subject', 'fromDay'])
export class UnitCompetenceEntryRow {
  @PrimaryColumn({ ...uuidColumn, name: 'unit_id' })
  unitId!: Uuid;

  @PrimaryColumn({ type: 'smallint', unsigned: true })
  position!: number;

  @Column({ type: 'varchar', length: 40 })
  subject!: string;

  @Column({ type: 'varchar', length: 100, nullable: true })
  place!: string | null;

  @Column({ name: 'from_day', type: 'date' })
  fromDay!: PlainDate;

  @Column({ name: 'until_day', type: 'date' })
  untilDay!: PlainDate;
}
