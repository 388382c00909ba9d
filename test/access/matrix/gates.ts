import { inDays } from '../../support/product';
import { PLACES } from './cases';

/** What the gates are asked with. */
export interface GateWorld {
  readonly cadreId: string;
  readonly handlerId: string;
  /** A cadre of the street office with ID number and phone, whose departure is announced. */
  readonly identifiedId: string;
  readonly pairingId: string;
  readonly recruitId: string;
  readonly enterpriseId: string;
  readonly request: { readonly id: string; readonly number: string; readonly subject: string };
  readonly complaint: { readonly id: string; readonly number: string; readonly subject: string };
  /** What petitions are about: a claim at the office, one that the holder’s officer handles, an accusation at the organ. */
  readonly subjects: Readonly<Record<'registered' | 'handled' | 'accusation', string>>;
}

/**
 * How the answer of a query is read: as one thing or none, as a count, or as a field of something, which is null for who may not
 * read it, or, where it is to be filled, empty.
 */
export type Reading = 'ONE' | 'LIST' | readonly [field: string, filled?: 'FILLED'];

/** A way in that isn't one petition's. */
export interface Gate {
  readonly through: readonly string[];
  readonly select: (world: GateWorld) => string;
  readonly reads: Reading;
}

const gate = (through: string, select: Gate['select'], reads: Reading): Gate => ({
  through: through.split(' '),
  select,
  reads,
});
const COUNT = '{ totalCount }';
const fileField = (field: string, selection = ''): Gate =>
  gate(`Query.cadre Cadre.${field}`, ({ cadreId }) => `cadre(id: "${cadreId}") { ${field} ${selection} }`, [
    field,
  ]);
const identity = (field: string): Gate =>
  gate(`Query.cadre Cadre.${field}`, ({ identifiedId }) => `cadre(id: "${identifiedId}") { ${field} }`, [
    field,
  ]);
const unitField = (field: string, selection: string): Gate =>
  gate(`Query.unit Unit.${field}`, () => `unit(id: "${PLACES.OUTSIDE}") { ${field} ${selection} }`, [field]);

const work = (role: string, of: keyof GateWorld['subjects']): Gate =>
  gate(
    'Query.myWork',
    ({ subjects }) => `myWork(role: ${role}, filter: { subject: "${subjects[of]}" }) ${COUNT}`,
    'LIST',
  );

const ofRequest = (which: 'request' | 'complaint', name: string) => ({
  [`${name} by id`]: gate(
    'Query.serviceRequest',
    (w) => `serviceRequest(id: "${w[which].id}") { id }`,
    'ONE',
  ),
  [`${name} by number`]: gate(
    'Query.serviceRequest',
    (w) => `serviceRequest(number: "${w[which].number}") { id }`,
    'ONE',
  ),
  [`${name} by subject`]: gate(
    'Query.serviceRequests',
    (w) => `serviceRequests(filter: { subject: "${w[which].subject}" }) ${COUNT}`,
    'LIST',
  ),
  [`${name} of its unit`]: gate(
    'Query.unit Unit.requests',
    (w) => `unit(id: "${PLACES.LABOUR}") { requests(filter: { subject: "${w[which].subject}" }) ${COUNT} }`,
    ['requests'],
  ),
  [`firm of ${name}`]: gate(
    'Query.serviceRequest ServiceRequest.enterprise',
    (w) => `serviceRequest(id: "${w[which].id}") { enterprise { id } }`,
    ['enterprise'],
  ),
});

/** A figure that nobody has yet is no door that shows something: what is empty for everybody is looked at as a field. */
const connection = (through: string, select: Gate['select']): Gate =>
  gate(through, (world) => `${select(world)} { edges { cursor } }`, ['edges', 'FILLED']);

