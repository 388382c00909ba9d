import { factsOn, HOUSING_BUREAU, offered, officerOf, WATER_BUREAU } from '../../test/builders';
import { after, clockOf, codeOf } from '../../test/outcomes';
import { objectToTransfer } from './object-to-transfer';
import { afterTimePassed } from './pass-time';

const bureau = officerOf(WATER_BUREAU);
const object = (date: string, reasons = '属城管职权', acting = bureau) =>
  objectToTransfer(offered().build(), { reasons }, acting, factsOn(date));

test('an objection leaves the petition offered, with 5 working days for the sender to decide', () => {
  const petition = after(offered().build(), object('2026-04-17'));
  expect(petition.status).toBe('OFFERED');
  expect(petition.responsibility.offer?.objection).toMatchObject({ reasons: '属城管职权' });
  expect(clockOf(petition, 'OBJECT')).toMatchObject({ state: 'MET', metOn: '2026-04-17' });
  expect(clockOf(petition, 'OBJECTION_DECISION')).toMatchObject({ dueOn: '2026-04-24', state: 'RUNNING' });
});

test('the fifth working day is in time, the day after it is OBJECTION_TOO_LATE', () => {
  expect(codeOf(object('2026-04-20'))).toBeNull();
  expect(codeOf(object('2026-04-21'))).toBe('OBJECTION_TOO_LATE');
});

test('who kept silent until it was deemed to have taken over hears OBJECTION_TOO_LATE, anybody else ILLEGAL_STEP', () => {
  const late = (acting = bureau) =>
    afterTimePassed(offered().build(), factsOn('2026-04-22'), (petition) =>
      objectToTransfer(petition, { reasons: '属城管职权' }, acting, factsOn('2026-04-22')),
    );
  expect(late()).toMatchObject({ code: 'OBJECTION_TOO_LATE', details: { dueOn: '2026-04-20' } });
  expect(codeOf(late(officerOf(HOUSING_BUREAU)))).toBe('ILLEGAL_STEP');
});

test('reasons are required, only the offered unit objects, and only once', () => {
  expect(codeOf(object('2026-04-17', ' '))).toBe('REASON_REQUIRED');
  expect(codeOf(object('2026-04-17', '理由', officerOf(HOUSING_BUREAU)))).toBe('NOT_RESPONSIBLE');
  const objected = offered().objectedTo().build();
  expect(codeOf(objectToTransfer(objected, { reasons: '再次' }, bureau, factsOn('2026-04-14')))).toBe(
    'OBJECTION_PENDING',
  );
});
