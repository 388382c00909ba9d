import type { EventData, EventType } from './catalogue';

/** A contract event as a reaction gets it: who published what, when, in which order of its aggregate. */
export interface Received<T extends EventType> {
  readonly id: string;
  readonly type: T;
  readonly aggregateId: string;
  readonly sequence: number;
  readonly occurredAt: Date;
  readonly data: EventData<T>;
}
