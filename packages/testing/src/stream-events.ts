import { randomUUID } from 'node:crypto';
import type { ContractEvent, Envelope } from '@lianxin/contracts';
import type { Uuid } from '@lianxin/kernel';
import { natsAddress, type StreamSettings } from '@lianxin/messaging';
import { connect, headers, type NatsConnection } from 'nats';

/** An aggregate of a service, as subjects and envelopes name it. */
export interface Source {
  readonly service: 'cadre' | 'petition' | 'enterprise';
  /** As in subjects: "petition", "unit". */
  readonly type: string;
  readonly id: Uuid;
}

const connected = async <T>(url: string, work: (connection: NatsConnection) => Promise<T>): Promise<T> => {
  const connection = await connect(natsAddress(url));
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
};

const envelopeOf = ({ service, id }: Source, { type, data }: ContractEvent, sequence: number): Envelope => ({
  specversion: '1.0',
  id: randomUUID(),
  source: `/lianxin/${service}`,
  type,
  subject: id,
  time: new Date().toISOString(),
  datacontenttype: 'application/json',
  sequence,
  data,
});

/** Publishes contract events of one aggregate as its service's relay would, with the sequences from `first` on. */
export const publishAs = (
  { url, stream, prefix }: StreamSettings,
  source: Source,
  events: readonly ContractEvent[],
  first = 1,
): Promise<void> =>
  connected(url, async (connection) => {
    for (const [index, event] of events.entries()) {
      const envelope = envelopeOf(source, event, first + index);
      const header = headers();
      header.set('Lianxin-Type', event.type);
      header.set('Lianxin-Sequence', String(envelope.sequence));
      await connection
        .jetstream()
        .publish(`${prefix}.${source.type}.${source.id}`, JSON.stringify(envelope), {
          msgID: envelope.id,
          headers: header,
          expect: { streamName: stream },
        });
    }
  });

/** Lets the stream send everything to a service again, as after its durable consumer was lost. */
export const redeliverAll = ({ url, stream }: StreamSettings, consumer: string): Promise<void> =>
  connected(url, async (connection) => {
    await (await connection.jetstreamManager()).consumers.delete(stream, consumer);
  });

/** What the stream holds of one aggregate, in its order. */
export const publishedEvents = (
  { url, stream, prefix }: StreamSettings,
  { type, id }: Pick<Source, 'type' | 'id'>,
): Promise<readonly Envelope[]> =>
  connected(url, async (connection) => {
    const subject = `${prefix}.${type}.${id}`;
    const manager = await connection.jetstreamManager();
    const { state } = await manager.streams.info(stream);
    const found: Envelope[] = [];
    for (let seq = Math.max(1, state.first_seq); seq <= state.last_seq; seq += 1) {
      const message = await manager.streams.getMessage(stream, { seq });
      if (message.subject === subject) found.push(message.json<Envelope>());
    }
    return found;
  });
