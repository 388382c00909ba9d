import type { Actor, Role } from '@lianxin/access';
import { aPetition, DISCIPLINE_ORGAN, PETITION_OFFICE, received, WATER_BUREAU } from '../../test/builders';
import { isClosedTo } from './policies';

const holding = (role: Role, unit: { readonly id: string }): Actor => ({
  kind: 'ACCOUNT',
  accountId: role,
  cadreId: null,
  unitId: unit.id,
  grants: [{ role, unitId: unit.id }],
});

test('what is open to others is closed to nobody, whoever was shown it', () => {
  expect(isClosedTo(holding('LEADER', WATER_BUREAU), received().build())).toBe(false);
});

test('what nobody has sorted, or became an accusation, is closed to all but the circle’s own trusted people', () => {
  const unsorted = aPetition({ purpose: null }).build();
  const found = received().sortedAs('ACCUSATION').build();
  for (const petition of [unsorted, found]) {
    expect(isClosedTo(holding('PETITION_CLERK', PETITION_OFFICE), petition)).toBe(false);
    expect(isClosedTo(holding('UNIT_HANDLER', WATER_BUREAU), petition)).toBe(true);
    expect(isClosedTo(holding('LEADER', PETITION_OFFICE), petition)).toBe(true);
    expect(isClosedTo(holding('DISCIPLINE', DISCIPLINE_ORGAN), petition)).toBe(true);
  }
});
