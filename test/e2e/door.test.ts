import { register } from '../support/petition-story';
import { ask, codesOf, post, tokenOf, type Answer } from '../support/product';

const ME = '{ me { account } }';
const LIST = '{ petitions { totalCount } }';
const traceOf = ({ errors }: Answer): unknown => errors[0]?.extensions['traceId'];

it('who isn’t signed in is told so, whatever he asks for', async () => {
  expect(codesOf(await ask(ME))).toEqual(['UNAUTHENTICATED']);
  expect(codesOf(await ask(LIST))).toEqual(['UNAUTHENTICATED']);
  const registration = { channel: 'LETTER', receivedAt: '2026-01-05', subject: '供暖', text: '不热' };
  const register =
    'mutation ($input: RegisterPetitionInput!) { registerPetition(input: $input) { __typename } }';
  expect(codesOf(await ask(register, { input: registration }))).toEqual(['UNAUTHENTICATED']);
});

it.each([
  ['made up', () => Promise.resolve('Bearer made.up.token')],
  ['altered', async () => `Bearer ${(await tokenOf('clerk')).slice(0, -6)}AAAAAA`],
  ['of no scheme that we know', async () => `Basic ${await tokenOf('clerk')}`],
  ['empty', () => Promise.resolve('Bearer')],
])('a token that is %s is refused, for what anybody may ask too', async (_what, headerOf) => {
  const answer = await ask(ME, {}, { headers: { authorization: await headerOf() } });
  expect([answer.status, answer.data]).toEqual([401, null]);
  expect(codesOf(answer)).toEqual(['UNAUTHENTICATED']);
  expect(traceOf(answer)).toMatch(/^[0-9a-f]{32}$/);
});

it('a petitioner’s token that is made up opens nothing', async () => {
  const answer = await ask('{ petitionStatus { number } }', {}, { caseToken: 'made.up.token' });
  expect(codesOf(answer)).toEqual(['UNAUTHENTICATED']);
});

it('every error has the trace id of its request, the client’s own where it sent one', async () => {
  const own = '4bf92f3577b34da6a3ce929d0e0e4736';
  const headers = { traceparent: `00-${own}-00f067aa0ba902b7-01` };
  const wrong = await ask('{ petition(id: "x") { id } }', {}, { account: 'clerk', headers });
  expect(codesOf(wrong)).toEqual(['BAD_USER_INPUT']);
  expect(traceOf(wrong)).toBe(own);
  expect(traceOf(await ask(LIST))).toMatch(/^[0-9a-f]{32}$/);
  expect(JSON.stringify(wrong.errors)).not.toMatch(/stacktrace|node_modules|services\//);
});

it('bad input names the field and the reason through the gateway as well', async () => {
  const mutation =
    'mutation ($input: RegisterPetitionInput!) { registerPetition(input: $input) { __typename } }';
  const input = { channel: 'LETTER', receivedAt: '2999-01-01', subject: '供暖', text: '不热' };
  const { errors } = await ask(mutation, { input }, { account: 'clerk' });
  expect(errors[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'input.receivedAt',
    reason: 'lies in the future',
  });
});

it('a query too deep, with too many aliases or too large is refused before it costs anything', async () => {
  const deep = `{ units { edges { node { ${'parent { '.repeat(9)}name${' }'.repeat(9)} } } } }`;
  expect(codesOf(await ask(deep, {}, { account: 'clerk' }))).toEqual(['LIMIT_EXCEEDED']);
  const aliases = `{ ${Array.from({ length: 16 }, (_, index) => `a${index}: me { account }`).join(' ')} }`;
  expect(codesOf(await ask(aliases, {}, { account: 'clerk' }))).toEqual(['LIMIT_EXCEEDED']);
  const large = await post(JSON.stringify({ query: ME, variables: { filler: '水'.repeat(50_000) } }));
  expect([large.status, codesOf(large)]).toEqual([413, ['LIMIT_EXCEEDED']]);
  const batch = await post(JSON.stringify([{ query: ME }, { query: ME }]));
  expect(batch.status).toBeGreaterThanOrEqual(400);
  const broken = await post('{"query": "{ me');
  expect([broken.status, codesOf(broken)]).toEqual([400, ['BAD_USER_INPUT']]);
});

it('refusals and labels are in the language that the browser asks for, Chinese by default', async () => {
  const { id: petitionId } = await register();
  const mutation = `mutation ($input: AcceptPetitionInput!) { acceptPetition(input: $input) {
    ... on Rejection { code message } } }`;
  const said = async (language?: string): Promise<unknown> => {
    const as = language ? { account: 'clerk', language } : { account: 'clerk' };
    const { data } = await ask(mutation, { input: { petitionId } }, as);
    return (data?.['acceptPetition'] as { message: string }).message;
  };
  expect(await said()).toContain('信访部门负责转送、交办');
  expect(await said('zh-CN,zh;q=0.9,en;q=0.8')).toContain('信访部门负责转送、交办');
  expect(await said('en-GB,en;q=0.9')).toContain('A petition office routes petitions');
});
