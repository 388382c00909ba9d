import {
  aPetition,
  concluded,
  DISCIPLINE_ORGAN,
  factsOn,
  handedOver,
  headOf,
  inHandling,
  offered,
  officerOf,
  PETITION_OFFICE,
  PETITIONER,
  received,
  WATER_BUREAU,
} from '../../test/builders';
import { after } from '../../test/outcomes';
import type { Acting } from './acting';
import { CONCLUSION_GUARDS } from './conclusion/guards';
import { COORDINATION_GUARDS } from './coordination/guards';
import { FINDINGS_GUARDS } from './findings/guards';
import { INTAKE_GUARDS } from './intake/guards';
import { MATTER_GUARDS } from './matter/guards';
import { REVIEW_GUARDS } from './review/guards';
import { nextSteps } from './next-steps';
import type { Petition } from './petition';
import { ratePetition } from './rate-petition';

const today = factsOn('2026-04-14');
const bureau = officerOf(WATER_BUREAU);
const office = officerOf(PETITION_OFFICE);
/** The parts of the way have tests of their own. */
const PARTS = [
  INTAKE_GUARDS,
  COORDINATION_GUARDS,
  FINDINGS_GUARDS,
  CONCLUSION_GUARDS,
  REVIEW_GUARDS,
  MATTER_GUARDS,
];
const stepsOf = (petition: Petition, acting: Acting) =>
  nextSteps(petition, acting, today).filter(
    ({ command }) => !PARTS.some((guards) => Object.hasOwn(guards, command)),
  );
const allowed = (petition: Petition, acting: Acting): readonly string[] =>
  stepsOf(petition, acting)
    .filter((step) => step.allowed)
    .map(({ command }) => command);

test.each<[string, Petition, Acting, readonly string[]]>([
  [
    'the clerk who registered it',
    aPetition().build(),
    office,
    ['transferPetition', 'setPurpose', 'addDemand', 'declareInterest'],
  ],
  [
    'the unit it is offered to',
    offered().build(),
    bureau,
    ['acceptTransfer', 'objectToTransfer', 'declareInterest'],
  ],
  ['the sender of an offer', offered().build(), office, ['setPurpose', 'declareInterest']],
  [
    'the sender of an offer objected to',
    offered().objectedTo().build(),
    office,
    ['decideObjection', 'setPurpose', 'declareInterest'],
  ],
  [
    'the unit that received it',
    received().build(),
    bureau,
    ['notifyPetitioner', 'acceptPetition', 'transferPetition', 'addDemand', 'declareInterest'],
  ],
  [
    'the handler with sorted demands',
    inHandling().withDemand().build(),
    bureau,
    [
      ...[
        'notifyPetitioner',
        'issueOpinion',
        'addDemand',
        'assessDemand',
        'requestExtension',
        'declareInterest',
      ],
    ],
  ],
  ['the petitioner of a concluded case', concluded().build(), PETITIONER, ['ratePetition']],
  ['the petitioner of a case in handling', inHandling().build(), PETITIONER, []],
])('%s may do what the guards allow', (_who, petition, acting, commands) => {
  expect(allowed(petition, acting)).toEqual(commands);
});

test('what may not be done comes with the refusal that the command would get', () => {
  const steps = stepsOf(inHandling().build(), bureau);
  expect(steps).toHaveLength(19);
  const code = (command: string) => steps.find((step) => step.command === command)?.rejection?.code;
  expect(code('issueOpinion')).toBe('DEMAND_OPEN');
  expect(code('approveExtension')).toBe('HEAD_APPROVAL_REQUIRED');
  expect(code('acceptTransfer')).toBe('ILLEGAL_STEP');
  expect(code('answerSuggestion')).toBe('WRONG_PURPOSE');
});

test('who has rated every body that took part has nothing left to rate', () => {
  const own = aPetition({ unit: WATER_BUREAU }).accepted().withDemand().decided().concluded().build();
  const rated = after(own, ratePetition(own, { of: 'HANDLING_UNIT', grade: 5 }, PETITIONER, today));
  expect(allowed(own, PETITIONER)).toEqual(['ratePetition']);
  expect(stepsOf(rated, PETITIONER)).toMatchObject([{ rejection: { code: 'ALREADY_RATED' } }]);
});

test('the head of the unit may approve what the handler asked for', () => {
  expect(allowed(inHandling().extensionRequested().build(), headOf(WATER_BUREAU))).toContain(
    'approveExtension',
  );
});

test('nobody outside its circle learns that an accusation has steps at all', () => {
  const unsorted = aPetition({ purpose: null }).build();
  const accusation = aPetition({ purpose: 'ACCUSATION' }).transferredTo(DISCIPLINE_ORGAN);
  expect(nextSteps(unsorted, bureau, today)).toEqual([]);
  expect(nextSteps(accusation.build(), bureau, today)).toEqual([]);
  expect(nextSteps(accusation.build(), officerOf(DISCIPLINE_ORGAN), today)).not.toEqual([]);
  expect(nextSteps(accusation.received().build(), office, today)).toEqual([]);
  expect(nextSteps(accusation.build(), { ...PETITIONER, id: 'another-petition' }, today)).toEqual([]);
});

test('naming and sharing are steps of what is closed to others only, and for those in whose hands it is', () => {
  const known = (petition: Petition, acting: Acting) =>
    nextSteps(petition, acting, today).map(({ command }) => command);
  const own = ['nameAccused', 'shareAccusation'];
  const accusation = aPetition({ purpose: 'ACCUSATION' }).transferredTo(DISCIPLINE_ORGAN);
  expect(known(received().build(), bureau).filter((command) => own.includes(command))).toEqual([]);
  expect(allowed(accusation.build(), office)).toEqual(expect.arrayContaining(own));
  expect(allowed(aPetition({ purpose: null }).build(), office)).toContain('nameAccused');
  expect(allowed(accusation.received().build(), officerOf(DISCIPLINE_ORGAN))).toEqual(
    expect.arrayContaining(own),
  );
});

test('the steps of a hand-over are steps of what was handed over only', () => {
  const clerk = officerOf(PETITION_OFFICE, 1, ['PETITION_CLERK']);
  const known = (petition: Petition) => nextSteps(petition, clerk, today).map(({ command }) => command);
  const own = ['confirmRequestHandOver', 'returnToEnterprise'];
  expect(known(aPetition().build()).filter((command) => own.includes(command))).toEqual([]);
  expect(known(handedOver().build())).toEqual(expect.arrayContaining(own));
  expect(allowed(handedOver().build(), clerk)).toContain('confirmRequestHandOver');
  expect(allowed(handedOver().sortedAs('CLAIM').confirmed().build(), clerk)).toContain('returnToEnterprise');
});
