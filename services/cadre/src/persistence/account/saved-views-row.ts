import type { Uuid } from '@lianxin/kernel';
import { uuidColumn } from '@lianxin/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The views that an account keeps, as one list: it is short, and read and written as a whole. */
@Entity('saved_views')
export class SavedViewsRow {
  @PrimaryColumn({ ...uuidColumn, name: 'account_id' })
  accountId!: Uuid;

  /** JSON. */
  @Column({ type: 'longtext' })
  views!: string;
}
