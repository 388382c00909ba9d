import { openLetter, sealLetter, LETTER_BYTES, type LetterAddress, type LetterKeys } from '@lianxin/access';
import { STATE_COUNCIL_CALENDAR } from '@lianxin/calendar';
import {
  CaseEntrance,
  CaseSessions,
  KeptCases,
  PassTime,
  QueryCodes,
  RandomNumbers,
  RepositoryBulkChange,
  SqlDueTimers,
} from '@lianxin/casekeeping';
import { amberFrom, type Clock } from '@lianxin/casework';
import { fitLetter } from '@lianxin/contracts';
import {
  AggregateStore,
  JobRunner,
  newId,
  SqlAccessJournal,
  type BatchReport,
  type StoreBase,
} from '@lianxin/store';
import type { Directory, EnterpriseRepository, LiaisonRepository, Now } from './application/ports';
import { AssignRequestHandler } from './application/request/assign-request-handler';
import { DepartOfficers } from './application/request/depart-officers';
import { RevealRequestField } from './application/request/reveal-request-field';
import { DispatchRequest } from './application/request/dispatch-request';
import { HandToPetition } from './application/request/hand-to-petition';
import type { HandOverDesk } from './application/request/on-petition-hand-over';
import { RecuseOfficers } from './application/request/recuse-officers';
import { RequestDesk } from './application/request/request-desk';
import { SubmitRequest } from './application/request/submit-request';
import { SucceedUnits } from './application/request/succeed-units';
import { TriageRequest } from './application/request/triage-request';
import { occasionOfSuccession, SucceedLiaisons } from './application/succeed-liaisons';
import { afterTimePassed, passTime } from './domain/request/pass-time';
import { amberRuleOf, DEFAULT_REQUEST_RULES } from './domain/request/request-rules';
import { AssignRequestHandlerMutation } from './graphql/mutations/request/assign-request-handler';
import { DispatchRequestMutation } from './graphql/mutations/request/dispatch-request';
import { HandToPetitionMutation } from './graphql/mutations/request/hand-to-petition';
import { RequestEntrance } from './graphql/request/request-entrance';
import { RevealRequestFieldMutation } from './graphql/mutations/request/reveal-request-field';
import { SubmitRequestMutation } from './graphql/mutations/request/submit-request';
import { TriageRequestMutation } from './graphql/mutations/request/triage-request';
import { CadreRequestFields, UnitRequestFields } from './graphql/request/joined-fields';
import { createRequestLoaders } from './graphql/request/loaders';
import { RequestFields } from './graphql/request/request-fields';
import { RequestQueries } from './graphql/request/request-queries';
import { RequestStatusQuery } from './graphql/request/request-status-query';
import { RequestStepFields } from './graphql/request/request-step-fields';
import { RequestWorkQuery } from './graphql/request/request-work-query';
import { REQUEST_DESK_MUTATIONS } from './graphql/request/resolvers';
import { publishRequest } from './messaging/publish-request';
import { SqlInterests } from './persistence/interests';
import { SqlLiaisonRegister } from './persistence/liaison-register';
import { SqlConcernedRequests } from './persistence/request/concerned-requests';
import { SqlOwnedRequests } from './persistence/request/owned-requests';
import { SqlUnitRequestClocks } from './persistence/request/request-clocks';
import { SqlRefusedLooks } from './persistence/request/refused-looks';
import { requestMapping } from './persistence/request/request-mapping';
import { SqlRequestWork } from './persistence/request/request-work';
import { SqlVisibleRequests } from './persistence/request/visible-requests';
import { SqlSuccessions } from './persistence/successions';

/** What requests stand on of the rest of the service. */
export interface RequestGround {
  readonly base: StoreBase;
  readonly enterprises: Pick<EnterpriseRepository, 'find'>;
  readonly pairings: LiaisonRepository;
  readonly directory: Directory;
}

/** The keys that requests need. */
export interface RequestKeys {
  readonly queryCodeKey: Buffer;
  readonly caseSessionKey: Buffer;
  readonly letterKeys: LetterKeys;
  readonly petitionLetters: LetterAddress;
}

/** What commands on requests write to and read from. */
export type RequestRecords = ReturnType<typeof openRequestRecords>;

/** Opens everything that writes requests, on a database that is open. */
export const openRequestRecords = (
  { base, enterprises, pairings, directory }: RequestGround,
  { queryCodeKey }: Pick<RequestKeys, 'queryCodeKey'>,
) => {
  const { dataSource } = base;
  const codes = new QueryCodes(dataSource, queryCodeKey, {
    table: 'service_request',
    idColumn: 'request_id',
  });
  const amber = amberRuleOf(DEFAULT_REQUEST_RULES);
  const amberOn = (clock: Clock) => amberFrom(clock, amber, STATE_COUNCIL_CALENDAR);
  const requests = new AggregateStore(base, requestMapping(publishRequest, codes.keep, amberOn));
  const visible = new SqlVisibleRequests(dataSource, requests);
  const ruleBook = { calendar: STATE_COUNCIL_CALENDAR, rules: DEFAULT_REQUEST_RULES };
  const looks = new SqlRefusedLooks(dataSource, new SqlAccessJournal(dataSource));
  const desk = new RequestDesk(requests, visible, directory, ruleBook, looks);
  const numbers = new RandomNumbers(dataSource, { prefix: 'QF', table: 'service_request' });
  return { dataSource, enterprises, pairings, codes, directory, requests, visible, desk, numbers, looks };
};

