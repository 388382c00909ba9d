import {
  COURT,
  factsOn,
  HOUSING_BUREAU,
  offered,
  officerOf,
  PETITION_OFFICE,
  WATER_BUREAU,
  aPetition,
} from '../../test/builders';
import { after, clockOf, codeOf } from '../../test/outcomes';
import { acceptTransfer } from './accept-transfer';

const today = factsOn('2026-04-15');
const bureau = officerOf(WATER_BUREAU);

test('accepting moves responsibility to the offered unit and its officer, and meets OBJECT', () => {
  const petition = after(offered().build(), acceptTransfer(offered().build(), bureau, today));
  expect(petition).toMatchObject({ status: 'RECEIVED', heldBy: { id: WATER_BUREAU.id }, offeredTo: null });
  expect(petition.responsibility).toMatchObject({
    first: { unitId: PETITION_OFFICE.id, until: today.now },
    current: { unitId: WATER_BUREAU.id, officerId: bureau.cadreId, since: today.now, reason: 'ACCEPTED' },
    offer: null,
  });
  expect(clockOf(petition, 'OBJECT').state).toBe('MET');
});

test.each([PETITION_OFFICE, HOUSING_BUREAU])(
  'nobody but the offered unit accepts: NOT_RESPONSIBLE',
  (unit) => {
    expect(codeOf(acceptTransfer(offered().build(), officerOf(unit), today))).toBe('NOT_RESPONSIBLE');
  },
);

test('accepting while its own objection is pending withdraws the objection', () => {
  const objected = offered().objectedTo().build();
  const petition = after(objected, acceptTransfer(objected, bureau, today));
  expect(clockOf(petition, 'OBJECTION_DECISION').state).toBe('VOID');
  expect(petition.responsibility.bounces).toEqual([]);
});

test('the receiver’s NOTIFY runs on from the transfer, void for political-legal organs', () => {
  expect(clockOf(offered().received().build(), 'NOTIFY').state).toBe('RUNNING');
  expect(clockOf(aPetition().transferredTo(COURT).build(), 'NOTIFY').state).toBe('VOID');
});
