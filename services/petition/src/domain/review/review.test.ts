import { addDays } from '@lianxin/calendar';
import { lastClock } from '@lianxin/casework';
import {
  asked,
  CITY,
  closedAfterReview,
  closedFinal,
  closedInTime,
  decidedOutside,
  DECISION,
  DISTRICT,
  final,
  finalAndTold,
  hearingConcluded,
  hearingHeld,
  OUTSIDE_CITY,
  reReviewAsked,
  reReviewDecided,
  reviewAsked,
  reviewDecided,
  reviewDelivered,
  reviewed,
  reviewedAndTold,
  SET_ASIDE,
  setAside,
  underReReview,
  underReview,
} from '../../../test/areas/reviewing';
import {
  aPetition,
  concluded,
  day,
  decided,
  factsOn,
  HOUSING_BUREAU,
  inHandling,
  officerOf,
  PETITION_OFFICE,
  PETITIONER,
  registrationInput,
  wallWhere,
  WATER_BUREAU,
  type PetitionBuilder,
} from '../../../test/builders';
import { after, codeOf } from '../../../test/outcomes';
import { closePetition } from '../close-petition';
import { deliverOpinion } from '../deliver-opinion';
import { issueOpinion } from '../issue-opinion';
import { nextTimerOn, passTime } from '../pass-time';
import type { Petition } from '../petition';
import { registerPetition } from '../register-petition';
import { succeedUnit } from '../succeed-unit';
import { involvedUnitsOf } from '../visibility';
import { decideReReview, decideReview } from './decide-review';
import { deliverReviewDecision } from './deliver-review-decision';
import { holdHearing } from './hearing';
import { passReviewOn } from './pass-review-on';
import { requestReview } from './request-review';

const bureau = officerOf(WATER_BUREAU);
const office = officerOf(PETITION_OFFICE);
const at = (builder: PetitionBuilder): [Petition, ReturnType<typeof factsOn>] => [
  builder.build(),
  factsOn(builder.on),
];
const clock = (petition: Petition, kind: Parameters<typeof lastClock>[1]) => lastClock(petition.clocks, kind);

const reReviewDecidedBy = (
  petition: Petition,
  facts: ReturnType<typeof factsOn>,
  acting: ReturnType<typeof officerOf>,
) => decideReReview(petition, DECISION, acting, facts);

