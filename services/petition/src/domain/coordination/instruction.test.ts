import {
  aPetition,
  DISCIPLINE_ORGAN,
  factsOn,
  HOUSING_BUREAU,
  inHandling,
  officerOf,
  PETITION_OFFICE,
  wallWhere,
  WATER_BUREAU,
} from '../../../test/builders';
import { after, codeOf } from '../../../test/outcomes';
import type { Petition } from '../petition';
import { answerInstruction, recordInstruction, type RecordInstruction } from './instruction';

const today = factsOn('2026-04-14');
const office = officerOf(PETITION_OFFICE);
const bureau = officerOf(WATER_BUREAU);
const LEADER = '00000000-0000-7000-8000-000000009001';

const record = (petition: Petition, part: Partial<RecordInstruction> = {}, acting = office) =>
  recordInstruction(
    petition,
    {
      ...{
        leaderId: LEADER,
        leaderName: '区长',
        text: '请支持其诉求，三日内办结',
        instructedOn: today.today,
      },
      ...{ ownerUnitId: WATER_BUREAU.id, ownerOfficerId: null, dueOn: null, feedbackAsked: true, ...part },
    },
    acting,
    today,
    wallWhere(),
  );
const reply = (petition: Petition, acting = bureau, entryId = 'I-1', text = '已核实') =>
  answerInstruction(petition, { entryId, text }, acting, today);

test('PR 28: an instruction is on record with owner and feedback, and decides nothing of the petition', () => {
  const before = inHandling().withDemand().build();
  const instructed = after(before, record(before, { dueOn: factsOn('2026-04-17').today }));
  expect({ ...instructed, instructions: undefined }).toEqual({ ...before, instructions: undefined });
  const answered = after(instructed, reply(instructed));
  expect({ ...answered, instructions: undefined }).toEqual({ ...before, instructions: undefined });
  expect(answered.instructions).toMatchObject([
    { leaderId: LEADER, dueOn: '2026-04-17', feedback: { text: '已核实', on: '2026-04-14' } },
  ]);
});

test('PR 28: who is recused, or closed out by the wall, instructs nobody and owns nothing', () => {
  const barred = inHandling().recusing(LEADER).build();
  expect(codeOf(record(barred))).toBe('UNIT_CANNOT_RECEIVE');
  expect(codeOf(record(barred, { leaderId: null, ownerOfficerId: LEADER }))).toBe('UNIT_CANNOT_RECEIVE');
  expect(codeOf(record(barred, { leaderId: null }))).toBeNull();
});

test('an instruction has a leader, words, true dates and an owner that has to do with the petition', () => {
  const found = inHandling().build();
  expect(codeOf(record(found, { leaderName: ' ' }))).toBe('REASON_REQUIRED');
  expect(codeOf(record(found, { text: ' ' }))).toBe('REASON_REQUIRED');
  expect(codeOf(record(found, { instructedOn: factsOn('2026-04-15').today }))).toBe('DATE_NOT_POSSIBLE');
  expect(codeOf(record(found, { instructedOn: factsOn('2026-04-12').today }))).toBe('DATE_NOT_POSSIBLE');
  expect(codeOf(record(found, { dueOn: factsOn('2026-04-13').today }))).toBe('DATE_NOT_POSSIBLE');
  expect(codeOf(record(found, { ownerUnitId: HOUSING_BUREAU.id }))).toBe('UNIT_NOT_INVOLVED');
  expect(codeOf(record(found, {}, officerOf(HOUSING_BUREAU)))).toBe('ANOTHER_UNITS_STEP');
});

test('its owner says once what came of it, and nobody for him', () => {
  const found = inHandling().build();
  const instructed = after(found, record(found));
  expect(codeOf(reply(instructed, office))).toBe('ANOTHER_UNITS_STEP');
  expect(codeOf(reply(instructed, bureau, 'I-2'))).toBe('ENTRY_UNKNOWN');
  expect(codeOf(reply(instructed, bureau, 'I-1', ' '))).toBe('REASON_REQUIRED');
  expect(codeOf(reply(after(instructed, reply(instructed))))).toBe('STEP_ALREADY_DONE');
});

test('PR 30: of an accusation nobody outside its circle records an instruction, nor owns one', () => {
  const accusation = aPetition({ purpose: 'ACCUSATION' }).transferredTo(DISCIPLINE_ORGAN).received().build();
  const organ = officerOf(DISCIPLINE_ORGAN);
  expect(codeOf(record(accusation))).toBe('ANOTHER_UNITS_STEP');
  expect(codeOf(record(accusation, { ownerUnitId: PETITION_OFFICE.id }, organ))).toBe(
    'ACCUSATION_STAYS_IN_CIRCLE',
  );
  expect(codeOf(record(accusation, { ownerUnitId: DISCIPLINE_ORGAN.id }, organ))).toBeNull();
});
