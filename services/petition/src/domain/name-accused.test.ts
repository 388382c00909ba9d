import {
  aPetition,
  COURT,
  DISCIPLINE_ORGAN,
  factsOn,
  HOUSING_BUREAU,
  officerOf,
  PETITION_OFFICE,
  received,
  wallWhere,
  WATER_BUREAU,
  type PetitionBuilder,
} from '../../test/builders';
import { after, clockOf, codeOf } from '../../test/outcomes';
import { nameAccused, type NameAccused } from './name-accused';
import type { Petition } from './petition';
import { closedCircleOf, registrarOf } from './visibility';

const today = factsOn('2026-04-14');
const clerk = officerOf(PETITION_OFFICE);
const unsorted = (): PetitionBuilder => aPetition({ purpose: null });
const accusation = (): PetitionBuilder => aPetition({ purpose: 'ACCUSATION' });
const atTheOrgan = (): PetitionBuilder => accusation().transferredTo(DISCIPLINE_ORGAN).received();
const names = (part: Partial<NameAccused>): NameAccused => ({
  ...{ units: [], cadres: [], outsiders: [], reason: null },
  ...part,
});
const naming = (petition: Petition, part: Partial<NameAccused>, acting = clerk, wall = wallWhere()) =>
  nameAccused(petition, names(part), acting, today, wall);

test.each<[string, PetitionBuilder, Parameters<typeof naming>[2], string | null]>([
  ['the clerk of what nobody sorted', unsorted(), clerk, null],
  ['the clerk of an accusation', accusation(), clerk, null],
  ['the organ that holds it', atTheOrgan(), officerOf(DISCIPLINE_ORGAN), null],
  [
    'the organ it is only offered to',
    accusation().transferredTo(DISCIPLINE_ORGAN),
    officerOf(DISCIPLINE_ORGAN),
    'NOT_RESPONSIBLE',
  ],
  ['anybody else', accusation(), officerOf(HOUSING_BUREAU), 'NOT_RESPONSIBLE'],
  ['anybody in a claim', received(), officerOf(WATER_BUREAU), 'NOT_AN_ACCUSATION'],
])('who may name the accused: %s', (_who, builder, acting, code) => {
  expect(codeOf(naming(builder.build(), { units: [HOUSING_BUREAU.id] }, acting))).toBe(code);
});

test('the set replaces the one before; a withdrawn name needs a reason, an added one none', () => {
  const named = unsorted().accusing({
    units: [WATER_BUREAU.id],
    outsiders: [{ name: '丙某', idNumber: null }],
  });
  const [same, withdrawn] = [
    { units: [WATER_BUREAU.id], outsiders: [{ name: '丙某', idNumber: null }] },
    { units: [HOUSING_BUREAU.id] },
  ];
  expect(naming(named.build(), same)).toEqual({ kind: 'accepted', events: [] });
  expect(codeOf(naming(named.build(), withdrawn))).toBe('REASON_REQUIRED');
  expect(codeOf(naming(named.build(), { ...withdrawn, reason: '  ' }))).toBe('REASON_REQUIRED');
  expect(codeOf(naming(named.build(), { ...same, cadres: ['c1'] }))).toBeNull();
  const replaced = after(named.build(), naming(named.build(), { ...withdrawn, reason: '经核实' }));
  expect(replaced.accused).toEqual({ units: [HOUSING_BUREAU.id], cadres: [], outsiders: false });
});

test('the name of an outsider stands in the personal part only, and petitioners stay as they are', () => {
  const petition = unsorted()
    .accusing({ outsiders: [{ name: '丙某', idNumber: '11010519491231002X' }] })
    .build();
  const { personal, ...open } = petition;
  expect(JSON.stringify(open)).not.toContain('丙某');
  expect(petition.accused).toEqual({ units: [], cadres: [], outsiders: true });
  expect(personal?.accused).toEqual([{ name: '丙某', idNumber: '11010519491231002X' }]);
  expect(personal?.petitioners).toEqual(unsorted().build().personal?.petitioners);
});

test('the wall stays when the purpose changes later', () => {
  const sorted = unsorted()
    .accusing({ units: [WATER_BUREAU.id] })
    .sortedAs('CLAIM')
    .build();
  expect(sorted.accused?.units).toEqual([WATER_BUREAU.id]);
  expect(codeOf(naming(sorted, {}))).toBe('NOT_AN_ACCUSATION');
});