describe('Article 35', () => {
  it('the period runs from the proven delivery, and its last day rolls over a holiday', () => {
    const delivered = decided()
      .later(1)
      .step((p, f) =>
        deliverOpinion(p, { how: 'POST', deliveredOn: day('2026-04-13'), proof: '签收001' }, bureau, f),
      );
    const period = clock(delivered.build(), 'REVIEW_REQUEST');
    expect(period).toMatchObject({ startedOn: '2026-04-13', dueOn: '2026-05-13', unitId: null });
    // Served on 1 September, thirty days later is the first day of the autumn holidays.
    const served = decided().later(141).concluded().build();
    expect(clock(served, 'REVIEW_REQUEST')).toMatchObject({ startedOn: '2026-09-01' });
    expect(String(clock(served, 'REVIEW_REQUEST')?.dueOn) > '2026-10-01').toBe(true);
  });

  it('is asked for up to the last day, and refused a day late', () => {
    const last = concluded().later(30);
    expect(codeOf(reviewAsked(...at(last)))).toBeNull();
    expect(codeOf(reviewAsked(...at(last.later(1))))).toBe('REVIEW_TOO_LATE');
  });

  it('what was asked for in time and recorded late, with proof, was in time; a late one isn’t', () => {
    const late = concluded().later(40);
    const [petition] = at(late.step(passTime));
    const record = (on: string, proof: string | null = '信封邮戳001') =>
      reviewAsked(petition, factsOn(late.on), { on: day(on), how: 'LETTER', proof }, office);
    expect(codeOf(record('2026-05-13'))).toBeNull();
    expect(clock(after(petition, record('2026-05-13')), 'REVIEW_REQUEST')).toMatchObject({
      state: 'MET',
      metOn: '2026-05-13',
    });
    expect(codeOf(record('2026-05-14'))).toBe('REVIEW_TOO_LATE');
    expect(codeOf(record('2026-05-13', ' '))).toBe('EVIDENCE_REQUIRED');
    expect(codeOf(record('2026-04-12'))).toBe('DATE_NOT_POSSIBLE');
    expect(codeOf(record('2026-06-01'))).toBe('DATE_NOT_POSSIBLE');
  });

  it('goes to the next unit up, whoever asks; past one that is gone; and nowhere where there is none', () => {
    const [petition, facts] = at(concluded());
    const unitAfter = (above: Parameters<typeof asked>[1]) =>
      after(petition, reviewAsked(petition, facts, above)).reviews?.at(-1)?.unit?.id;
    expect(unitAfter({})).toBe(DISTRICT.id);
    expect(unitAfter({ above: [{ ...DISTRICT, active: false }, CITY] })).toBe(CITY.id);
    expect(codeOf(reviewAsked(petition, facts, { above: [] }))).toBe('NO_UNIT_ABOVE');
  });

  it('goes past a unit that is accused in it', () => {
    const accusing = aPetition({ purpose: 'ACCUSATION' }).accusing({ units: [DISTRICT.id] });
    const claim = accusing.sortedAs('CLAIM').transferredTo(WATER_BUREAU).received().accepted();
    const [petition, facts] = at(claim.withDemand().decided().concluded());
    const decision = requestReview(petition, asked(facts), PETITIONER, facts, wallWhere());
    expect(after(petition, decision).reviews?.at(-1)?.unit?.id).toBe(CITY.id);
  });

  it('is for the petitioner alone, or recorded by the unit or office that received it', () => {
    const [petition, facts] = at(concluded());
    const by = (acting: Parameters<typeof reviewAsked>[3]) =>
      codeOf(reviewAsked(petition, facts, { proof: '申请书' }, acting));
    expect(by({ ...PETITIONER, id: 'another' })).toBe('NOT_RESPONSIBLE');
    expect(by(officerOf(HOUSING_BUREAU))).toBe('NOT_RESPONSIBLE');
    expect(by(bureau)).toBeNull();
    expect(by(office)).toBeNull();
  });

  it('reviews disposal opinions only', () => {
    const suggestion = aPetition({ unit: WATER_BUREAU, purpose: 'SUGGESTION' }).accepted().decided();
    expect(codeOf(reviewAsked(...at(suggestion.concluded())))).toBe('NOT_REVIEWABLE');
  });

  it('says why: blanks are no grounds, and asking twice is asking once', () => {
    const [petition, facts] = at(concluded());
    expect(codeOf(reviewAsked(petition, facts, { grounds: ' \u3000' }))).toBe('REASON_REQUIRED');
    expect(codeOf(reviewAsked(...at(underReview())))).toBe('REVIEW_RUNNING');
    expect(codeOf(reviewAsked(...at(closedAfterReview())))).toBe('ALREADY_REVIEWED');
  });

  it('is decided within 30 days of the request, by the unit that was asked; lateness is on record', () => {
    const asked35 = underReview();
    expect(clock(asked35.build(), 'REVIEW')).toMatchObject({
      ...{ unitId: DISTRICT.id, startedOn: '2026-04-16', dueOn: '2026-05-16', state: 'RUNNING' },
    });
    expect(nextTimerOn(asked35.build())).toBe('2026-05-17');
    const missed = asked35.afterSilence(31).build();
    expect(clock(missed, 'REVIEW')?.state).toBe('MISSED');
    const told = reviewed().later(25).step(reviewDelivered).build();
    // Decided in time, told too late: the written answer belongs to the thirty days.
    expect(clock(told, 'REVIEW')).toMatchObject({ state: 'MISSED', metOn: '2026-05-21' });
  });

  it('nobody but that unit decides it, and none who decided before', () => {
    const [petition, facts] = at(underReview());
    const by = (acting: typeof bureau) => codeOf(decideReview(petition, DECISION, acting, facts));
    expect(by(bureau)).toBe('NOT_RESPONSIBLE');
    expect(by(office)).toBe('NOT_RESPONSIBLE');
    expect(by(officerOf(CITY))).toBe('NOT_RESPONSIBLE');
    expect(by({ ...officerOf(DISTRICT), cadreId: bureau.cadreId })).toBe('SECOND_PERSON_REQUIRED');
    expect(by(officerOf(DISTRICT))).toBeNull();
  });

  it('a decision without reasons or provisions is none, and only a re-review after a hearing is published', () => {
    const [petition, facts] = at(underReview());
    const code = (part: Partial<typeof DECISION>) =>
      codeOf(reviewDecided(petition, facts, { ...DECISION, ...part }));
    expect(code({ reasons: ' ' })).toBe('OPINION_INCOMPLETE');
    expect(code({ legalBasis: [' '] })).toBe('OPINION_INCOMPLETE');
    expect(code({ publish: true })).toBe('HEARING_REQUIRED');
    expect(codeOf(reviewDecided(...at(reviewed())))).toBe('ILLEGAL_STEP');
  });

  it('two who decide at once: the second is told that nothing waits any more', () => {
    const [petition, facts] = at(underReview());
    const first = after(petition, reviewDecided(petition, facts, SET_ASIDE));
    expect(codeOf(decideReview(first, DECISION, officerOf(DISTRICT, 6), facts))).toBe('ILLEGAL_STEP');
  });

  it('set aside, the opinion is history and the unit concludes anew within 60 days', () => {
    const petition = setAside().build();
    expect(petition).toMatchObject({ status: 'HANDLING', answer: null, delivery: null, extension: null });
    expect(petition.earlierAnswers).toMatchObject([
      { answer: { kind: 'OPINION' }, setAsideOn: '2026-04-26' },
    ]);
    expect(clock(petition, 'CONCLUDE')).toMatchObject({ startedOn: '2026-04-26', dueOn: '2026-06-25' });
    expect(clock(petition, 'EXECUTION')?.state).toBe('VOID');
    const anew = setAside().step(reviewDelivered).later(4).decided().concluded();
    expect(anew.build().reviews).toMatchObject([{ past: true }]);
    const again = anew.step(reviewAsked).build();
    expect(again.reviews?.map(({ id }) => id)).toEqual(['REVIEW-1', 'REVIEW-2']);
  });

  it('survives closing: what was closed is open again while it runs, and isn’t closed meanwhile', () => {
    const open = closedInTime().later(29).step(reviewAsked);
    expect(open.build()).toMatchObject({ status: 'CONCLUDED', closedOn: null });
    expect(codeOf(closePetition(open.build(), office, factsOn(open.on)))).toBe('REVIEW_RUNNING');
    expect(codeOf(reviewAsked(...at(closedInTime().later(31))))).toBe('REVIEW_TOO_LATE');
  });

  it('shows the case to the unit that reviews it, and passes to its successor by the same day', () => {
    const petition = underReview().build();
    expect(involvedUnitsOf(petition)).toContain(DISTRICT.id);
    const facts = factsOn('2026-04-20');
    const toCity = { from: DISTRICT.id, to: CITY, above: [] };
    const passed = after(petition, passReviewOn(petition, toCity, facts, wallWhere()));
    expect(clock(passed, 'REVIEW')).toMatchObject({ unitId: CITY.id, dueOn: '2026-05-16' });
    expect(codeOf(decideReview(passed, DECISION, officerOf(CITY), facts))).toBeNull();
    expect(passReviewOn(passed, toCity, facts, wallWhere()).events).toEqual([]);
  });

  it('nobody reviews himself: where the holder merges into the reviewer, or that into the holder, the next unit up decides', () => {
    const petition = underReview().build();
    const facts = factsOn('2026-04-20');
    const bureauFacts = { ...WATER_BUREAU, ancestors: [DISTRICT.id, CITY.id] };
    for (const [from, to, above] of [
      [WATER_BUREAU.id, DISTRICT, [CITY]],
      [DISTRICT.id, bureauFacts, [{ ...DISTRICT, active: false }, CITY]],
    ] as const) {
      const command = { from, to, above, office: null, servingThere: [] };
      const moved = after(petition, succeedUnit(petition, command, facts));
      expect(moved.heldBy.id).toBe(to.id);
      const passed = after(moved, passReviewOn(moved, command, facts, wallWhere()));
      expect(passed.reviews).toMatchObject([{ unit: { id: CITY.id } }]);
      expect(clock(passed, 'REVIEW')).toMatchObject({ unitId: CITY.id, dueOn: '2026-05-16' });
      expect(codeOf(decideReview(passed, DECISION, officerOf(to), facts))).toBe('NOT_RESPONSIBLE');
      expect(codeOf(decideReview(passed, DECISION, officerOf(CITY), facts))).toBeNull();
      expect(passReviewOn(passed, command, facts, wallWhere()).events).toEqual([]);
    }
  });

  it('where nobody stands above who reviews and answers by now, an organ outside decides', () => {
    const petition = underReview().build();
    const facts = factsOn('2026-04-20');
    const command = { from: WATER_BUREAU.id, to: DISTRICT, above: [], office: null, servingThere: [] };
    const moved = after(petition, succeedUnit(petition, command, facts));
    expect(passReviewOn(moved, command, facts, wallWhere()).events).toEqual([]);
    expect(codeOf(decideReview(moved, DECISION, officerOf(DISTRICT), facts))).toBe('NOT_RESPONSIBLE');
    const outside = after(moved, decidedOutside(moved, facts));
    expect(outside).toMatchObject({ status: 'REVIEWED', reviews: [{ external: { organ: '某市人民政府' } }] });
    expect(clock(outside, 'REVIEW')).toMatchObject({ state: 'MET' });
  });

  it('nor does an accused unit decide in its place', () => {
    const petition = underReview().build();
    const accused = { ...petition, accused: { units: [CITY.id], cadres: [], outsiders: false } };
    const facts = factsOn('2026-04-20');
    const province = { ...CITY, id: '00000000-0000-7000-8000-000000000019' };
    const command = {
      from: WATER_BUREAU.id,
      to: DISTRICT,
      above: [CITY, province],
      office: null,
      servingThere: [],
    };
    const moved = after(accused, succeedUnit(accused, command, facts));
    const passed = after(moved, passReviewOn(moved, command, facts, wallWhere()));
    expect(passed.reviews).toMatchObject([{ unit: { id: province.id } }]);
  });
});

