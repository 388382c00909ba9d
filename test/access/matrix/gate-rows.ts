import { EVERYBODY, KNOCKING, STRANGERS, type ActorName, type Knocking } from './actors';
import { GATES } from './gates';
import { cellsOf, type Row, type Verdict } from './verdicts';

const ACCOUNTS: readonly Knocking[] = [...EVERYBODY, 'account without a role'];

const ADMIN: readonly ActorName[] = ['administrator over the district'];
const AUDITOR: readonly ActorName[] = ['auditor over the district'];
const ORGANIZATION: readonly ActorName[] = ['organization officer over the district'];
const LEADER: readonly ActorName[] = ['leader of the district'];
const SUPERVISOR: readonly ActorName[] = ['supervisor over the district'];
const CLERKS: readonly ActorName[] = ['clerk of the office', 'another clerk of the office'];
/** The attempt is on a petition that the discipline organ has: whose DISCIPLINE was granted there, and who audits over it. */
const SEES_ATTEMPTS: readonly ActorName[] = ['officer of the discipline organ', 'auditor over the district'];
const ELSEWHERE: readonly ActorName[] = ['head of the discipline organ'];
const HIMSELF: readonly ActorName[] = ['officer outside'];
const HEADS: readonly ActorName[] = [
  ...(['head of the office', 'head of the holder', 'head beside', 'head of a street'] as const),
  ...(['head of the labour bureau', 'head of the discipline organ'] as const),
];
const LABOUR: readonly ActorName[] = [
  'officer of the labour bureau',
  'head of the labour bureau',
  'liaison over the district',
];
const but = (...sets: readonly (readonly Knocking[])[]): readonly Knocking[] =>
  ACCOUNTS.filter((who) => sets.every((set) => !set.includes(who)));
const WITH_A_ROLE: readonly Knocking[] = EVERYBODY;
/** LIAISON, UNIT_HANDLER, UNIT_HEAD, LEADER and SUPERVISOR. */
const FIRM_READERS = but(CLERKS, ORGANIZATION, AUDITOR, ADMIN, ['account without a role']);
/** PETITION_CLERK, UNIT_HANDLER, UNIT_HEAD, DISCIPLINE, SUPERVISOR and LEADER. */
const PETITION_READERS = but(ORGANIZATION, ['liaison over the district'], AUDITOR, ADMIN, [
  'account without a role',
]);

type GateRow = Row<Knocking, 'the district', string>;

const row = (
  says: string,
  doors: readonly string[],
  actors: readonly Knocking[],
  verdict: Verdict,
): GateRow => ({ says, actors, cases: ['the district'], doors, verdict });

const ROLELESS: readonly Knocking[] = ['account without a role'];

/**
 * Who among the accounts is shown what is behind these gates, what the others are told, and an account without a role; a
 * stranger is turned away.
 */
const shown = (
  says: string,
  doors: readonly string[],
  seers: readonly Knocking[],
  others: Verdict,
  roleless: Verdict = others,
): readonly GateRow[] => [
  row(says, doors, seers, 'SEES'),
  row(`${says}; nobody else`, doors, but(seers, ROLELESS), others),
  row(
    `${says}; without a role`,
    doors,
    ROLELESS.filter((who) => !seers.includes(who)),
    roleless,
  ),
  row('without an account nobody is let in', doors, STRANGERS, 'UNAUTHENTICATED'),
];

const session = (door: string, whose: Knocking): readonly GateRow[] => [
  row('a session shows its own case', [door], [whose], 'SEES'),
  row(
    'nobody else has it',
    [door],
    KNOCKING.filter((who) => who !== whose),
    'UNAUTHENTICATED',
  ),
];

const REQUEST = ['a request by id', 'a request by number', 'firm of a request'];
const COMPLAINT = ['a complaint by id', 'a complaint by number'];
const SEES_REQUEST: readonly Knocking[] = [...LABOUR, ...SUPERVISOR, ...LEADER];
const SEES_COMPLAINT: readonly Knocking[] = [...LABOUR, ...SUPERVISOR];
const READS_FILE_ALONE = FIRM_READERS.filter((who) => !SEES_REQUEST.includes(who));
/** Who reads open petitions of the holding bureau: those who registered or answer for them, and who is over the district. */
const SEES_HOLDERS: readonly Knocking[] = [
  ...[...CLERKS, ...SUPERVISOR, ...LEADER],
  ...(['head of the office', 'officer of the holder', 'head of the holder'] as const),
];

