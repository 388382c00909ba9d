import {
  aPetition,
  closed,
  concluded,
  day,
  decided,
  factsOn,
  handedOver,
  inHandling,
  offered,
  PETITIONER,
  received,
  WATER_BUREAU,
} from '../../test/builders';
import { after } from '../../test/outcomes';
import { approveExtension } from './approve-extension';
import { headOf, officerOf } from '../../test/builders';
import { milestonesOf } from './milestones';
import { isQuiet, lastNewsOn } from './news';
import { answerClock, noticesOf } from './notices';
import { notifyPetitioner } from './notify-petitioner';
import type { Petition } from './petition';
import { ratePetition } from './rate-petition';
import { recordExecution } from './record-execution';

const today = factsOn('2026-04-14');
const bureau = officerOf(WATER_BUREAU);
const stages = (petition: Petition, facts = today): readonly string[] =>
  milestonesOf(petition, facts).map(({ stage, on, state }) => [stage, state, ...(on ? [on] : [])].join(' '));
const kinds = (petition: Petition, facts = today): readonly string[] =>
  noticesOf(petition, facts).map(({ kind }) => kind);

test.each<[string, Petition, readonly string[]]>([
  [
    'registered',
    aPetition().build(),
    ['RECEIVED DONE 2026-04-13', 'ACCEPTED NOW', 'HANDLED AHEAD', 'ANSWERED AHEAD', 'RATED AHEAD'],
  ],
  [
    'in handling',
    inHandling().build(),
    ['RECEIVED DONE 2026-04-13', 'ACCEPTED DONE 2026-04-13', 'HANDLED NOW', 'ANSWERED AHEAD', 'RATED AHEAD'],
  ],
  [
    'decided',
    decided().build(),
    [
      'RECEIVED DONE 2026-04-13',
      'ACCEPTED DONE 2026-04-13',
      'HANDLED DONE 2026-04-13',
      'ANSWERED NOW',
      'RATED AHEAD',
    ],
  ],
  [
    'concluded',
    concluded().build(),
    [
      'RECEIVED DONE 2026-04-13',
      'ACCEPTED DONE 2026-04-13',
      'HANDLED DONE 2026-04-13',
      'ANSWERED DONE 2026-04-13',
      'RATED NOW',
    ],
  ],
  [
    'a firm’s request that went back',
    handedOver().confirmed().sortedAs('CLAIM').returned().build(),
    ['RECEIVED DONE 2026-04-13', 'RETURNED DONE 2026-04-13'],
  ],
])(
  'the petitioner of what is %s sees how far it is, and nothing dated that is still to come',
  (_is, petition, shown) => {
    expect(stages(petition)).toEqual(shown);
  },
);

test('rating is done when both bodies are rated, and isn’t asked for when its time is over', () => {
  const once = after(
    concluded().build(),
    ratePetition(concluded().build(), { of: 'HANDLING_UNIT', grade: 4 }, PETITIONER, today),
  );
  expect(stages(once).at(-1)).toBe('RATED NOW');
  const both = after(once, ratePetition(once, { of: 'PETITION_OFFICE', grade: 2 }, PETITIONER, today));
  expect(stages(both).at(-1)).toBe('RATED DONE 2026-04-14');
  const late = factsOn('2026-09-01');
  expect(stages(closed().build(), late).at(-1)).toBe('ANSWERED DONE 2026-04-13');
});

test('he is told what is owed to him, with the day on which the clock says so', () => {
  expect(noticesOf(aPetition().build(), today)).toEqual([
    { kind: 'ROUTED_BY', on: '2026-04-28' },
    { kind: 'REVIEW_TO_COME', days: 30 },
  ]);
  expect(noticesOf(received().build(), today)).toEqual([
    { kind: 'TOLD_BY', on: '2026-04-28' },
    { kind: 'REVIEW_TO_COME', days: 30 },
  ]);
  expect(kinds(offered().build())).toEqual(['REVIEW_TO_COME']);
  const told = after(
    received().build(),
    notifyPetitioner(received().build(), { on: today.today, how: 'POST' }, bureau, today),
  );
  expect(kinds(told)).toEqual(['REVIEW_TO_COME']);
});

test('of a suggestion no review is promised: there is none', () => {
  const suggestion = aPetition({ unit: WATER_BUREAU, purpose: 'SUGGESTION' }).accepted();
  expect(kinds(suggestion.build())).not.toContain('REVIEW_TO_COME');
  expect(kinds(suggestion.decided().concluded().build())).toEqual(['MAY_RATE']);
});

test('more days, and a day that passed, are said openly', () => {
  const asked = inHandling().extensionRequested().build();
  expect(kinds(asked)).not.toContain('EXTENDED');
  const granted = after(
    asked,
    approveExtension(asked, { noticeOn: today.today }, headOf(WATER_BUREAU), today),
  );
  const due = answerClock(granted)?.dueOn;
  expect(noticesOf(granted, today)).toContainEqual({ kind: 'EXTENDED', days: 30, on: due });
  const late = inHandling().build();
  const since = answerClock(late)?.dueOn;
  expect(noticesOf(late, factsOn('2026-07-01'))).toContainEqual({ kind: 'LATE', since });
});

test('after delivery he is told until when to ask for review, what is carried out, and whom he may rate', () => {
  const petition = concluded().build();
  expect(noticesOf(petition, today)).toEqual([
    { kind: 'REVIEW_BY', days: 30, on: '2026-05-13' },
    { kind: 'EXECUTED_BY', on: '2026-06-12' },
    { kind: 'MAY_RATE', bodies: ['PETITION_OFFICE', 'HANDLING_UNIT'], until: null },
  ]);
  const command = { executedOn: today.today, evidence: '验收单' };
  const done = after(petition, recordExecution(petition, command, bureau, today));
  expect(noticesOf(done, factsOn('2026-05-14'))).toEqual([
    { kind: 'REVIEW_OVER', on: '2026-05-13' },
    { kind: 'EXECUTED', on: '2026-04-14' },
    { kind: 'MAY_RATE', bodies: ['PETITION_OFFICE', 'HANDLING_UNIT'], until: null },
  ]);
  expect(noticesOf(closed().build(), factsOn('2026-05-20')).at(-1)).toMatchObject({ until: '2026-06-13' });
});

test('he is to be answered by the clock of the conclusion, and by none before acceptance or after the answer', () => {
  expect(answerClock(received().build())).toBeNull();
  expect(answerClock(decided().build())?.kind).toBe('CONCLUDE');
  expect(answerClock(concluded().build())).toBeNull();
});

test('the last news are the last thing that he is told of; after thirty days without any he is told that, too', () => {
  const petition = aPetition().later(3).transferredTo(WATER_BUREAU).later(2).received().build();
  expect(lastNewsOn(petition)).toBe('2026-04-18');
  expect(isQuiet(petition, factsOn('2026-05-17'))).toBe(false);
  expect(isQuiet(petition, factsOn('2026-05-18'))).toBe(true);
  expect(lastNewsOn(inHandling().later(1).withDemand().build())).toBe('2026-04-13');
  expect(isQuiet(closed().build(), factsOn('2027-05-18'))).toBe(false);
  expect(lastNewsOn(closed().build())).toBe(day('2026-05-14'));
});