describe('Article 36', () => {
  it('who decided the review doesn’t re-review it, though the re-reviewing unit takes its work over', () => {
    const petition = underReReview().build();
    const facts = factsOn('2026-05-04');
    const province = { ...CITY, id: '00000000-0000-7000-8000-000000000019' };
    const command = { from: DISTRICT.id, to: CITY, above: [province] };
    const passed = after(petition, passReviewOn(petition, command, facts, wallWhere()));
    expect(passed.reviews?.map(({ unit }) => unit?.id)).toEqual([DISTRICT.id, province.id]);
  });

  it('the period for re-review runs from the day on which the review reached the petitioner', () => {
    expect(clock(reviewed().build(), 'RE_REVIEW_REQUEST')).toBeNull();
    expect(codeOf(reReviewAsked(...at(reviewed())))).toBe('OPINION_NOT_DELIVERED');
    const told = reviewedAndTold();
    expect(clock(told.build(), 'RE_REVIEW_REQUEST')).toMatchObject({
      ...{ startedOn: '2026-04-27', dueOn: '2026-05-27', unitId: null },
    });
    expect(codeOf(reReviewAsked(...at(told.later(30))))).toBeNull();
    expect(codeOf(reReviewAsked(...at(told.later(31))))).toBe('REVIEW_TOO_LATE');
    const ended = told.afterSilence(31).build();
    expect(clock(ended, 'RE_REVIEW_REQUEST')?.state).toBe('VOID');
    expect(passTime(ended, factsOn('2026-08-01')).events.map(({ type }) => type)).not.toContain(
      'petition.re-review-period-ended',
    );
  });

  it('isn’t asked for before a review, and survives closing after one', () => {
    expect(codeOf(reReviewAsked(...at(closedInTime())))).toBe('NOT_REVIEWED_YET');
    expect(codeOf(reReviewAsked(...at(concluded())))).toBe('ILLEGAL_STEP');
    expect(closedAfterReview().later(2).step(reReviewAsked).build()).toMatchObject({
      ...{ status: 'REVIEWED', closedOn: null },
    });
  });

  it('hearing time doesn’t count, and no other period stands still for a hearing', () => {
    const heard = underReReview().later(2).step(hearingHeld).later(10);
    expect(clock(heard.build(), 'RE_REVIEW')).toMatchObject({ state: 'PAUSED' });
    const [before] = at(underReReview());
    const resumed = clock(heard.step(hearingConcluded).build(), 'RE_REVIEW');
    expect(resumed?.dueOn).toBe(addDays(clock(before, 'RE_REVIEW')?.dueOn ?? day('2026-01-01'), 10));
    const handling = inHandling().step(hearingHeld).build();
    expect(clock(handling, 'CONCLUDE')?.state).toBe('RUNNING');
    expect(codeOf(hearingHeld(...at(underReview())))).toBe('ILLEGAL_STEP');
  });

  it('a paused period is neither missed nor decided over, and a late one isn’t saved by a hearing', () => {
    const heard = underReReview().step(hearingHeld);
    expect(codeOf(reReviewDecided(...at(heard)))).toBe('HEARING_RUNNING');
    expect(clock(heard.afterSilence(90).build(), 'RE_REVIEW')?.state).toBe('PAUSED');
    const late = underReReview().afterSilence(31).step(hearingHeld);
    expect(clock(late.build(), 'RE_REVIEW')?.state).toBe('MISSED');
  });

  it('a hearing belongs to who decides, once at a time, in the open or with a reason', () => {
    const [petition, facts] = at(underReReview());
    const hold = (
      acting: typeof bureau,
      openToPublic: boolean,
      reason: string | null = null,
      on = facts.today,
    ) => codeOf(holdHearing(petition, { on, openToPublic, reason }, acting, facts));
    expect(hold(bureau, true)).toBe('NOT_RESPONSIBLE');
    expect(hold(officerOf(CITY), false)).toBe('REASON_REQUIRED');
    expect(hold(officerOf(CITY), false, '涉及个人隐私')).toBeNull();
    expect(hold(officerOf(CITY), true, null, day('2026-04-20'))).toBe('DATE_NOT_POSSIBLE');
    expect(hold(officerOf(CITY), true, null, addDays(facts.today, 1))).toBe('DATE_NOT_POSSIBLE');
    expect(codeOf(hearingHeld(...at(underReReview().step(hearingHeld))))).toBe('HEARING_RUNNING');
    const heard = underReReview().step(hearingHeld).step(hearingConcluded);
    expect(codeOf(reReviewDecided(...at(heard), { ...DECISION, publish: true }))).toBeNull();
  });

  it('who decided the review doesn’t decide the re-review', () => {
    const [petition, facts] = at(underReReview());
    const reviewer = petition.reviews?.[0]?.decision?.by;
    const acting = { ...officerOf(CITY), cadreId: reviewer?.cadreId ?? null };
    expect(codeOf(reReviewDecidedBy(petition, facts, acting))).toBe('SECOND_PERSON_REQUIRED');
  });

  it('upheld, it is final: nothing more is asked for; set aside, it is handled anew', () => {
    const petition = final().build();
    expect(petition.status).toBe('FINAL');
    expect(clock(petition, 'RE_REVIEW')).toMatchObject({ state: 'MET' });
    expect(codeOf(reReviewAsked(...at(finalAndTold())))).toBe('ILLEGAL_STEP');
    expect(codeOf(reReviewAsked(...at(closedFinal())))).toBe('ALREADY_REVIEWED');
    const anew = underReReview()
      .step((p, f) => reReviewDecided(p, f, SET_ASIDE))
      .build();
    expect(anew).toMatchObject({ status: 'HANDLING', answer: null });
    expect(clock(anew, 'CONCLUDE')?.startedOn).toBe('2026-05-02');
  });

  it('what comes after it is registered like everything else', () => {
    const input = registrationInput({ text: '同一事实和理由再次提出。' });
    expect(codeOf(registerPetition(input, office, factsOn('2026-06-01')))).toBeNull();
  });
});

