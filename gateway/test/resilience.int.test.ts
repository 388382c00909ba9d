import { readFileSync, writeFileSync } from 'node:fs';
import { UNIT } from './support/issuer';
import { startWorld } from './support/world';

const JOINED = `{ unit(id: "${UNIT}") { name petitions(first: 1) { totalCount } } }`;

it('boots with a subgraph down, leaves the fields of the others, and finds it when it comes', async () => {
  const world = await startWorld({ down: ['petition'] });
  try {
    const without = await world.ask(JOINED);
    expect(without.body.data).toEqual({ unit: { name: '信访局', petitions: null } });
    expect(without.body.errors?.map((error) => error.extensions)).toEqual([
      { code: 'UNAVAILABLE', retryAfter: 5, traceId: expect.any(String) as string },
    ]);
    expect(without.headers.get('retry-after')).toBe('5');
    const ready = await fetch(`${world.address}/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ degraded: true });

    await world.startSubgraph('petition');
    const joined = await world.ask(JOINED);
    expect(joined.body).toEqual({ data: { unit: { name: '信访局', petitions: { totalCount: 10_000 } } } });
    expect(await (await fetch(`${world.address}/health/ready`)).json()).toMatchObject({ status: 'ok' });
  } finally {
    await world.stop();
  }
});

it('goes on after a subgraph was restarted under kept connections', async () => {
  const world = await startWorld();
  try {
    for (let round = 0; round < 3; round += 1) {
      expect((await world.ask(JOINED)).body.errors).toBeUndefined();
      await world.stopSubgraph('petition');
      await world.startSubgraph('petition');
    }
    expect((await world.ask(JOINED)).body.errors).toBeUndefined();
  } finally {
    await world.stop();
  }
});

it('takes up a new supergraph in a demonstration, and keeps the old for a broken one', async () => {
  const world = await startWorld({ demo: true });
  try {
    const good = readFileSync(world.supergraph, 'utf8');
    const hasField = async () =>
      (await world.ask('{ __type(name: "Petition") { fields { name description } } }')).body.data;
    writeFileSync(world.supergraph, 'not a schema');
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect((await world.ask(JOINED)).body.errors).toBeUndefined();
    writeFileSync(world.supergraph, good.replace('type Petition\n', '"A petition, anew."\ntype Petition\n'));
    const deadline = Date.now() + 5_000;
    const described = async () =>
      JSON.stringify((await world.ask('{ __type(name: "Petition") { description } }')).body.data);
    while (!(await described()).includes('anew') && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await described()).toContain('anew');
    expect(await hasField()).toBeDefined();
  } finally {
    await world.stop();
  }
});
