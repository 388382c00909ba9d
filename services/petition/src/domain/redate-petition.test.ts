import { STATE_COUNCIL_CALENDAR } from '@lianxin/calendar';
import { aPetition, day, factsOn, offered, WATER_BUREAU } from '../../test/builders';
import { after, clockOf } from '../../test/outcomes';
import { redatePetition } from './redate-petition';

const published = {
  ...STATE_COUNCIL_CALENDAR,
  version: 'state-council-2027',
  publishedYears: [...STATE_COUNCIL_CALENDAR.publishedYears, 2027],
  holidays: [...STATE_COUNCIL_CALENDAR.holidays, day('2027-01-01')],
};
const facts = { ...factsOn('2026-12-29'), calendar: published };

test('a due date in an unpublished year is provisional and moves when the year is published', () => {
  const petition = aPetition({ receivedOn: day('2026-12-28') })
    .transferredTo(WATER_BUREAU)
    .build();
  expect(clockOf(petition, 'OBJECT')).toMatchObject({ dueOn: '2027-01-04', provisional: true });
  const redated = after(petition, redatePetition(petition, facts));
  expect(clockOf(redated, 'OBJECT')).toMatchObject({ dueOn: '2027-01-05', provisional: false });
});

test('where nothing moves nothing is recorded', () => {
  expect(redatePetition(offered().build(), facts).events).toEqual([]);
});
