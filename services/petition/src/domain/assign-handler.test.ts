import {
  closed,
  concluded,
  factsOn,
  headOf,
  HOUSING_BUREAU,
  inHandling,
  offered,
  officerOf,
  PETITION_OFFICE,
  received,
  WATER_BUREAU,
} from '../../test/builders';
import { after, codeOf } from '../../test/outcomes';
import type { Acting } from './acting';
import { assignHandler, type AssignHandler } from './assign-handler';
import { officerDeparts } from './officer-departs';
import type { Petition } from './petition';

const today = factsOn('2026-04-20');
const officer = officerOf(WATER_BUREAU).cadreId ?? '';
const leaves = (petition: Petition, cadreId = officer, unit = WATER_BUREAU): Petition =>
  after(petition, officerDeparts(petition, { cadreId, unitId: unit.id }, today));
const assign = (
  petition: Petition,
  part: Partial<AssignHandler> = {},
  acting: Acting = headOf(WATER_BUREAU),
) =>
  assignHandler(
    petition,
    { cadreId: 'other', unitId: WATER_BUREAU.id, serving: true, ...part },
    acting,
    today,
  );

test('when the officer leaves, his unit answers on without an officer, by a new link of the chain', () => {
  const left = leaves(inHandling().build());
  expect(left).toMatchObject({ status: 'HANDLING', handlerId: null, heldBy: { id: WATER_BUREAU.id } });
  expect(left.responsibility).toMatchObject({
    current: { unitId: WATER_BUREAU.id, officerId: null, reason: 'DEPARTURE', since: today.now },
    bounces: [],
  });
  expect(left.responsibility.earlier.at(-1)).toMatchObject({ officerId: officer, until: today.now });
});

test('a second departure, another officer’s or another unit’s changes nothing', () => {
  const petition = inHandling().build();
  const left = leaves(petition);
  expect(leaves(left)).toEqual(left);
  expect(leaves(petition, 'stranger')).toEqual(petition);
  expect(leaves(petition, officer, HOUSING_BUREAU)).toEqual(petition);
  expect(leaves(closed().build())).toEqual(closed().build());
});

test('an offer of a petition whose officer leaves stays offered', () => {
  const petition = offered().build();
  const left = leaves(petition, officerOf(PETITION_OFFICE).cadreId ?? '', PETITION_OFFICE);
  expect(left).toMatchObject({ status: 'OFFERED', offeredTo: { id: WATER_BUREAU.id } });
  expect(left.responsibility.offer).toEqual(petition.responsibility.offer);
});

test('who handled a concluded petition stays on record; only its officer is missing', () => {
  expect(leaves(concluded().build())).toMatchObject({
    handlerId: officer,
    concludedBy: { unitId: WATER_BUREAU.id, handlerId: officer },
    responsibility: { current: { officerId: null } },
  });
});

test('the head names an officer of the unit, who handles what is in handling', () => {
  const named = after(leaves(inHandling().build()), assign(leaves(inHandling().build())));
  expect(named).toMatchObject({ handlerId: 'other', responsibility: { current: { officerId: 'other' } } });
  const early = after(received().build(), assign(received().build()));
  expect(early).toMatchObject({ handlerId: null, responsibility: { current: { officerId: 'other' } } });
  expect(assign(named)).toEqual({ kind: 'accepted', events: [] });
});

test('it is refused for others’ officers, those who do no service, to other than the head, and in the end', () => {
  const petition = inHandling().build();
  expect(codeOf(assign(petition, { unitId: HOUSING_BUREAU.id }))).toBe('OFFICER_NOT_OF_UNIT');
  expect(codeOf(assign(petition, { unitId: null, serving: false }))).toBe('OFFICER_NOT_OF_UNIT');
  expect(codeOf(assign(petition, { serving: false }))).toBe('OFFICER_NOT_SERVING');
  expect(codeOf(assign(petition, {}, officerOf(WATER_BUREAU)))).toBe('NOT_RESPONSIBLE');
  expect(codeOf(assign(petition, {}, headOf(HOUSING_BUREAU)))).toBe('NOT_RESPONSIBLE');
  expect(codeOf(assign(closed().build()))).toBe('ILLEGAL_STEP');
});
