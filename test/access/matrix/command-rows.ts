import { EVERYBODY, KNOCKING, STRANGERS, type Knocking } from './actors';
import {
  COMMAND_CASES,
  COMMANDS_ON,
  EITHER_COMMANDS,
  DISPUTE_DECISIONS,
  INTEREST_COMMANDS,
  PAIRING_DECISIONS,
  PARTICIPANT_COMMANDS,
  PERSONNEL_COMMANDS,
  PETITION_COMMANDS,
  PETITION_REVEALS,
  PETITIONER_COMMANDS,
  REQUEST_COMMANDS,
  type CommandCase,
} from './commands';
import { cellsOf, type Row, type Verdict } from './verdicts';

type Who = readonly Knocking[];
type CommandRow = Row<Knocking, CommandCase, string>;

const ACCOUNTS: Who = [...EVERYBODY, 'account without a role'];
const CLERKS: Who = ['clerk of the office', 'another clerk of the office'];
const OFFICE: Who = [...CLERKS, 'head of the office'];
const HOLDER: Who = ['officer of the holder', 'head of the holder'];
const ORGAN: Who = ['officer of the discipline organ', 'head of the discipline organ'];
const DISTRICT: Who = ['supervisor over the district', 'leader of the district'];
const LEADERS: Who = ['leader of the district'];
const BUREAU: Who = ['officer of the labour bureau', 'head of the labour bureau'];
const LIAISON: Who = ['liaison over the district'];
const ORGANIZATION: Who = ['organization officer over the district'];
const ADMIN: Who = ['administrator over the district'];
const HIMSELF: Who = ['officer outside'];
/** The handlers and heads of bureaus and streets. */
const HANDLERS: Who = [
  'officer of the holder',
  'officer beside',
  'officer of the labour bureau',
  'officer of a street',
  'officer of the discipline organ',
  'officer outside',
];
const HEADS: Who = [
  'head of the office',
  'head of the holder',
  'head beside',
  'head of the labour bureau',
  'head of a street',
  'head of the discipline organ',
];
/** Whoever works on petitions in his own unit, and whoever works on requests there. */
const WORKING: Who = [...CLERKS, ...HANDLERS, ...HEADS];
const FOR_FIRMS: Who = [...HANDLERS, ...HEADS, ...LIAISON];
const WITHOUT_CADRE: Who = ['auditor over the district', ...ADMIN, 'account without a role'];
const PETITIONER: Who = ['petitioner in his session'];
const FIRM: Who = ['firm in its session'];
const NOBODY: Who = ['nobody signed in'];

const only = (among: Who, ...others: readonly Who[]): Who =>
  among.filter((who) => others.every((set) => !set.includes(who)));
const both = (one: Who, other: Who): Who => one.filter((who) => other.includes(who));

const row = (
  says: string,
  of: CommandCase,
  doors: readonly string[],
  actors: Who,
  verdict: Verdict,
): CommandRow => ({ says, actors, cases: [of], doors, verdict });

/** Who may try, who is told that there is no such thing, and who that he may not; without an account nobody is let in. */
const tried = (
  says: string,
  of: CommandCase,
  doors: readonly string[],
  { tries, finds = [], strangers = STRANGERS }: { tries: Who; finds?: Who; strangers?: Who },
): readonly CommandRow[] => [
  row(says, of, doors, tries, 'TRIES'),
  row('for who may not read it, it doesn’t exist', of, doors, only(finds, tries), 'NOT_FOUND'),
  row('who never may is told so', of, doors, only(ACCOUNTS, tries, finds), 'FORBIDDEN'),
  row('without an account nobody is let in', of, doors, strangers, 'UNAUTHENTICATED'),
];

/** Who reads each petition, as its doors say, and who of these is of the unit that answers or of the registering office. */
const PETITIONS = {
  'a closed claim': { readers: [...OFFICE, ...HOLDER, ...DISTRICT], reveals: [...OFFICE, ...HOLDER] },
  'an accusation, registered': { readers: OFFICE, reveals: OFFICE },
  'an accusation, handed over': { readers: ORGAN, reveals: ORGAN },
} as const;

