import {
  aPetition,
  factsOn,
  HOUSING_BUREAU,
  offered,
  officerOf,
  PETITION_OFFICE,
  WATER_BUREAU,
} from '../../test/builders';
import { after, clockOf, codeOf } from '../../test/outcomes';
import { decideObjection } from './decide-objection';
import { passTime } from './pass-time';
import { transferPetition } from './transfer-petition';

const clerk = officerOf(PETITION_OFFICE);
const today = factsOn('2026-04-16');
const objected = offered().objectedTo().build();
const decide = (agreed: boolean, reason: string | null = '属其法定职责') =>
  decideObjection(objected, { agreed, reason }, clerk, today);

test('agreed: the petition is back, the bounce is on record and ROUTE runs to its original due date', () => {
  const petition = after(objected, decide(true, null));
  expect(petition).toMatchObject({
    status: 'REGISTERED',
    heldBy: { id: PETITION_OFFICE.id },
    offeredTo: null,
  });
  expect(petition.responsibility.bounces).toMatchObject([
    { fromUnit: PETITION_OFFICE.id, toUnit: WATER_BUREAU.id, reasons: '不属本单位职权范围' },
  ]);
  expect(clockOf(petition, 'ROUTE')).toMatchObject({ state: 'RUNNING', dueOn: '2026-04-28', metOn: null });
  expect(clockOf(petition, 'NOTIFY').state).toBe('VOID');
  expect(clockOf(petition, 'OBJECTION_DECISION')).toMatchObject({ state: 'MET', metOn: '2026-04-16' });
});

test('refused: the receiver answers, by decision, and its NOTIFY runs on', () => {
  const petition = after(objected, decide(false));
  expect(petition).toMatchObject({ status: 'RECEIVED', heldBy: { id: WATER_BUREAU.id } });
  expect(petition.responsibility.current).toMatchObject({ unitId: WATER_BUREAU.id, reason: 'DECIDED' });
  expect(clockOf(petition, 'NOTIFY')).toMatchObject({ state: 'RUNNING', dueOn: '2026-04-28' });
});

test('only the sender decides, on an objection, and a refusal has a reason', () => {
  expect(
    codeOf(decideObjection(objected, { agreed: true, reason: null }, officerOf(WATER_BUREAU), today)),
  ).toBe('NOT_RESPONSIBLE');
  expect(codeOf(decideObjection(offered().build(), { agreed: true, reason: null }, clerk, today))).toBe(
    'NO_OBJECTION_PENDING',
  );
  expect(codeOf(decide(false, null))).toBe('REASON_REQUIRED');
});

test('a petition that came back can be offered to another unit, whose clocks are its own', () => {
  const back = after(objected, decide(true));
  const command = {
    kind: 'TRANSFER',
    toUnit: HOUSING_BUREAU,
    reason: '物业管理',
    reportBackBy: null,
  } as const;
  const petition = after(back, transferPetition(back, command, clerk, factsOn('2026-04-17')));
  expect(clockOf(petition, 'NOTIFY')).toMatchObject({
    id: 'NOTIFY-2',
    state: 'RUNNING',
    unitId: HOUSING_BUREAU.id,
    dueOn: '2026-05-02',
  });
  expect(petition.responsibility.bounces).toHaveLength(1);
});

test('an undecided objection makes the sender late and moves nothing else', () => {
  const petition = after(objected, passTime(objected, factsOn('2026-04-21')));
  expect(clockOf(petition, 'OBJECTION_DECISION').state).toBe('MISSED');
  expect(petition.status).toBe('OFFERED');
});

test('coming back to a unit that passed it on returns to RECEIVED', () => {
  const passedOn = aPetition()
    .transferredTo(WATER_BUREAU)
    .received()
    .transferredTo(HOUSING_BUREAU)
    .objectedTo()
    .build();
  const back = after(
    passedOn,
    decideObjection(passedOn, { agreed: true, reason: null }, officerOf(WATER_BUREAU), today),
  );
  expect(back).toMatchObject({ status: 'RECEIVED', heldBy: { id: WATER_BUREAU.id } });
  expect(clockOf(back, 'NOTIFY', WATER_BUREAU.id).state).toBe('RUNNING');
  expect(clockOf(back, 'NOTIFY', HOUSING_BUREAU.id).state).toBe('VOID');
});
