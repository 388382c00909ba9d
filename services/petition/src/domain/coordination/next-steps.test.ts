import {
  aPetition,
  DISCIPLINE_ORGAN,
  factsOn,
  HOUSING_BUREAU,
  offered,
  officerOf,
  PETITION_OFFICE,
  PETITIONER,
  received,
  WATER_BUREAU,
} from '../../../test/builders';
import { COORDINATED } from '../../../test/areas/coordination-examples';
import { DISTRICT_GOVERNMENT, raisedBy } from '../../../test/coordination-builders';
import type { Acting } from '../acting';
import { nextStep, nextSteps } from '../next-steps';
import type { Petition } from '../petition';
import { COORDINATION_GUARDS } from './guards';

const today = factsOn('2026-04-14');
const office = officerOf(PETITION_OFFICE);
const own: readonly string[] = Object.keys(COORDINATION_GUARDS);
const known = (petition: Petition, acting: Acting): readonly string[] =>
  nextSteps(petition, acting, today)
    .map(({ command }) => command)
    .filter((command) => own.includes(command));

test('a step that has nothing to be about isn’t listed, and a petitioner hears of none', () => {
  expect(known(aPetition().build(), office)).toEqual([
    'addAssistingUnit',
    'reportUrgent',
    'openSupervision',
    'recordInstruction',
  ]);
  expect(known(received().build(), PETITIONER)).toEqual([]);
});

test('who decides a dispute is called to it, before anything else', () => {
  const disputed = raisedBy(offered().objectedTo(), WATER_BUREAU).build();
  expect(nextStep(disputed, officerOf(DISTRICT_GOVERNMENT), today)?.command).toBe('decideDispute');
  expect(nextStep(disputed, officerOf(HOUSING_BUREAU), today)).toBeNull();
});

test('who was supervised, instructed, told of an urgent matter, or given a report is called to answer', () => {
  const bureau = officerOf(WATER_BUREAU);
  const next = (type: keyof typeof COORDINATED, acting: Acting): readonly string[] =>
    nextSteps(COORDINATED[type].build(), acting, today)
      .filter(({ calledFor, allowed }) => calledFor && allowed)
      .map(({ command }) => command);
  expect(next('petition.supervision-opened', bureau)).toContain('answerSupervision');
  expect(next('petition.instruction-recorded', bureau)).toContain('answerInstruction');
  expect(next('petition.report-back-submitted', office)).toContain('acceptReportBack');
});

test('outside its circle an accusation has no steps of this kind either', () => {
  const accusation = aPetition({ purpose: 'ACCUSATION' }).transferredTo(DISCIPLINE_ORGAN).received().build();
  expect(known(accusation, office)).toEqual([]);
});
