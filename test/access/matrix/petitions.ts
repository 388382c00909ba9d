import { allBut, EVERYBODY, type ActorName } from './actors';
import { CASES, type CaseName } from './cases';
import {
  LISTED,
  PETITION_DOOR_NAMES,
  POINTED,
  TOLD_TO_SOME,
  WORKED_ON,
  type PetitionDoorName,
} from './petition-doors';
import { cellsOf, type Row, type Verdict } from './verdicts';

type Rows = readonly Row<ActorName, CaseName, PetitionDoorName>[];

const told = (
  says: string,
  cases: readonly CaseName[],
  seers: readonly ActorName[],
  knowing: readonly ActorName[] = [],
): Rows => [
  { says: `${says}: shown`, actors: seers, cases, doors: [...POINTED, ...LISTED], verdict: 'SEES' },
  {
    says: `${says}: as if there were none`,
    actors: allBut(...seers),
    cases,
    doors: [...POINTED, ...TOLD_TO_SOME, ...WORKED_ON],
    verdict: 'NOT_FOUND',
  },
  {
    says: `${says}: in no list and no count`,
    actors: allBut(...seers),
    cases,
    doors: LISTED,
    verdict: 'EMPTY',
  },
  ...forWorking(cases, seers),
  ...ofWhoIsAccused(cases, seers, knowing),
  {
    says: `${says}: the receipt, to the clerks of the registering office (17)`,
    actors: seers.filter((seer) => OFFICE.includes(seer)),
    cases,
    doors: ['Petition.documents'],
    verdict: 'SEES',
  },
  {
    says: `${says}: the receipt is nobody else’s`,
    actors: seers.filter((seer) => !OFFICE.includes(seer)),
    cases,
    doors: ['Petition.documents'],
    verdict: 'EMPTY',
  },
  ...atTheHandler(cases, seers),
];

/** Who reads by roles that don't work on petitions. */
const ONLY_READ: readonly ActorName[] = ['supervisor over the district', 'leader of the district'];

const forWorking = (cases: readonly CaseName[], seers: readonly ActorName[]): Rows => [
  {
    says: 'who works on it is told of others of its matter, and where it may go (14)',
    actors: seers.filter((seer) => !ONLY_READ.includes(seer)),
    ...{ cases, doors: WORKED_ON, verdict: 'SEES' },
  },
  {
    says: 'who works on it is shown what was attached (18)',
    actors: seers.filter((seer) => !ONLY_READ.includes(seer)),
    ...{ cases, doors: ['Petition.attachments'], verdict: 'SEES' },
  },
  {
    says: 'who only reads it is shown nothing of that',
    actors: seers.filter((seer) => ONLY_READ.includes(seer)),
    ...{ cases, doors: ['Petition.attachments'], verdict: 'EMPTY' },
  },
  {
    says: 'who only reads it isn’t',
    actors: seers.filter((seer) => ONLY_READ.includes(seer)),
    ...{ cases, doors: WORKED_ON, verdict: 'FORBIDDEN' },
  },
];

/** The cases in which somebody was named; in the others nobody is told of anybody. */
const NAMED: readonly CaseName[] = [
  'accusation of the holder, registered',
  'accusation of the holder, handed over',
  'accusation of the holder’s officer, registered',
  'claim that was an accusation of the holder',
];

/** What readers are told by 8: those by 2 or 3 who is accused and with whom it is shared, the others nothing. */
const ofWhoIsAccused = (
  cases: readonly CaseName[],
  seers: readonly ActorName[],
  knowing: readonly ActorName[],
): Rows => {
  const named = cases.filter((name) => NAMED.includes(name));
  const unnamed = cases.filter((name) => !NAMED.includes(name));
  const others = seers.filter((seer) => !knowing.includes(seer));
  const row = (
    says: string,
    actors: readonly ActorName[],
    of: readonly CaseName[],
    door: PetitionDoorName,
    verdict: Verdict,
  ) => ({ says, actors, cases: of, doors: [door], verdict });
  return [
    row('told who is accused (8)', knowing, named, 'Petition.accused', 'SEES'),
    row('nobody was named', knowing, unnamed, 'Petition.accused', 'EMPTY'),
    row('told with whom it is shared (8)', knowing, cases, 'Petition.shares', 'SEES'),
    row('not told who is accused', others, cases, 'Petition.accused', 'EMPTY'),
    row('not told with whom it is shared', others, cases, 'Petition.shares', 'EMPTY'),
  ];
};

