import { addDays } from '@lianxin/calendar';
import fc from 'fast-check';
import {
  aPetition,
  day,
  DISCIPLINE_ORGAN,
  factsOn,
  HOUSING_BUREAU,
  inHandling,
  offered,
  officerOf,
  PETITION_OFFICE,
  received,
  registrationInput,
  WATER_BUREAU,
  type PetitionBuilder,
} from '../../../test/builders';
import {
  ANOTHER_OFFICE,
  assignedTo,
  DISTRICT_GOVERNMENT,
  unitFactsOf,
} from '../../../test/coordination-builders';
import { after, clockOf, codeOf } from '../../../test/outcomes';
import { evolve, evolveAll } from '../evolve';
import type { PetitionEvent } from '../events';
import { importPetition } from '../import-petition';
import { notifyPetitioner } from '../notify-petitioner';
import { passTime } from '../pass-time';
import type { Petition } from '../petition';
import type { UnitFacts } from '../unit';
import { answerSupervision, closeSupervision } from './answer-supervision';
import { openSupervision, type OpenSupervision } from './open-supervision';
import { supervisionStateOf } from './supervision';

const today = factsOn('2026-04-14');
const bureau = officerOf(WATER_BUREAU);
const WATER = unitFactsOf(WATER_BUREAU);
const OFFICE = unitFactsOf(PETITION_OFFICE);

const open = (petition: Petition, by: UnitFacts = OFFICE, part: Partial<OpenSupervision> = {}, on = today) =>
  openSupervision(
    petition,
    { kind: 'ORDER', unit: WATER, matter: '推诿、拖延', dueOn: null, ...part },
    officerOf(by),
    on,
    by,
  );
const reply = (petition: Petition, acting = bureau, entryId = 'S-1', text = '已改') =>
  answerSupervision(petition, { entryId, text }, acting, today);
const close = (
  petition: Petition,
  by: UnitFacts = OFFICE,
  entryId = 'S-1',
  opener: UnitFacts | null = OFFICE,
) =>
  closeSupervision(petition, { entryId, text: '已整改' }, officerOf(by), today, {
    ...{ own: by, opener, supervised: WATER },
  });
const silent = (found: PetitionBuilder, date: string): Petition =>
  after(found.build(), passTime(found.build(), factsOn(date)));
const entries = ({ supervision = [] }: Petition) =>
  supervision.map(({ cause, clockId, unitId, on }) => [cause, clockId, unitId, on]);

test('PR 40: a petition office or a unit above supervises, with a matter and a day; nobody supervises himself', () => {
  const found = received().build();
  const supervised = after(found, open(found));
  expect(clockOf(supervised, 'SUPERVISION')).toMatchObject({
    ...{ unitId: WATER_BUREAU.id, state: 'RUNNING', dueOn: '2026-04-29' },
  });
  expect({ ...supervised, supervision: undefined, clocks: found.clocks }).toEqual({
    ...{ ...found, supervision: undefined },
  });
  expect(codeOf(open(found, DISTRICT_GOVERNMENT))).toBeNull();
  expect(codeOf(open(found, ANOTHER_OFFICE))).toBeNull();
  for (const other of [HOUSING_BUREAU, WATER_BUREAU, DISCIPLINE_ORGAN])
    expect(codeOf(open(found, unitFactsOf(other)))).toBe('ANOTHER_UNITS_STEP');
  expect(codeOf(open(aPetition().build(), OFFICE, { unit: OFFICE }))).toBe('ANOTHER_UNITS_STEP');
  expect(codeOf(open(found, OFFICE, { unit: unitFactsOf(HOUSING_BUREAU) }))).toBe('UNIT_NOT_INVOLVED');
  expect(codeOf(open(found, OFFICE, { matter: ' ' }))).toBe('REASON_REQUIRED');
  expect(codeOf(open(found, OFFICE, { dueOn: today.today }))).toBe('DATE_NOT_POSSIBLE');
  const set = after(found, open(found, OFFICE, { dueOn: addDays(today.today, 3) }));
  expect(clockOf(set, 'SUPERVISION').dueOn).toBe('2026-04-17');
});

test('PR 39: interview, notice and listing are only asked for, by a petition office, and bind nobody yet', () => {
  const found = received().build();
  for (const kind of ['INTERVIEW', 'NOTICE', 'LISTING'] as const) {
    expect(codeOf(open(found, DISTRICT_GOVERNMENT, { kind }))).toBe('ANOTHER_UNITS_STEP');
    const asked = after(found, open(found, OFFICE, { kind }));
    expect(asked.clocks).toEqual(found.clocks);
    expect(asked.supervision).toMatchObject([{ kind, clockId: null }]);
  }
});

test('PR 40: the supervised unit answers once, and who opened it, or a unit above him, closes it', () => {
  const found = received().build();
  const supervised = after(found, open(found));
  expect(codeOf(reply(supervised, officerOf(PETITION_OFFICE)))).toBe('ANOTHER_UNITS_STEP');
  expect(codeOf(reply(supervised, bureau, 'S-2'))).toBe('ENTRY_UNKNOWN');
  expect(codeOf(reply(supervised, bureau, 'S-1', ' '))).toBe('REASON_REQUIRED');
  expect(codeOf(close(supervised, ANOTHER_OFFICE))).toBe('ANOTHER_UNITS_STEP');
  expect(codeOf(close(supervised, WATER))).toBe('ANOTHER_UNITS_STEP');
  const answered = after(supervised, reply(supervised));
  expect(clockOf(answered, 'SUPERVISION')).toMatchObject({ state: 'MET', metOn: '2026-04-14' });
  expect(codeOf(reply(answered))).toBe('STEP_ALREADY_DONE');
  expect(codeOf(close(answered, DISTRICT_GOVERNMENT))).toBeNull();
  const closed = after(answered, close(answered));
  expect(closed.supervision?.map((entry) => supervisionStateOf(entry, closed))).toEqual(['CLOSED']);
  const second = after(closed, open(closed));
  expect(codeOf(close(second))).toBe('STEP_ALREADY_DONE');
  expect(clockOf(after(second, close(second, OFFICE, 'S-2')), 'SUPERVISION').state).toBe('VOID');
});

