import type { TreeAround } from '../src/domain/coordination/decider';
import { raiseDispute } from '../src/domain/coordination/raise-dispute';
import { transferPetition } from '../src/domain/transfer-petition';
import type { UnitFacts, UnitOfCase } from '../src/domain/unit';
import { NO_WALL } from '../src/domain/wall';
import {
  COURT,
  day,
  DISCIPLINE_ORGAN,
  HOUSING_BUREAU,
  officerOf,
  PETITION_OFFICE,
  WATER_BUREAU,
  type PetitionBuilder,
} from './builders';

/** The government above the bureaus of the district. */
export const DISTRICT_GOVERNMENT: UnitFacts = {
  id: '00000000-0000-7000-8000-000000000010',
  ...{ active: true, function: null, kind: 'GOVERNMENT_DEPARTMENT', ancestors: [] },
};

/** A petition office that has nothing to do with a petition of the tests yet. */
export const ANOTHER_OFFICE: UnitFacts = {
  id: '00000000-0000-7000-8000-000000000012',
  ...{ active: true, function: 'PETITION_OFFICE', kind: 'PARTY_ORGAN', ancestors: [] },
};

/** A unit below the district's government; a court stands below nobody. */
export const unitFactsOf = (unit: UnitOfCase): UnitFacts => ({
  ...unit,
  active: true,
  ancestors: unit.id === COURT.id || unit.id === DISTRICT_GOVERNMENT.id ? [] : [DISTRICT_GOVERNMENT.id],
});

const UNITS = [PETITION_OFFICE, HOUSING_BUREAU, WATER_BUREAU, DISCIPLINE_ORGAN, COURT].map(unitFactsOf);

/** What a dispute is told of the tree: the units of the tests below one government, `instead` in their places. */
export const treeOf = (...instead: readonly UnitFacts[]): TreeAround => {
  const known = [...instead, ...UNITS, DISTRICT_GOVERNMENT];
  return {
    offices: known.filter((unit) => unit.function === 'PETITION_OFFICE'),
    find: (id) => known.find((unit) => unit.id === id) ?? null,
  };
};

/** A unit says that it doesn't agree. */
export const raisedBy = (
  found: PetitionBuilder,
  unit: UnitOfCase,
  others: readonly UnitFacts[] = [],
): PetitionBuilder =>
  found.step((petition, facts) =>
    raiseDispute(petition, { reasons: '职责不清，协商不成', others }, officerOf(unit), facts, {
      ...{ wall: NO_WALL, tree: treeOf() },
    }),
  );

/** Assigned (交办) to a unit, with a report back by a day. */
export const assignedTo = (found: PetitionBuilder, toUnit: UnitFacts, by: string): PetitionBuilder =>
  found.step((petition, facts) => {
    const command = { kind: 'ASSIGN', toUnit, reason: '属其职责', reportBackBy: day(by) } as const;
    return transferPetition(petition, command, officerOf(petition.heldBy), facts);
  });