const onPetition = (of: keyof typeof PETITIONS): readonly CommandRow[] => {
  const { readers, reveals } = PETITIONS[of];
  const rating = [...PETITIONER_COMMANDS, 'requestErasure'];
  return [
    ...tried(
      'who works on it may try; the domain decides (6)',
      of,
      [...PETITION_COMMANDS, 'erasePersonalData'],
      {
        tries: both(WORKING, readers),
        finds: WORKING,
      },
    ),
    ...tried(
      'who works on it, or leads, may try to decide a dispute of what is open (6)',
      of,
      DISPUTE_DECISIONS,
      {
        tries: of === 'a closed claim' ? both([...WORKING, ...LEADERS], readers) : [],
        finds: [...WORKING, ...LEADERS],
      },
    ),
    ...tried('who reads it may declare an interest (5)', of, INTEREST_COMMANDS, {
      tries: readers,
      finds: only(ACCOUNTS, WITHOUT_CADRE),
    }),
    ...tried(
      'one field is revealed in the unit that answers and in the registering office (7)',
      of,
      PETITION_REVEALS,
      {
        tries: reveals,
        finds: only(ACCOUNTS, readers),
      },
    ),
    ...tried('who works on it records for the petitioner what he brought (6)', of, EITHER_COMMANDS, {
      ...{ tries: both(WORKING, readers), finds: WORKING },
      strangers: only(STRANGERS, PETITIONER),
    }),
    row(
      'nobody rates or asks for erasure for the petitioner',
      of,
      rating,
      only(KNOCKING, PETITIONER),
      'UNAUTHENTICATED',
    ),
    row(
      'a session is on its own case',
      of,
      [...rating, ...EITHER_COMMANDS],
      PETITIONER,
      of === 'a closed claim' ? 'TRIES' : 'FORBIDDEN',
    ),
  ];
};

/** Commands that the firm gives in its own session, too. */
const BY_FIRM = ['answerQuestion', 'rateRequest', 'reopenRequest', 'withdrawRequest'];
const REQUEST = 'a request of the labour bureau';
const REQUEST_ROWS: readonly CommandRow[] = [
  ...tried(
    'who works on it may try (Requests 1)',
    REQUEST,
    REQUEST_COMMANDS.filter((command) => !BY_FIRM.includes(command)),
    { tries: [...BUREAU, ...LIAISON], finds: FOR_FIRMS },
  ),
  ...tried('who works on it may try, and the firm (Requests 1)', REQUEST, BY_FIRM, {
    ...{ tries: [...BUREAU, ...LIAISON], finds: FOR_FIRMS },
    strangers: only(STRANGERS, FIRM),
  }),
  row('the firm does it in its session', REQUEST, BY_FIRM, FIRM, 'TRIES'),
  ...tried('who works on it may hand it over; who only reads it may not', REQUEST, ['handToPetition'], {
    tries: [...BUREAU, ...LIAISON],
    finds: only(ACCOUNTS, DISTRICT),
  }),
  ...tried(
    'whom to call is revealed in the unit that answers (Requests 5)',
    REQUEST,
    ['revealRequestField'],
    {
      tries: [...BUREAU, ...LIAISON],
      finds: only(ACCOUNTS, DISTRICT),
    },
  ),
];

const FILE = 'a firm’s file of the labour bureau';
const CHANGING: Who = ['officer of the labour bureau', ...LIAISON];
const FILE_ROWS: readonly CommandRow[] = [
  ...tried(
    'LIAISON and UNIT_HANDLER change it (Requests 6)',
    FILE,
    ['updateEnterprise', 'recordEnterprisePersons'],
    {
      tries: CHANGING,
    },
  ),
  ...tried('UNIT_HEAD records consent as well (Requests 6)', FILE, ['consentToVisits'], {
    tries: [...BUREAU, ...LIAISON],
  }),
  ...tried(
    'who works for firms may try to record a visit; the domain knows whose it is',
    FILE,
    ['recordVisit'],
    {
      tries: FOR_FIRMS,
    },
  ),
  ...tried('LIAISON, UNIT_HEAD and ORG_OFFICER pair firms (Requests 6)', FILE, ['pairLiaison'], {
    tries: [...HEADS, ...LIAISON, ...ORGANIZATION],
  }),
  ...tried(
    'interests are declared by himself, and by who is over him (Requests 6)',
    FILE,
    ['declareLiaisonInterest'],
    {
      tries: [...ORGANIZATION, ...HIMSELF],
    },
  ),
  ...tried(
    'one field of a contact, in a unit that serves the firm (Requests 5)',
    FILE,
    ['revealEnterpriseField'],
    {
      tries: [...BUREAU, ...LIAISON],
      finds: only(ACCOUNTS, FOR_FIRMS, DISTRICT),
    },
  ),
  ...tried('who works for firms takes requests down', FILE, ['submitRequest'], { tries: FOR_FIRMS }),
];