describe('from outside', () => {
  it('an organ’s decision is entered with number, document and dates in their order', () => {
    const [petition, facts] = at(concluded().later(20));
    const code = (part: Parameters<typeof decidedOutside>[2]) =>
      codeOf(decidedOutside(petition, facts, part));
    expect(code({ externalNumber: ' ' })).toBe('EVIDENCE_REQUIRED');
    expect(code({ decidedOn: day('2026-04-12') })).toBe('DATE_NOT_POSSIBLE');
    expect(code({ deliveredOn: day('2026-04-30') })).toBe('DATE_NOT_POSSIBLE');
    expect(code({ deliveredOn: addDays(facts.today, 1) })).toBe('DATE_NOT_POSSIBLE');
    const reviewedOutside = after(petition, decidedOutside(petition, facts));
    expect(clock(reviewedOutside, 'REVIEW_REQUEST')?.state).toBe('VOID');
    expect(clock(reviewedOutside, 'RE_REVIEW_REQUEST')).toMatchObject({ startedOn: facts.today });
    expect(after(reviewedOutside, decidedOutside(reviewedOutside, facts)).status).toBe('FINAL');
  });

  it('a unit of the district decides for itself; an outside one that was asked is answered for by its document', () => {
    expect(codeOf(decidedOutside(...at(underReview())))).toBe('REVIEW_RUNNING');
    const outside = concluded().step((p, f) => reviewAsked(p, f, { above: [OUTSIDE_CITY] }));
    const answered = outside
      .later(5)
      .step((p, f) => decidedOutside(p, f))
      .build();
    expect(answered.reviews).toHaveLength(1);
    expect(clock(answered, 'REVIEW')).toMatchObject({ state: 'MET' });
  });

  it('set aside outside, CONCLUDE counts from that decision', () => {
    const set = concluded()
      .later(20)
      .step((p, f) => decidedOutside(p, f, { outcome: 'SET_ASIDE', decidedOn: day('2026-04-30') }));
    expect(clock(set.build(), 'CONCLUDE')).toMatchObject({ startedOn: '2026-04-30' });
  });
});

