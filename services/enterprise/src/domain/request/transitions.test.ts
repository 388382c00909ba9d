import type { Acting } from '@lianxin/casework';
import { id } from '../../../test/support/builders';
import {
  aRequest,
  complaint,
  delivered,
  factsOn,
  FIRM,
  LETTERS_OFFICE,
  MARKET_BUREAU,
  offered,
  officerOf,
  POWER_BUREAU,
  ratedBadly,
  SERVICE_CENTRE,
  story,
  waiting,
  working,
  type RequestBuilder,
} from '../../../test/support/requests';
import { acceptRequest } from './accept-request';
import { answerQuestion } from './answer-question';
import { askFirm } from './ask-firm';
import { assignRequestHandler } from './assign-request-handler';
import { closeRequest } from './close-request';
import { confirmHandOver } from './confirm-hand-over';
import { contactAfterBadRating } from './contact-after-bad-rating';
import { contactFirm } from './contact-firm';
import type { RequestDecision } from './decide';
import { decideRequestObjection } from './decide-request-objection';
import { deliverRequest, refuseWithReasons } from './deliver-request';
import { dispatchRequest } from './dispatch-request';
import { evolveRequestAll } from './evolve';
import type { Facts } from './facts';
import { handToPetition } from './hand-to-petition';
import { objectToRequest } from './object-to-request';
import { rateRequest } from './rate-request';
import { reopenRequest } from './reopen-request';
import { returnFromPetition } from './return-from-petition';
import { holderOf, offeredUnitOf, pendingHandOver, type ServiceRequest } from './service-request';
import { FINAL_STATUSES, TRANSITIONS, type RequestCommand } from './transitions';
import { triageRequest } from './triage-request';
import { REQUEST_STATUSES, type RequestStatus } from './vocabulary';
import { withdrawRequest } from './withdraw-request';

/** The rows of DOMAIN.md §4, copied by hand: from, command, to. A hand-over that comes back early is SUBMITTED, too. */
const EXPECTED = `
–           submitRequest          SUBMITTED
SUBMITTED   triageRequest          SUBMITTED
SUBMITTED   dispatchRequest        OFFERED
OFFERED     acceptRequest          WORKING
OFFERED     deemTakeover           WORKING
OFFERED     objectToRequest        OFFERED
OFFERED     decideRequestObjection SUBMITTED
OFFERED     decideRequestObjection WORKING
WORKING     askFirm                WAITING
WAITING     answerQuestion         WORKING
WORKING     deliverRequest         DELIVERED
WORKING     refuseWithReasons      DELIVERED
DELIVERED   rateRequest            RATED
RATED       contactAfterBadRating  RATED
RATED       reopenRequest          WORKING
DELIVERED   closeRequest           CLOSED
RATED       closeRequest           CLOSED
SUBMITTED   handToPetition         SUBMITTED
OFFERED     handToPetition         OFFERED
WORKING     handToPetition         WORKING
WAITING     handToPetition         WAITING
SUBMITTED   confirmHandOver        HANDED_OVER
OFFERED     confirmHandOver        HANDED_OVER
WORKING     confirmHandOver        HANDED_OVER
WAITING     confirmHandOver        HANDED_OVER
SUBMITTED   withdrawRequest        WITHDRAWN
OFFERED     withdrawRequest        WITHDRAWN
WORKING     withdrawRequest        WITHDRAWN
WAITING     withdrawRequest        WITHDRAWN
HANDED_OVER returnFromPetition     SUBMITTED
SUBMITTED   returnFromPetition     SUBMITTED
OFFERED     returnFromPetition     SUBMITTED
WORKING     returnFromPetition     SUBMITTED
WAITING     returnFromPetition     SUBMITTED`
  .trim()
  .split('\n')
  .map((line) => line.split(/\s+/).join(' '));

/** The commands that leave the state alone, and where each is allowed. */
const EXPECTED_STANDING: Readonly<Record<string, readonly RequestStatus[]>> = {
  contactFirm: ['SUBMITTED', 'OFFERED', 'WORKING', 'WAITING'],
  assignRequestHandler: ['SUBMITTED', 'OFFERED', 'WORKING', 'WAITING', 'DELIVERED', 'RATED'],
};

