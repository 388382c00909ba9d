import { addDays, parsePlainDate, STATE_COUNCIL_CALENDAR, type PlainDate } from '@lianxin/calendar';
import { caseFactsAt, type Acting, type Clock, type ClockKind } from '@lianxin/casework';
import { acceptRequest } from '../../src/domain/request/accept-request';
import { answerQuestion } from '../../src/domain/request/answer-question';
import { askFirm } from '../../src/domain/request/ask-firm';
import { closeRequest } from '../../src/domain/request/close-request';
import { confirmHandOver } from '../../src/domain/request/confirm-hand-over';
import { contactAfterBadRating } from '../../src/domain/request/contact-after-bad-rating';
import type { RequestDecision } from '../../src/domain/request/decide';
import { decideRequestObjection } from '../../src/domain/request/decide-request-objection';
import { deliverRequest } from '../../src/domain/request/deliver-request';
import { dispatchRequest } from '../../src/domain/request/dispatch-request';
import type { RequestEvent } from '../../src/domain/request/events';
import { evolveRequest, evolveRequestAll } from '../../src/domain/request/evolve';
import type { Facts } from '../../src/domain/request/facts';
import { handToPetition } from '../../src/domain/request/hand-to-petition';
import { objectToRequest } from '../../src/domain/request/object-to-request';
import { passTime } from '../../src/domain/request/pass-time';
import { rateRequest } from '../../src/domain/request/rate-request';
import { reopenRequest } from '../../src/domain/request/reopen-request';
import { DEFAULT_REQUEST_RULES } from '../../src/domain/request/request-rules';
import { returnFromPetition } from '../../src/domain/request/return-from-petition';
import {
  holderOf,
  offeredUnitOf,
  type PetitionStory,
  type ServiceRequest,
} from '../../src/domain/request/service-request';
import { submitRequest, type SubmitRequest } from '../../src/domain/request/submit-request';
import { triageRequest } from '../../src/domain/request/triage-request';
import type { UnitFacts } from '../../src/domain/request/unit';
import type { Grade } from '../../src/domain/request/vocabulary';
import { withdrawRequest } from '../../src/domain/request/withdraw-request';
import { id } from './builders';

/** A date that a test writes down; a misprint fails the test. */
export const on = (text: string): PlainDate => {
  const date = parsePlainDate(text);
  if (!date) throw new Error(`${text} is no date`);
  return date;
};

const unit = (number: number, part: Partial<UnitFacts> = {}): UnitFacts => ({
  id: id(number),
  active: true,
  isPetitionOffice: false,
  belongsTo: [id(number), id(1)],
  ...part,
});

export const SERVICE_CENTRE = unit(20);
export const POWER_BUREAU = unit(21);
export const POWER_SECTION = unit(22, { belongsTo: [id(22), id(21), id(1)] });
export const MARKET_BUREAU = unit(23);
export const LETTERS_OFFICE = unit(24, { isPetitionOffice: true });
export const GONE_BUREAU = unit(25, { active: false });
/** Ten o'clock in Shanghai of a day. */
export const factsOn = (day: string): Facts =>
  caseFactsAt(new Date(`${day}T02:00:00Z`), STATE_COUNCIL_CALENDAR, DEFAULT_REQUEST_RULES);

/** The n-th officer of a unit. */
export const officerOf = (unitId: string, n = 1): Acting => ({
  kind: 'ACCOUNT',
  id: `${unitId}-${n}`,
  cadreId: id(Number(unitId.slice(-4)) * 100 + n),
  unitId,
  roles: ['UNIT_HANDLER'],
});

export const REQUEST_ID = id(7_001);

/** The firm in its own session. */
export const FIRM: Acting = {
  kind: 'CASE_SESSION',
  id: REQUEST_ID,
  cadreId: null,
  unitId: null,
  roles: [],
};

/** A request that the service centre takes down on Monday, 13 April 2026. */
export const submission = (part: Partial<SubmitRequest> = {}): SubmitRequest => ({
  id: REQUEST_ID,
  number: 'QF-2026-480211',
  enterpriseId: id(501),
  unit: SERVICE_CENTRE,
  category: 'UTILITIES',
  urgent: false,
  complainedOfUnitId: null,
  subject: '厂区用电增容',
  text: '二期厂房六月投产，现有变压器容量不足。',
  receivedOn: on('2026-04-13'),
  contact: { name: '李敏', phone: '13800001234' },
  ...part,
});

/** What the petition service wrote of its part. */
export const story = (handOverId = id(8_001)): PetitionStory => ({
  handOverId,
  petitionId: id(9_001),
  petitionNumber: 'XF-2026-330017',
  reason: '属涉企服务事项，不属信访事项。',
  chain: [{ unitId: LETTERS_OFFICE.id, officerId: null, since: '2026-04-14T02:00:00.000Z', until: null }],
  steps: [
    {
      type: 'petition.registered',
      at: '2026-04-14T02:00:00.000Z',
      label: { 'zh-CN': '登记', en: 'Registered' },
    },
  ],
  omittedSteps: 0,
});

/** A request on its way through real decisions: each step happens on `on`, and a refusal fails the test. */
export class RequestBuilder {
  private constructor(
    readonly history: readonly RequestEvent[],
    /** The day of the next step. */
    readonly on: PlainDate,
  ) {}

  static submitted(part: Partial<SubmitRequest>): RequestBuilder {
    const input = submission(part);
    const decision = submitRequest(input, officerOf(input.unit.id), factsOn(input.receivedOn));
    if (decision.kind === 'rejected') throw new Error(decision.code);
    return new RequestBuilder(decision.events, input.receivedOn);
  }