test('PR 40: red opens an entry by itself, the day after, once for each period', () => {
  expect(entries(silent(received(), '2026-04-28'))).toEqual([]);
  expect(entries(silent(received(), '2026-04-29'))).toEqual([
    ['CLOCK_MISSED', 'NOTIFY-1', WATER_BUREAU.id, '2026-04-29'],
  ]);
  expect(entries(silent(received(), '2029-01-01'))).toEqual([
    ['CLOCK_MISSED', 'NOTIFY-1', WATER_BUREAU.id, '2026-04-29'],
    ['CLOCK_MISSED', 'CONCLUDE-1', WATER_BUREAU.id, '2026-06-28'],
  ]);
  expect(entries(silent(aPetition(), '2029-01-01'))).toEqual([
    ['CLOCK_MISSED', 'ROUTE-1', PETITION_OFFICE.id, '2026-04-29'],
  ]);
});

test('day 15 without acceptance is red, also where the petitioner was told in time', () => {
  const told = received().step((petition, facts) =>
    notifyPetitioner(petition, { on: facts.today, how: 'POST' }, bureau, facts),
  );
  const late = silent(told, '2026-04-29');
  expect(late).toMatchObject({ status: 'HANDLING', acceptance: { deemed: true } });
  expect(entries(late)).toEqual([['NOT_ACCEPTED', 'NOTIFY-1', WATER_BUREAU.id, '2026-04-29']]);
  const accepted = told.accepted();
  expect(entries(silent(accepted, '2026-04-29'))).toEqual([]);
});

test('what time opened settles with the late act, or is closed by who might have opened it', () => {
  const late = silent(received(), '2026-04-29');
  const [entry] = late.supervision ?? [];
  expect(entry && supervisionStateOf(entry, late)).toBe('OPEN');
  expect(codeOf(close(late, OFFICE, 'S-1', null))).toBeNull();
  expect(codeOf(close(late, DISTRICT_GOVERNMENT, 'S-1', null))).toBeNull();
  expect(codeOf(close(late, WATER, 'S-1', null))).toBe('ANOTHER_UNITS_STEP');
  expect(codeOf(close(late, unitFactsOf(HOUSING_BUREAU), 'S-1', null))).toBe('ANOTHER_UNITS_STEP');
  const date = factsOn('2026-04-30');
  const told = after(late, notifyPetitioner(late, { on: date.today, how: 'POST' }, bureau, date));
  expect(entry && supervisionStateOf(entry, told)).toBe('SETTLED');
  expect(codeOf(reply(told))).toBe('ANOTHER_UNITS_STEP');
});

test('a late answer to supervision is red and opens no supervision of its own', () => {
  const supervised = received()
    .accepted()
    .step((petition, facts) => open(petition, OFFICE, {}, facts));
  const late = silent(supervised, '2026-04-29');
  expect(clockOf(late, 'SUPERVISION').state).toBe('MISSED');
  expect((late.supervision ?? []).filter(({ clockId }) => clockId === 'SUPERVISION-1')).toHaveLength(1);
});

test('historical imports open none, whatever they tell of lateness', () => {
  const input = registrationInput({ receivedOn: day('2019-12-25'), unit: WATER_BUREAU });
  const importer = { kind: 'IMPORT', id: 'messages', cadreId: null, unitId: null, roles: [] } as const;
  const { events } = importPetition({ ...input, reply: null }, importer, factsOn('2026-04-13'));
  const imported = evolveAll(evolve(null, events[0] as PetitionEvent), events.slice(1));
  expect(clockOf(imported, 'NOTIFY').state).toBe('MISSED');
  const later = after(imported, passTime(imported, factsOn('2027-01-01')));
  expect(later.supervision).toBeUndefined();
});

test('PR 30: an accusation is supervised within its circle only', () => {
  const accusation = aPetition({ purpose: 'ACCUSATION' }).transferredTo(DISCIPLINE_ORGAN).received().build();
  expect(codeOf(open(accusation, ANOTHER_OFFICE))).toBe('ACCUSATION_STAYS_IN_CIRCLE');
});

const examples = [
  received(),
  offered(),
  inHandling(),
  assignedTo(aPetition(), WATER_BUREAU, '2026-04-20'),
  aPetition(),
];

test('however time is looked at, every red period of an office has one entry', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...examples),
      fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 5 }),
      (example, looks) => {
        const last = looks
          .sort((a, b) => a - b)
          .reduce<Petition>((petition, days) => {
            const facts = factsOn(addDays(petition.receivedOn, days));
            return after(petition, passTime(petition, facts));
          }, example.build());
        const missed = last.clocks.filter(({ state, metOn }) => state === 'MISSED' && metOn === null);
        const opened = (last.supervision ?? []).map(({ clockId }) => clockId);
        expect(new Set(opened).size).toBe(opened.length);
        expect(opened).toEqual(expect.arrayContaining(missed.map(({ id }) => id)));
      },
    ),
    { numRuns: 100 },
  );
});