test('an accused registering office loses it at once to the nearest that isn’t accused', () => {
  const petition = unsorted().build();
  const to = after(petition, naming(petition, { units: [PETITION_OFFICE.id] }));
  expect(registrarOf(to).id).toBe(DISCIPLINE_ORGAN.id);
  expect(to.heldBy.id).toBe(DISCIPLINE_ORGAN.id);
  expect(closedCircleOf(to)).toEqual([DISCIPLINE_ORGAN.id]);
  expect(to.responsibility.current).toMatchObject({
    unitId: DISCIPLINE_ORGAN.id,
    officerId: null,
    reason: 'PASSED_ON',
  });
  expect(to.responsibility.bounces).toEqual([]);
  expect(clockOf(to, 'ROUTE')).toMatchObject({ unitId: DISCIPLINE_ORGAN.id, state: 'RUNNING' });
  const both = after(petition, naming(petition, { units: [PETITION_OFFICE.id, DISCIPLINE_ORGAN.id] }));
  expect(closedCircleOf(both)).toEqual([COURT.id]);
});

test('a unit with an accused member is passed by like an accused unit, and one below it too', () => {
  const wall = wallWhere({ serving: { c1: 'district' }, belonging: { [PETITION_OFFICE.id]: ['district'] } });
  const petition = accusation().build();
  const to = after(petition, naming(petition, { cadres: ['c1'] }, clerk, wall));
  expect(closedCircleOf(to)).toEqual([DISCIPLINE_ORGAN.id]);
});

test('where nobody may take it, it stays, and the accused are named all the same', () => {
  const petition = unsorted().build();
  const to = after(
    petition,
    naming(petition, { units: [PETITION_OFFICE.id] }, clerk, wallWhere({ places: [] })),
  );
  expect([to.heldBy.id, to.accused?.units]).toEqual([PETITION_OFFICE.id, [PETITION_OFFICE.id]]);
});

test('an accused organ that holds it loses it to the registering office, and what it answered is none', () => {
  const held = atTheOrgan().accepted().build();
  const to = after(held, naming(held, { units: [DISCIPLINE_ORGAN.id] }, officerOf(DISCIPLINE_ORGAN)));
  expect(to).toMatchObject({
    status: 'REGISTERED',
    acceptance: null,
    handlerId: null,
    heldBy: { id: PETITION_OFFICE.id },
  });
  expect(closedCircleOf(to)).toEqual([PETITION_OFFICE.id]);
  expect(clockOf(to, 'ROUTE')).toMatchObject({ unitId: PETITION_OFFICE.id, state: 'RUNNING' });
});

test('an offer to an accused organ is gone, without a bounce', () => {
  const offered = accusation().transferredTo(DISCIPLINE_ORGAN).build();
  const to = after(offered, naming(offered, { units: [DISCIPLINE_ORGAN.id] }));
  expect(to).toMatchObject({
    status: 'REGISTERED',
    offeredTo: null,
    responsibility: { offer: null, bounces: [] },
  });
  expect(closedCircleOf(to)).toEqual([PETITION_OFFICE.id]);
  expect(clockOf(to, 'OBJECT').state).toBe('VOID');
  expect(clockOf(to, 'ROUTE').state).toBe('RUNNING');
});

test('an offer of an accused office stays, from who stands in for it', () => {
  const offered = accusation().transferredTo(COURT).build();
  const to = after(offered, naming(offered, { units: [PETITION_OFFICE.id] }));
  expect(to).toMatchObject({
    status: 'OFFERED',
    heldBy: { id: DISCIPLINE_ORGAN.id },
    offeredTo: { id: COURT.id },
  });
  expect(to.responsibility.offer?.fromUnit).toBe(DISCIPLINE_ORGAN.id);
});

test('an accused officer stops being it', () => {
  const held = atTheOrgan().accepted().build();
  const cadreId = String(held.handlerId);
  const to = after(held, naming(held, { cadres: [cadreId] }, officerOf(DISCIPLINE_ORGAN, 2)));
  expect([to.handlerId, to.responsibility.current.officerId, to.heldBy.id]).toEqual([
    null,
    null,
    DISCIPLINE_ORGAN.id,
  ]);
});
