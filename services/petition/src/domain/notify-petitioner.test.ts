import {
  aPetition,
  day,
  factsOn,
  inHandling,
  officerOf,
  PETITION_OFFICE,
  received,
  WATER_BUREAU,
} from '../../test/builders';
import { after, clockOf, codeOf } from '../../test/outcomes';
import type { Petition } from './petition';
import { notifyPetitioner } from './notify-petitioner';

const notify = (petition: Petition, on = '2026-04-20', today = '2026-04-20', unit = WATER_BUREAU) =>
  notifyPetitioner(petition, { on: day(on), how: 'POST' }, officerOf(unit), factsOn(today));

test.each([
  ['RECEIVED', () => received().build()],
  ['HANDLING', () => inHandling().build()],
  ['REGISTERED with a competent unit', () => aPetition({ unit: WATER_BUREAU }).build()],
])('telling the petitioner in writing meets NOTIFY in %s (PR 23)', (_where, example) => {
  const petition = after(example(), notify(example()));
  expect(clockOf(petition, 'NOTIFY')).toMatchObject({ state: 'MET', metOn: '2026-04-20' });
  expect(petition.notices).toEqual([{ on: '2026-04-20', how: 'POST', unitId: WATER_BUREAU.id }]);
  expect(petition.status).toBe(example().status);
});

test('a petition office isn’t competent, another unit isn’t responsible', () => {
  expect(codeOf(notify(aPetition().build(), '2026-04-20', '2026-04-20', PETITION_OFFICE))).toBe(
    'NOT_COMPETENT',
  );
  expect(codeOf(notify(received().build(), '2026-04-20', '2026-04-20', PETITION_OFFICE))).toBe(
    'NOT_RESPONSIBLE',
  );
});

test('the day lies between receipt and today', () => {
  expect(codeOf(notify(received().build(), '2026-04-12'))).toBe('DATE_NOT_POSSIBLE');
  expect(codeOf(notify(received().build(), '2026-04-21'))).toBe('DATE_NOT_POSSIBLE');
});

test('a void NOTIFY stays void, the notice is on record all the same', () => {
  const nameless = aPetition({ unit: WATER_BUREAU, personal: null }).build();
  const petition = after(nameless, notify(nameless));
  expect(clockOf(petition, 'NOTIFY').state).toBe('VOID');
  expect(petition.notices).toHaveLength(1);
});
