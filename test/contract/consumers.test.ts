import { catalogue } from '@lianxin/contracts';
import type { Reactions } from '@lianxin/messaging';
import { inRepository, servicesWith } from './root';

interface Consumer {
  readonly LISTENS_TO: readonly string[];
  readonly reactionsWith: (...dependencies: readonly object[]) => Reactions;
}

const FILE = 'src/messaging/reactions.ts';
const SERVICES = servicesWith(FILE);

/** What a service reacts to; its reactions are named here, never run, so that they need nothing to work with. */
const consumerOf = async (service: string) => {
  const { LISTENS_TO, reactionsWith } = (await import(inRepository('services', service, FILE))) as Consumer;
  return { aggregates: LISTENS_TO, types: Object.keys(reactionsWith({}, {}, {})) };
};

it('there are services that listen', () => {
  expect(SERVICES.length).toBeGreaterThan(1);
});

it.each(SERVICES)('every event that the %s service reacts to is in the catalogue', async (service) => {
  const { types } = await consumerOf(service);
  expect(types).not.toEqual([]);
  expect(types.filter((type) => !(type in catalogue))).toEqual([]);
});

it.each(SERVICES)(
  'the %s service listens to the aggregates of what it reacts to, and to no others',
  async (service) => {
    const { aggregates, types } = await consumerOf(service);
    expect([...new Set(types.map((type) => type.split('.')[0]))].sort()).toEqual([...aggregates].sort());
  },
);

it.each(SERVICES)('the %s service does not listen to itself', async (service) => {
  expect((await consumerOf(service)).aggregates).not.toContain(service);
});
