import {
  ABOLISHED_BUREAU,
  aPetition,
  DISCIPLINE_ORGAN,
  COURT,
  day,
  factsOn,
  HOUSING_BUREAU,
  offered,
  officerOf,
  PETITION_OFFICE,
  received,
  WATER_BUREAU,
} from '../../test/builders';
import { after, clockOf, codeOf } from '../../test/outcomes';
import type { Acting } from './acting';
import type { PetitionDecision } from './decide';
import type { Petition } from './petition';
import { transferPetition, type TransferPetition } from './transfer-petition';

const today = factsOn('2026-04-20');
const clerk = officerOf(PETITION_OFFICE);

const transfer = (
  petition: Petition,
  part: Partial<TransferPetition> = {},
  acting: Acting = clerk,
): PetitionDecision =>
  transferPetition(
    petition,
    { kind: 'TRANSFER', toUnit: WATER_BUREAU, reason: '供水属其职权', reportBackBy: null, ...part },
    acting,
    today,
  );

test('a transfer is an offer: the sender answers until the other unit has taken it', () => {
  const petition = after(aPetition().build(), transfer(aPetition().build()));
  expect(petition.status).toBe('OFFERED');
  expect(petition.heldBy.id).toBe(PETITION_OFFICE.id);
  expect(petition.responsibility.current.unitId).toBe(PETITION_OFFICE.id);
  expect(petition.responsibility.offer).toMatchObject({ toUnit: WATER_BUREAU.id, reason: '供水属其职权' });
});

test('it meets ROUTE, gives the receiver 5 working days to object and 15 days to notify', () => {
  const petition = after(aPetition().build(), transfer(aPetition().build()));
  expect(clockOf(petition, 'ROUTE')).toMatchObject({ state: 'MET', metOn: '2026-04-20' });
  expect(clockOf(petition, 'OBJECT')).toMatchObject({ dueOn: '2026-04-27', unitId: WATER_BUREAU.id });
  expect(clockOf(petition, 'NOTIFY')).toMatchObject({ dueOn: '2026-05-05', unitId: WATER_BUREAU.id });
});

test('an assignment names the day of the report back, and a past day is none', () => {
  const petition = aPetition().build();
  expect(codeOf(transfer(petition, { kind: 'ASSIGN' }))).toBe('REPORT_DATE_REQUIRED');
  expect(codeOf(transfer(petition, { kind: 'ASSIGN', reportBackBy: day('2026-04-19') }))).toBe(
    'DATE_NOT_POSSIBLE',
  );
  const assigned = after(petition, transfer(petition, { kind: 'ASSIGN', reportBackBy: day('2026-05-20') }));
  expect(assigned.responsibility.offer).toMatchObject({ kind: 'ASSIGN', reportBackBy: '2026-05-20' });
});

test.each<[string, () => PetitionDecision]>([
  ['NOT_RESPONSIBLE', () => transfer(aPetition().build(), {}, officerOf(HOUSING_BUREAU))],
  ['OFFER_PENDING', () => transfer(offered().build())],
  ['UNIT_NOT_ACTIVE', () => transfer(aPetition().build(), { toUnit: ABOLISHED_BUREAU })],
  ['REASON_REQUIRED', () => transfer(aPetition().build(), { reason: ' \n' })],
  ['SAME_UNIT', () => transfer(aPetition().build(), { toUnit: PETITION_OFFICE })],
  ['PURPOSE_NOT_SET', () => transfer(aPetition({ purpose: null }).build())],
  ['ACCUSATION_ONLY_TO_COMPETENT_ORGAN', () => transfer(aPetition({ purpose: 'ACCUSATION' }).build())],
])('%s', (code, decide) => {
  expect(codeOf(decide())).toBe(code);
});

test.each([DISCIPLINE_ORGAN, COURT])(
  'an accusation goes to the discipline organ or outside (PR 22, 30)',
  (toUnit) => {
    expect(codeOf(transfer(aPetition({ purpose: 'ACCUSATION' }).build(), { toUnit }))).toBeNull();
  },
);

test('a unit that received it may pass it on, and a refusal names the article', () => {
  const petition = received().build();
  const bureau = officerOf(WATER_BUREAU);
  expect(codeOf(transfer(petition, { toUnit: HOUSING_BUREAU }, bureau))).toBeNull();
  const refusal = transfer(petition, { toUnit: ABOLISHED_BUREAU }, bureau);
  const rule = refusal.kind === 'rejected' ? refusal.rule : null;
  expect(rule?.source).toMatch(/./);
  expect(rule?.text).toMatch(/[\u4e00-\u9fff]/);
});
