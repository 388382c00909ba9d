import type { ContractEvent } from '@lianxin/contracts';
import { accept, reject, type CommandContext, type Decision } from '@lianxin/kernel';
import {
  AGGREGATE_COLUMNS,
  AggregateRow,
  AggregateStore,
  createStoreTables,
  extendAuditTables,
  type AggregateMapping,
  type StoreBase,
} from '@lianxin/store';
import { Column, Entity, type MigrationInterface, type QueryRunner } from 'typeorm';

/** The smallest aggregate that has everything: states, a rule, a personal part, and events that others may know. */
export interface Parcel {
  readonly id: string;
  readonly weight: number;
  readonly additions: number;
  readonly personal: { readonly addressee: string } | null;
}

export type ParcelEvent =
  | {
      readonly type: 'parcel.posted';
      readonly id: string;
      readonly personal: { readonly addressee: string } | null;
    }
  | { readonly type: 'parcel.filled'; readonly grams: number; readonly secretly: boolean };

/** The parcel is posted, empty. */
export const post = (id: string, addressee: string | null): Decision<ParcelEvent, never> =>
  accept({ type: 'parcel.posted', id, personal: addressee === null ? null : { addressee } });

/** The parcel holds so many grams more; refused with TOO_HEAVY above 1,000; told to nobody where `secretly`. */
export const fill =
  (grams: number, secretly = false) =>
  (parcel: Parcel): Decision<ParcelEvent, 'TOO_HEAVY'> =>
    parcel.weight + grams > 1_000 ? reject('TOO_HEAVY') : accept({ type: 'parcel.filled', grams, secretly });

const evolve = (parcel: Parcel | null, event: ParcelEvent): Parcel => {
  if (event.type === 'parcel.posted') {
    return { id: event.id, weight: 0, additions: 0, personal: event.personal };
  }
  const before = parcel ?? { id: '', weight: 0, additions: 0, personal: null };
  return { ...before, weight: before.weight + event.grams, additions: before.additions + 1 };
};

@Entity('parcel')
export class ParcelRow extends AggregateRow {
  @Column({ type: 'int', unsigned: true })
  weight!: number;
}

/** Posting is told as the foundation of a unit and filling as its renaming: types that the contract has anyway. */
export const parcelMapping: AggregateMapping<Parcel, ParcelEvent, ParcelRow> = {
  type: 'unit',
  row: ParcelRow,
  evolve,
  columns: ({ weight }) => ({ weight }),
  publish: (_before, events, after) =>
    events.flatMap((event): readonly ContractEvent[] => {
      if (event.type === 'parcel.posted') {
        const unit = { unitId: after.id, parentId: null, name: 'parcel', function: null };
        const data = { ...unit, kind: 'TOWNSHIP' as const, foundedOn: '2026-01-01' };
        return [{ type: 'unit.created.v1' as const, data }];
      }
      if (event.secretly) return [];
      const data = { unitId: after.id, name: String(event.grams), from: '2026-01-01' };
      return [{ type: 'unit.renamed.v1' as const, data }];
    }),
};

class CreateParcel1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createStoreTables(runner);
    await extendAuditTables(runner);
    await runner.query(
      `CREATE TABLE parcel (${AGGREGATE_COLUMNS}, weight int unsigned NOT NULL, PRIMARY KEY (id))`,
    );
    await runner.query(
      'CREATE TABLE seen (aggregate_id binary(16) NOT NULL, grams int NOT NULL, times int NOT NULL, PRIMARY KEY (aggregate_id))',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE parcel');
  }
}

@Entity('seen')
export class SeenRow {
  @Column({ name: 'aggregate_id', type: 'binary', length: 16, primary: true })
  aggregateId!: Buffer;

  /** The sum of what was told; an event applied twice shows. */
  @Column({ type: 'int' })
  grams!: number;

  @Column({ type: 'int' })
  times!: number;
}

/** The sample's schema: parcels, and what a consumer has seen of them. */
export const sampleSchema = { rows: [ParcelRow, SeenRow], migrations: [CreateParcel1700000000000] };

/** A store of parcels. */
export const parcelStore = (base: StoreBase): AggregateStore<Parcel, ParcelEvent, ParcelRow> =>
  new AggregateStore(base, parcelMapping);

/** The context of a command in a test; override what the test is about. */
export const someContext = (overrides: Partial<CommandContext> = {}): CommandContext => ({
  command: 'fillParcel',
  performer: { kind: 'ACCOUNT', id: 'clerk', cadreId: null },
  now: new Date('2026-04-20T01:02:03.456Z'),
  traceparent: null,
  origin: null,
  idempotency: null,
  ...overrides,
});