/** Every query of the supergraph that isn't about one petition, with the fields of others that hang on it. */
export const GATES: Readonly<Record<string, Gate>> = {
  me: gate('Query.me', () => 'me { account }', 'ONE'),
  'an account': gate('Query.account', () => 'account(id: "clerk") { id }', 'ONE'),
  accounts: gate('Query.accounts', () => `accounts(first: 1) ${COUNT}`, 'LIST'),
  'audit of cadres': gate('Query.cadreAudit', () => `cadreAudit(first: 1) ${COUNT}`, 'LIST'),
  'audit of petitions': gate('Query.petitionAudit', () => `petitionAudit(first: 1) ${COUNT}`, 'LIST'),
  'audit of enterprises': gate('Query.enterpriseAudit', () => `enterpriseAudit(first: 1) ${COUNT}`, 'LIST'),
  attempts: connection('Query.accessAttempts', () => 'accessAttempts(first: 1)'),
  'a unit': gate('Query.unit', () => `unit(id: "${PLACES.OUTSIDE}") { id name }`, 'ONE'),
  units: gate('Query.units', () => `units(first: 1) ${COUNT}`, 'LIST'),
  'a cadre': gate('Query.cadre', ({ cadreId }) => `cadre(id: "${cadreId}") { id name }`, 'ONE'),
  cadres: gate('Query.cadres', () => `cadres(first: 1) ${COUNT}`, 'LIST'),
  'whether a cadre serves': fileField('status'),
  'former units of a cadre': fileField('tenures', '{ from }'),
  'open duties of a cadre': fileField('openDuties'),
  'ledger of a cadre': fileField('ledger', '{ id }'),
  'kin of a cadre': fileField('kinship', '{ id }'),
  'suspensions of a cadre': fileField('suspensions', '{ from }'),
  'open duties of a unit': unitField('openDuties', ''),
  'ledger of a unit': unitField('ledger', '{ id }'),
  'results of a cadre': connection(
    'Query.resultsLedger',
    ({ cadreId }) => `resultsLedger(cadreId: "${cadreId}")`,
  ),
  'board of mentors': gate(
    'Query.mentorCoverage',
    () => `mentorCoverage(unitId: "${PLACES.OUTSIDE}") { asOf }`,
    'ONE',
  ),
  'a pairing': gate('Query.pairing', ({ pairingId }) => `pairing(id: "${pairingId}") { id }`, 'ONE'),
  pairings: gate(
    'Query.pairings',
    ({ recruitId }) => `pairings(filter: { recruitId: "${recruitId}" }) ${COUNT}`,
    'LIST',
  ),
  'pairings of one’s own': connection('Query.myPairings', () => 'myPairings'),
  'candidates for a slot': gate(
    'Query.slotCandidates',
    ({ pairingId }) => `slotCandidates(pairingId: "${pairingId}", role: LEAD) { load }`,
    'ONE',
  ),
  'candidates for a recruit': gate(
    'Query.slotCandidates',
    ({ recruitId }) => `slotCandidates(recruitId: "${recruitId}", role: LEAD) { load }`,
    'ONE',
  ),
  'work on pairings': gate(
    'Query.pairingWork',
    ({ recruitId }) => `pairingWork(filter: { recruitId: "${recruitId}" }) ${COUNT}`,
    'LIST',
  ),
  'pairing of a recruit': gate(
    'Query.cadre Cadre.pairing',
    ({ recruitId }) => `cadre(id: "${recruitId}") { pairing { id } }`,
    ['pairing'],
  ),
  'units below a unit': gate(
    'Query.unit Unit.children',
    () => `unit(id: "${PLACES.ABOVE}") { children(first: 1) ${COUNT} }`,
    ['children'],
  ),
  'who serves in a unit': gate(
    'Query.unit Unit.cadres',
    () => `unit(id: "${PLACES.OUTSIDE}") { cadres(first: 1) ${COUNT} }`,
    ['cadres'],
  ),
  'who served in a unit on another day': gate(
    'Query.unit Unit.cadres',
    () => `unit(id: "${PLACES.OUTSIDE}", asOf: "${inDays(-1)}") { cadres(first: 1) ${COUNT} }`,
    ['cadres'],
  ),
  recruits: gate(
    'Query.recruits',
    () => `recruits(filter: { withinId: "${PLACES.OUTSIDE}" }) ${COUNT}`,
    'LIST',
  ),
  'a firm': gate('Query.enterprise', ({ enterpriseId }) => `enterprise(id: "${enterpriseId}") { id }`, 'ONE'),
  firms: gate('Query.enterprises', () => `enterprises(first: 1) ${COUNT}`, 'LIST'),
  'pairings of firms': connection('Query.liaisonPairings', () => 'liaisonPairings(first: 1)'),
  'board of liaisons': gate(
    'Query.liaisonBoard',
    () => `liaisonBoard(unitId: "${PLACES.LABOUR}") { quarter }`,
    'ONE',
  ),
  ...ofRequest('request', 'a request'),
  ...ofRequest('complaint', 'a complaint'),
  'periods of a unit’s petitions': gate(
    'Query.unit Unit.petitionClocks',
    () => `unit(id: "${PLACES.HOLDING}") { petitionClocks { kind } }`,
    ['petitionClocks', 'FILLED'],
  ),
  'periods of a unit’s requests': gate(
    'Query.unit Unit.requestClocks',
    () => `unit(id: "${PLACES.LABOUR}") { requestClocks { kind } }`,
    ['requestClocks', 'FILLED'],
  ),
  'open requests of a cadre': gate(
    'Query.cadre Cadre.openRequests',
    ({ handlerId }) => `cadre(id: "${handlerId}") { openRequests ${COUNT} }`,
    ['openRequests'],
  ),
  'requests of a firm': gate(
    'Query.enterprise Enterprise.requests',
    ({ enterpriseId }) => `enterprise(id: "${enterpriseId}") { requests ${COUNT} }`,
    ['requests'],
  ),
  'contact of a firm': gate(
    'Query.enterprise Enterprise.contact',
    ({ enterpriseId }) => `enterprise(id: "${enterpriseId}") { contact { __typename } }`,
    ['contact'],
  ),
  'persons of a firm': gate(
    'Query.enterprise Enterprise.persons',
    ({ enterpriseId }) => `enterprise(id: "${enterpriseId}") { persons { __typename } }`,
    ['persons'],
  ),
  'visits to a firm': gate(
    'Query.enterprise Enterprise.visits',
    ({ enterpriseId }) => `enterprise(id: "${enterpriseId}") { visits { __typename } }`,
    ['visits'],
  ),
  'visits of this quarter to a firm': gate(
    'Query.enterprise Enterprise.visitsThisQuarter',
    ({ enterpriseId }) => `enterprise(id: "${enterpriseId}") { visitsThisQuarter { had allowed } }`,
    ['visitsThisQuarter'],
  ),
  'contact of a request': gate(
    'Query.serviceRequest ServiceRequest.contact',
    ({ request }) => `serviceRequest(id: "${request.id}") { contact { __typename } }`,
    ['contact'],
  ),
  'ID number of a cadre': identity('idNumber'),
  'phone of a cadre': identity('phone'),
  'whether a cadre is on probation': fileField('onProbation'),
  'probation of a recruit': gate(
    'Query.cadre Cadre.probation',
    ({ recruitId }) => `cadre(id: "${recruitId}") { probation { from } }`,
    ['probation'],
  ),
  'departure of a cadre': gate(
    'Query.cadre Cadre.leavesOn',
    ({ identifiedId }) => `cadre(id: "${identifiedId}") { leavesOn }`,
    ['leavesOn'],
  ),
  'what they wrote of each other': gate(
    'Query.pairing Pairing.evaluations',
    ({ pairingId }) => `pairing(id: "${pairingId}") { evaluations { grade } }`,
    ['evaluations'],
  ),
  'how many persons of a firm': gate(
    'Query.enterprise Enterprise.personsRecorded',
    ({ enterpriseId }) => `enterprise(id: "${enterpriseId}") { personsRecorded }`,
    ['personsRecorded'],
  ),
  'pairing of a firm': gate(
    'Query.enterprise Enterprise.liaisonPairing',
    ({ enterpriseId }) => `enterprise(id: "${enterpriseId}") { liaisonPairing { id } }`,
    ['liaisonPairing'],
  ),
  'former posts of a cadre': fileField('posts', '{ from }'),
  'former ranks of a cadre': fileField('ranks', '{ from }'),
  'specialties of a cadre': fileField('specialties'),
  'requests of one’s own': gate('Query.myRequests', () => `myRequests ${COUNT}`, 'LIST'),
  'request to sort': gate(
    'Query.myRequests',
    ({ request }) => `myRequests(role: LIAISON, filter: { subject: "${request.subject}" }) ${COUNT}`,
    'LIST',
  ),
  'complaint to sort': gate(
    'Query.myRequests',
    ({ complaint }) => `myRequests(role: LIAISON, filter: { subject: "${complaint.subject}" }) ${COUNT}`,
    'LIST',
  ),
  'complaint counted': gate(
    'Query.myRequests',
    ({ complaint }) => `myRequests(role: UNIT, filter: { subject: "${complaint.subject}" }) {
      counts { totalCount: all } }`,
    ['counts'],
  ),
  'requests kept by an account': gate('Query.myRequestCases', () => 'myRequestCases { __typename }', 'ONE'),
  'work of a clerk': work('PETITION_CLERK', 'registered'),
  'work of a handler': work('UNIT_HANDLER', 'handled'),
  'work of a head': work('UNIT_HEAD', 'handled'),
  'work of a discipline officer': work('DISCIPLINE', 'accusation'),
  'petitions kept by an account': gate('Query.myCases', () => 'myCases { __typename }', 'ONE'),
  competences: gate('Query.competences', () => `competences(unitId: "${PLACES.OUTSIDE}") { subject }`, 'ONE'),
  'units that may receive': gate('Query.receivingUnits', () => `receivingUnits(first: 1) ${COUNT}`, 'LIST'),
  'rules of petitions': gate('Query.petitionRules', () => 'petitionRules { version }', 'ONE'),
  'queue of a desk': gate('Query.visits', () => 'visits { __typename }', 'ONE'),
  measures: gate(
    'Query.petitionMeasures',
    () => 'petitionMeasures(from: "2026-01-01", to: "2026-12-31") { __typename }',
    'ONE',
  ),
  'petition of a session': gate('Query.petitionStatus', () => 'petitionStatus { number }', 'ONE'),
  'request of a session': gate('Query.requestStatus', () => 'requestStatus { number }', 'ONE'),
};
