import { isOpen } from '@lianxin/casework';
import fc from 'fast-check';
import {
  ABOLISHED_BUREAU,
  aPetition,
  DISCIPLINE_ORGAN,
  factsOn,
  handedOver,
  handOverInput,
  HOUSING_BUREAU,
  officerOf,
  PETITION_OFFICE,
  REQUEST,
  SEALED,
  WATER_BUREAU,
} from '../../test/builders';
import { after, clockOf, codeOf } from '../../test/outcomes';
import { confirmRequestHandOver } from './confirm-request-hand-over';
import { nextTimerOn } from './pass-time';
import { officeOfHandOver } from './office-of-hand-over';
import { ratePetition } from './rate-petition';
import { registerHandOver } from './register-hand-over';
import { returnToEnterprise } from './return-to-enterprise';
import { transferPetition } from './transfer-petition';
import type { UnitFacts } from './unit';
import { closedCircleOf, isOpenToOthers } from './visibility';

const today = factsOn('2026-04-14');
const clerk = officerOf(PETITION_OFFICE, 1, ['PETITION_CLERK']);
const back = { reason: '属于企业诉求', sealed: SEALED };

test('what is handed over is registered from its day, unsorted, and nobody else may know of it', () => {
  const petition = handedOver().build();
  expect(petition).toMatchObject({
    status: 'REGISTERED',
    channel: 'OTHER',
    purpose: null,
    receivedOn: '2026-04-13',
    origin: { ...REQUEST, confirmedOn: null, returnedOn: null },
    responsibility: { first: { unitId: PETITION_OFFICE.id, officerId: null } },
  });
  expect(clockOf(petition, 'ROUTE')).toMatchObject({ startedOn: '2026-04-13', dueOn: '2026-04-28' });
  expect(isOpenToOthers(petition)).toBe(false);
  expect(closedCircleOf(petition)).toEqual([PETITION_OFFICE.id]);
  expect(aPetition().build().origin).toBeNull();
});

test('a hand-over that comes late is late from its own day', () => {
  const { events } = registerHandOver(handOverInput(), factsOn('2026-06-01'));
  expect(events).toMatchObject([{ receivedOn: '2026-04-13', clocks: [{ dueOn: '2026-04-28' }] }]);
});

test.each([null, 'CLAIM', 'SUGGESTION', 'ACCUSATION'] as const)(
  'a clerk of the registering office confirms it once, also where its purpose is %s',
  (purpose) => {
    const example = purpose ? handedOver().sortedAs(purpose) : handedOver();
    const petition = example.build();
    const confirmed = after(petition, confirmRequestHandOver(petition, clerk, today));
    expect(confirmed).toEqual({
      ...petition,
      origin: { ...REQUEST, confirmedOn: '2026-04-14', returnedOn: null },
    });
    expect(codeOf(confirmRequestHandOver(confirmed, clerk, today))).toBe('HAND_OVER_CONFIRMED');
  },
);

test('nobody else confirms it, and nothing else can be confirmed', () => {
  const petition = handedOver().build();
  const confirm = (acting = clerk, of = petition) => codeOf(confirmRequestHandOver(of, acting, today));
  expect(confirm(officerOf(PETITION_OFFICE, 2, ['UNIT_HEAD']))).toBe('CLERK_REQUIRED');
  expect(confirm(officerOf(WATER_BUREAU, 1, ['PETITION_CLERK']))).toBe('NOT_RESPONSIBLE');
  expect(confirm(clerk, aPetition().build())).toBe('NOT_HANDED_OVER');
});

test('it is given back with a reason by who holds it, and no period of it binds anybody any more', () => {
  const confirmed = handedOver().sortedAs('CLAIM').confirmed();
  for (const example of [confirmed, confirmed.transferredTo(WATER_BUREAU).received()]) {
    const petition = example.build();
    expect(petition.clocks.some(isOpen)).toBe(true);
    const holder = officerOf(petition.heldBy);
    expect(codeOf(returnToEnterprise(petition, { ...back, reason: ' ' }, holder, today))).toBe(
      'REASON_REQUIRED',
    );
    expect(codeOf(returnToEnterprise(petition, back, officerOf(HOUSING_BUREAU), today))).toBe(
      'NOT_RESPONSIBLE',
    );
    const returned = after(petition, returnToEnterprise(petition, back, holder, today));
    expect(returned).toMatchObject({
      status: 'CLOSED',
      closedOn: '2026-04-14',
      origin: { confirmedOn: '2026-04-13', returnedOn: '2026-04-14' },
    });
    expect(returned.clocks.some(isOpen)).toBe(false);
    expect(clockOf(returned, 'ROUTE').steps).toEqual(
      clockOf(petition, 'ROUTE').steps.concat(
        isOpen(clockOf(petition, 'ROUTE')) ? [{ kind: 'REMARK', remark: 'CASE_WENT_BACK' }] : [],
      ),
    );
    expect(nextTimerOn(returned)).toBeNull();
    expect(codeOf(returnToEnterprise(returned, back, holder, today))).toBe('ILLEGAL_STEP');
    expect(
      codeOf(
        ratePetition(
          returned,
          { of: 'HANDLING_UNIT', grade: 1 },
          { kind: 'CASE_SESSION', id: returned.id, cadreId: null, unitId: null, roles: [] },
          today,
        ),
      ),
    ).toBe('OPINION_NOT_DELIVERED');
  }
});