const STREET = 'a street office and its officer';
const PAIRING = 'a pairing that has ended';
const PERSONNEL_ROWS: readonly CommandRow[] = [
  ...tried('the organization department changes files (Personnel 4)', STREET, PERSONNEL_COMMANDS, {
    tries: ORGANIZATION,
  }),
  ...tried('and is revealed ID number and phone (Personnel 4)', STREET, ['revealCadreField'], {
    tries: ORGANIZATION,
    finds: ['account without a role'],
  }),
  ...tried('the organization department decides on pairings (Personnel 3)', PAIRING, PAIRING_DECISIONS, {
    tries: ORGANIZATION,
  }),
  ...tried('who takes part writes into a pairing, and nobody here does', PAIRING, PARTICIPANT_COMMANDS, {
    tries: [],
    finds: only(ACCOUNTS, ORGANIZATION),
  }),
];

const FREE = 'the district';
const ENDINGS = ['endPetitionSession', 'endRequestSession'];
const FREE_ROWS: readonly CommandRow[] = [
  ...tried('who works on petitions registers them', FREE, ['registerPetition'], { tries: WORKING }),
  ...tried('who works on petitions gives tickets at his own desk (16)', FREE, ['receiveVisitor'], {
    tries: WORKING,
  }),
  ...tried('another desk’s visit is none (16)', FREE, ['callVisitor', 'concludeVisit'], {
    tries: [],
    finds: WORKING,
  }),
  ...tried('LIAISON and UNIT_HANDLER open files (Requests 6)', FREE, ['registerEnterprise'], {
    tries: [...HANDLERS, ...LIAISON],
  }),
  ...tried('ADMIN grants and revokes (Personnel 5)', FREE, ['grantRole', 'revokeRole'], { tries: ADMIN }),
  ...tried('ADMIN of the district proposes a change of a rule (13)', FREE, ['proposePetitionRuleChange'], {
    tries: ADMIN,
  }),
  ...tried('and approves one, where there is one (13)', FREE, ['approvePetitionRuleChange'], {
    tries: [],
    finds: ADMIN,
  }),
  ...tried(
    'PETITION_CLERK exports what is held about a petitioner, and he himself (10)',
    FREE,
    ['exportPersonalData'],
    {
      tries: OFFICE,
      strangers: only(STRANGERS, PETITIONER),
    },
  ),
  row('the petitioner exports his own', FREE, ['exportPersonalData'], PETITIONER, 'TRIES'),
  ...tried('an account keeps and forgets its own cases', FREE, ['forgetCase', 'forgetRequestCase'], {
    tries: ACCOUNTS,
  }),
  ...tried(
    'PETITION_CLERK of the office over the unit, and ADMIN, say who is competent (15)',
    FREE,
    ['setCompetence'],
    { tries: [...OFFICE, ...ADMIN] },
  ),
  ...tried('an account keeps its own views', FREE, ['saveView', 'removeView'], { tries: ACCOUNTS }),
  row(
    'whoever shows who he is may end the session that he names',
    FREE,
    ENDINGS,
    only(KNOCKING, NOBODY),
    'TRIES',
  ),
  row('nobody ends one without showing anything', FREE, ENDINGS, NOBODY, 'UNAUTHENTICATED'),
  row(
    'a wrong code opens nothing, whoever shows it',
    FREE,
    ['openPetition', 'openRequest'],
    KNOCKING,
    'NOT_FOUND',
  ),
  ...tried('LIAISON, UNIT_HEAD and ORG_OFFICER end pairings of firms (Requests 6)', FREE, ['endLiaison'], {
    tries: [],
    finds: [...HEADS, ...LIAISON, ...ORGANIZATION],
  }),
];

const ROWS: readonly CommandRow[] = [
  ...onPetition('a closed claim'),
  ...onPetition('an accusation, registered'),
  ...onPetition('an accusation, handed over'),
  ...[...REQUEST_ROWS, ...FILE_ROWS, ...PERSONNEL_ROWS, ...FREE_ROWS],
];

/** What becomes of every command that anybody tries on any case. */
export const COMMAND_CELLS = new Map(
  COMMAND_CASES.flatMap((of) => [
    ...cellsOf<Knocking, CommandCase, string>(
      { actors: KNOCKING, cases: [of], doors: COMMANDS_ON[of] },
      ROWS.filter(({ cases }) => cases.includes(of)),
    ),
  ]),
);
