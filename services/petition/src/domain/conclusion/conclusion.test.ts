import { addDays } from '@lianxin/calendar';
import { agreed, offered, performed } from '../../../test/areas/answers';
import { decidedOutside, reviewAsked, reviewedAndTold, finalAndTold } from '../../../test/areas/reviewing';
import {
  aPetition,
  closed,
  concluded,
  day,
  decided,
  DISCIPLINE_ORGAN,
  factsOn,
  HOUSING_BUREAU,
  inHandling,
  officerOf,
  PETITION_OFFICE,
  PETITIONER,
  WATER_BUREAU,
  type PetitionBuilder,
} from '../../../test/builders';
import { after, clockOf, codeOf } from '../../../test/outcomes';
import { answerSuggestion } from '../answer-suggestion';
import { closePetition } from '../close-petition';
import { deliverOpinion } from '../deliver-opinion';
import { issueOpinion } from '../issue-opinion';
import type { Petition } from '../petition';
import { ratePetition } from '../rate-petition';
import { recordExecution } from '../record-execution';
import { requestExtension } from '../request-extension';
import { recordCallback, type RecordCallback } from './record-callback';
import { recordMediation } from './record-mediation';
import { serveOpinionAgain } from './serve-again';
import { convertToOrdinary } from './simplified';

const bureau = officerOf(WATER_BUREAU);
const office = officerOf(PETITION_OFFICE);
const at = (builder: PetitionBuilder): [Petition, ReturnType<typeof factsOn>] => [
  builder.build(),
  factsOn(builder.on),
];

it('Article 29: a suggestion is answered in writing, saying what becomes of it, and nothing else answers it', () => {
  const [petition, facts] = at(aPetition({ unit: WATER_BUREAU, purpose: 'SUGGESTION' }).accepted());
  const answer = (text: string) => answerSuggestion(petition, { text, adopted: 'PARTLY' }, bureau, facts);
  expect(codeOf(answer('　'))).toBe('OPINION_INCOMPLETE');
  expect(after(petition, answer('部分采纳')).answer).toMatchObject({ adopted: 'PARTLY' });
  expect(codeOf(agreed(petition, facts))).toBe('WRONG_PURPOSE');
  expect(codeOf(performed(petition, facts))).toBe('WRONG_PURPOSE');
  const opinion = {
    claim: '一',
    facts: '二',
    reasons: '三',
    outcome: 'SUPPORT',
    legalBasis: ['四'],
  } as const;
  expect(codeOf(issueOpinion(petition, opinion, bureau, facts))).toBe('WRONG_PURPOSE');
});

describe('Article 31', () => {
  it('fifth item: a duty is performed or answered in writing, with its provision and its true day', () => {
    const [petition, facts] = at(inHandling().later(5));
    expect(codeOf(performed(petition, facts))).toBeNull();
    expect(after(petition, performed(petition, facts, '2026-04-15'))).toMatchObject({
      ...{ status: 'DECIDED', answer: { kind: 'DUTY_ANSWER', performedOn: '2026-04-15' } },
    });
    expect(codeOf(performed(petition, facts, '2026-04-12'))).toBe('DATE_NOT_POSSIBLE');
    expect(codeOf(performed(petition, facts, '2026-04-19'))).toBe('DATE_NOT_POSSIBLE');
    const answered = inHandling()
      .step((p, f) => performed(p, f))
      .concluded()
      .build();
    expect(answered.clocks.map(({ kind }) => kind)).not.toContain('REVIEW_REQUEST');
  });

  it('sixth item: no opinion without the claim, the facts and the reasons (Article 32)', () => {
    const [petition, facts] = at(inHandling().withDemand());
    const whole = {
      claim: '一',
      facts: '二',
      reasons: '三',
      outcome: 'SUPPORT',
      legalBasis: ['四'],
    } as const;
    const missing = [
      { claim: ' ' },
      { facts: ' ' },
      { reasons: ' ' },
      { legalBasis: [] },
      { legalBasis: [' '] },
    ];
    for (const part of missing)
      expect(codeOf(issueOpinion(petition, { ...whole, ...part }, bureau, facts))).toBe('OPINION_INCOMPLETE');
    expect(codeOf(issueOpinion(petition, whole, bureau, facts))).toBeNull();
  });
});

