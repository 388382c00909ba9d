import { aCadre, day, id, OFFICER } from '../../test/support/builders';
import type { CadreEvent } from '../domain/cadre-event';
import { cadreAsOf } from '../domain/cadre-as-of';
import { knownOn } from './known-on';

const at = (date: string) => ({ at: `${date}T02:00:00.000Z`, by: OFFICER });
const { cadre } = aCadre();
const history: CadreEvent[] = [
  {
    type: 'cadre.added',
    cadreId: cadre.id,
    name: cadre.name,
    category: 'GENERAL',
    tier: 'STAFF',
    unitId: id(1),
    from: day('2015-07-01'),
    personal: { idNumber: null, phone: null },
    ...at('2015-07-10'),
  },
  {
    type: 'cadre.transferred',
    unitId: id(2),
    from: day('2018-01-01'),
    because: 'TRANSFER',
    ...at('2018-02-01'),
  },
  {
    type: 'cadre.record-corrected',
    correction: { fact: 'TENURE', of: day('2018-01-01'), from: day('2018-03-01'), unitId: id(3) },
    reason: '录入有误',
    ...at('2020-05-05'),
  },
];
const unitOf = (known: string, asOf: string) => {
  const file = knownOn(history, day(known));
  return file && cadreAsOf(file, day(asOf))?.unitId;
};

it.each([
  ['2015-07-09', '2015-07-09', null],
  ['2015-07-10', '2018-02-15', id(1)],
  ['2018-02-01', '2018-02-15', id(2)],
  ['2020-05-04', '2018-02-15', id(2)],
  ['2020-05-05', '2018-02-15', id(1)],
  ['2020-05-05', '2018-03-01', id(3)],
])('as known on %s, the unit of %s was %p', (known, asOf, unit) => {
  expect(unitOf(known, asOf)).toBe(unit);
});

it('a day ends at midnight in Shanghai', () => {
  const [added] = history;
  if (!added) throw new Error('no history');
  const late = [{ ...added, at: '2015-07-10T16:00:00.000Z' }];
  expect(knownOn(late, day('2015-07-10'))).toBeNull();
  expect(knownOn(late, day('2015-07-11'))).not.toBeNull();
});

it('an old file says of a new fact that it isn’t known', () => {
  expect(knownOn(history, day('2026-01-01'))).toMatchObject({
    posts: [{ post: null, tier: 'STAFF', from: '2015-07-01' }],
    ranks: [],
    probation: null,
    specialties: [],
    suspensions: [],
    leavesOn: null,
  });
});
