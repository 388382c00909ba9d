import type { Actor } from '@lianxin/access';
import { until } from '@lianxin/testing';
import { casesInBulk } from '../src/service-background';
import { WATER_BUREAU } from './builders';
import { commandsOn, faultOf, type Shown } from './support/commands';
import { accountIn, clerk, leader, water, waterHead } from './support/people';
import { runningService, type RunningTest } from './support/running';

/** An ID number as a form has it; nobody's. */
const NUMBER = '110105194912310021';

let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
beforeAll(async () => {
  running = await runningService();
  commands = commandsOn(running);
});
afterAll(() => running.end());

/** A cadre of a unit who is told of; answers his account. */
const joined = async (
  unit: { readonly id: string },
  ...roles: Parameters<typeof accountIn>[1]
): Promise<Actor> => {
  const account = accountIn(unit, roles);
  const cadreId = String(account.cadreId);
  const data = { cadreId, unitId: unit.id, name: '某', tier: 'STAFF', from: '2026-04-13' } as const;
  await running.tellOfCadre(cadreId, 1, { type: 'cadre.joined.v1', data });
  return account;
};
const kinOf = (
  account: Actor,
  sequence: number,
  personToken: string | null,
  kinTokens: readonly string[] = [],
) =>
  running.tellOfCadre(String(account.cadreId), sequence, {
    type: 'cadre.kinship-changed.v1',
    data: { cadreId: String(account.cadreId), personToken, kinTokens: [...kinTokens] },
  });
const tokenOf = (idNumber: string): string => running.records.tokenOf(idNumber);

const claimAtWater = async (handler: Actor): Promise<string> => {
  const { id } = await commands.register();
  const petitionId = String(id);
  await commands.on(petitionId)('transferPetition', { asker: clerk }, { toUnitId: WATER_BUREAU.id });
  await commands.on(petitionId)('acceptTransfer', { asker: handler });
  await commands.on(petitionId)('acceptPetition', { asker: handler });
  return petitionId;
};
const sees = async (asker: Actor, petitionId: string): Promise<boolean> =>
  (await commands.petition(petitionId, { asker })) !== null;
const officersOf = async (petitionId: string): Promise<readonly (string | null | undefined)[]> => {
  const state = await running.records.petitions.find(petitionId);
  return [state?.handlerId, state?.responsibility.current.officerId];
};

it('who turns out to be a petitioner’s kin is barred at once, and stops being the officer', async () => {
  const handler = await joined(WATER_BUREAU, 'UNIT_HANDLER', 'UNIT_HEAD');
  const petitionId = await claimAtWater(handler);
  expect(await sees(handler, petitionId)).toBe(true);
  await kinOf(handler, 2, null, [tokenOf(NUMBER)]);
  expect(await sees(handler, petitionId)).toBe(false);
  expect(faultOf(await commands.send('addDemand', { petitionId, text: '退费' }, { asker: handler }))).toEqual(
    ['NOT_FOUND'],
  );
  await until('the officer to be withdrawn', async () =>
    (await officersOf(petitionId)).every((one) => one === null),
  );
  expect(await sees(waterHead, petitionId)).toBe(true);
  const named = await commands.on(petitionId)(
    'assignHandler',
    { asker: waterHead },
    { cadreId: handler.cadreId },
  );
  expect(named).toMatchObject({ code: 'INTEREST_DECLARED' });
  await kinOf(handler, 3, null, []);
  expect(await sees(handler, petitionId)).toBe(true);
});

it('nobody reads a petition of his own, whatever his role and however he writes his number', async () => {
  const self = await joined(WATER_BUREAU, 'UNIT_HANDLER', 'LEADER', 'SUPERVISOR');
  const petitionId = await claimAtWater(water);
  expect(await sees(self, petitionId)).toBe(true);
  await kinOf(self, 2, tokenOf(` ${NUMBER.toLowerCase()} `));
  expect(await sees(self, petitionId)).toBe(false);
});

