import {
  aPetition,
  ABOLISHED_BUREAU,
  DISCIPLINE_ORGAN,
  factsOn,
  HOUSING_BUREAU,
  inHandling,
  officerOf,
  PETITION_OFFICE,
  received,
  wallWhere,
  WATER_BUREAU,
} from '../../../test/builders';
import { DISTRICT_GOVERNMENT, unitFactsOf } from '../../../test/coordination-builders';
import { after, codeOf } from '../../../test/outcomes';
import type { Acting } from '../acting';
import type { Petition } from '../petition';
import type { UnitFacts } from '../unit';
import { involvedUnitsOf } from '../visibility';
import { addAssistingUnit } from './add-assisting-unit';
import { endAssistance } from './end-assistance';

const today = factsOn('2026-04-14');
const bureau = officerOf(WATER_BUREAU);

const add = (
  petition: Petition,
  unit: UnitFacts = HOUSING_BUREAU,
  acting: Acting = bureau,
  task = '协助核实',
) =>
  addAssistingUnit(
    petition,
    { unit, task, holder: unitFactsOf(petition.heldBy) },
    acting,
    today,
    wallWhere(),
  );
const end = (petition: Petition, acting: Acting, text = '已核实', unitId = HOUSING_BUREAU.id) =>
  endAssistance(petition, { unitId, text }, acting, today);

test('PR 24: who helps sees the petition, and who answers goes on answering', () => {
  const before = inHandling().build();
  const helped = after(before, add(before));
  expect(involvedUnitsOf(helped)).toContain(HOUSING_BUREAU.id);
  expect(involvedUnitsOf(before)).not.toContain(HOUSING_BUREAU.id);
  expect({ ...helped, assistingUnits: undefined }).toEqual({ ...before, assistingUnits: undefined });
});

test('the holder or a unit above it names who helps; the sender doesn’t, nor who helps already', () => {
  const found = received().build();
  expect(codeOf(add(found, HOUSING_BUREAU, officerOf(DISTRICT_GOVERNMENT)))).toBeNull();
  expect(codeOf(add(found, HOUSING_BUREAU, officerOf(PETITION_OFFICE)))).toBe('ANOTHER_UNITS_STEP');
  expect(codeOf(add(found, HOUSING_BUREAU, officerOf(DISCIPLINE_ORGAN)))).toBe('ANOTHER_UNITS_STEP');
  const helped = after(found, add(found));
  expect(codeOf(add(helped, DISCIPLINE_ORGAN, officerOf(HOUSING_BUREAU)))).toBe('ANOTHER_UNITS_STEP');
  expect(codeOf(add(helped))).toBe('STEP_ALREADY_DONE');
  expect(codeOf(add(found, WATER_BUREAU))).toBe('SAME_UNIT');
  expect(codeOf(add(found, ABOLISHED_BUREAU))).toBe('UNIT_NOT_ACTIVE');
  expect(codeOf(add(found, HOUSING_BUREAU, bureau, ' '))).toBe('REASON_REQUIRED');
});

test('PR 30: nobody outside its circle helps with an accusation, and nobody accused with anything', () => {
  const accusation = aPetition({ purpose: 'ACCUSATION' }).transferredTo(DISCIPLINE_ORGAN).received().build();
  expect(codeOf(add(accusation, HOUSING_BUREAU, officerOf(DISCIPLINE_ORGAN)))).toBe(
    'ACCUSATION_STAYS_IN_CIRCLE',
  );
  const found = received().build();
  const accused = { ...found, accused: { units: [HOUSING_BUREAU.id], cadres: [], outsiders: false } };
  expect(codeOf(add(accused))).toBe('UNIT_CANNOT_RECEIVE');
});

test('who helped ends it with his contribution and goes on reading; whom the holder ends reads no more', () => {
  const before = inHandling().build();
  const helped = after(before, add(before));
  expect(codeOf(end(helped, officerOf(PETITION_OFFICE)))).toBe('ANOTHER_UNITS_STEP');
  expect(codeOf(end(helped, bureau, ' '))).toBe('REASON_REQUIRED');
  expect(codeOf(end(helped, bureau, '不再需要', DISCIPLINE_ORGAN.id))).toBe('ENTRY_UNKNOWN');
  const contributed = after(helped, end(helped, officerOf(HOUSING_BUREAU)));
  expect(involvedUnitsOf(contributed)).toContain(HOUSING_BUREAU.id);
  expect(contributed.assistingUnits).toMatchObject([{ contribution: '已核实', until: today.now }]);
  const ended = after(helped, end(helped, bureau));
  expect(involvedUnitsOf(ended)).not.toContain(HOUSING_BUREAU.id);
  expect(codeOf(end(ended, bureau))).toBe('ENTRY_UNKNOWN');
});
