import type { Actor } from '@lianxin/access';
import { commandsOn, faultOf, STATUS, type Shown } from './support/commands';
import { clerk } from './support/people';
import { runningService, type RunningTest } from './support/running';

let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
beforeAll(async () => {
  running = await runningService();
  commands = commandsOn(running);
});
afterAll(() => running.end());

const receiptOf = async (): Promise<{ number: string; queryCode: string }> =>
  (await commands.register())['receipt'] as { number: string; queryCode: string };
const attempt = (number: string, queryCode: string) =>
  commands.send('openPetition', { number, queryCode }, {});
const WRONG = '2222222222';

it('a wrong code and an unknown number get the same answer, word for word', async () => {
  const { number } = await receiptOf();
  const known = await attempt(number, WRONG);
  const unknown = await attempt('XF-2026-999999', WRONG);
  expect(faultOf(known)).toEqual(['NOT_FOUND']);
  const comparable = ({ status, data, errors }: typeof known) => ({
    status,
    data,
    errors: errors.map(({ message, extensions: { traceId: _own, ...rest } }) => ({ message, ...rest })),
  });
  expect(comparable(unknown)).toEqual(comparable(known));
});

it('the code is read as people type it, and only its hash is kept', async () => {
  const { number, queryCode } = await receiptOf();
  const typed = ` ${queryCode.slice(0, 5).toLowerCase()} - ${queryCode.slice(5).toLowerCase()} `;
  expect((await attempt(number, typed)).errors).toEqual([]);
  const rows = await running.records.dataSource.query<object[]>('SELECT * FROM query_code');
  expect(JSON.stringify(rows)).not.toContain(queryCode);
});

