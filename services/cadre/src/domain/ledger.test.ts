import { day, id } from '../../test/support/builders';
import { anActive } from '../../test/support/pairings';
import { resultOfExecution, resultOfRating, resultsOfCompletion } from './ledger';
import { slotsOf } from './pairing/pairing';

const [CASE, UNIT, HANDLER] = [id(900), id(1), id(101)];
const delivery = {
  requestId: CASE,
  unitId: UNIT,
  handlerId: HANDLER,
  deliveredOn: day('2026-06-20'),
  refused: false,
};

it.each([
  [1, false],
  [2, false],
  [3, true],
  [4, true],
  [5, true],
])('a delivery that the firm rated with %d is a result: %p', (grade, counts) => {
  const result = resultOfRating({ ...delivery, grade });
  expect(result?.creditedOn ?? null).toBe(counts ? '2026-06-20' : null);
});

it('what was refused is no result, however kindly it was rated', () => {
  expect(resultOfRating({ ...delivery, refused: true, grade: 5 })).toBeNull();
});

it('a petition carried out is credited to its handler on the day of conclusion, not of execution', () => {
  const event = { petitionId: CASE, unitId: UNIT, handlerId: HANDLER, concludedOn: day('2026-06-25') };
  expect(resultOfExecution(event)).toEqual({
    kind: 'PETITION_CARRIED_OUT',
    sourceId: CASE,
    unitId: UNIT,
    cadreId: HANDLER,
    creditedOn: '2026-06-25',
  });
});

it('a pairing is credited to the mentors of its last day, once, when it is completed and not before', () => {
  const active = anActive().decided('QUALIFIED');
  const completed = active.completed('2027-01-11').pairing;
  expect(resultsOfCompletion(active.pairing, completed)).toEqual(
    slotsOf(completed).map(({ mentorId, mentorUnitId }) => ({
      kind: 'PAIRING_COMPLETED',
      sourceId: completed.id,
      unitId: mentorUnitId,
      cadreId: mentorId,
      creditedOn: '2027-01-11',
    })),
  );
  expect(resultsOfCompletion(active.pairing, active.pairing)).toEqual([]);
  expect(resultsOfCompletion(completed, completed)).toEqual([]);
  expect(resultsOfCompletion(active.pairing, anActive().ended('2026-06-01').pairing)).toEqual([]);
});
