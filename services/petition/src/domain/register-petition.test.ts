import {
  aPetition,
  COURT,
  DISCIPLINE_ORGAN,
  factsOn,
  officerOf,
  PETITION_OFFICE,
  registrationInput,
  WATER_BUREAU,
} from '../../test/builders';
import { clockOf } from '../../test/outcomes';
import { registerPetition } from './register-petition';
import { CHANNELS } from './vocabulary';

test.each(CHANNELS)('a petition by %s is registered, whoever came, how many and how often', (channel) => {
  const input = registrationInput({
    channel,
    attendance: 500,
    anonymous: true,
    personal: null,
    purpose: null,
  });
  const decision = registerPetition(input, officerOf(PETITION_OFFICE), factsOn('2026-04-13'));
  expect(decision.kind).toBe('accepted');
  expect(decision.events).toHaveLength(1);
});

test('the petition office has 15 days from receipt to route (PR 22) and no NOTIFY', () => {
  const petition = aPetition().build();
  expect(petition.clocks).toHaveLength(1);
  expect(clockOf(petition, 'ROUTE')).toMatchObject({
    state: 'RUNNING',
    startedOn: '2026-04-13',
    dueOn: '2026-04-28',
    unitId: PETITION_OFFICE.id,
    rule: { article: '第二十二条' },
  });
});

test('any other unit has 15 days from receipt to notify (PR 23)', () => {
  const petition = aPetition({ unit: WATER_BUREAU }).build();
  expect(petition.clocks).toHaveLength(1);
  expect(clockOf(petition, 'NOTIFY')).toMatchObject({ state: 'RUNNING', dueOn: '2026-04-28' });
});

test('NOTIFY is void while name or address is unclear, and keeps its due date', () => {
  const nameless = { petitioners: [] };
  const noAddress = {
    petitioners: [{ name: '甲某', idNumber: null, phone: null, address: ' ', representative: false }],
  };
  for (const personal of [nameless, noAddress, null]) {
    const clock = clockOf(aPetition({ unit: WATER_BUREAU, personal }).build(), 'NOTIFY');
    expect(clock).toMatchObject({ state: 'VOID', dueOn: '2026-04-28' });
    expect(clock.steps).toContainEqual({ kind: 'REMARK', remark: 'NAME_OR_ADDRESS_UNCLEAR' });
  }
});

test.each([DISCIPLINE_ORGAN, COURT])('NOTIFY is void for discipline and political-legal organs', (unit) => {
  expect(clockOf(aPetition({ unit }).build(), 'NOTIFY').state).toBe('VOID');
});

test('who received it first answers for it, and its clerk is on record', () => {
  const { responsibility, registeredBy, historical } = aPetition().build();
  expect(responsibility.first).toMatchObject({
    unitId: PETITION_OFFICE.id,
    officerId: officerOf(PETITION_OFFICE).cadreId,
    reason: 'FIRST_RECEIVED',
    until: null,
  });
  expect(registeredBy).toEqual({ id: PETITION_OFFICE.id, function: 'PETITION_OFFICE', kind: 'PARTY_ORGAN' });
  expect(historical).toBe(false);
});

test('what is asked for is recorded with the registration, each as a demand of its own, and starts no further clock', () => {
  const demands = [
    { demandId: 'd1', text: '恢复供水' },
    { demandId: 'd2', text: '减免水费' },
  ];
  const { history } = aPetition({ demands });
  expect(history.map(({ type }) => type)).toEqual([
    'petition.registered',
    'petition.demand-added',
    'petition.demand-added',
  ]);
  const petition = aPetition({ demands }).build();
  expect(petition.demands.map(({ id, text, merit, parentId }) => [id, text, merit, parentId])).toEqual(
    demands.map(({ demandId, text }) => [demandId, text, null, null]),
  );
  expect(petition.clocks).toEqual(aPetition().build().clocks);
});

test('without a subject the first sentence of the text stands for it', () => {
  expect(aPetition({ subject: null }).build().subject).toBe('三楼以上自去年起早晚无水');
});
