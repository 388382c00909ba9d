import type { ContractEvent, Envelope } from '@lianxin/contracts';
import type { CommandContext, Transaction, Uuid } from '@lianxin/kernel';
import { idToBytes, newId } from './ids';
import { managerOf } from './transaction';

/** Aggregates are spread over this many lanes; a relay publishes a lane at a time. */
export const OUTBOX_LANES = 32;

/** The lane of an aggregate: always the same one, so that its events stay in order. */
export const laneOf = (aggregateId: Uuid): number => parseInt(aggregateId.slice(-4), 16) % OUTBOX_LANES;

/** A contract event on its way into the outbox, with its place in the order of its aggregate. */
export interface Publication {
  readonly aggregateType: string;
  readonly aggregateId: Uuid;
  readonly sequence: number;
  readonly event: ContractEvent;
  readonly context: CommandContext;
}

const envelopeOf = (service: string, id: Uuid, publication: Publication): Envelope => ({
  specversion: '1.0',
  id,
  source: `/lianxin/${service}`,
  type: publication.event.type,
  subject: publication.aggregateId,
  time: publication.context.now.toISOString(),
  datacontenttype: 'application/json',
  sequence: publication.sequence,
  ...(publication.context.traceparent === null ? {} : { traceparent: publication.context.traceparent }),
  data: publication.event.data,
});

/** Writes contract events where the relay will find them, in the transaction of the change that they tell of. */
export const writeOutbox = async (
  transaction: Transaction,
  service: string,
  publications: readonly Publication[],
): Promise<void> => {
  if (publications.length === 0) return;
  const rows = publications.map((publication) => {
    const id = newId();
    const { aggregateId, aggregateType, sequence, event } = publication;
    const envelope = JSON.stringify(envelopeOf(service, id, publication));
    return [
      idToBytes(id),
      idToBytes(aggregateId),
      aggregateType,
      sequence,
      laneOf(aggregateId),
      event.type,
      envelope,
    ];
  });
  await managerOf(transaction).query(
    'INSERT INTO outbox (id, aggregate_id, aggregate_type, sequence, lane, type, envelope) VALUES ?',
    [rows],
  );
};
