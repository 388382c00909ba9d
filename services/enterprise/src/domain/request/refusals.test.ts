import { id } from '../../../test/support/builders';
import {
  aRequest,
  codeOf,
  complaint,
  delivered,
  factsOn,
  FIRM,
  GONE_BUREAU,
  LETTERS_OFFICE,
  MARKET_BUREAU,
  offered,
  officerOf,
  POWER_BUREAU,
  POWER_SECTION,
  ratedBadly,
  SERVICE_CENTRE,
  submission,
  waiting,
  working,
  type RequestBuilder,
} from '../../../test/support/requests';
import { acceptRequest } from './accept-request';
import { answerQuestion } from './answer-question';
import { askFirm } from './ask-firm';
import { closeRequest } from './close-request';
import { confirmHandOver } from './confirm-hand-over';
import { contactAfterBadRating } from './contact-after-bad-rating';
import { decideRequestObjection } from './decide-request-objection';
import { dispatchRequest } from './dispatch-request';
import { handToPetition } from './hand-to-petition';
import { requestNextSteps } from './next-steps';
import { objectToRequest } from './object-to-request';
import { rateRequest } from './rate-request';
import { reopenRequest } from './reopen-request';
import { returnFromPetition } from './return-from-petition';
import { submitRequest } from './submit-request';
import { triageRequest } from './triage-request';
import type { UnitFacts } from './unit';
import { withdrawRequest } from './withdraw-request';
import { story } from '../../../test/support/requests';

const facts = factsOn('2026-04-13');
const centre = officerOf(SERVICE_CENTRE.id);
const power = officerOf(POWER_BUREAU.id);
const stranger = officerOf(MARKET_BUREAU.id);
const otherFirm = { ...FIRM, id: id(7_002) };

const dispatch = (example: RequestBuilder, toUnit: UnitFacts, reason = '属该单位职责') =>
  codeOf(dispatchRequest(example.build(), { toUnit, reason }, centre, facts));

test('nothing is dispatched before triage, without a reason, or to a unit that isn’t there', () => {
  expect(dispatch(aRequest(), POWER_BUREAU)).toBe('ILLEGAL_STEP');
  expect(dispatch(aRequest().triaged(), POWER_BUREAU, ' ')).toBe('REASON_REQUIRED');
  expect(dispatch(aRequest().triaged(), GONE_BUREAU)).toBe('UNIT_NOT_ACTIVE');
  expect(dispatch(aRequest().triaged(), SERVICE_CENTRE)).toBeNull();
});

test('a complaint is neither taken down nor sorted nor handled by the unit complained of or one below it', () => {
  for (const unit of [POWER_BUREAU, POWER_SECTION]) {
    const form = submission({ category: 'ENVIRONMENT_COMPLAINT', complainedOfUnitId: POWER_BUREAU.id, unit });
    expect(codeOf(submitRequest(form, officerOf(unit.id), facts))).toBe('UNIT_IS_COMPLAINED_OF');
    expect(dispatch(complaint().triaged(), unit)).toBe('UNIT_IS_COMPLAINED_OF');
  }
  expect(dispatch(complaint().triaged(), MARKET_BUREAU)).toBeNull();
  const sorted = {
    ...({ category: 'ENVIRONMENT_COMPLAINT', urgent: false, note: null } as const),
    complainedOfUnitId: SERVICE_CENTRE.id,
    unit: SERVICE_CENTRE,
  };
  expect(codeOf(triageRequest(aRequest().build(), sorted, centre, facts))).toBe('UNIT_IS_COMPLAINED_OF');
});

test('an offer is answered by the offered unit, an objection once and by its sender', () => {
  const request = offered().build();
  expect(codeOf(acceptRequest(request, stranger, facts))).toBe('NOT_RESPONSIBLE');
  expect(codeOf(objectToRequest(request, { reasons: '' }, power, facts))).toBe('REASON_REQUIRED');
  const objected = offered().objectedTo().build();
  expect(codeOf(objectToRequest(objected, { reasons: '重复' }, power, facts))).toBe('OBJECTION_PENDING');
  const decide = (agreed: boolean, by = centre) =>
    codeOf(decideRequestObjection(objected, { agreed, reason: null }, by, facts));
  expect([decide(true, power), decide(false), decide(true)]).toEqual([
    'NOT_RESPONSIBLE',
    'REASON_REQUIRED',
    null,
  ]);
  const undisputed = decideRequestObjection(request, { agreed: true, reason: null }, centre, facts);
  expect(codeOf(undisputed)).toBe('NO_OBJECTION_PENDING');
});

test('a firm is asked once for all that is missing, and answered for by nobody else', () => {
  const again = waiting().answered().build();
  expect(codeOf(askFirm(again, { question: '再补充' }, power, facts))).toBe('QUESTION_ALREADY_ASKED');
  const request = waiting().build();
  expect(codeOf(answerQuestion(request, { answer: '已附' }, otherFirm, facts))).toBe('NOT_RESPONSIBLE');
  expect(codeOf(answerQuestion(request, { answer: '已附' }, stranger, facts))).toBe('NOT_RESPONSIBLE');
  expect(codeOf(answerQuestion(request, { answer: '企业来电答复' }, centre, facts))).toBeNull();
});

