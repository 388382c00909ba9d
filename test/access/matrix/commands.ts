import { allBut, EVERYBODY, type ActorName } from './actors';
import { cellsOf, type Row, type Verdict } from './verdicts';

/** What a command is tried on. */
export const COMMAND_CASES = [
  'a closed claim',
  'an accusation, registered',
  'an accusation, handed over',
  'a request of the labour bureau',
  'a firm’s file of the labour bureau',
  'a street office and its officer',
  'a pairing that has ended',
] as const;
export type CommandCase = (typeof COMMAND_CASES)[number];

/** Commands on a petition, for whoever reads it by 1 or 2 and works on petitions in his own unit (6). */
export const PETITION_COMMANDS = [
  ...[
    'acceptPetition',
    'acceptTransfer',
    'addDemand',
    'answerSuggestion',
    'approveExtension',
    'assessDemand',
  ],
  ...['assignHandler', 'closePetition', 'confirmRequestHandOver', 'decideObjection', 'deliverOpinion'],
  ...['issueOpinion', 'nameAccused', 'notifyPetitioner', 'objectToTransfer', 'recordExecution', 'recuse'],
  ...['requestExtension', 'returnToEnterprise', 'setPurpose', 'shareAccusation', 'transferPetition'],
] as const;

/** To declare an interest is open to every cadre who reads the petition (5). */
export const INTEREST_COMMANDS = ['declareInterest'] as const;

/** What a petitioner does in his session, and no account for him. */
export const PETITIONER_COMMANDS = ['ratePetition'] as const;

/** Commands on a request, for whoever reads it and works on requests in his own unit. */
export const REQUEST_COMMANDS = [
  ...[
    'acceptRequest',
    'answerQuestion',
    'askFirm',
    'assignRequestHandler',
    'closeRequest',
    'contactAfterBadRating',
  ],
  ...[
    'contactFirm',
    'decideRequestObjection',
    'deliverRequest',
    'dispatchRequest',
    'objectToRequest',
    'rateRequest',
  ],
  ...['refuseWithReasons', 'reopenRequest', 'triageRequest', 'withdrawRequest'],
] as const;

/** Changes of units and cadres, for the organization department over them (Personnel 4). */
export const PERSONNEL_COMMANDS = [
  ...[
    'abolishUnit',
    'addCadre',
    'announceDeparture',
    'changePost',
    'changeRank',
    'correctRecord',
    'createUnit',
  ],
  ...['endService', 'mergeUnits', 'moveUnit', 'registerKinship', 'reinstateCadre', 'renameUnit', 'splitUnit'],
  ...['suspendCadre', 'transferCadre'],
] as const;

/** Decisions on pairings, for the organization department over their unit. */
export const PAIRING_DECISIONS = [
  ...[
    'completePairing',
    'confirmPairing',
    'decideProbation',
    'endPairing',
    'extendProbation',
    'proposePairing',
  ],
  ...['refillSlot', 'rejectPairing', 'resumePairing', 'suspendPairing'],
] as const;

type CommandRow = Row<ActorName, CommandCase, string>;

/** Whoever works on petitions in his own unit. */
const WORKING: readonly ActorName[] = [
  'clerk of the office',
  'another clerk of the office',
  'head of the office',
  'officer of the holder',
  'head of the holder',
  'officer beside',
  'head beside',
  'officer of the labour bureau',
  'head of the labour bureau',
  'officer of a street',
  'head of a street',
  'officer of the discipline organ',
  'head of the discipline organ',
  'officer outside',
];
const OFFICE: readonly ActorName[] = [
  'clerk of the office',
  'another clerk of the office',
  'head of the office',
];
const DISTRICT: readonly ActorName[] = ['supervisor over the district', 'leader of the district'];
const WITHOUT_CADRE: readonly ActorName[] = ['auditor over the district', 'administrator over the district'];

/** Who reads each petition; what the doors of the matrix of petitions say. */
const READERS: Readonly<Record<string, readonly ActorName[]>> = {
  'a closed claim': [...OFFICE, 'officer of the holder', 'head of the holder', ...DISTRICT],
  'an accusation, registered': OFFICE,
  'an accusation, handed over': ['officer of the discipline organ', 'head of the discipline organ'],
};

const row = (
  says: string,
  of: CommandCase,
  doors: readonly string[],
  actors: readonly ActorName[],
  verdict: Verdict,
): CommandRow => ({ says, actors, cases: [of], doors, verdict });

