import { startWorld, type World } from './support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const traceId = expect.stringMatching(/^[0-9a-f]{32}$/) as string;
const fail = (how: string, on?: unknown) =>
  world.ask('mutation F($how: String!, $on: Date) { fail(how: $how, on: $on) }', {}, { how, on });

it.each([
  ['input', { code: 'BAD_USER_INPUT', field: 'input.receivedOn', reason: 'lies in the future', traceId }],
  ['conflict', { code: 'CONFLICT', traceId }],
  ['deadlock', { code: 'CONFLICT', traceId }],
  ['unavailable', { code: 'UNAVAILABLE', retryAfter: 5, traceId }],
  ['defect', { code: 'INTERNAL_SERVER_ERROR', traceId }],
])('shows a fault of kind %s with its code and trace id, and nothing else', async (how, extensions) => {
  const answer = await fail(how);
  expect(answer.body.data).toEqual({ fail: null });
  expect(answer.body.errors?.map((error) => error.extensions)).toEqual([extensions]);
  expect(JSON.stringify(answer.body)).not.toContain('张三');
  expect(answer.body.errors?.[0]?.path).toEqual(['fail']);
});

it('says Retry-After where trying again helps', async () => {
  expect((await fail('unavailable')).headers.get('retry-after')).toBe('5');
});

it('answers the client’s trace id', async () => {
  const id = '0af7651916cd43dd8448eb211c80319c';
  const answer = await world.ask('{ unit(id: "x") { id } }', { traceparent: `00-${id}-b7ad6b7169203331-01` });
  expect(answer.body.errors?.[0]?.extensions).toEqual({
    code: 'BAD_USER_INPUT',
    field: 'id',
    reason: 'is not an id',
    traceId: id,
  });
});

it.each(['2026-02-30', '1948-12-31', '3000-01-01', '20260420', 5, ''])(
  'names the field of the date %p',
  async (on) => {
    const answer = await fail('no', on);
    expect(answer.body.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'on',
      traceId,
    });
  },
);

it('names a page’s argument that is out of range, and a cursor that is none', async () => {
  const [tooMany, cursor] = [
    await world.ask('{ petitions(first: 201) { totalCount } }'),
    await world.ask('{ petitions(after: "x") { totalCount } }'),
  ];
  expect(tooMany.body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'first' });
  expect(cursor.body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
});

it('names a variable that is missing or of another type', async () => {
  const answer = await world.ask('mutation F($how: String!) { fail(how: $how) }', {}, {});
  expect(answer.body.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', traceId } });
  expect(answer.body.errors?.[0]?.message).toContain('$how');
});

it('refuses a day that is written into the query text as well', async () => {
  const answer = await world.ask('mutation { fail(how: "no", on: "2026-02-30") }');
  expect(answer.body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', traceId });
  expect(answer.body.errors?.[0]?.message).toContain('no such day');
});