test('the product’s table has exactly the rows of DOMAIN.md §4', () => {
  const rows = TRANSITIONS.flatMap(({ from, command, to }) =>
    to.map((status) => `${from ?? '–'} ${command} ${status}`),
  );
  expect(rows.sort()).toEqual([...EXPECTED].sort());
});

test('every state can be reached from submission', () => {
  const seen = new Set<RequestStatus>(['SUBMITTED']);
  for (let before = -1; before !== seen.size;) {
    before = seen.size;
    TRANSITIONS.filter(({ from }) => from !== null && seen.has(from)).forEach(({ to }) =>
      to.forEach((status) => seen.add(status)),
    );
  }
  expect([...seen].sort()).toEqual([...REQUEST_STATUSES].sort());
});

test('every state but the final ones has an exit', () => {
  const withExit = REQUEST_STATUSES.filter((status) =>
    TRANSITIONS.some(({ from, to }) => from === status && to.some((next) => next !== status)),
  );
  expect(REQUEST_STATUSES.filter((status) => !withExit.includes(status))).toEqual(FINAL_STATUSES);
});

type Try = (request: ServiceRequest, facts: Facts) => RequestDecision;

const holder = (request: ServiceRequest): Acting => officerOf(holderOf(request));
const offeredUnit = (request: ServiceRequest): Acting =>
  officerOf(offeredUnitOf(request) ?? holderOf(request));

/** Every command with an input that nothing but the state could object to. */
const TRIES: Readonly<Record<RequestCommand, Try>> = {
  triageRequest: (r, f) =>
    triageRequest(
      r,
      { category: 'LAND', urgent: false, complainedOfUnitId: null, note: null, unit: SERVICE_CENTRE },
      holder(r),
      f,
    ),
  dispatchRequest: (r, f) =>
    dispatchRequest(r, { toUnit: MARKET_BUREAU, reason: '属该单位职责' }, holder(r), f),
  acceptRequest: (r, f) => acceptRequest(r, offeredUnit(r), f),
  objectToRequest: (r, f) => objectToRequest(r, { reasons: '不属本单位职责' }, offeredUnit(r), f),
  decideRequestObjection: (r, f) => decideRequestObjection(r, { agreed: true, reason: null }, holder(r), f),
  contactFirm: (r, f) => contactFirm(r, { note: '已电话联系', answer: null }, holder(r), f),
  askFirm: (r, f) => askFirm(r, { question: '请补充材料' }, holder(r), f),
  answerQuestion: (r, f) => answerQuestion(r, { answer: '已补充' }, FIRM, f),
  deliverRequest: (r, f) => deliverRequest(r, { text: '已办结', lateReason: '工期较长' }, holder(r), f),
  refuseWithReasons: (r, f) =>
    refuseWithReasons(r, { text: '不符合规划', lateReason: '需多方核实' }, holder(r), f),
  rateRequest: (r, f) => rateRequest(r, { grade: 5, comment: null }, FIRM, f),
  contactAfterBadRating: (r, f) => contactAfterBadRating(r, { note: '已回访' }, holder(r), f),
  reopenRequest: (r, f) => reopenRequest(r, { reason: '未解决' }, FIRM, f),
  closeRequest: (r, f) => closeRequest(r, officerOf(holderOf(r), 7), f),
  handToPetition: (r, f) =>
    handToPetition(
      r,
      { handOverId: id(8_100), toUnit: LETTERS_OFFICE, reason: '涉法涉诉', sealed: 'a.b.c.d.e' },
      holder(r),
      f,
    ),
  withdrawRequest: (r, f) => withdrawRequest(r, { reason: null }, FIRM, f),
  assignRequestHandler: (r, f) =>
    assignRequestHandler(
      r,
      { cadreId: id(90_001), unitId: holderOf(r), serving: true, barred: false },
      { ...holder(r), roles: ['UNIT_HEAD'] },
      f,
    ),
};