it.each([
  ['a known number', async () => (await receiptOf()).number],
  ['an unknown number', () => Promise.resolve('XF-2026-888888')],
])(
  'five wrong codes for %s close it for a quarter of an hour, to the right code too',
  async (_what, numberOf) => {
    const number = await numberOf();
    for (let tries = 0; tries < 5; tries += 1)
      expect(faultOf(await attempt(number, WRONG))).toEqual(['NOT_FOUND']);
    const sixth = await attempt(number, WRONG);
    expect(sixth.errors[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', retryAfter: 900 });
    running.clock.onBy({ minutes: 14 });
    expect(faultOf(await attempt(number, WRONG))).toEqual(['LIMIT_EXCEEDED']);
    running.clock.onBy({ minutes: 2 });
    expect(faultOf(await attempt(number, WRONG))).toEqual(['NOT_FOUND']);
  },
);

it('the throttle holds against the right code as well, and a right code in time clears it', async () => {
  const { number, queryCode } = await receiptOf();
  for (let tries = 0; tries < 4; tries += 1) await attempt(number, WRONG);
  expect((await attempt(number, queryCode)).errors).toEqual([]);
  for (let tries = 0; tries < 5; tries += 1)
    expect(faultOf(await attempt(number, WRONG))).toEqual(['NOT_FOUND']);
  expect(faultOf(await attempt(number, queryCode))).toEqual(['LIMIT_EXCEEDED']);
  running.clock.onBy({ minutes: 16 });
  expect((await attempt(number, queryCode)).errors).toEqual([]);
});

it('who gives the right code is let in while somebody else’s attempt is being counted', async () => {
  const [mine, another] = [await receiptOf(), await receiptOf()];
  await attempt(another.number, WRONG);
  await running.records.dataSource.transaction(async (manager) => {
    await manager.query('SELECT id FROM query_throttle FOR UPDATE');
    expect((await attempt(mine.number, mine.queryCode)).errors).toEqual([]);
  });
});

it('what nobody tried for two days is forgotten', async () => {
  const { number, queryCode } = await receiptOf();
  await attempt('XF-2026-666666', WRONG);
  running.clock.onBy({ days: 2, minutes: 1 });
  await attempt(number, queryCode);
  expect(await running.records.dataSource.query('SELECT id FROM query_throttle')).toEqual([]);
});

it('thirty wrong codes at once are judged five times at most', async () => {
  const { number } = await receiptOf();
  const answers = await Promise.all(Array.from({ length: 30 }, () => attempt(number, WRONG)));
  const codes = answers.map((answer) => faultOf(answer)[0]);
  expect(codes.filter((code) => code === 'NOT_FOUND').length).toBeLessThanOrEqual(5);
  expect(new Set(codes.filter((code) => code !== 'NOT_FOUND'))).toEqual(new Set(['LIMIT_EXCEEDED']));
});

it('each further round of wrong codes closes the number for twice as long, until a day has passed without any', async () => {
  const { number } = await receiptOf();
  const closedFor = async (): Promise<unknown> => {
    for (let tries = 0; tries < 5; tries += 1)
      expect(faultOf(await attempt(number, WRONG))).toEqual(['NOT_FOUND']);
    return (await attempt(number, WRONG)).errors[0]?.extensions['retryAfter'];
  };
  for (const minutes of [15, 30, 60]) {
    expect(await closedFor()).toBe(minutes * 60);
    running.clock.onBy({ minutes });
  }
  running.clock.onBy({ days: 1 });
  expect(await closedFor()).toBe(15 * 60);
});

it('one address that tries many numbers is closed as well, and another one isn’t; right codes are no failures', async () => {
  const receipts = await Promise.all(Array.from({ length: 8 }, receiptOf));
  const from = (origin: string, number: string, queryCode: string) =>
    commands.send('openPetition', { number, queryCode }, { origin });
  for (const { number, queryCode } of receipts)
    expect((await from('192.0.2.8', number, queryCode)).errors).toEqual([]);
  for (let tries = 0; tries < 30; tries += 1)
    expect(faultOf(await from('192.0.2.8', `XF-2026-77${1000 + tries}`, WRONG))).toEqual(['NOT_FOUND']);
  const [{ number, queryCode }] = receipts as [(typeof receipts)[0]];
  expect(faultOf(await from('192.0.2.8', number, queryCode))).toEqual(['LIMIT_EXCEEDED']);
  expect((await from('192.0.2.9', number, queryCode)).errors).toEqual([]);
  const kept = await running.records.dataSource.query<object[]>('SELECT * FROM query_throttle');
  expect(JSON.stringify(kept)).not.toContain('192.0.2');
});

describe('an account of a petitioner', () => {
  const account = (accountId: string, changes: Partial<Actor> = {}): { asker: Actor } => ({
    asker: { kind: 'ACCOUNT', accountId, cadreId: null, unitId: null, grants: [], ...changes },
  });
  const KEPT = '{ myCases { number token expiresAt } }';
  const keptBy = async (as: object): Promise<readonly Shown[]> =>
    (await running.ask(KEPT, {}, as)).data?.['myCases'] as readonly Shown[];
  const FORGET = 'mutation ($input: ForgetCaseInput!) { forgetCase(input: $input) }';

  it('enters again without the code what it opened once, until it forgets it', async () => {
    const [one, other] = [await receiptOf(), await receiptOf()];
    const petitioner = account('petitioner');
    for (const receipt of [one, other, one]) await commands.send('openPetition', receipt, petitioner);
    const kept = await keptBy(petitioner);
    expect(kept.map(({ number }) => number).sort()).toEqual([one.number, other.number].sort());
    for (const { number, token } of kept)
      expect(await commands.status(String(token))).toMatchObject({ number });
    const forget = { input: { number: one.number } };
    expect((await running.ask(FORGET, forget, petitioner)).data).toEqual({ forgetCase: true });
    expect((await running.ask(FORGET, forget, petitioner)).data).toEqual({ forgetCase: false });
    expect((await keptBy(petitioner)).map(({ number }) => number)).toEqual([other.number]);
    const rows = await running.records.dataSource.query<object[]>('SELECT * FROM kept_case');
    expect(JSON.stringify(rows)).not.toContain('petitioner');
  });

  it('keeps nothing by a wrong code, nothing of another account, and nothing for an officer', async () => {
    const receipt = await receiptOf();
    const wrong = await commands.send('openPetition', { ...receipt, queryCode: WRONG }, account('guesser'));
    expect(faultOf(wrong)).toEqual(['NOT_FOUND']);
    expect(await keptBy(account('guesser'))).toEqual([]);
    await commands.send('openPetition', receipt, account('owner'));
    expect(await keptBy(account('stranger'))).toEqual([]);
    const stolen = await running.ask(FORGET, { input: { number: receipt.number } }, account('stranger'));
    expect(stolen.data).toEqual({ forgetCase: false });
    expect(await keptBy(account('owner'))).toHaveLength(1);
    const suspended = account('suspended', { cadreId: clerk.cadreId });
    for (const officer of [{ asker: clerk }, suspended]) {
      expect((await commands.send('openPetition', receipt, officer)).errors).toEqual([]);
      expect(await keptBy(officer)).toEqual([]);
    }
    expect(faultOf(await running.ask(KEPT, {}, {}))).toEqual(['UNAUTHENTICATED']);
    expect(faultOf(await running.ask(FORGET, { input: { number: receipt.number } }, {}))).toEqual([
      'UNAUTHENTICATED',
    ]);
  });
});

it('a session that was ended opens nothing; the others on the petition go on', async () => {
  const petition = await commands.register();
  const [one, other] = [await commands.open(petition), await commands.open(petition)];
  const END = 'mutation ($input: EndPetitionSessionInput!) { endPetitionSession(input: $input) }';
  const ended = async (token: string) =>
    (await running.ask(END, { input: { token } }, {})).data?.['endPetitionSession'];
  expect(await ended(one)).toBe(true);
  expect(await ended(one)).toBe(false);
  expect(await ended('made.up.token')).toBe(false);
  const over = await running.ask(`{ petitionStatus { number } }`, {}, { caseToken: one });
  expect(faultOf(over)).toEqual(['UNAUTHENTICATED']);
  expect(await commands.status(other)).toMatchObject({ number: petition['number'] });
});

it('a session ends after 30 minutes', async () => {
  const { number, queryCode } = await receiptOf();
  const { data } = await attempt(number, queryCode);
  const { token, expiresAt } = data?.['openPetition'] as { token: string; expiresAt: string };
  expect(new Date(expiresAt).getTime() - running.clock.now().getTime()).toBe(30 * 60_000);
  running.clock.onBy({ minutes: 29 });
  expect(await commands.status(token)).toMatchObject({ number, status: 'REGISTERED' });
  running.clock.onBy({ minutes: 2 });
  const over = await running.ask(`{ petitionStatus { ${STATUS} } }`, {}, { caseToken: token });
  expect(faultOf(over)).toEqual(['UNAUTHENTICATED']);
});

it('a session is good for its own case only, whether or not there is the other, and for nothing of officers', async () => {
  const petition = await commands.register();
  const other = await commands.register();
  const caseToken = await commands.open(petition);
  const rate = (petitionId: unknown) =>
    commands.send('ratePetition', { petitionId, of: 'HANDLING_UNIT', grade: 5 }, { caseToken });
  expect(faultOf(await rate(other['id']))).toEqual(['FORBIDDEN']);
  expect(faultOf(await rate('00000000-0000-7000-8000-00000000dead'))).toEqual(['FORBIDDEN']);
  expect((await rate(petition['id'])).data?.['ratePetition']).toMatchObject({ code: 'ILLEGAL_STEP' });
  const byId = `query ($id: ID!) { petition(id: $id) { id } }`;
  expect(faultOf(await running.ask(byId, { id: petition['id'] }, { caseToken }))).toEqual([
    'UNAUTHENTICATED',
  ]);
  expect(faultOf(await running.ask('{ petitions { totalCount } }', {}, { caseToken }))).toEqual([
    'UNAUTHENTICATED',
  ]);
  const entities = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Petition { number } } }`;
  const of = [{ __typename: 'Petition', id: petition['id'] }];
  expect((await running.ask(entities, { of }, { caseToken })).data?.['_entities']).toEqual([null]);
  for (const name of ['setPurpose', 'addDemand', 'closePetition']) {
    const input = {
      petitionId: petition['id'],
      ...({ setPurpose: { purpose: 'CLAIM' }, addDemand: { text: '诉求' } }[name] ?? {}),
    };
    expect(faultOf(await commands.send(name, input, { caseToken }))).toEqual(['UNAUTHENTICATED']);
  }
});

it('a token that is altered, or made up, opens nothing', async () => {
  const token = await commands.open(await commands.register());
  for (const caseToken of [`${token}x`, token.slice(0, -4), 'made.up.token', '']) {
    const answer = await running.ask(`{ petitionStatus { number } }`, {}, { caseToken });
    expect(faultOf(answer)).toEqual(['UNAUTHENTICATED']);
  }
  const officer = await running.ask(`{ petitionStatus { number } }`, {}, { asker: clerk, caseToken: token });
  expect(faultOf(officer)).toEqual(['UNAUTHENTICATED']);
});

it('of an accusation the petitioner sees the stage only', async () => {
  const accusation = await commands.register({ purpose: 'ACCUSATION' });
  const unsorted = await commands.register({ purpose: null });
  for (const petition of [accusation, unsorted] satisfies Shown[])
    expect(await commands.status(await commands.open(petition))).toEqual({
      petitionId: petition['id'],
      number: petition['number'],
      requestNumber: null,
      status: 'REGISTERED',
      stage: '已登记',
      receivedAt: petition['receivedAt'],
      responsibleUnit: null,
      responsibleUnitName: null,
      clocks: [],
      opinion: null,
      ratings: [],
      mayRate: [],
      subject: null,
      milestones: [],
      answerBy: null,
      notices: [],
      lastNewsOn: null,
      mayAskFor: null,
      mayAskUntil: null,
      reviews: [],
      quiet: false,
    });
});
