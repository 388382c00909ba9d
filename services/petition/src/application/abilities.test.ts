import type { Actor, Role } from '@lianxin/access';
import {
  aPetition,
  DISCIPLINE_ORGAN,
  HOUSING_BUREAU,
  ORGANIZATION_DEPARTMENT,
  PETITION_OFFICE,
  received,
  WATER_BUREAU,
  type PetitionBuilder,
} from '../../test/builders';
import { petitionAbilities, petitionFacts, type KnownOfCase, type PetitionAction } from './abilities';
import type { Standing } from './standing';

const DISTRICT = 'district';
const known: KnownOfCase = {
  lineageOf: (unit) => [unit, DISTRICT],
  unitOf: (cadre) => (cadre === 'c-water' ? WATER_BUREAU.id : null),
  tokenOf: (cadre) => `token of ${cadre}`,
  personToken: (idNumber) => `token of ${idNumber}`,
};

/** Somebody who serves in a unit and holds roles there, or elsewhere. */
const someone = (
  unit: { readonly id: string },
  roles: readonly Role[],
  more: Partial<Standing> & { readonly over?: string } = {},
): Standing => {
  const { over = unit.id, ...rest } = more;
  const actor: Actor = {
    ...{ kind: 'ACCOUNT', accountId: 'a', cadreId: 'me', unitId: unit.id },
    grants: roles.map((role) => ({ role, unitId: over })),
  };
  const belongsTo = [...new Set([unit.id, over, DISTRICT])];
  const person = { cadres: ['me'], personToken: 'token of me', kinTokens: ['token of kin'] };
  return { actor, lineage: [unit.id, DISTRICT], belongsTo, known: true, ...person, ...rest };
};
const may = (
  standing: Standing,
  action: PetitionAction,
  builder: PetitionBuilder,
  field?: 'accused' | 'shares',
): boolean =>
  petitionAbilities(standing).allows(action, 'Petition', petitionFacts(builder.build(), known), field);

const claim = received();
const unsorted = aPetition({ purpose: null });
const accusation = aPetition({ purpose: 'ACCUSATION' });
const atTheOrgan = accusation.transferredTo(DISCIPLINE_ORGAN).received();
const clerk = someone(PETITION_OFFICE, ['PETITION_CLERK']);
const organ = someone(DISCIPLINE_ORGAN, ['DISCIPLINE']);

test('rule 1: a claim is read in its units and above, by those who work there or lead', () => {
  expect(may(someone(WATER_BUREAU, ['UNIT_HANDLER']), 'read', claim)).toBe(true);
  expect(may(someone(ORGANIZATION_DEPARTMENT, ['LEADER'], { over: DISTRICT }), 'read', claim)).toBe(true);
  expect(may(someone(HOUSING_BUREAU, ['UNIT_HANDLER']), 'read', claim)).toBe(false);
  expect(may(someone(WATER_BUREAU, ['ORG_OFFICER', 'DISCIPLINE', 'ADMIN', 'AUDITOR']), 'read', claim)).toBe(
    false,
  );
});

test('rule 2: what is closed is read in its circle only, by a role granted there and not above', () => {
  for (const petition of [unsorted, accusation]) {
    expect(may(clerk, 'read', petition)).toBe(true);
    expect(may(organ, 'read', petition)).toBe(false);
    expect(may(someone(PETITION_OFFICE, ['PETITION_CLERK'], { over: DISTRICT }), 'read', petition)).toBe(
      false,
    );
    expect(may(someone(PETITION_OFFICE, ['LEADER', 'SUPERVISOR']), 'read', petition)).toBe(false);
  }
  expect(may(clerk, 'read', atTheOrgan)).toBe(false);
  expect(may(organ, 'read', atTheOrgan)).toBe(true);
});

test('rule 3: a share is read by those whom it is meant for, as long as it is an accusation, and allows nothing', () => {
  const shared = accusation.sharedWith(ORGANIZATION_DEPARTMENT, 'ORGANIZATION_DEPARTMENT');
  const officer = someone(ORGANIZATION_DEPARTMENT, ['ORG_OFFICER']);
  expect(may(officer, 'read', shared)).toBe(true);
  expect(may(officer, 'read', accusation)).toBe(false);
  expect(may(officer, 'read', shared.sortedAs('CLAIM'))).toBe(false);
  expect(may(someone(ORGANIZATION_DEPARTMENT, ['UNIT_HANDLER']), 'read', shared)).toBe(false);
  expect(may(someone(ORGANIZATION_DEPARTMENT, ['ORG_OFFICER'], { over: DISTRICT }), 'read', shared)).toBe(
    false,
  );
  for (const action of ['nameAccused', 'share', 'reveal'] as const)
    expect(may(someone(ORGANIZATION_DEPARTMENT, ['UNIT_HEAD']), action, shared)).toBe(false);
});