it('Article 32: what was supported is carried out after a review, too, and once', () => {
  const execute = (builder: PetitionBuilder) => {
    const [petition, facts] = at(builder);
    return recordExecution(petition, { executedOn: facts.today, evidence: '验收单' }, bureau, facts);
  };
  for (const builder of [reviewedAndTold(), finalAndTold()]) {
    const done = builder.step(() => execute(builder));
    expect(clockOf(done.build(), 'EXECUTION')).toMatchObject({ state: 'MET' });
    expect(codeOf(execute(done))).toBe('ALREADY_EXECUTED');
  }
});

it('Article 33: an agreement needs both signatures, its terms, its lawfulness and the signed copy', () => {
  const [petition, facts] = at(inHandling().later(3));
  const code = (part: Parameters<typeof agreed>[2]) => codeOf(agreed(petition, facts, part));
  expect(code({ signedBy: ['PETITIONER'] })).toBe('AGREEMENT_NOT_SIGNED');
  expect(code({ signedBy: ['OTHER_PARTY', 'OTHER_PARTY'] })).toBe('AGREEMENT_NOT_SIGNED');
  expect(code({ terms: ' ' })).toBe('OPINION_INCOMPLETE');
  expect(code({ basis: ' ' })).toBe('OPINION_INCOMPLETE');
  expect(code({ evidence: ' ' })).toBe('EVIDENCE_REQUIRED');
  expect(code({ agreedOn: addDays(facts.today, 1) })).toBe('DATE_NOT_POSSIBLE');
  expect(code({ agreedOn: day('2026-04-12') })).toBe('DATE_NOT_POSSIBLE');
  const [handled] = at(inHandling());
  const command = { form: 'SETTLEMENT', terms: '一', basis: '二', evidence: '三' } as const;
  const whole = { ...command, agreedOn: facts.today, signedBy: ['PETITIONER', 'OTHER_PARTY'] } as const;
  expect(codeOf(recordMediation(handled, whole, officerOf(HOUSING_BUREAU), facts))).toBe('NOT_RESPONSIBLE');
  const concludedBy = inHandling()
    .later(3)
    .step((p, f) => agreed(p, f))
    .concluded();
  expect(clockOf(concludedBy.build(), 'CONCLUDE')).toMatchObject({ state: 'MET' });
  expect(codeOf(reviewAsked(...at(concludedBy)))).toBe('NOT_REVIEWABLE');
});

it('Article 34: the statutory 60 days run on under the simplified way, and count from the first acceptance after it', () => {
  const simple = inHandling()
    .later(2)
    .step((p, f) => offered(p, f));
  const statutory = clockOf(inHandling().build(), 'CONCLUDE');
  expect(clockOf(simple.build(), 'CONCLUDE')).toEqual(statutory);
  expect(clockOf(simple.build(), 'SIMPLE_ACCEPT')).toMatchObject({ state: 'MET', dueOn: '2026-04-16' });
  expect(clockOf(simple.build(), 'SIMPLE_REPLY')).toMatchObject({ state: 'RUNNING', dueOn: '2026-04-27' });
  const ordinary = simple
    .later(3)
    .step((p, f) => convertToOrdinary(p, { reason: '案情复杂' }, bureau, f))
    .build();
  expect(clockOf(ordinary, 'CONCLUDE')).toEqual(statutory);
  expect(clockOf(ordinary, 'SIMPLE_REPLY').state).toBe('VOID');
  expect(codeOf(convertToOrdinary(ordinary, { reason: '再次' }, bureau, factsOn('2026-04-20')))).toBe(
    'NOT_SIMPLIFIED',
  );
  const answered = simple.withDemand().decided().concluded().build();
  expect(clockOf(answered, 'SIMPLE_REPLY').state).toBe('MET');
});

