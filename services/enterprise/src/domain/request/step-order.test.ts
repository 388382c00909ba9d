import type { Acting } from '@lianxin/casework';
import {
  aRequest,
  delivered,
  factsOn,
  FIRM,
  MARKET_BUREAU,
  offered,
  officerOf,
  POWER_BUREAU,
  ratedBadly,
  SERVICE_CENTRE,
  waiting,
  working,
  type RequestBuilder,
} from '../../../test/support/requests';
import { contactFirm } from './contact-firm';
import { evolveRequestAll } from './evolve';
import { GUARDS_OF_COMMAND, requestNextStep, requestNextSteps } from './next-steps';
import type { ServiceRequest } from './service-request';
import { stepsInOrder } from './step-order';
import { REQUEST_STATUSES } from './vocabulary';

const centre = officerOf(SERVICE_CENTRE.id);
const power = officerOf(POWER_BUREAU.id);
const second = officerOf(POWER_BUREAU.id, 2);
const head: Acting = { ...second, roles: ['UNIT_HEAD'] };
const stranger = officerOf(MARKET_BUREAU.id);

/** The request after the power bureau gave the firm a word: called it, or answered it in writing. */
const told = (request: ServiceRequest, answer: string | null, day = '2026-04-13'): ServiceRequest => {
  const decision = contactFirm(request, { note: '已联系', answer }, power, factsOn(day));
  if (decision.kind === 'rejected') throw new Error(decision.code);
  return evolveRequestAll(request, decision.events);
};

const states: readonly (readonly [string, ServiceRequest])[] = [
  ['taken down', aRequest().build()],
  ['sorted', aRequest().triaged().build()],
  ['offered', offered().build()],
  ['objected to', offered().objectedTo().build()],
  ['taken over', working().build()],
  ['called', told(working().build(), null)],
  ['answered', told(working().build(), '五月初完成增容')],
  ['waiting', waiting().build()],
  ['delivered', delivered().build()],
  ['rated well', delivered().rated(5).build()],
  ['rated badly', ratedBadly().build()],
  ['rated badly and called', ratedBadly().called().build()],
  [
    'reopened, delivered and rated badly again',
    ratedBadly().called().reopened().delivered().rated(1).called().build(),
  ],
  ['deemed taken over', offered().afterSilence(8).build()],
  ['closed', delivered().rated(5).closed().build()],
  ['withdrawn', aRequest().withdrawn().build()],
  ['on its way to the petition office', working().handed().build()],
  ['handed over', working().handed().confirmed().build()],
];

/** What each would be proposed, read off the desk: centre, power, its second officer, its head. */
const PROPOSED: Readonly<Record<string, readonly (string | null)[]>> = {
  'taken down': ['triageRequest', null, null, null],
  sorted: ['dispatchRequest', null, null, null],
  offered: ['contactFirm', 'acceptRequest', 'acceptRequest', 'acceptRequest'],
  'objected to': ['decideRequestObjection', 'acceptRequest', 'acceptRequest', 'acceptRequest'],
  'taken over': [null, 'contactFirm', 'contactFirm', 'contactFirm'],
  called: [null, 'contactFirm', 'contactFirm', 'contactFirm'],
  answered: [null, 'deliverRequest', 'deliverRequest', 'deliverRequest'],
  waiting: ['answerQuestion', 'answerQuestion', 'answerQuestion', 'answerQuestion'],
  delivered: [null, null, null, 'assignRequestHandler'],
  'rated well': ['closeRequest', null, 'closeRequest', 'closeRequest'],
  'rated badly': [
    'contactAfterBadRating',
    'contactAfterBadRating',
    'contactAfterBadRating',
    'contactAfterBadRating',
  ],
  'rated badly and called': ['reopenRequest', 'reopenRequest', 'reopenRequest', 'reopenRequest'],
  'reopened, delivered and rated badly again': ['closeRequest', null, 'closeRequest', 'closeRequest'],
  'deemed taken over': [null, 'contactFirm', 'contactFirm', 'assignRequestHandler'],
  closed: [null, null, null, null],
  withdrawn: [null, null, null, null],
  'on its way to the petition office': [null, null, null, null],
  'handed over': [null, null, null, null],
};

test('the states of this test are all that there are', () => {
  expect(new Set(states.map(([, { status }]) => status))).toEqual(new Set(REQUEST_STATUSES));
});

test.each(states)(
  '%s: everybody is proposed what a practised officer would look for first',
  (name, request) => {
    const proposedTo = (acting: Acting) =>
      requestNextStep(request, acting, factsOn('2026-04-21'))?.command ?? null;
    expect([centre, power, second, head].map(proposedTo)).toEqual(PROPOSED[name]);
    expect(proposedTo(stranger)).toBeNull();
  },
);

test.each(states)(
  '%s: every step of an officer is told once, and giving the request away comes last',
  (_, request) => {
    const steps = requestNextSteps(request, power, factsOn('2026-04-21')).map(({ command }) => command);
    const officers = Object.keys(GUARDS_OF_COMMAND).filter(
      (command) => command !== 'rateRequest' && command !== 'withdrawRequest',
    );
    expect([...steps].sort()).toEqual([...officers].sort());
    expect(steps.at(-1)).toBe('handToPetition');
    expect(stepsInOrder(request)).toEqual(steps);
  },
);

test('the firm is proposed what it is waited for', () => {
  const proposed = (builder: RequestBuilder) =>
    requestNextStep(builder.build(), FIRM, factsOn('2026-04-13'))?.command ?? null;
  expect([waiting(), delivered(), ratedBadly(), working()].map(proposed)).toEqual([
    'answerQuestion',
    'rateRequest',
    'reopenRequest',
    'withdrawRequest',
  ]);
});
