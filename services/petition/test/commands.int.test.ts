import { HOUSING_BUREAU, WATER_BUREAU } from './builders';
import { commandsOn, form, type Shown } from './support/commands';
import { clerk, housing, secondClerk, water } from './support/people';
import { runningService, type RunningTest } from './support/running';
import { expectFoldsOfHistory, rowCounts } from './support/written';

let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
beforeAll(async () => {
  running = await runningService();
  commands = commandsOn(running);
});
afterAll(() => running.end());

const registered = async (): Promise<Shown> => commands.register();
const idOf = (petition: Shown): string => String(petition['id']);
const kinds = (answers: readonly Shown[]): unknown[] =>
  answers.map((answer) => answer['code'] ?? answer['__typename']).sort();
const offered = async (): Promise<string> => {
  const id = idOf(await registered());
  await commands.on(id)('transferPetition', { asker: clerk }, { toUnitId: WATER_BUREAU.id });
  return id;
};

describe('two commands at once on one petition', () => {
  it('of two offers, one wins and the other hears that an offer is pending', async () => {
    for (let round = 0; round < 8; round += 1) {
      const on = commands.on(idOf(await registered()));
      const answers = await Promise.all([
        on('transferPetition', { asker: clerk }, { toUnitId: WATER_BUREAU.id }),
        on('transferPetition', { asker: secondClerk }, { toUnitId: HOUSING_BUREAU.id }),
      ]);
      expect(kinds(answers)).toEqual(['OFFER_PENDING', 'Petition']);
    }
  });

  it('taking over and objecting: whichever comes first decides what the other is answered', async () => {
    for (let round = 0; round < 8; round += 1) {
      const id = await offered();
      const on = commands.on(id);
      const answers = await Promise.all([
        on('acceptTransfer', { asker: water }),
        on('objectToTransfer', { asker: water }),
      ]);
      const history = await running.records.petitions.history(id);
      const took = history.findIndex(({ type }) => type === 'petition.transfer-accepted');
      const objected = history.findIndex(({ type }) => type === 'petition.transfer-objected');
      expect(took).toBeGreaterThan(0);
      // A takeover withdraws the unit's own objection, so that both may be recorded, in this order only.
      expect(kinds(answers)).toEqual(
        objected === -1 ? ['ILLEGAL_STEP', 'Petition'] : ['Petition', 'Petition'],
      );
      if (objected !== -1) expect(objected).toBeLessThan(took);
    }
  });

  it('twelve demands at once are all recorded, each once', async () => {
    const on = commands.on(idOf(await registered()));
    const texts = Array.from({ length: 12 }, (_, index) => `诉求${index + 1}`);
    const answers = await Promise.all(texts.map((text) => on('addDemand', { asker: clerk }, { text })));
    expect(new Set(kinds(answers))).toEqual(new Set(['Petition']));
    const state = await running.records.petitions.find(idOf(answers[0] ?? {}));
    expect(state?.demands.map(({ text }) => text).sort()).toEqual(texts.sort());
    expect(new Set(state?.demands.map(({ id }) => id)).size).toBe(12);
  });

  it('forty registrations at once have forty numbers, each of its year and not the next of another', async () => {
    const petitions = await Promise.all(Array.from({ length: 40 }, () => registered()));
    const numbers = petitions.map(({ number }) => Number(String(number).replace('XF-2026-', '')));
    expect(new Set(numbers).size).toBe(40);
    const sorted = numbers.sort((a, b) => a - b);
    const neighbours = sorted.filter((number, index) => number - 1 === sorted[index - 1]).length;
    expect(neighbours).toBeLessThan(3);
  });
});

describe('a key', () => {
  it('gets the same answer again for the same input, receipt included, and nothing is written twice', async () => {
    const input = form({ idempotencyKey: '窗口3-0001' });
    const first = await commands.run('registerPetition', input, { asker: clerk });
    const before = await rowCounts(running.records);
    const again = await commands.run('registerPetition', input, { asker: clerk });
    expect(again).toEqual(first);
    expect(again['receipt']).toEqual({
      number: first['number'],
      queryCode: expect.stringMatching(/^\w{10}$/) as string,
    });
    expect(await rowCounts(running.records)).toEqual(before);
  });

  it('is the client’s own: another account with the same key registers another petition', async () => {
    const input = form({ idempotencyKey: '窗口3-0002' });
    const first = await commands.run('registerPetition', input, { asker: clerk });
    const other = await commands.run('registerPetition', input, { asker: secondClerk });
    expect(other['id']).not.toBe(first['id']);
  });

  it('with another input is bad input, and names the key', async () => {
    const input = form({ idempotencyKey: '窗口3-0003' });
    await commands.run('registerPetition', input, { asker: clerk });
    const { errors } = await commands.send(
      'registerPetition',
      { ...input, subject: '另一件事' },
      { asker: clerk },
    );
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.idempotencyKey',
      reason: expect.stringMatching(/\S/) as string,
    });
  });

  it('sent five times at once is one command', async () => {
    const input = form({ idempotencyKey: '窗口3-0004' });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => commands.run('registerPetition', input, { asker: clerk })),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    const id = await offered();
    const object = { idempotencyKey: '承办-0001' };
    const objections = await Promise.all(
      Array.from({ length: 5 }, () => commands.on(id)('objectToTransfer', { asker: water }, object)),
    );
    expect(kinds(objections)).toEqual(Array(5).fill('Petition'));
    const history = await running.records.petitions.history(id);
    expect(history.filter(({ type }) => type === 'petition.transfer-objected')).toHaveLength(1);
  });

  it('lets a refused command be tried again once the reason is gone', async () => {
    const on = commands.on(idOf(await commands.register({ purpose: null })));
    const transfer = { toUnitId: HOUSING_BUREAU.id, idempotencyKey: '转送-0001' };
    expect(await on('transferPetition', { asker: clerk }, transfer)).toMatchObject({
      code: 'PURPOSE_NOT_SET',
    });
    await on('setPurpose', { asker: clerk }, { purpose: 'CLAIM' });
    expect(await on('transferPetition', { asker: clerk }, transfer)).toMatchObject({ status: 'OFFERED' });
    expect(await on('transferPetition', { asker: clerk }, transfer)).toMatchObject({ status: 'OFFERED' });
    expect(await on('acceptTransfer', { asker: housing })).toMatchObject({ status: 'RECEIVED' });
  });
});

it('every petition is the fold of its history, and its further tables say the same', async () => {
  expect(await expectFoldsOfHistory(running.records)).toBeGreaterThan(60);
});
