import {
  aPetition,
  concluded,
  day,
  decided,
  factsOn,
  inHandling,
  offered,
  officerOf,
  PETITION_OFFICE,
  received,
  WATER_BUREAU,
  HOUSING_BUREAU,
  type PetitionBuilder,
} from '../../../test/builders';
import { evolve } from '../evolve';
import { anonymised } from '../anonymised';
import type { Petition, Petitioner } from '../petition';
import { amendPetition, type AmendPetition } from './amend-petition';

const amended = (builder: PetitionBuilder, command: Partial<AmendPetition>): PetitionBuilder =>
  builder.step((petition, facts) =>
    amendPetition(
      petition,
      { reason: '误记', parts: {}, petitioners: null, ...command },
      officerOf(petition.heldBy),
      facts,
    ),
  );

const refusal = (petition: Petition, command: Partial<AmendPetition>, by = officerOf(petition.heldBy)) => {
  const said = { reason: '误记', parts: {}, petitioners: null, ...command };
  const decision = amendPetition(petition, said, by, factsOn('2026-04-20'));
  return decision.kind === 'rejected' ? decision.code : null;
};

const nameless: Petitioner = { name: '', idNumber: null, phone: null, address: null, representative: false };
const named: Petitioner = { ...nameless, name: '甲某', address: '望江街道1号' };

test('what was said first is kept beside what stands now, who, when and why; purpose and clocks stay', () => {
  const builder = amended(aPetition(), { parts: { text: '四楼以上无水。', place: null, attendance: 3 } });
  const petition = builder.build();
  expect(petition).toMatchObject({ text: '四楼以上无水。', place: null, attendance: 3, purpose: 'CLAIM' });
  expect(petition.amendments).toMatchObject([
    {
      reason: '误记',
      by: { unitId: PETITION_OFFICE.id },
      fields: [
        { field: 'text', before: '三楼以上自去年起早晚无水。', after: '四楼以上无水。' },
        { field: 'place', before: '望江街道', after: null },
        { field: 'attendance', before: '1', after: '3' },
      ],
      petitioners: false,
    },
  ]);
  expect(petition.clocks).toEqual(aPetition().build().clocks);
});

test('what changes nothing records nothing', () => {
  const petition = aPetition().build();
  const same = {
    reason: '误记',
    parts: { text: petition.text },
    petitioners: petition.personal?.petitioners ?? null,
  };
  expect(amendPetition(petition, same, officerOf(PETITION_OFFICE), factsOn('2026-04-14'))).toEqual({
    kind: 'accepted',
    events: [],
  });
});

test('petitioners’ data of before are kept in the sealed part only, and anonymisation leaves neither', () => {
  const other = { ...named, name: '申屠某', address: '望江街道2号' };
  const builder = amended(aPetition(), { petitioners: [other] });
  const { personal, amendments, ...open } = builder.build();
  expect(personal?.petitioners).toEqual([other]);
  expect(personal?.earlier?.[0]?.petitioners).toMatchObject([{ name: '甲某' }]);
  expect(JSON.stringify([open, amendments])).not.toMatch(/申屠|甲某|望江街道\d号/);
  const left = builder.history.map(anonymised).reduce<Petition | null>(evolve, null);
  expect(JSON.stringify(left)).not.toMatch(/申屠|甲某|无水/);
  expect(left?.amendments).toMatchObject([{ petitioners: false }]);
});

test('PR 23: a name and address that become clear let NOTIFY bind again, up to its original day; too late it stays void', () => {
  const unclear = aPetition({ unit: WATER_BUREAU, personal: { petitioners: [nameless] } });
  const state = (builder: PetitionBuilder) =>
    builder.build().clocks.map(({ kind, state: now, dueOn }) => [kind, now, dueOn])[0];
  expect(state(unclear)).toEqual(['NOTIFY', 'VOID', '2026-04-28']);
  expect(state(amended(unclear.later(15), { petitioners: [named] }))).toEqual([
    'NOTIFY',
    'RUNNING',
    '2026-04-28',
  ]);
  expect(state(amended(unclear.later(16), { petitioners: [named] }))).toEqual([
    'NOTIFY',
    'VOID',
    '2026-04-28',
  ]);
  const clear = aPetition({ unit: WATER_BUREAU });
  expect(state(amended(clear, { petitioners: [nameless] }))).toEqual(['NOTIFY', 'VOID', '2026-04-28']);
});

test('an earlier day of receipt derives its clock anew; a later one, which would win time, is refused', () => {
  const earlier = amended(aPetition().later(1), { parts: { receivedOn: day('2026-04-10') } }).build();
  expect(earlier.receivedOn).toBe('2026-04-10');
  expect(earlier.clocks.map(({ id, dueOn }) => [id, dueOn])).toEqual([['ROUTE-1', '2026-04-25']]);
  const handedOn = amended(offered().later(1), { parts: { receivedOn: day('2026-03-20') } }).build();
  expect(handedOn.clocks[0]).toMatchObject({
    kind: 'ROUTE',
    state: 'MISSED',
    dueOn: '2026-04-04',
    metOn: '2026-04-13',
  });
  expect(refusal(aPetition().build(), { parts: { receivedOn: day('2026-04-14') } })).toBe(
    'DATE_NOT_POSSIBLE',
  );
  expect(refusal(inHandling().build(), { parts: { receivedOn: day('2026-04-10') } })).toBe('RECEIPT_SETTLED');
});

test('a superior may ask for another day; a report back that was missed stays missed', () => {
  const superior = aPetition({ channel: 'SUPERIOR_TRANSFER', reportBackBy: day('2026-05-01') });
  const reportBack = (builder: PetitionBuilder) =>
    builder
      .build()
      .clocks.filter(({ kind }) => kind === 'REPORT_BACK')
      .map(({ state, dueOn }) => [state, dueOn]);
  const parts = { reportBackBy: day('2026-06-01') };
  expect(reportBack(amended(superior, { parts }))).toEqual([['RUNNING', '2026-06-01']]);
  expect(reportBack(amended(superior.afterSilence(20), { parts }))).toEqual([['MISSED', '2026-06-01']]);
  expect(reportBack(amended(superior, { parts: { reportBackBy: null } }))).toEqual([['VOID', '2026-05-01']]);
});

test('an answer rests on what was said: after it only data of people, superior and other periods are corrected', () => {
  for (const builder of [decided(), concluded()]) {
    expect(refusal(builder.build(), { parts: { text: '另一说法' } })).toBe('ANSWER_RESTS_ON_IT');
    expect(refusal(builder.build(), { parts: { attendance: 9 } })).toBe('ANSWER_RESTS_ON_IT');
    expect(refusal(builder.build(), { petitioners: [named, named] })).toBeNull();
    expect(refusal(builder.build(), { parts: { superiorNumber: '市信转〔2026〕1号' } })).toBeNull();
  }
});

test('the holder and the registering office correct, with a reason; nobody else', () => {
  const petition = received().build();
  const parts = { text: '四楼以上无水。' };
  expect(refusal(petition, { parts }, officerOf(PETITION_OFFICE))).toBeNull();
  expect(refusal(petition, { parts }, officerOf(HOUSING_BUREAU))).toBe('NOT_RESPONSIBLE');
  expect(refusal(petition, { parts, reason: ' \u3000' })).toBe('REASON_REQUIRED');
});
