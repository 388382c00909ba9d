import { z } from 'zod';
import { catalogue, type EventType } from './catalogue';
import { envelope } from './envelope';

type Aggregate = EventType extends `${infer Name}.${string}` ? Name : never;

/** Which service tells of which aggregates. */
const OWNERS: Readonly<Record<Aggregate, string>> = {
  unit: 'cadre',
  cadre: 'cadre',
  role: 'cadre',
  pairing: 'cadre',
  petition: 'petition',
  request: 'enterprise',
};

const TYPES = Object.keys(catalogue) as readonly EventType[];

const typesOf = (aggregate: string): readonly EventType[] =>
  TYPES.filter((type) => type.startsWith(`${aggregate}.`));

const HEADERS = {
  type: 'object',
  properties: {
    'Nats-Msg-Id': { type: 'string', format: 'uuid', description: 'The event’s id; a repeat has the same.' },
    'Lianxin-Type': { type: 'string', description: 'The event’s type.' },
    'Lianxin-Sequence': { type: 'string', description: 'The publish sequence, as in the body.' },
  },
  required: ['Nats-Msg-Id', 'Lianxin-Type', 'Lianxin-Sequence'],
};

const messageOf = (type: EventType) => {
  const schema = envelope.extend({ type: z.literal(type), data: catalogue[type] });
  const { $schema: _, ...payload } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return {
    name: type,
    summary: catalogue[type].description,
    contentType: 'application/cloudevents+json',
    headers: HEADERS,
    payload,
  };
};

const channelOf = (aggregate: string) => ({
  address: `lianxin.${aggregate}.{id}`,
  description: `What is told of one ${aggregate}, in its order.`,
  parameters: { id: { description: 'The aggregate’s id, a UUID.' } },
  messages: Object.fromEntries(
    typesOf(aggregate).map((type) => [type, { $ref: `#/components/messages/${type}` }]),
  ),
});

const operationOf = (aggregate: string, owner: string) => ({
  action: 'send',
  channel: { $ref: `#/channels/${aggregate}` },
  summary: `The ${owner} service tells of each ${aggregate}.`,
});

/** The contract as an AsyncAPI 3.0 document, from the schemas alone. */
export const asyncApiDocument = () => ({
  asyncapi: '3.0.0',
  info: {
    title: 'Lianxin contract events',
    version: '1.0.0',
    description:
      'CloudEvents 1.0 in JSON over JetStream: all that the services know of each other. A change of meaning is a new ' +
      'version of a type beside the old; an aggregate’s events carry its publish sequence.',
    license: { name: 'Apache-2.0' },
  },
  defaultContentType: 'application/cloudevents+json',
  channels: Object.fromEntries(Object.keys(OWNERS).map((aggregate) => [aggregate, channelOf(aggregate)])),
  operations: Object.fromEntries(
    Object.entries(OWNERS).map(([aggregate, owner]) => [
      `${owner}.${aggregate}`,
      operationOf(aggregate, owner),
    ]),
  ),
  components: { messages: Object.fromEntries(TYPES.map((type) => [type, messageOf(type)])) },
});