test('it is not given back before it was confirmed or sorted, nor where it is an accusation, offered or accepted', () => {
  const refusal = (example: ReturnType<typeof handedOver>) => {
    const petition = example.build();
    return codeOf(returnToEnterprise(petition, back, officerOf(petition.heldBy), today));
  };
  expect(refusal(handedOver().sortedAs('CLAIM'))).toBe('HAND_OVER_NOT_CONFIRMED');
  expect(refusal(handedOver().confirmed())).toBe('PURPOSE_NOT_SET');
  expect(refusal(handedOver().confirmed().sortedAs('ACCUSATION'))).toBe('ACCUSATION_NOT_RETURNED');
  const claim = handedOver().confirmed().sortedAs('CLAIM').transferredTo(WATER_BUREAU);
  expect(refusal(claim)).toBe('ILLEGAL_STEP');
  expect(refusal(claim.received().accepted())).toBe('ILLEGAL_STEP');
  expect(refusal(aPetition())).toBe('NOT_HANDED_OVER');
});

test('a handed-over accusation goes the way of every accusation', () => {
  const accusation = handedOver().sortedAs('ACCUSATION').build();
  const to = (toUnit: UnitFacts) =>
    ({ kind: 'TRANSFER', toUnit, reason: '职权', reportBackBy: null }) as const;
  expect(codeOf(transferPetition(accusation, to(WATER_BUREAU), clerk, today))).toBe(
    'ACCUSATION_ONLY_TO_COMPETENT_ORGAN',
  );
  expect(codeOf(transferPetition(accusation, to(DISCIPLINE_ORGAN), clerk, today))).toBeNull();
});

const office = (id: string, ...ancestors: string[]): UnitFacts => ({ ...PETITION_OFFICE, id, ancestors });
const [district, town] = [
  office('district-office', 'district', 'city'),
  office('town-office', 'town', 'district', 'city'),
];
const city = office('city-office', 'city');

test.each<[string, UnitFacts, readonly UnitFacts[], string | null]>([
  ['the office itself', town, [city, district, town], 'town-office'],
  [
    'of an abolished office: that of the level above',
    { ...town, active: false },
    [city, district],
    'district-office',
  ],
  [
    'of a bureau: the office beside it',
    { ...WATER_BUREAU, ancestors: ['district', 'city'] },
    [city, district, town],
    'district-office',
  ],
  [
    'of a unit that others stand below: its own office',
    { ...WATER_BUREAU, id: 'town', ancestors: ['district', 'city'] },
    [city, district, town],
    'town-office',
  ],
  [
    'of a unit of another tree: any rather than none',
    { ...ABOLISHED_BUREAU, ancestors: [] },
    [city],
    'city-office',
  ],
  ['where there is none', ABOLISHED_BUREAU, [{ ...city, active: false }, WATER_BUREAU], null],
])('the registering office – %s', (_what, unit, offices, expected) => {
  expect(officeOfHandOver(unit, offices)?.id ?? null).toBe(expected);
});

test('whatever the tree, an active petition office registers wherever there is one', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const unit = fc.record({
    id,
    ancestors: fc.uniqueArray(id, { maxLength: 3 }),
    active: fc.boolean(),
    function: fc.constantFrom('PETITION_OFFICE' as const, null),
  });
  fc.assert(
    fc.property(unit, fc.array(unit, { maxLength: 5 }), (addressee, others) => {
      const facts = (part: typeof addressee): UnitFacts => ({ ...WATER_BUREAU, ...part });
      const fits = [addressee, ...others].some((one) => one.active && one.function === 'PETITION_OFFICE');
      const found = officeOfHandOver(facts(addressee), others.map(facts));
      expect(found !== null).toBe(fits);
      if (found) expect(found).toMatchObject({ active: true, function: 'PETITION_OFFICE' });
    }),
  );
});
