import {
  aPetition,
  ABOLISHED_BUREAU,
  COURT,
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
import { after, clockOf, codeOf } from '../../../test/outcomes';
import type { Acting } from '../acting';
import type { Petition } from '../petition';
import { endHelpOf, succeedUnit } from '../succeed-unit';
import type { SucceedUnit } from '../succession-places';
import type { UnitFacts } from '../unit';
import { involvedUnitsOf } from '../visibility';
import { addAssistingUnit } from './add-assisting-unit';
import { closeSupervision } from './answer-supervision';
import { endAssistance } from './end-assistance';
import { assistingNow } from './involved';
import { openSupervision } from './open-supervision';

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

const succession = (to: UnitFacts, part: Partial<SucceedUnit> = {}): SucceedUnit => ({
  ...{ from: HOUSING_BUREAU.id, to, office: null, servingThere: [] },
  ...part,
});
const moved = (petition: Petition, command: SucceedUnit): Petition =>
  after(petition, succeedUnit(petition, command, today));

test('PR 24: the successor of a unit that only helps goes on helping, and of one that takes part in nothing nothing is recorded', () => {
  const helped = after(inHandling().build(), add(inHandling().build()));
  const passed = moved(helped, succession(COURT));
  expect(passed.assistingUnits).toMatchObject([{ unitId: COURT.id, until: null }]);
  expect({ ...passed, assistingUnits: undefined }).toEqual({ ...helped, assistingUnits: undefined });
  expect(codeOf(end(passed, officerOf(COURT), '已核实', COURT.id))).toBeNull();
  expect(succeedUnit(passed, succession(COURT), today).events).toEqual([]);
  expect(succeedUnit(inHandling().build(), succession(COURT), today).events).toEqual([]);
});

test('PR 24: help is over where the successor answers itself, helps already, is accused, or where there is none', () => {
  const helped = after(inHandling().build(), add(inHandling().build()));
  const twice = after(helped, add(helped, COURT));
  for (const [petition, command] of [
    [helped, succession(WATER_BUREAU)],
    [twice, succession(COURT)],
    [helped, succession(COURT, { pastTheAccused: true })],
  ] as const) {
    const passed = moved(petition, command);
    expect(passed.assistingUnits?.[0]).toMatchObject({ unitId: HOUSING_BUREAU.id, until: today.now });
    expect(succeedUnit(passed, command, today).events).toEqual([]);
  }
  expect(assistingNow(moved(twice, succession(COURT)))).toEqual([COURT.id]);
  expect(assistingNow(after(helped, endHelpOf(helped, HOUSING_BUREAU.id, today)))).toEqual([]);
  expect(endHelpOf(helped, COURT.id, today).events).toEqual([]);
});

test('PR 24: who helps the unit into which its own merges doesn’t help itself', () => {
  const helped = after(inHandling().build(), add(inHandling().build()));
  const merged = moved(helped, { ...succession(HOUSING_BUREAU), from: WATER_BUREAU.id });
  expect(merged.heldBy.id).toBe(HOUSING_BUREAU.id);
  expect(assistingNow(merged)).toEqual([]);
});

test('PR 24: who takes over a supervising unit closes what that one opened; who takes over the supervised one answers', () => {
  const ordered = inHandling().step((petition, facts) =>
    openSupervision(
      petition,
      { kind: 'ORDER', unit: unitFactsOf(WATER_BUREAU), matter: '久拖不决', dueOn: null },
      officerOf(DISTRICT_GOVERNMENT),
      facts,
      DISTRICT_GOVERNMENT,
    ),
  );
  const heir = { ...DISTRICT_GOVERNMENT, id: '00000000-0000-7000-8000-000000000018' };
  const passed = moved(ordered.build(), { ...succession(heir), from: DISTRICT_GOVERNMENT.id });
  expect(passed.supervision).toMatchObject([{ by: heir.id, unitId: WATER_BUREAU.id }]);
  const entryId = passed.supervision?.[0]?.id ?? '';
  const close = (own: UnitFacts) =>
    codeOf(
      closeSupervision(passed, { entryId, text: '已办' }, officerOf(own), today, {
        ...{ own, opener: heir, supervised: unitFactsOf(WATER_BUREAU) },
      }),
    );
  expect(close(heir)).toBeNull();
  expect(close(DISTRICT_GOVERNMENT)).toBe('ANOTHER_UNITS_STEP');
  const bureaus = moved(ordered.build(), { ...succession(HOUSING_BUREAU), from: WATER_BUREAU.id });
  expect(clockOf(bureaus, 'SUPERVISION').unitId).toBe(HOUSING_BUREAU.id);
});
