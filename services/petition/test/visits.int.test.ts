import { randomUUID } from 'node:crypto';
import type { Actor } from '@lianxin/access';
import { faultOf, commandsOn, type Shown } from './support/commands';
import { clerk, DISTRICT, accountIn, secondClerk, water, leader } from './support/people';
import { WATER_BUREAU } from './builders';
import { runningService, type RunningTest } from './support/running';

let running: RunningTest;
beforeAll(async () => {
  running = await runningService();
});
afterAll(() => running.end());

const VISIT = `__typename ... on Visit { id ticket day attendance status window outcome withUnits { id } petition { id } }
  ... on Rejection { code message rule { article } }`;

const mutation = (name: string): string => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { ${VISIT} } }`;
};

const send = (name: string, input: Shown, asker: Actor = clerk) =>
  running.ask(mutation(name), { input }, { asker });

const run = async (name: string, input: Shown, asker: Actor = clerk): Promise<Shown> => {
  const { data, errors } = await send(name, input, asker);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data?.[name] as Shown;
};

const queue = async (asker: Actor, variables: Shown = {}): Promise<readonly unknown[]> => {
  const query = `query ($on: Date, $statuses: [VisitStatus!]) {
    visits(on: $on, statuses: $statuses, first: 100) { totalCount edges { node { ticket } } } }`;
  const { data, errors } = await running.ask(query, variables, { asker });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const { edges } = data?.['visits'] as { edges: { node: Shown }[] };
  return edges.map(({ node }) => node['ticket']);
};

const DAYS = { first: '2026-06-08', second: '2026-06-09', third: '2026-06-10' } as const;

it('twenty who come at once have twenty tickets, and a repeated request gives the same one', async () => {
  running.clock.to(DAYS.first);
  const desks = Array.from({ length: 20 }, (_one, at) => (at % 2 === 0 ? clerk : secondClerk));
  const tickets = (await Promise.all(desks.map((desk) => run('receiveVisitor', {}, desk)))).map((visit) =>
    Number(visit['ticket']),
  );
  expect(tickets.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_one, at) => at + 1));
  const input = { attendance: 4, idempotencyKey: randomUUID() };
  const [once, twice] = [await run('receiveVisitor', input), await run('receiveVisitor', input)];
  expect(twice).toEqual(once);
  expect(once).toMatchObject({ ticket: 21, attendance: 4, day: DAYS.first, status: 'WAITING' });
});

it('a visitor is called, his petition is registered, and the visit names it to who may see it', async () => {
  running.clock.to(DAYS.second);
  const { id: visitId, ticket } = await run('receiveVisitor', { attendance: 2 });
  expect(ticket).toBe(1);
  expect(await run('concludeVisit', { visitId, outcome: 'INQUIRY' })).toMatchObject({
    code: 'VISIT_NOT_CALLED',
    rule: { article: '第二十二条' },
  });
  const call = { visitId, window: '2号', withUnitIds: [WATER_BUREAU.id] };
  expect(await run('callVisitor', call)).toMatchObject({
    status: 'CALLED',
    window: '2号',
    withUnits: [{ id: WATER_BUREAU.id }],
  });
  expect(await run('concludeVisit', { visitId, outcome: 'REGISTERED' })).toMatchObject({
    code: 'PETITION_REQUIRED',
    message: '来访反映的事项应当登记，请填写信访事项。',
  });
  const { id: petitionId } = await commandsOn(running).register();
  expect(await run('concludeVisit', { visitId, outcome: 'REGISTERED', petitionId })).toMatchObject({
    status: 'CONCLUDED',
    outcome: 'REGISTERED',
    petition: { id: petitionId },
  });
  expect(await run('callVisitor', { ...call, window: '3号' })).toMatchObject({ code: 'VISIT_OVER' });
});

it('a desk has its own queue of a day: nobody sees, calls or ends another one’s, or names a petition that he may not see', async () => {
  running.clock.to(DAYS.third);
  const { id: visitId } = await run('receiveVisitor', {});
  const own = await run('receiveVisitor', {}, water);
  expect(own['ticket']).toBe(1);
  for (const ticket of [2, 3]) expect((await run('receiveVisitor', {}))['ticket']).toBe(ticket);
  expect(await queue(clerk)).toEqual([1, 2, 3]);
  expect(await queue(water)).toEqual([1]);
  await run('callVisitor', { visitId, window: '1号' });
  expect(await queue(clerk, { statuses: ['WAITING'] })).toEqual([2, 3]);
  expect(await queue(clerk, { on: '2026-06-11' })).toEqual([]);

  for (const [name, input] of [
    ['callVisitor', { visitId, window: '9号' }],
    ['concludeVisit', { visitId, outcome: 'LEFT' }],
  ] as const)
    expect(faultOf(await send(name, input, water))).toEqual(['NOT_FOUND']);
  const accusation = await commandsOn(running).register({ purpose: 'ACCUSATION' });
  const concluding = { outcome: 'ADDED_TO_CASE', petitionId: accusation['id'] };
  await run('callVisitor', { visitId: own['id'], window: '1号' }, water);
  expect(faultOf(await send('concludeVisit', { visitId: own['id'], ...concluding }, water))).toEqual([
    'NOT_FOUND',
  ]);
  expect(await run('concludeVisit', { visitId, ...concluding })).toMatchObject({
    petition: { id: accusation['id'] },
  });
});

it('who works on no petitions has no desk, and a form that can’t be names its field', async () => {
  const auditor = accountIn(DISTRICT, ['AUDITOR']);
  for (const stranger of [auditor, leader])
    expect(faultOf(await send('receiveVisitor', {}, stranger))).toEqual(['FORBIDDEN']);
  expect(faultOf(await send('receiveVisitor', { attendance: 0 }))).toEqual([
    'BAD_USER_INPUT',
    'input.attendance',
  ]);
  const { id: visitId } = await run('receiveVisitor', {});
  const unknown = { visitId, window: '1号', withUnitIds: ['00000000-0000-7000-8000-00000000dead'] };
  expect(faultOf(await send('callVisitor', unknown))).toEqual(['BAD_USER_INPUT', 'input.withUnitIds.0']);
  expect(faultOf(await send('callVisitor', { visitId, window: '' }))).toEqual([
    'BAD_USER_INPUT',
    'input.window',
  ]);
});