test('only the firm rates and withdraws, whoever else asks', () => {
  for (const acting of [centre, power, officerOf(POWER_BUREAU.id, 9), otherFirm]) {
    expect(codeOf(rateRequest(delivered().build(), { grade: 5, comment: null }, acting, facts))).toBe(
      'RATED_BY_FIRM_ONLY',
    );
    expect(codeOf(withdrawRequest(working().build(), { reason: null }, acting, facts))).toBe('BY_FIRM_ONLY');
  }
});

test('a call and a reopening follow a bad rating only, each once', () => {
  const good = delivered().rated(3).build();
  expect(codeOf(contactAfterBadRating(good, { note: '回访' }, power, facts))).toBe('RATING_NOT_BAD');
  expect(codeOf(reopenRequest(good, { reason: '重办' }, FIRM, facts))).toBe('RATING_NOT_BAD');
  const called = ratedBadly().called().build();
  expect(codeOf(contactAfterBadRating(called, { note: '回访' }, power, facts))).toBe('ALREADY_CONTACTED');
  const again = ratedBadly().reopened().delivered().rated(2).build();
  expect(again.ratings.map(({ final }) => final)).toEqual([false, true]);
  expect(codeOf(reopenRequest(again, { reason: '重办' }, FIRM, facts))).toBe('REOPENING_USED');
});

test('closing takes a second person, a rating or the end of its window, and the call that is owed', () => {
  const close = (example: RequestBuilder, n: number, day = '2026-04-13') =>
    codeOf(closeRequest(example.build(), officerOf(POWER_BUREAU.id, n), factsOn(day)));
  expect(close(delivered().rated(5), 1)).toBe('SECOND_PERSON_REQUIRED');
  expect(close(delivered().rated(5), 2)).toBeNull();
  expect([close(delivered(), 2, '2026-05-13'), close(delivered(), 2, '2026-05-14')]).toEqual([
    'RATING_WINDOW_RUNNING',
    null,
  ]);
  expect([close(ratedBadly(), 2), close(ratedBadly().called(), 2)]).toEqual(['CONTACT_OPEN', null]);
  expect(codeOf(closeRequest(delivered().rated(5).build(), stranger, facts))).toBe('NOT_RESPONSIBLE');
});

test('a hand-over goes to an active petition office, with a reason, from who answers', () => {
  const hand = (toUnit: UnitFacts, reason = '涉法涉诉', by = power) => {
    const command = { handOverId: id(8_001), toUnit, reason, sealed: 'a.b.c.d.e' };
    return codeOf(handToPetition(working().build(), command, by, facts));
  };
  expect(hand(MARKET_BUREAU)).toBe('NOT_A_PETITION_OFFICE');
  expect(hand({ ...LETTERS_OFFICE, active: false })).toBe('UNIT_NOT_ACTIVE');
  expect(hand(LETTERS_OFFICE, ' ')).toBe('REASON_REQUIRED');
  expect(hand(LETTERS_OFFICE, '涉法涉诉', centre)).toBe('NOT_RESPONSIBLE');
});

test('the petition service’s word counts once: twice confirmed, twice returned, confirmed after the return', () => {
  const confirmed = working().handed().confirmed().build();
  expect(confirmed.handOvers).toMatchObject([{ petitionNumber: 'XF-2026-330017', state: 'CONFIRMED' }]);
  expect(confirmHandOver(confirmed, story(), facts)).toMatchObject({ events: [] });
  const returned = working().handed().confirmed().returned().build();
  expect(confirmHandOver(returned, story(), facts)).toMatchObject({ events: [] });
  expect(returnFromPetition(returned, story(), facts)).toMatchObject({ events: [] });
  const again = working().handed().returned().handed(id(8_002)).confirmed(id(8_002)).build();
  expect(again.handOvers.map(({ state }) => state)).toEqual(['RETURNED', 'CONFIRMED']);
});

test('next steps say what the guards say: the firm knows its own, an officer those of offices', () => {
  const steps = (acting: typeof FIRM) =>
    requestNextSteps(delivered().build(), acting, facts).map(({ command, rejection }) => [
      command,
      rejection?.code ?? null,
    ]);
  expect(steps(FIRM)).toEqual([
    ['answerQuestion', 'ILLEGAL_STEP'],
    ['rateRequest', null],
    ['reopenRequest', 'ILLEGAL_STEP'],
    ['withdrawRequest', 'ILLEGAL_STEP'],
  ]);
  expect(steps(otherFirm)).toEqual([]);
  expect(steps(power).map(([command]) => command)).not.toContain('rateRequest');
});
