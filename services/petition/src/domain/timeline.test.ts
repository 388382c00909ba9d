import {
  aPetition,
  closed,
  HOUSING_BUREAU,
  inHandling,
  offered,
  officerOf,
  PETITION_OFFICE,
  WATER_BUREAU,
} from '../../test/builders';
import type { PetitionEvent } from './events';
import { takenBy, timelineKindOf } from './timeline';

const NOBODY = { unitId: null, cadreId: null };
const ofType = (history: readonly PetitionEvent[], type: PetitionEvent['type']): PetitionEvent => {
  const event = history.find((one) => one.type === type);
  if (!event) throw new Error(`no ${type}`);
  return event;
};

test('a step is told with the unit and the officer who took it', () => {
  const { history } = closed();
  const by = (unit: { readonly id: string }, n = 1) => ({
    unitId: unit.id,
    cadreId: officerOf(unit, n).cadreId,
  });
  expect(takenBy(ofType(history, 'petition.registered'))).toEqual(by(PETITION_OFFICE));
  expect(takenBy(ofType(history, 'petition.opinion-issued'))).toEqual(by(WATER_BUREAU));
  expect(takenBy(ofType(history, 'petition.closed'))).toEqual(by(WATER_BUREAU, 2));
});

test('what time alone brought was nobody’s, and nobody is told who was recused or who said so', () => {
  const silent = offered().afterSilence(40).history;
  expect(takenBy(ofType(silent, 'petition.takeover-deemed'))).toEqual(NOBODY);
  const cadreId = officerOf(WATER_BUREAU).cadreId ?? '';
  const { history } = inHandling().recusing(cadreId);
  expect(takenBy(ofType(history, 'petition.person-barred'))).toEqual(NOBODY);
  expect(history.filter(({ type }) => type === 'petition.officer-withdrawn').map(takenBy)).toEqual(
    history.filter(({ type }) => type === 'petition.officer-withdrawn').map(() => NOBODY),
  );
});

test('what is about a period is told apart from the handling', () => {
  const { history } = aPetition({ unit: HOUSING_BUREAU }).afterSilence(90);
  expect(timelineKindOf('petition.extension-approved')).toBe('DEADLINE');
  const kinds = history.map(({ type }) => `${type} ${timelineKindOf(type)}`);
  expect(kinds).toEqual([
    'petition.registered HANDLING',
    'petition.clock-missed DEADLINE',
    'petition.accepted HANDLING',
    'petition.supervision-opened SUPERVISION',
    'petition.clock-missed DEADLINE',
    'petition.supervision-opened SUPERVISION',
  ]);
});