const ROWS: readonly GateRow[] = [
  ...shown('everybody is told who he is', ['me'], ACCOUNTS, 'EMPTY'),
  ...shown('ADMIN reads accounts (Personnel 5)', ['an account', 'accounts'], ADMIN, 'FORBIDDEN'),
  ...shown(
    'AUDITOR reads the audit',
    ['audit of cadres', 'audit of petitions', 'audit of enterprises'],
    AUDITOR,
    'FORBIDDEN',
  ),
  row(
    'DISCIPLINE of the circle and AUDITOR read attempts (Petitions 9)',
    ['attempts'],
    SEES_ATTEMPTS,
    'SEES',
  ),
  row('DISCIPLINE of another unit, even above, sees none', ['attempts'], ELSEWHERE, 'EMPTY'),
  row('nobody else asks for attempts', ['attempts'], but(SEES_ATTEMPTS, ELSEWHERE), 'FORBIDDEN'),
  row('without an account nobody is let in', ['attempts'], STRANGERS, 'UNAUTHENTICATED'),
  ...shown('names to everybody with a role (Personnel 1)', ['a unit', 'a cadre'], WITH_A_ROLE, 'NOT_FOUND'),
  ...shown(
    'lists of names to everybody with a role (Personnel 1)',
    ['units', 'cadres'],
    WITH_A_ROLE,
    'EMPTY',
  ),
  ...shown(
    'and units that may receive, the rule table, and who is competent (Petitions 13, 15)',
    ['units that may receive', 'rules of petitions', 'competences'],
    WITH_A_ROLE,
    'FORBIDDEN',
  ),
  ...shown(
    'the rest of a file to who is over his unit, and to himself (Personnel 2)',
    [
      ...['whether a cadre serves', 'former units of a cadre', 'open duties of a cadre', 'ledger of a cadre'],
      ...['kin of a cadre', 'suspensions of a cadre'],
      ...[
        'whether a cadre is on probation',
        'former posts of a cadre',
        'former ranks of a cadre',
        'specialties of a cadre',
      ],
    ],
    [...ORGANIZATION, ...HIMSELF],
    'EMPTY',
    'NOT_FOUND',
  ),
  ...shown(
    'ID number and phone, masked, probation and departure of somebody else to who is over his unit (Personnel 2, 4)',
    ['ID number of a cadre', 'phone of a cadre', 'probation of a recruit', 'departure of a cadre'],
    ORGANIZATION,
    'EMPTY',
    'NOT_FOUND',
  ),
  ...shown(
    'what recruit and mentors wrote to ORG_OFFICER (Personnel 3)',
    ['what they wrote of each other'],
    ORGANIZATION,
    'NOT_FOUND',
  ),
  ...shown(
    'a unit’s duties and ledger to who is over it (Personnel 2)',
    ['open duties of a unit', 'ledger of a unit'],
    ORGANIZATION,
    'EMPTY',
    'NOT_FOUND',
  ),
  ...shown(
    'the board of recruits and mentors to LEADER as well (Personnel 2)',
    ['board of mentors'],
    [...ORGANIZATION, ...LEADER],
    'FORBIDDEN',
  ),
  ...shown('a pairing to who is over its unit (Personnel 3)', ['a pairing'], ORGANIZATION, 'NOT_FOUND'),
  ...shown(
    'and by way of its recruit (Personnel 3)',
    ['pairing of a recruit'],
    ORGANIZATION,
    'EMPTY',
    'NOT_FOUND',
  ),
  row(
    'as work they stand before who is over the unit (Personnel 3)',
    ['work on pairings'],
    ORGANIZATION,
    'SEES',
  ),
  row('heads of other units find none', ['work on pairings'], HEADS, 'EMPTY'),
  row('nobody else has such work', ['work on pairings'], but(ORGANIZATION, HEADS), 'FORBIDDEN'),
  row('without an account nobody is let in', ['work on pairings'], STRANGERS, 'UNAUTHENTICATED'),
  ...shown(
    'what stands below a unit, and who serves there today (Personnel 1)',
    ['units below a unit', 'who serves in a unit'],
    WITH_A_ROLE,
    'NOT_FOUND',
  ),
  ...shown(
    'who served there on another day, of those whose files one reads (Personnel 2)',
    ['who served in a unit on another day'],
    [...ORGANIZATION, ...HIMSELF],
    'EMPTY',
    'NOT_FOUND',
  ),
  ...shown('pairings and recruits likewise', ['pairings', 'recruits'], ORGANIZATION, 'EMPTY'),
  ...shown(
    'who decides on a pairing sees candidates',
    ['candidates for a slot', 'candidates for a recruit'],
    ORGANIZATION,
    'FORBIDDEN',
  ),
  ...shown(
    'nobody here has results or pairings of his own',
    ['results of a cadre', 'pairings of one’s own'],
    [],
    'EMPTY',
  ),
  ...shown('files of firms (Requests 5)', ['a firm', 'firms'], FIRM_READERS, 'FORBIDDEN'),
  row(
    'no pairing of a firm is there yet',
    ['pairings of firms'],
    [...FIRM_READERS, ...ORGANIZATION],
    'EMPTY',
  ),
  row('nobody else asks for them', ['pairings of firms'], but(FIRM_READERS, ORGANIZATION), 'FORBIDDEN'),
  row('without an account nobody is let in', ['pairings of firms'], STRANGERS, 'UNAUTHENTICATED'),
  ...shown(
    'confidential parts of a file, masked, to who reads it and has no interest (Requests 4, 5)',
    [
      ...['contact of a firm', 'persons of a firm', 'how many persons of a firm', 'visits to a firm'],
      'visits of this quarter to a firm',
    ],
    FIRM_READERS,
    'FORBIDDEN',
  ),
  row('this firm has no pairing', ['pairing of a firm'], FIRM_READERS, 'EMPTY'),
  row('nobody else reads the file', ['pairing of a firm'], but(FIRM_READERS), 'FORBIDDEN'),
  row('without an account nobody is let in', ['pairing of a firm'], STRANGERS, 'UNAUTHENTICATED'),
  row('requests of a firm to who reads them', ['requests of a firm'], SEES_REQUEST, 'SEES'),
  row('who reads the file alone finds none', ['requests of a firm'], READS_FILE_ALONE, 'EMPTY'),
  row('nobody else reads the file', ['requests of a firm'], but(FIRM_READERS), 'FORBIDDEN'),
  row('without an account nobody is let in', ['requests of a firm'], STRANGERS, 'UNAUTHENTICATED'),
  ...shown(
    'periods of the petitions that one may read (Petitions 1)',
    ['periods of a unit’s petitions'],
    SEES_HOLDERS,
    'EMPTY',
    'NOT_FOUND',
  ),
  ...shown(
    'periods and open ones of the requests that one may read (Requests 1)',
    ['periods of a unit’s requests', 'open requests of a cadre'],
    SEES_REQUEST,
    'EMPTY',
    'NOT_FOUND',
  ),
  ...shown('whom to call about a request, masked', ['contact of a request'], SEES_REQUEST, 'NOT_FOUND'),
  row(
    'the board of liaisons to who is over the unit (Requests 6)',
    ['board of liaisons'],
    [...SEES_REQUEST, ...ORGANIZATION],
    'SEES',
  ),
  row(
    'to who reads boards of other units it doesn’t exist',
    ['board of liaisons'],
    FIRM_READERS.filter((who) => !SEES_REQUEST.includes(who)),
    'NOT_FOUND',
  ),
  row('nobody else reads boards', ['board of liaisons'], but(FIRM_READERS, ORGANIZATION), 'FORBIDDEN'),
  row('without an account nobody is let in', ['board of liaisons'], STRANGERS, 'UNAUTHENTICATED'),
  ...shown('an ordinary request (Requests 1)', REQUEST, SEES_REQUEST, 'NOT_FOUND'),
  ...shown('and in lists', ['a request by subject'], SEES_REQUEST, 'EMPTY'),
  ...shown('and of its unit', ['a request of its unit'], SEES_REQUEST, 'EMPTY', 'NOT_FOUND'),
  ...shown('a complaint (Requests 2)', COMPLAINT, SEES_COMPLAINT, 'NOT_FOUND'),
  ...shown('and in lists', ['a complaint by subject'], SEES_COMPLAINT, 'EMPTY'),
  ...shown('and of its unit', ['a complaint of its unit'], SEES_COMPLAINT, 'EMPTY', 'NOT_FOUND'),
  row('which firm complains, in the unit that answers (Requests 3)', ['firm of a complaint'], LABOUR, 'SEES'),
  row('who else reads the complaint isn’t told', ['firm of a complaint'], SUPERVISOR, 'EMPTY'),
  row('to who may not read it, it doesn’t exist', ['firm of a complaint'], but(SEES_COMPLAINT), 'NOT_FOUND'),
  row('without an account nobody is let in', ['firm of a complaint'], STRANGERS, 'UNAUTHENTICATED'),
  ...shown('what one’s own unit answers for', ['requests of one’s own'], LABOUR, 'EMPTY'),
  ...shown(
    'what one’s own unit is to sort, complaints as well; in no other list, and in no other count (Requests 1, 2)',
    ['request to sort', 'complaint to sort', 'complaint counted'],
    LABOUR,
    'EMPTY',
  ),
  ...shown(
    'what a clerk’s office answers for (Petitions 11)',
    ['work of a clerk'],
    [...CLERKS, 'head of the office'],
    'EMPTY',
  ),
  ...shown('what a handler answers for', ['work of a handler'], ['officer of the holder'], 'EMPTY'),
  ...shown('what a head’s unit answers for', ['work of a head'], ['head of the holder'], 'EMPTY'),
  ...shown(
    'what a discipline officer answers for; nobody else in his organ',
    ['work of a discipline officer'],
    ['officer of the discipline organ'],
    'EMPTY',
  ),
  ...shown(
    'nobody here keeps a case by his account',
    ['requests kept by an account', 'petitions kept by an account'],
    [],
    'EMPTY',
  ),
  ...shown(
    'the queue of the desk for which one works (Petitions 16)',
    ['queue of a desk'],
    but(ORGANIZATION, ['liaison over the district'], AUDITOR, ADMIN, LEADER, SUPERVISOR, ROLELESS),
    'FORBIDDEN',
  ),
  ...shown('measures of what one may read', ['measures'], PETITION_READERS, 'FORBIDDEN'),
  ...session('petition of a session', 'petitioner in his session'),
  ...session('request of a session', 'firm in its session'),
];

/** What everybody is told at every gate. */
export const GATE_CELLS = cellsOf<Knocking, 'the district', string>(
  { actors: KNOCKING, cases: ['the district'], doors: Object.keys(GATES) },
  ROWS,
);