it('who declares an interest knows nothing of it from then on, and his work goes to the unit’s head', async () => {
  const handler = await joined(WATER_BUREAU, 'UNIT_HANDLER');
  const petitionId = await claimAtWater(handler);
  const blank = await commands.on(petitionId)('declareInterest', { asker: handler }, { reason: ' ' });
  expect(blank).toMatchObject({ code: 'REASON_REQUIRED' });
  expect(
    await commands.on(petitionId)('declareInterest', { asker: handler }, { reason: '系同学' }),
  ).toBeNull();
  expect(await sees(handler, petitionId)).toBe(false);
  expect(await officersOf(petitionId)).toEqual([null, null]);
});

it('somebody who only looks on may declare an interest; an account without a cadre may not', async () => {
  const petitionId = await claimAtWater(water);
  expect(
    await commands.on(petitionId)('declareInterest', { asker: leader }, { reason: '系邻居' }),
  ).toBeNull();
  expect(await sees(leader, petitionId)).toBe(false);
  const outside = accountIn(null, ['LEADER'], WATER_BUREAU);
  const tried = await commands.send('declareInterest', { petitionId, reason: '系邻居' }, { asker: outside });
  expect(faultOf(tried)).toEqual(['FORBIDDEN']);
});

it('a head recuses somebody, who then knows nothing of it behind any of his accounts', async () => {
  const handler = await joined(WATER_BUREAU, 'UNIT_HANDLER');
  const second: Actor = { ...accountIn(WATER_BUREAU, ['UNIT_HANDLER', 'LEADER']), cadreId: handler.cadreId };
  const petitionId = await claimAtWater(handler);
  const recuse = { cadreId: handler.cadreId, reason: '系近亲属' };
  expect(await commands.on(petitionId)('recuse', { asker: clerk }, recuse)).toMatchObject({
    code: 'NOT_RESPONSIBLE',
  });
  expect(await commands.on(petitionId)('recuse', { asker: waterHead }, recuse)).toMatchObject({
    id: petitionId,
  });
  for (const account of [handler, second]) expect(await sees(account, petitionId)).toBe(false);
});

it('two accounts of one person are one person, by cadre or by token, and an account without a cadre is nobody’s second', async () => {
  const handler = await joined(WATER_BUREAU, 'UNIT_HANDLER');
  const own = '11010519491231002X';
  await kinOf(handler, 2, tokenOf(own));
  const petitionId = await claimAtWater(handler);
  const { demands } = await commands.on(petitionId)('addDemand', { asker: handler });
  await commands.on(petitionId)(
    'assessDemand',
    { asker: handler },
    { demandId: (demands as Shown[])[0]?.['id'] },
  );
  await commands.on(petitionId)('requestExtension', { asker: handler });
  const approveAs = (asker: Actor) =>
    commands.on(petitionId)('approveExtension', { asker }, { noticeOn: '2026-04-13' });
  const account: Actor = { ...accountIn(WATER_BUREAU, ['UNIT_HEAD']), cadreId: handler.cadreId };
  const twin = await joined(WATER_BUREAU, 'UNIT_HEAD');
  await kinOf(twin, 2, tokenOf(own));
  const nobody: Actor = { ...accountIn(WATER_BUREAU, ['UNIT_HEAD']), cadreId: null };
  for (const one of [account, twin, nobody])
    expect(await approveAs(one)).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
  expect(await approveAs(waterHead)).toMatchObject({ __typename: 'Petition' });
});

it('petitions from before the register of persons are looked through once, and can be again', async () => {
  const petitionId = await claimAtWater(water);
  const { dataSource } = running.records;
  await dataSource.query('DELETE FROM petition_person');
  const self = await joined(WATER_BUREAU, 'UNIT_HANDLER');
  await kinOf(self, 2, tokenOf(NUMBER));
  expect(await sees(self, petitionId)).toBe(true);
  for (const round of [1, 2]) {
    await dataSource.query(
      `INSERT INTO job (id, kind, job_key, input, failures, created_at)
       VALUES (UNHEX(REPLACE(UUID(), '-', '')), 'person-tokens', ?, '{}', 0, UTC_TIMESTAMP(6))`,
      [`again-${round}`],
    );
    await casesInBulk(running.records, running.clock.now)
      .runner(() => undefined)
      .runAll();
    await until('the tokens', async () => !(await sees(self, petitionId)));
  }
});
