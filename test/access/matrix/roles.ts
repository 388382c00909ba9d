import { ROLES, type Role } from '@lianxin/access';
import { CASES, type CaseName } from './cases';
import { cellsOf, type Row } from './verdicts';

/** Where a role is granted, seen from the cases. */
export const RELATIONS = ['REGISTERING', 'HOLDING', 'ABOVE', 'BESIDE', 'COMPETENT', 'SHARED_WITH'] as const;
type Relation = (typeof RELATIONS)[number];

/** A role granted in one unit, and nothing else. */
export type Held = `${Role} ${Relation}`;

/** Every role in every unit. */
export const HELD: readonly Held[] = ROLES.flatMap((role) =>
  RELATIONS.map((relation): Held => `${role} ${relation}`),
);

/** Doors that stand for the others of their kind: what they say alike is asserted for every actor of the matrix of petitions. */
export const ROLE_DOORS = ['petition by id', 'search by subject', 'count of a search'] as const;
type RoleDoor = (typeof ROLE_DOORS)[number];

const READERS: readonly Role[] = ['PETITION_CLERK', 'UNIT_HANDLER', 'UNIT_HEAD', 'SUPERVISOR', 'LEADER'];
const TRUSTED: readonly Role[] = ['PETITION_CLERK', 'UNIT_HANDLER', 'UNIT_HEAD', 'DISCIPLINE'];
const SHARED: readonly Role[] = ['UNIT_HEAD', 'ORG_OFFICER', 'LEADER', 'DISCIPLINE'];
const at = (relations: readonly Relation[], roles: readonly Role[]): readonly Held[] =>
  roles.flatMap((role) => relations.map((relation): Held => `${role} ${relation}`));

const told = (
  says: string,
  cases: readonly CaseName[],
  seers: readonly Held[],
): readonly Row<Held, CaseName, RoleDoor>[] => {
  const others = HELD.filter((held) => !seers.includes(held));
  return [
    { says, actors: seers, cases, doors: ROLE_DOORS, verdict: 'SEES' },
    { says: `${says}; nobody else`, actors: others, cases, doors: ['petition by id'], verdict: 'NOT_FOUND' },
    {
      says: `${says}; nobody else finds it`,
      actors: others,
      cases,
      doors: ['search by subject', 'count of a search'],
      verdict: 'EMPTY',
    },
  ];
};

const ROWS = [
  ...told(
    'open ones by a role over the registering office (1)',
    ['claim, registered', 'suggestion, registered'],
    at(['REGISTERING', 'ABOVE'], READERS),
  ),
  ...told(
    'and over who answers or is offered it (1)',
    [
      ...([
        'claim, offered to the holder',
        'claim, received',
        'claim, in handling',
        'claim, decided',
      ] as const),
      ...(['claim, concluded', 'claim, closed'] as const),
      'claim in which the holder’s officer has an interest',
    ],
    at(['REGISTERING', 'ABOVE', 'HOLDING'], READERS),
  ),
  ...told(
    'closed ones by a role in the registering office itself; a role above isn’t enough (2)',
    [
      ...([
        'unsorted, registered',
        'accusation, registered',
        'accusation of the holder, registered',
      ] as const),
      'accusation of the holder’s officer, registered',
    ],
    at(['REGISTERING'], TRUSTED),
  ),
  ...told(
    'and in the competent organ that it is offered to (2)',
    ['accusation, offered to the competent organ'],
    at(['REGISTERING', 'COMPETENT'], TRUSTED),
  ),
  ...told(
    'handed over, in the competent organ alone (2)',
    ['accusation, handed over', 'accusation of the holder, handed over'],
    at(['COMPETENT'], TRUSTED),
  ),
  ...told(
    'shared, by the roles of 3 in the unit with which it is shared, too (3)',
    ['accusation that is shared'],
    [...at(['COMPETENT'], TRUSTED), ...at(['SHARED_WITH'], SHARED)],
  ),
  ...told(
    'the wall stands though the purpose has changed: by no role in the accused bureau (4)',
    ['claim that was an accusation of the holder'],
    at(['REGISTERING', 'ABOVE'], READERS),
  ),
];

/** What a role in a unit is told of every petition. */
export const ROLE_CELLS = cellsOf<Held, CaseName, RoleDoor>(
  { actors: HELD, cases: CASES, doors: ROLE_DOORS },
  ROWS,
);