describe('simplified handling', () => {
  it('asks for a criterion, the petitioner’s consent and its true day', () => {
    const [petition, facts] = at(inHandling());
    const code = (part: Parameters<typeof offered>[2]) => codeOf(offered(petition, facts, part));
    expect(code({ criteria: [] })).toBe('SIMPLIFIED_CRITERIA_MISSING');
    expect(code({ consent: ' ' })).toBe('EVIDENCE_REQUIRED');
    expect(code({ consentedOn: addDays(facts.today, 1) })).toBe('DATE_NOT_POSSIBLE');
    expect(code({ consentedOn: day('2026-04-12') })).toBe('DATE_NOT_POSSIBLE');
  });

  it('is nothing for an accusation, for what many raise, for what takes more days, and only once', () => {
    const accusation = aPetition({ unit: DISCIPLINE_ORGAN, purpose: 'ACCUSATION' }).accepted();
    const joint = aPetition({ unit: WATER_BUREAU, attendance: 5 }).accepted();
    const longer = inHandling().step((p, f) => requestExtension(p, { days: 5, reason: '复杂' }, bureau, f));
    for (const builder of [accusation, joint, longer])
      expect(codeOf(offered(...at(builder)))).toBe('SIMPLIFIED_NOT_FITTING');
    expect(codeOf(offered(...at(inHandling().step((p, f) => offered(p, f)))))).toBe('ALREADY_SIMPLIFIED');
  });

  it('is too late where acceptance was, or where the days to reply are over', () => {
    const slow = aPetition({ unit: WATER_BUREAU }).later(4).accepted();
    expect(codeOf(offered(...at(slow)))).toBe('SIMPLIFIED_TOO_LATE');
    expect(codeOf(offered(...at(inHandling().later(14))))).toBeNull();
    expect(codeOf(offered(...at(inHandling().later(15))))).toBe('SIMPLIFIED_TOO_LATE');
    // Each unit's three days count from its own receipt.
    const passedOn = aPetition().later(9).transferredTo(WATER_BUREAU).received().later(2).accepted();
    expect(codeOf(offered(...at(passedOn)))).toBeNull();
  });

  it('a missed reply is on record, and nobody is converted by time alone', () => {
    const late = inHandling()
      .step((p, f) => offered(p, f))
      .afterSilence(15)
      .build();
    expect(clockOf(late, 'SIMPLE_REPLY').state).toBe('MISSED');
    expect(late.simplified?.converted).toBeNull();
  });
});