/** The use case of `handToPetition`, whose letters are sealed to an address. */
export const handingToPetition = (
  { requests, enterprises, desk }: RequestRecords,
  address: LetterAddress,
): HandToPetition =>
  new HandToPetition(
    requests,
    enterprises,
    desk,
    (letter) => sealLetter(fitLetter(letter, LETTER_BYTES), address),
    newId,
  );

/** What time alone brings to requests, by a clock. */
export const requestTimersOf = ({ dataSource, requests, desk }: RequestRecords, now: Now) =>
  new PassTime(
    requests,
    new SqlDueTimers(dataSource, 'service_request'),
    (request, at) => passTime(request, desk.factsAt(at)),
    now,
  );

/** The loaders of requests, and of what units and cadres have of them. */
export const requestLoadersOf = ({ dataSource, requests, visible }: RequestRecords, now: Now) =>
  createRequestLoaders(
    {
      visible,
      owned: new SqlOwnedRequests(dataSource, requests),
      clocks: new SqlUnitRequestClocks(dataSource),
    },
    now,
  );

/** The sessions of firms on their requests. */
export const requestSessions = (
  { dataSource }: Pick<RequestRecords, 'dataSource'>,
  { caseSessionKey }: Pick<RequestKeys, 'caseSessionKey'>,
): CaseSessions => new CaseSessions(dataSource, 'enterprise', caseSessionKey);

const entranceOf = (records: RequestRecords, keys: RequestKeys): CaseEntrance =>
  new CaseEntrance(
    records.codes,
    requestSessions(records, keys),
    new KeptCases(records.dataSource, keys.queryCodeKey, 'service_request'),
  );

/** The resolvers of requests. */
export const requestResolvers = (records: RequestRecords, keys: RequestKeys, now: Now) => {
  const { enterprises, codes, requests, visible, desk, numbers } = records;
  return [
    new RequestQueries(visible, visible),
    new UnitRequestFields(),
    new CadreRequestFields(),
    new RequestWorkQuery(new SqlRequestWork(records.dataSource, requests), now),
    new RequestFields(desk, requests, now),
    new RequestStepFields(desk, now),
    new RequestStatusQuery(requests, desk, now),
    new SubmitRequestMutation(new SubmitRequest(requests, enterprises, desk, numbers, newId), codes, now),
    new TriageRequestMutation(new TriageRequest(desk), now),
    new AssignRequestHandlerMutation(
      new AssignRequestHandler(desk, new SqlInterests(records.dataSource, records.directory)),
      now,
    ),
    new DispatchRequestMutation(new DispatchRequest(desk), now),
    new HandToPetitionMutation(handingToPetition(records, keys.petitionLetters), now),
    new RequestEntrance(entranceOf(records, keys), now),
    new RevealRequestFieldMutation(
      new RevealRequestField(visible, desk.directory, new SqlAccessJournal(records.dataSource)),
      now,
    ),
    ...REQUEST_DESK_MUTATIONS.map((Mutation) => new Mutation(desk, now)),
  ];
};

/** The work over many requests and pairings that changes of units and cadres make necessary. */
export const requestsInBulk = (
  { dataSource, requests, pairings, directory, desk }: RequestRecords,
  now: Now,
) => {
  const [concerned, successions] = [new SqlConcernedRequests(dataSource), new SqlSuccessions(dataSource)];
  const interests = new SqlInterests(dataSource, directory);
  const bulk = new RepositoryBulkChange(requests, (at) => desk.factsAt(at), now, afterTimePassed);
  const succeedUnits = new SucceedUnits(bulk, concerned, successions);
  const departOfficers = new DepartOfficers(bulk, concerned, directory, successions);
  const succeedLiaisons = new SucceedLiaisons(
    new RepositoryBulkChange(pairings, occasionOfSuccession, now),
    new SqlLiaisonRegister(dataSource),
    successions,
  );
  const steps = {
    'request-succession': succeedUnits.step,
    'liaison-succession': succeedLiaisons.step,
    'request-departure': departOfficers.step,
  };
  return {
    /** Takes requests from officers who must stand aside. */
    recusals: new RecuseOfficers(bulk, concerned, requests, interests),
    runner: (report: (report: BatchReport) => void) => new JobRunner(dataSource, steps, report, now),
    /** Brings along what the jobs could not know of yet. */
    sweep: async (): Promise<void> => {
      await succeedUnits.sweep();
      await departOfficers.sweep();
    },
  };
};

/** What the petition service's word on a hand-over takes. */
export const handOverDeskOf = (
  { requests, desk }: RequestRecords,
  { letterKeys }: Pick<RequestKeys, 'letterKeys'>,
  now: Now,
): HandOverDesk => ({ requests, desk, now, openLetter: (sealed) => openLetter(sealed, letterKeys) });