const only = (
  among: readonly ActorName[],
  ...others: readonly (readonly ActorName[])[]
): readonly ActorName[] => among.filter((actor) => others.every((set) => !set.includes(actor)));

const onPetition = (of: CommandCase): readonly CommandRow[] => {
  const readers = READERS[of] ?? [];
  const trying = WORKING.filter((actor) => readers.includes(actor));
  return [
    row('who works on it may try; the domain decides (6)', of, PETITION_COMMANDS, trying, 'TRIES'),
    row(
      'for who may not read it, it doesn’t exist (6)',
      of,
      PETITION_COMMANDS,
      only(WORKING, readers),
      'NOT_FOUND',
    ),
    row('who doesn’t work on petitions is told so', of, PETITION_COMMANDS, allBut(...WORKING), 'FORBIDDEN'),
    row('who reads it may declare an interest', of, INTEREST_COMMANDS, readers, 'TRIES'),
    row(
      'nobody declares an interest in what he may not read',
      of,
      INTEREST_COMMANDS,
      only(EVERYBODY, readers, WITHOUT_CADRE),
      'NOT_FOUND',
    ),
    row('who is no cadre has no interest to declare', of, INTEREST_COMMANDS, WITHOUT_CADRE, 'FORBIDDEN'),
    row('nobody rates for the petitioner', of, PETITIONER_COMMANDS, EVERYBODY, 'UNAUTHENTICATED'),
  ];
};

const REQUEST: CommandCase = 'a request of the labour bureau';
const AT_THE_BUREAU: readonly ActorName[] = [
  'officer of the labour bureau',
  'head of the labour bureau',
  'liaison over the district',
];
const WORKING_FOR_FIRMS: readonly ActorName[] = [
  ...only(WORKING, ['clerk of the office', 'another clerk of the office']),
  'liaison over the district',
];
const OFFICER: readonly ActorName[] = ['organization officer over the district'];

const ROWS: readonly CommandRow[] = [
  ...onPetition('a closed claim'),
  ...onPetition('an accusation, registered'),
  ...onPetition('an accusation, handed over'),
  row('who works on it may try (Requests 1)', REQUEST, REQUEST_COMMANDS, AT_THE_BUREAU, 'TRIES'),
  row(
    'for who may not read it, it doesn’t exist',
    REQUEST,
    REQUEST_COMMANDS,
    only(WORKING_FOR_FIRMS, AT_THE_BUREAU),
    'NOT_FOUND',
  ),
  row(
    'who doesn’t work on requests is told so',
    REQUEST,
    REQUEST_COMMANDS,
    allBut(...WORKING_FOR_FIRMS),
    'FORBIDDEN',
  ),
  row(
    'the organization department changes files',
    'a street office and its officer',
    PERSONNEL_COMMANDS,
    OFFICER,
    'TRIES',
  ),
  row(
    'nobody else does',
    'a street office and its officer',
    PERSONNEL_COMMANDS,
    allBut(...OFFICER),
    'FORBIDDEN',
  ),
  row(
    'the organization department decides on pairings',
    'a pairing that has ended',
    PAIRING_DECISIONS,
    OFFICER,
    'TRIES',
  ),
  row('nobody else does', 'a pairing that has ended', PAIRING_DECISIONS, allBut(...OFFICER), 'FORBIDDEN'),
];

/** Which commands are tried on which case. */
export const COMMANDS_ON: Readonly<Record<CommandCase, readonly string[]>> = {
  'a closed claim': [...PETITION_COMMANDS, ...INTEREST_COMMANDS, ...PETITIONER_COMMANDS],
  'an accusation, registered': [...PETITION_COMMANDS, ...INTEREST_COMMANDS, ...PETITIONER_COMMANDS],
  'an accusation, handed over': [...PETITION_COMMANDS, ...INTEREST_COMMANDS, ...PETITIONER_COMMANDS],
  'a request of the labour bureau': REQUEST_COMMANDS,
  'a firm’s file of the labour bureau': [],
  'a street office and its officer': PERSONNEL_COMMANDS,
  'a pairing that has ended': PAIRING_DECISIONS,
};

/** What becomes of every command that any actor tries on any case. */
export const COMMAND_CELLS = new Map(
  COMMAND_CASES.flatMap((of) => [
    ...cellsOf<ActorName, CommandCase, string>(
      { actors: EVERYBODY, cases: [of], doors: COMMANDS_ON[of] },
      ROWS.filter(({ cases }) => cases.includes(of)),
    ),
  ]),
);