/** Requests in each state, so varied that every listed pair succeeds with one of them. */
const EXAMPLES: Readonly<Record<RequestStatus, readonly RequestBuilder[]>> = {
  SUBMITTED: [aRequest(), aRequest().triaged(), complaint().triaged()],
  OFFERED: [offered(), offered().objectedTo()],
  WORKING: [working(), ratedBadly().reopened()],
  WAITING: [waiting()],
  DELIVERED: [delivered(), delivered().later(31)],
  RATED: [ratedBadly(), ratedBadly().called(), delivered().rated(5)],
  CLOSED: [delivered().later(31).closed()],
  HANDED_OVER: [working().handed().confirmed()],
  WITHDRAWN: [working().withdrawn()],
};

const COMMANDS = Object.keys(TRIES) as RequestCommand[];
const pairs = REQUEST_STATUSES.flatMap((status) => COMMANDS.map((command) => [status, command] as const));

const outcomes = (status: RequestStatus, command: RequestCommand): readonly string[] =>
  EXAMPLES[status].map((example) => {
    const request = example.build();
    expect(request.status).toBe(status);
    const decision = TRIES[command](request, factsOn(example.on));
    return decision.kind === 'rejected' ? decision.code : evolveRequestAll(request, decision.events).status;
  });

const expectedTo = (status: RequestStatus, command: RequestCommand): readonly string[] =>
  EXPECTED_STANDING[command]?.includes(status)
    ? [status]
    : EXPECTED.filter((row) => row.startsWith(`${status} ${command} `)).map((row) => row.split(' ')[2] ?? '');

/** Where the story asks for a more telling refusal than ILLEGAL_STEP. */
const TELLING: Readonly<Record<string, string>> = {
  'OFFERED dispatchRequest': 'OFFER_PENDING',
  'RATED rateRequest': 'ALREADY_RATED',
};

test.each(pairs)('%s × %s goes where DOMAIN.md says, or is refused', (status, command) => {
  const to = expectedTo(status, command);
  const got = outcomes(status, command);
  if (to.length > 0) expect(got.filter((outcome) => to.includes(outcome))).not.toEqual([]);
  else expect(new Set(got)).toEqual(new Set([TELLING[`${status} ${command}`] ?? 'ILLEGAL_STEP']));
});

const unfinished = [aRequest().triaged(), offered(), offered().objectedTo(), working(), waiting()];

test.each(unfinished.map((example) => [example.build().status, example] as const))(
  'handed over from %s: the state stays until it is confirmed, and nothing else is allowed',
  (status, example) => {
    const pending = example.handed();
    const request = pending.build();
    expect(request.status).toBe(status);
    expect(pendingHandOver(request)).toMatchObject({ handOverId: id(8_001), toUnitId: LETTERS_OFFICE.id });
    for (const command of COMMANDS) {
      const decision = TRIES[command](request, factsOn(pending.on));
      expect([command, decision.kind === 'rejected' && decision.code]).toEqual([
        command,
        'HAND_OVER_PENDING',
      ]);
    }
    expect(pending.confirmed().build()).toMatchObject({ status: 'HANDED_OVER' });
    expect(pending.returned().build()).toMatchObject({ status: 'SUBMITTED' });
    expect(pending.confirmed().returned().build()).toMatchObject({ status: 'SUBMITTED' });
  },
);

test('the petition service’s word for a hand-over that never was is refused', () => {
  const request = working().build();
  const facts = factsOn('2026-04-13');
  expect(confirmHandOver(request, story(), facts)).toMatchObject({ code: 'HAND_OVER_UNKNOWN' });
  expect(returnFromPetition(request, story(), facts)).toMatchObject({ code: 'HAND_OVER_UNKNOWN' });
});

test('an objection goes back to the sender, or the request to the objector', () => {
  const back = offered().objectedTo().objectionDecided(true).build();
  expect([back.status, holderOf(back), back.responsibility.bounces.length]).toEqual([
    'SUBMITTED',
    SERVICE_CENTRE.id,
    1,
  ]);
  const refused = offered().objectedTo().objectionDecided(false).build();
  expect([refused.status, holderOf(refused), refused.responsibility.current.reason]).toEqual([
    'WORKING',
    POWER_BUREAU.id,
    'DECIDED',
  ]);
});