describe('delivery', () => {
  it('has for each method its proof, and a refused service its witness', () => {
    const [petition, facts] = at(decided().later(2));
    const deliver = (how: 'POST' | 'ELECTRONIC' | 'LEFT_AT_ADDRESS' | 'PUBLIC_NOTICE', part: object = {}) =>
      codeOf(
        deliverOpinion(petition, { how, deliveredOn: facts.today, proof: '凭证', ...part }, bureau, facts),
      );
    expect(deliver('POST')).toBeNull();
    for (const how of ['ELECTRONIC', 'LEFT_AT_ADDRESS', 'PUBLIC_NOTICE'] as const) {
      expect(deliver(how)).toBe('EVIDENCE_REQUIRED');
      expect(deliver(how, { circumstance: ' ' })).toBe('EVIDENCE_REQUIRED');
      expect(deliver(how, { circumstance: '见附件' })).toBeNull();
    }
    expect(deliver('POST', { deliveredOn: day('2026-04-12') })).toBe('DATE_NOT_POSSIBLE');
    expect(deliver('POST', { deliveredOn: addDays(facts.today, 1) })).toBe('DATE_NOT_POSSIBLE');
  });

  it('a later service moves the time for review, and nothing else', () => {
    const [petition, facts] = at(concluded().later(20));
    const serve = (deliveredOn: string) =>
      serveOpinionAgain(
        petition,
        { how: 'POST', deliveredOn: day(deliveredOn), proof: '签收' },
        bureau,
        facts,
      );
    expect(codeOf(serve('2026-04-13'))).toBe('DATE_NOT_POSSIBLE');
    expect(codeOf(serve('2026-05-04'))).toBe('DATE_NOT_POSSIBLE');
    const served = after(petition, serve('2026-04-30'));
    expect(clockOf(served, 'REVIEW_REQUEST')).toMatchObject({ startedOn: '2026-04-30', dueOn: '2026-06-01' });
    expect(clockOf(served, 'CONCLUDE')).toEqual(clockOf(petition, 'CONCLUDE'));
    expect(codeOf(reviewAsked(served, factsOn('2026-05-20')))).toBeNull();
    const asked = concluded().later(1).step(reviewAsked).later(1);
    const again = { how: 'POST', deliveredOn: asked.on, proof: '签收' } as const;
    expect(codeOf(serveOpinionAgain(asked.build(), again, bureau, factsOn(asked.on)))).toBe('REVIEW_RUNNING');
  });
});

describe('what follows', () => {
  const call = (builder: PetitionBuilder, part: Partial<RecordCallback> = {}, acting = office) => {
    const [petition, facts] = at(builder);
    const command = { on: facts.today, said: 'SATISFIED', note: '水已通', settled: 'YES', ...part } as const;
    return recordCallback(petition, command, acting, facts);
  };

  it('a call back tells whether it is settled, apart from conclusion and closing', () => {
    const settled = concluded()
      .later(2)
      .step((p) => call(concluded().later(2)) ?? p);
    expect(settled.build()).toMatchObject({
      ...{ status: 'CONCLUDED', closedOn: null, settlement: { settled: 'YES', on: '2026-04-15' } },
    });
    const unknown = after(
      settled.build(),
      call(settled, { said: 'NOT_REACHED', note: null, settled: 'UNKNOWN' }),
    );
    expect(unknown.settlement).toMatchObject({ settled: 'YES' });
    expect(unknown.callbacks).toHaveLength(2);
  });

  it('says that in the petitioner’s words, on its true day, by who answered or registered', () => {
    const builder = concluded().later(2);
    expect(codeOf(call(builder, { note: ' ' }))).toBe('EVIDENCE_REQUIRED');
    expect(codeOf(call(builder, { said: 'NOT_REACHED', settled: 'NO' }))).toBe('EVIDENCE_REQUIRED');
    expect(codeOf(call(builder, { on: day('2026-04-12') }))).toBe('DATE_NOT_POSSIBLE');
    expect(codeOf(call(builder, { on: day('2026-04-16') }))).toBe('DATE_NOT_POSSIBLE');
    expect(codeOf(call(builder, {}, officerOf(HOUSING_BUREAU)))).toBe('NOT_RESPONSIBLE');
    expect(codeOf(call(closed()))).toBe('ILLEGAL_STEP');
  });

  it('rating and closing go on after review and re-review, by a second person', () => {
    const rate = (builder: PetitionBuilder) => {
      const [petition, facts] = at(builder);
      return codeOf(ratePetition(petition, { of: 'HANDLING_UNIT', grade: 1 }, PETITIONER, facts));
    };
    expect(rate(reviewedAndTold())).toBeNull();
    expect(rate(finalAndTold())).toBeNull();
    const outside = concluded()
      .step((p, f) => decidedOutside(p, f))
      .later(32);
    const close = (acting: typeof bureau) =>
      codeOf(closePetition(...([outside.build(), acting, factsOn(outside.on)] as const)));
    expect(close(bureau)).toBe('SECOND_PERSON_REQUIRED');
    expect(close(office)).toBeNull();
  });
});
