import type { ContractEvent } from '@lianxin/contracts';
import type { Uuid } from '@lianxin/kernel';
import type { FieldSealer, Place } from './field-sealing';
import { idToBytes } from './ids';
import type { AggregateMapping, RecordedEvent } from './mapping';
import { openPersonal, samePersonal, sealPersonal } from './personal';
import type { AggregateRow } from './rows';

/** Turns states and events of one aggregate type into rows and back; `personal` is sealed on the way. */
export class RowCodec<
  State extends { readonly id: string },
  Event extends RecordedEvent,
  Row extends AggregateRow,
> {
  constructor(
    private readonly mapping: AggregateMapping<State, Event, Row>,
    private readonly sealer: FieldSealer,
    private readonly table: string,
  ) {}

  /** The state that a row holds. */
  stateOf(row: AggregateRow): State {
    const stored = { open: row.state, personal: row.personal };
    return openPersonal(stored, this.place(row.id), this.sealer) as State;
  }

  /** The row of a state after a command. */
  rowOf(
    before: { readonly state: State; readonly row: AggregateRow } | null,
    after: State,
    events: readonly Event[],
    contracts: readonly ContractEvent[],
  ): Omit<Row, never> {
    const stored =
      before && samePersonal(before.state, after)
        ? {
            open: JSON.stringify({ ...after, ...('personal' in after ? { personal: null } : {}) }),
            personal: before.row.personal,
          }
        : sealPersonal(after, this.place(after.id), this.sealer);
    return {
      ...this.mapping.columns(after),
      id: after.id,
      version: (before?.row.version ?? 0) + events.length,
      publishSequence: (before?.row.publishSequence ?? 0) + contracts.length,
      state: stored.open,
      personal: stored.personal,
    } as unknown as Row;
  }

  /** The history rows of new events, as values for INSERT. */
  historyOf(id: Uuid, lastVersion: number, events: readonly Event[], recordedAt: Date): unknown[][] {
    return events.map((event, index) => {
      const version = lastVersion + index + 1;
      const stored = sealPersonal(event, this.historyPlace(id, version), this.sealer);
      return [
        idToBytes(id),
        version,
        this.mapping.type,
        event.type,
        stored.open,
        stored.personal,
        recordedAt,
      ];
    });
  }

  /** The event that a history row holds. */
  eventOf(id: Uuid, row: { version: number; payload: string; personal: string | null }): Event {
    const stored = { open: row.payload, personal: row.personal };
    return openPersonal(stored, this.historyPlace(id, row.version), this.sealer) as Event;
  }

  private place(id: Uuid): Place {
    return { table: this.table, column: 'personal', row: id };
  }

  private historyPlace(id: Uuid, version: number): Place {
    return { table: 'history', column: 'personal', row: `${id}:${version}` };
  }
}
