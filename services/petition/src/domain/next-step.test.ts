import {
  aPetition,
  closed,
  concluded,
  decided,
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
  type PetitionBuilder,
} from '../../test/builders';
import { after } from '../../test/outcomes';
import type { Acting } from './acting';
import { addDemand } from './add-demand';
import { assessDemand } from './assess-demand';
import { nextDueClock, nextDueOn } from './next-due-on';
import { nextStep, nextSteps } from './next-steps';
import { notifyPetitioner } from './notify-petitioner';
import type { Petition } from './petition';
import type { Merit } from './vocabulary';

const today = factsOn('2026-04-14');
const bureau = officerOf(WATER_BUREAU);
const office = officerOf(PETITION_OFFICE, 1, ['PETITION_CLERK']);
const organ = officerOf(DISCIPLINE_ORGAN);

const notified = (petition: Petition): Petition =>
  after(petition, notifyPetitioner(petition, { on: today.today, how: 'POST' }, bureau, today));
const asking = (petition: Petition, demandId: string, parentId: string | null = null): Petition =>
  after(petition, addDemand(petition, { demandId, text: '恢复供水', parentId }, bureau, today));
const found = (petition: Petition, demandId: string, merit: Merit): Petition =>
  after(petition, assessDemand(petition, { demandId, merit, hardship: false }, bureau, today));

const handled = notified(inHandling().build());
const asked = asking(handled, 'd1');
const partly = found(asked, 'd1', 'PARTLY');
const split = [['d2', 'REASONABLE'] as const, ['d3', 'UNREASONABLE'] as const].reduce(
  (so, [id, merit]) => found(asking(so, id, 'd1'), id, merit),
  partly,
);
const accusation = (): PetitionBuilder => aPetition({ purpose: 'ACCUSATION' });

test.each<[string, Petition, Acting, string | null]>([
  ['a clerk sorts what nobody has sorted', aPetition({ purpose: null }).build(), office, 'setPurpose'],
  ['a clerk hands a claim on to who is competent', aPetition().build(), office, 'transferPetition'],
  ['a clerk confirms a hand-over before all else', handedOver().build(), office, 'confirmRequestHandOver'],
  ['and sorts it then', handedOver().confirmed().build(), office, 'setPurpose'],
  ['a clerk names who is accused before it goes anywhere', accusation().build(), office, 'nameAccused'],
  [
    'and hands an accusation on then',
    accusation()
      .accusing({ units: [WATER_BUREAU.id] })
      .build(),
    office,
    'transferPetition',
  ],
  ['the unit that is offered it takes it over', offered().build(), bureau, 'acceptTransfer'],
  ['who offered it waits', offered().build(), office, null],
  ['and decides on an objection', offered().objectedTo().build(), office, 'decideObjection'],
  ['who received it tells the petitioner', received().build(), bureau, 'notifyPetitioner'],
  ['and accepts it then', notified(received().build()), bureau, 'acceptPetition'],
  [
    'nobody is notified who gave no address',
    aPetition({ unit: WATER_BUREAU, personal: null }).build(),
    bureau,
    'acceptPetition',
  ],
  ['the office waits for who has it', received().build(), office, null],
  ['who accepted before telling tells', inHandling().build(), bureau, 'notifyPetitioner'],
  ['who handles it writes down what is asked for', handled, bureau, 'addDemand'],
  ['and finds on it', asked, bureau, 'assessDemand'],
  ['splits what is partly reasonable', partly, bureau, 'addDemand'],
  ['and answers when all is sorted', split, bureau, 'issueOpinion'],
  ['what is reasonable needs no splitting', found(asked, 'd1', 'REASONABLE'), bureau, 'issueOpinion'],
  [
    'the head grants days before all else',
    inHandling().extensionRequested().build(),
    headOf(WATER_BUREAU),
    'approveExtension',
  ],
  ['who asked for them goes on', inHandling().extensionRequested().build(), bureau, 'notifyPetitioner'],
  [
    'a suggestion is answered',
    notified(aPetition({ unit: WATER_BUREAU, purpose: 'SUGGESTION' }).accepted().build()),
    bureau,
    'answerSuggestion',
  ],
  ['what is decided is delivered', decided().build(), bureau, 'deliverOpinion'],
  ['what is supported is carried out', concluded().build(), bureau, 'recordExecution'],
  ['the petitioner rates', concluded().build(), PETITIONER, 'ratePetition'],
  ['nobody else does, before its time is over', concluded().build(), headOf(WATER_BUREAU), 'recordExecution'],
  ['what is closed asks for nothing', closed().build(), bureau, null],
  [
    'a head names who answers after a silent takeover',
    offered().afterSilence(10).build(),
    headOf(WATER_BUREAU),
    'assignHandler',
  ],
  [
    'the organ takes an accusation over',
    accusation().transferredTo(DISCIPLINE_ORGAN).build(),
    organ,
    'acceptTransfer',
  ],
  [
    'and accepts it; it notifies by its own rules',
    accusation().transferredTo(DISCIPLINE_ORGAN).received().build(),
    organ,
    'acceptPetition',
  ],
])('%s', (_says, petition, acting, command) => {
  expect(nextStep(petition, acting, today)?.command ?? null).toBe(command);
});

test('a second person closes when the petitioner’s time for review is over', () => {
  const rated = { ...concluded().build(), execution: { on: today.today, evidence: '验收单', by: bureau } };
  const head = headOf(WATER_BUREAU);
  expect(nextStep(rated, head, today)).toBeNull();
  expect(nextStep(rated, head, factsOn('2026-06-20'))?.command).toBe('closePetition');
  expect(nextStep(rated, bureau, factsOn('2026-06-20'))).toBeNull();
});

test('what is called for stands first in the list, and what is merely possible never is the next step', () => {
  for (const petition of [aPetition().build(), received().build(), handled, asked, split, decided().build()])
    for (const acting of [office, bureau, headOf(WATER_BUREAU)]) {
      const steps = nextSteps(petition, acting, today);
      const calls = steps.map(({ calledFor }) => calledFor);
      expect(calls).toEqual([...calls].sort((a, b) => Number(b) - Number(a)));
      const next = nextStep(petition, acting, today);
      if (next) expect(steps.find(({ allowed }) => allowed)).toEqual(next);
    }
});

test('the clock by which a list is ordered is the one that an office owes first; a petitioner’s own is none', () => {
  for (const petition of [aPetition(), offered(), inHandling(), concluded()].map((builder) =>
    builder.build(),
  )) {
    const due = nextDueClock(petition);
    expect(due?.dueOn).toBe(nextDueOn(petition));
    expect(due?.unitId).not.toBeNull();
  }
  expect(nextDueClock(closed().build())?.kind).toBe('EXECUTION');
  expect(nextDueClock({ clocks: [] })).toBeNull();
});
