import { readdirSync, readFileSync } from 'node:fs';
import { asyncApiDocument, catalogue, envelope, type EventType } from '@lianxin/contracts';
import { inRepository } from './root';

const TYPES = Object.keys(catalogue).sort() as EventType[];
const FOLDER = inRepository('packages/contracts/samples');
const samples = readdirSync(FOLDER).sort();

const sampleOf = (type: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${type}.json`, 'utf8'));

it('every type of the catalogue has a stored sample, and no sample has lost its type', () => {
  expect(samples).toEqual(TYPES.map((type) => `${type}.json`));
});

it.each(TYPES)('the stored sample of %s parses, and nothing of it is passed over', (type) => {
  const read = envelope.parse(sampleOf(type));
  expect(read.type).toBe(type);
  expect({ ...read, data: catalogue[type].strict().parse(read.data) }).toEqual(sampleOf(type));
});

it.each(TYPES)('a sample of %s that lacks any one of its facts is refused', (type) => {
  const { data } = envelope.parse(sampleOf(type));
  for (const fact of Object.keys(data as object)) {
    const lacking = Object.fromEntries(Object.entries(data as object).filter(([key]) => key !== fact));
    expect([fact, catalogue[type].safeParse(lacking).success]).toEqual([fact, false]);
  }
});

it('the committed AsyncAPI document is the generated one ("npm run generate" writes it)', () => {
  const committed = readFileSync(inRepository('packages/contracts/asyncapi.json'), 'utf8');
  expect(`${JSON.stringify(asyncApiDocument(), null, 2)}\n`).toBe(committed);
});

it('the AsyncAPI document tells of every type, with a sentence, on the channel of its aggregate', () => {
  const { channels, components, operations } = asyncApiDocument();
  expect(Object.keys(components.messages).sort()).toEqual(TYPES);
  const told = Object.values(channels).flatMap(({ messages }) => Object.keys(messages));
  expect(told.sort()).toEqual(TYPES);
  for (const { summary } of Object.values(components.messages)) expect(summary).toMatch(/\.$/);
  expect(Object.keys(operations)).toHaveLength(Object.keys(channels).length);
});