  /** Further steps happen so many days later. */
  later(days: number): RequestBuilder {
    return new RequestBuilder(this.history, addDays(this.on, days));
  }

  triaged(): RequestBuilder {
    return this.step((request, facts) => {
      const { category, urgent, complainedOfUnitId } = request;
      const sorted = { category, urgent, complainedOfUnitId, note: null, unit: SERVICE_CENTRE };
      return triageRequest(request, sorted, officerOf(holderOf(request)), facts);
    });
  }

  dispatchedTo(toUnit: UnitFacts): RequestBuilder {
    return this.step((request, facts) =>
      dispatchRequest(request, { toUnit, reason: '属该单位职责' }, officerOf(holderOf(request)), facts),
    );
  }

  objectedTo(): RequestBuilder {
    return this.step((request, facts) =>
      objectToRequest(request, { reasons: '不属本单位职责' }, officerOf(offeredUnitOf(request) ?? ''), facts),
    );
  }

  objectionDecided(agreed: boolean): RequestBuilder {
    return this.step((request, facts) =>
      decideRequestObjection(request, { agreed, reason: '已核实' }, officerOf(holderOf(request)), facts),
    );
  }

  accepted(): RequestBuilder {
    return this.step((request, facts) =>
      acceptRequest(request, officerOf(offeredUnitOf(request) ?? ''), facts),
    );
  }

  asked(): RequestBuilder {
    return this.step((request, facts) =>
      askFirm(request, { question: '请补充用电负荷清单' }, officerOf(holderOf(request)), facts),
    );
  }

  answered(): RequestBuilder {
    return this.step((request, facts) => answerQuestion(request, { answer: '清单已附' }, FIRM, facts));
  }

  delivered(lateReason: string | null = null): RequestBuilder {
    return this.step((request, facts) =>
      deliverRequest(request, { text: '已完成增容', lateReason }, officerOf(holderOf(request)), facts),
    );
  }

  rated(grade: Grade): RequestBuilder {
    return this.step((request, facts) => rateRequest(request, { grade, comment: null }, FIRM, facts));
  }

  called(): RequestBuilder {
    return this.step((request, facts) =>
      contactAfterBadRating(request, { note: '已回访' }, officerOf(holderOf(request)), facts),
    );
  }

  reopened(): RequestBuilder {
    return this.step((request, facts) => reopenRequest(request, { reason: '容量仍不足' }, FIRM, facts));
  }

  closed(): RequestBuilder {
    return this.step((request, facts) => closeRequest(request, officerOf(holderOf(request), 2), facts));
  }

  withdrawn(): RequestBuilder {
    return this.step((request, facts) => withdrawRequest(request, { reason: null }, FIRM, facts));
  }

  handed(handOverId = id(8_001)): RequestBuilder {
    const command = { handOverId, toUnit: LETTERS_OFFICE, reason: '涉法涉诉', sealed: 'a.b.c.d.e' };
    return this.step((request, facts) =>
      handToPetition(request, command, officerOf(holderOf(request)), facts),
    );
  }

  confirmed(handOverId = id(8_001)): RequestBuilder {
    return this.step((request, facts) => confirmHandOver(request, story(handOverId), facts));
  }

  returned(handOverId = id(8_001)): RequestBuilder {
    return this.step((request, facts) => returnFromPetition(request, story(handOverId), facts));
  }

  /** Nobody does anything for so many days. */
  afterSilence(days: number): RequestBuilder {
    return this.later(days).step(passTime);
  }

  build(): ServiceRequest {
    const [first, ...rest] = this.history;
    if (!first) throw new Error('no history');
    return evolveRequestAll(evolveRequest(null, first), rest);
  }

  private step(decide: (request: ServiceRequest, facts: Facts) => RequestDecision): RequestBuilder {
    const decision = decide(this.build(), factsOn(this.on));
    if (decision.kind === 'rejected') throw new Error(`${decision.code} ${JSON.stringify(decision.details)}`);
    return new RequestBuilder([...this.history, ...decision.events], this.on);
  }
}

/** `aRequest().triaged().dispatchedTo(unit).build()`: a state that can exist. */
export const aRequest = (part: Partial<SubmitRequest> = {}): RequestBuilder => RequestBuilder.submitted(part);

/** A request in the hands of the power bureau, at each stage of its way. */
export const offered = (): RequestBuilder => aRequest().triaged().dispatchedTo(POWER_BUREAU);
export const working = (): RequestBuilder => offered().accepted();
export const waiting = (): RequestBuilder => working().asked();
export const delivered = (): RequestBuilder => working().delivered();
export const ratedBadly = (): RequestBuilder => delivered().rated(1);

/** A complaint about the power bureau, taken down by the service centre and in the hands of the market bureau. */
export const complaint = (): RequestBuilder =>
  aRequest({ category: 'ENVIRONMENT_COMPLAINT', complainedOfUnitId: POWER_BUREAU.id });

/** The code of a refusal, or null where the decision was accepted. */
export const codeOf = (decision: RequestDecision): string | null =>
  decision.kind === 'rejected' ? decision.code : null;

/** The request after an accepted decision; a refusal fails the test. */
export const after = (request: ServiceRequest, decision: RequestDecision): ServiceRequest => {
  if (decision.kind === 'rejected') throw new Error(`${decision.code} ${JSON.stringify(decision.details)}`);
  return evolveRequestAll(request, decision.events);
};

/** The last clock of a kind; none fails the test. */
export const clockOf = (request: ServiceRequest, kind: ClockKind): Clock => {
  const clock = request.clocks.filter((one) => one.kind === kind).at(-1);
  if (!clock) throw new Error(`no clock ${kind}`);
  return clock;
};