describe('the decision of a review', () => {
  it('is delivered by who made it, with the proof that its method has, not before it was made', () => {
    const [petition, facts] = at(reviewed());
    const deliver = (part: object, acting = officerOf(DISTRICT)) =>
      codeOf(
        deliverReviewDecision(
          petition,
          { how: 'POST', deliveredOn: facts.today, proof: '签收单', ...part },
          acting,
          facts,
        ),
      );
    expect(deliver({}, bureau)).toBe('NOT_RESPONSIBLE');
    expect(deliver({ proof: ' ' })).toBe('EVIDENCE_REQUIRED');
    expect(deliver({ how: 'LEFT_AT_ADDRESS' })).toBe('EVIDENCE_REQUIRED');
    expect(deliver({ how: 'LEFT_AT_ADDRESS', circumstance: '社区工作者二人见证拒收' })).toBeNull();
    expect(deliver({ deliveredOn: addDays(facts.today, -1) })).toBe('DATE_NOT_POSSIBLE');
    expect(deliver({ deliveredOn: addDays(facts.today, 1) })).toBe('DATE_NOT_POSSIBLE');
    expect(codeOf(reviewDelivered(...at(reviewedAndTold())))).toBe('NO_DECISION_TO_DELIVER');
  });

  it('holds closing back until it is delivered', () => {
    const [petition, facts] = at(final());
    expect(codeOf(closePetition(petition, office, facts))).toBe('OPINION_NOT_DELIVERED');
    const [told, later] = at(finalAndTold());
    expect(codeOf(closePetition(told, office, later))).toBeNull();
    const [review, day36] = at(reviewedAndTold());
    expect(codeOf(closePetition(review, office, day36))).toBe('REVIEW_PERIOD_RUNNING');
  });

  it('an opinion isn’t issued while a hearing on the matter goes on', () => {
    const [petition, facts] = at(inHandling().withDemand().step(hearingHeld));
    const opinion = {
      claim: '一',
      facts: '二',
      reasons: '三',
      outcome: 'SUPPORT',
      legalBasis: ['四'],
    } as const;
    expect(codeOf(issueOpinion(petition, opinion, bureau, facts))).toBe('HEARING_RUNNING');
  });
});
