import {
  aPetition,
  factsOn,
  headOf,
  inHandling,
  officerOf,
  PETITION_OFFICE,
  WATER_BUREAU,
} from '../../test/builders';
import { after, codeOf } from '../../test/outcomes';
import { declareInterest, recuse } from './recuse';

const today = factsOn('2026-04-14');
const because = { cadreId: 'c1', reason: '系信访人近亲属' };
const petition = inHandling().build();

test('the head of the holding unit and the discipline role recuse, nobody else', () => {
  const discipline = officerOf(PETITION_OFFICE, 3, ['DISCIPLINE']);
  expect(codeOf(recuse(petition, because, headOf(WATER_BUREAU), today))).toBeNull();
  expect(codeOf(recuse(petition, because, discipline, today))).toBeNull();
  expect(codeOf(recuse(petition, because, headOf(PETITION_OFFICE), today))).toBe('NOT_RESPONSIBLE');
  expect(codeOf(recuse(petition, because, officerOf(WATER_BUREAU), today))).toBe('NOT_RESPONSIBLE');
});

test('a bar has a reason, which stands in the personal part only, and is put up once', () => {
  const blank = { ...because, reason: ' ' };
  expect(codeOf(recuse(petition, blank, headOf(WATER_BUREAU), today))).toBe('REASON_REQUIRED');
  expect(codeOf(declareInterest(petition, blank, officerOf(WATER_BUREAU), today))).toBe('REASON_REQUIRED');
  const decision = recuse(petition, because, headOf(WATER_BUREAU), today);
  const barred = after(petition, decision);
  expect(barred.barred).toEqual(['c1']);
  expect(JSON.stringify(barred)).not.toContain(because.reason);
  expect(recuse(barred, because, headOf(WATER_BUREAU), today)).toEqual({ kind: 'accepted', events: [] });
});

test('an officer who declares an interest hands his work to the unit’s head', () => {
  const officer = officerOf(WATER_BUREAU);
  const own = { cadreId: String(officer.cadreId), reason: '系同学' };
  const to = after(petition, declareInterest(petition, own, officer, today));
  expect(to).toMatchObject({
    handlerId: null,
    responsibility: { current: { unitId: WATER_BUREAU.id, officerId: null } },
  });
});

test('who has nothing to do in it, or had before it was concluded, changes no officer', () => {
  const registered = aPetition().build();
  const other = declareInterest(registered, because, officerOf(WATER_BUREAU), today);
  expect(after(registered, other).responsibility).toEqual(registered.responsibility);
  const done = inHandling().withDemand().decided().concluded().build();
  const handler = { cadreId: String(done.handlerId), reason: '系同学' };
  expect(after(done, declareInterest(done, handler, officerOf(WATER_BUREAU), today)).handlerId).toBe(
    done.handlerId,
  );
});