test.each<[string, Partial<Parameters<PetitionBuilder['accusing']>[0]>, Partial<Standing>]>([
  ['he is accused', { cadres: ['me'] }, {}],
  ['another cadre who is the same person is', { cadres: ['c2'] }, { cadres: ['me', 'c2'] }],
  ['his unit is', { units: [PETITION_OFFICE.id] }, {}],
  ['a unit above is', { units: [DISTRICT] }, {}],
  [
    'a unit is that his took over',
    { units: ['gone'] },
    { belongsTo: [PETITION_OFFICE.id, DISTRICT, 'gone'] },
  ],
  ['a member of his unit is', { cadres: ['c-water'] }, { belongsTo: [PETITION_OFFICE.id, WATER_BUREAU.id] }],
  ['his kin are, by token', { cadres: ['kin'] }, {}],
])('rules 4 and 5: whatever his roles, nothing is open to him where %s', (_why, names, part) => {
  const me = someone(
    PETITION_OFFICE,
    ['PETITION_CLERK', 'UNIT_HEAD', 'DISCIPLINE', 'AUDITOR', 'LEADER'],
    part,
  );
  // The facts alone: who stands in the way would have lost it by the naming itself.
  const named = unsorted.accusing(names, { accuses: () => false, closesTo: () => false, places: [] });
  for (const petition of [named, named.sortedAs('CLAIM'), named.sortedAs('ACCUSATION')]) {
    for (const action of [
      'read',
      'decide',
      'decideDispute',
      'reveal',
      'nameAccused',
      'share',
      'recuse',
      'readAttempts',
      'audit',
    ] as const)
      expect([action, may(me, action, petition)]).toEqual([action, false]);
  }
  expect(
    may(
      someone(PETITION_OFFICE, ['PETITION_CLERK'], {
        ...part,
        ...{ cadres: ['other'], personToken: null, kinTokens: [], belongsTo: [PETITION_OFFICE.id] },
      }),
      'read',
      named,
    ),
  ).toBe(!names.units?.includes(PETITION_OFFICE.id));
});

test('rule 5: an interest on record, and himself or his kin among the petitioners, close it', () => {
  const of = (idNumber: string) =>
    aPetition({
      personal: {
        petitioners: [{ name: '甲某', idNumber, phone: null, address: null, representative: false }],
      },
    });
  expect(may(clerk, 'read', of('someone else'))).toBe(true);
  expect(may(clerk, 'read', of('me'))).toBe(false);
  expect(may(clerk, 'read', of('kin'))).toBe(false);
  expect(may(clerk, 'read', aPetition().recusing('me'))).toBe(false);
});

test('whose unit isn’t known is shown nothing closed, and nothing in which somebody is accused', () => {
  const unknown = { ...clerk, known: false };
  expect(may(unknown, 'read', aPetition())).toBe(true);
  expect(may(unknown, 'read', unsorted)).toBe(false);
  expect(may(unknown, 'read', unsorted.accusing({ units: [WATER_BUREAU.id] }).sortedAs('CLAIM'))).toBe(false);
});

test('rule 6: who reads it and works on petitions in his own unit may try a command', () => {
  expect(may(clerk, 'decide', unsorted)).toBe(true);
  expect(may(someone(WATER_BUREAU, ['LEADER']), 'decide', claim)).toBe(false);
  expect(may(someone(HOUSING_BUREAU, ['UNIT_HANDLER'], { over: WATER_BUREAU.id }), 'decide', claim)).toBe(
    false,
  );
});

test('rule 7: a name is revealed to the unit that answers, and to the registering office’s', () => {
  expect(may(someone(WATER_BUREAU, ['UNIT_HANDLER']), 'reveal', claim)).toBe(true);
  expect(may(clerk, 'reveal', claim)).toBe(true);
  expect(may(someone(WATER_BUREAU, ['LEADER']), 'reveal', claim)).toBe(false);
  const upstairs = someone({ id: DISTRICT }, ['UNIT_HEAD']);
  expect([may(upstairs, 'read', claim), may(upstairs, 'reveal', claim)]).toEqual([true, false]);
});

test('rule 8: who is accused is told to those only who read it as an accusation', () => {
  const named = unsorted.accusing({ units: [WATER_BUREAU.id] });
  for (const field of ['accused', 'shares'] as const) {
    expect(may(clerk, 'read', named, field)).toBe(true);
    expect(may(clerk, 'read', named.sortedAs('CLAIM'), field)).toBe(false);
  }
});

test('rule 9: refused looks are read by the discipline role of its circle, and by auditors over it', () => {
  expect(may(organ, 'readAttempts', atTheOrgan)).toBe(true);
  expect(may(organ, 'readAttempts', accusation)).toBe(false);
  expect(may(clerk, 'readAttempts', accusation)).toBe(false);
  expect(may(someone({ id: 'outside' }, ['AUDITOR'], { over: DISTRICT }), 'readAttempts', accusation)).toBe(
    true,
  );
  expect(may(someone({ id: 'outside' }, ['AUDITOR'], { over: DISTRICT }), 'audit', accusation)).toBe(true);
});

test('a head recuses in his own unit, the discipline role wherever it reads', () => {
  expect(may(someone(WATER_BUREAU, ['UNIT_HEAD']), 'recuse', claim)).toBe(true);
  expect(may(someone(WATER_BUREAU, ['UNIT_HANDLER']), 'recuse', claim)).toBe(false);
  expect(may(organ, 'recuse', atTheOrgan)).toBe(true);
});

test('PR 24: leaders and those who work on petitions may try to decide a dispute, of what is open to them only', () => {
  const claim = received();
  expect(may(someone(WATER_BUREAU, ['LEADER']), 'decideDispute', claim)).toBe(true);
  expect(may(someone(WATER_BUREAU, ['UNIT_HEAD']), 'decideDispute', claim)).toBe(true);
  expect(may(someone(WATER_BUREAU, ['SUPERVISOR']), 'decideDispute', claim)).toBe(false);
  expect(may(someone(WATER_BUREAU, ['LEADER']), 'decide', claim)).toBe(false);
  const accusation = aPetition({ purpose: 'ACCUSATION' });
  expect(may(someone(PETITION_OFFICE, ['LEADER']), 'decideDispute', accusation)).toBe(false);
  expect(may(someone(PETITION_OFFICE, ['PETITION_CLERK']), 'decideDispute', accusation)).toBe(false);
});
