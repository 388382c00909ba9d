import { aPetition, day, PETITION_OFFICE, registrationInput, WATER_BUREAU } from '../../../test/builders';
import { DEFAULT_PETITION_RULES } from '../petition-rules';
import { registrationFaults } from '../registration-faults';
import type { RegisterPetition } from '../register-petition';
import { CHANNELS } from '../vocabulary';
import { lacksRepresentatives } from './representatives';

const faultsOf = (part: Partial<RegisterPetition>) =>
  registrationFaults(registrationInput(part), day('2026-04-20'), DEFAULT_PETITION_RULES).map(
    ({ path, problem }) => [path, problem],
  );

const people = (count: number, representative: boolean) =>
  Array.from({ length: count }, (_, index) => ({
    ...{ name: `第${index + 1}人`, idNumber: null, phone: null, address: null },
    representative,
  }));

test.each(CHANNELS)(
  'PR 17, 22, 44: what comes in by %s is registered, unnamed, unsorted and without a subject',
  (channel) => {
    const petition = aPetition({
      ...{ channel, anonymous: true, personal: null, purpose: null, subject: null, attendance: 40 },
    }).build();
    expect(petition).toMatchObject({ status: 'REGISTERED', channel, attendance: 40, anonymous: true });
    expect(petition.clocks.map(({ kind, state }) => [kind, state])).toEqual([['ROUTE', 'RUNNING']]);
  },
);

test('PR 20: any number of people is registered, five may represent them, and a sixth is a form that contradicts itself', () => {
  expect(faultsOf({ channel: 'VISIT', attendance: 60, personal: { petitioners: people(5, true) } })).toEqual(
    [],
  );
  expect(
    faultsOf({ channel: 'VISIT', attendance: 60, personal: { petitioners: people(20, false) } }),
  ).toEqual([]);
  expect(faultsOf({ channel: 'VISIT', attendance: 60, personal: { petitioners: people(6, true) } })).toEqual([
    ['petitioners', 'TOO_MANY_REPRESENTATIVES'],
  ]);
});

test('PR 20: who is named came, whatever the form counts; a joint visit without representatives is registered and says so', () => {
  const joint = aPetition({
    channel: 'VISIT',
    attendance: 1,
    personal: { petitioners: people(3, false) },
  }).build();
  expect(joint.attendance).toBe(3);
  expect(lacksRepresentatives(joint)).toBe(true);
  expect(lacksRepresentatives({ ...joint, personal: { petitioners: people(1, true) } })).toBe(false);
  expect(lacksRepresentatives({ ...joint, channel: 'LETTER' })).toBe(false);
});

test('PR 22: a superior’s transfer starts the report back that it asked for, on top of ROUTE', () => {
  const { clocks, superiorUnit, reportBackBy } = aPetition({
    ...{ channel: 'SUPERIOR_TRANSFER', superiorNumber: '市信转〔2026〕12号' },
    ...{ superiorUnit: '市信访局', reportBackBy: day('2026-05-25') },
  }).build();
  expect([superiorUnit, reportBackBy]).toEqual(['市信访局', '2026-05-25']);
  expect(clocks.map(({ kind, unitId, dueOn }) => [kind, unitId, dueOn])).toEqual([
    ['ROUTE', PETITION_OFFICE.id, '2026-04-28'],
    ['REPORT_BACK', PETITION_OFFICE.id, '2026-05-25'],
  ]);
  expect(clocks[1]?.rule.article).toBe('第二十二条第一款第三项');
});

test('only a superior’s transfer asks for a report back, and not before it came', () => {
  const superior = { channel: 'SUPERIOR_TRANSFER', reportBackBy: day('2026-04-12') } as const;
  expect(faultsOf(superior)).toEqual([['reportBackBy', 'DATE_BEFORE_RECEIPT']]);
  expect(faultsOf({ reportBackBy: day('2026-05-12') })).toEqual([['reportBackBy', 'NOT_FROM_A_SUPERIOR']]);
  expect(faultsOf({ superiorUnit: '市信访局' })).toEqual([['superiorUnit', 'NOT_FROM_A_SUPERIOR']]);
  expect(faultsOf({ ...superior, reportBackBy: day('2026-04-13') })).toEqual([]);
});

test('periods of other laws are kept as they were named, over or not; PR 23 starts NOTIFY at any other unit', () => {
  const limitationPeriods = [
    { kind: 'RECONSIDERATION', endsOn: day('2026-04-01'), note: '处罚决定' },
    { kind: 'SUIT', endsOn: day('2026-09-30'), note: null },
  ] as const;
  const petition = aPetition({ unit: WATER_BUREAU, limitationPeriods }).build();
  expect(petition.limitationPeriods).toEqual(limitationPeriods);
  expect(petition.clocks.map(({ kind }) => kind)).toEqual(['NOTIFY']);
  expect(aPetition().build()).not.toHaveProperty('limitationPeriods');
});