/** The open cases of the holder's officer, and of the competent organ's. */
const HANDLED: readonly CaseName[] = [
  'claim, received',
  'claim, in handling',
  'claim, decided',
  'accusation, handed over',
  'accusation of the holder, handed over',
  'accusation that is shared',
];

const atTheHandler = (cases: readonly CaseName[], seers: readonly ActorName[]): Rows => {
  const handled = cases.filter((name) => HANDLED.includes(name));
  const others = cases.filter((name) => !HANDLED.includes(name));
  const doors = ['Cadre.openPetitions'] as const;
  return [
    {
      says: 'who reads it finds it among its officer’s open ones',
      actors: seers,
      cases: handled,
      doors,
      verdict: 'SEES',
    },
    { says: 'nobody else does', actors: allBut(...seers), cases: handled, doors, verdict: 'EMPTY' },
    { says: 'it isn’t his, or not open', actors: EVERYBODY, cases: others, doors, verdict: 'EMPTY' },
  ];
};

/** Those who read what is open in the office, and those whom the district is under. */
const OFFICE: readonly ActorName[] = [
  'clerk of the office',
  'another clerk of the office',
  'head of the office',
];
const HOLDER: readonly ActorName[] = ['officer of the holder', 'head of the holder'];
const DISTRICT: readonly ActorName[] = ['supervisor over the district', 'leader of the district'];
const ORGAN: readonly ActorName[] = ['officer of the discipline organ', 'head of the discipline organ'];

const ROWS: Rows = [
  ...told(
    'what is open and only registered, to its office and over it (1)',
    ['claim, registered', 'suggestion, registered'],
    [...OFFICE, ...DISTRICT],
  ),
  ...told(
    'what is open, to whom it is offered or who answers for it, too (1)',
    [
      'claim, offered to the holder',
      'claim, received',
      'claim, in handling',
      'claim, decided',
      'claim, concluded',
      'claim, closed',
    ],
    [...OFFICE, ...DISTRICT, ...HOLDER],
  ),
  ...told(
    'what is closed and not handed over, to its registering office alone (2)',
    ['unsorted, registered', 'accusation, registered'],
    OFFICE,
    OFFICE,
  ),
  ...told(
    'what is closed and offered, to the competent organ, too (2)',
    ['accusation, offered to the competent organ'],
    [...OFFICE, ...ORGAN],
    [...OFFICE, ...ORGAN],
  ),
  ...told(
    'what is closed and handed over, to the competent organ alone (2)',
    ['accusation, handed over'],
    ORGAN,
    ORGAN,
  ),
  ...told(
    'what accuses a unit, to its registering office (2); the unit’s own people are behind the wall (4)',
    ['accusation of the holder, registered', 'accusation of the holder’s officer, registered'],
    OFFICE,
    OFFICE,
  ),
  ...told(
    'and once it is handed over, to the competent organ',
    ['accusation of the holder, handed over'],
    ORGAN,
    ORGAN,
  ),
  ...told(
    'what is shared, to ORG_OFFICER granted in that unit itself; the one over the district has no such role (3)',
    ['accusation that is shared'],
    ORGAN,
    ORGAN,
  ),
  ...told(
    'the wall stands when the purpose has changed (4)',
    ['claim that was an accusation of the holder'],
    [...OFFICE, ...DISTRICT],
  ),
  ...told(
    'who declared an interest reads it no more (5)',
    ['claim in which the holder’s officer has an interest'],
    [...OFFICE, ...DISTRICT, 'head of the holder'],
  ),
];

/** What every actor is told of every case through every door. */
export const PETITION_CELLS = cellsOf<ActorName, CaseName, PetitionDoorName>(
  { actors: EVERYBODY, cases: CASES, doors: PETITION_DOOR_NAMES },
  ROWS,
);
