import {
  aPetition,
  factsOn,
  inHandling,
  officerOf,
  PETITION_OFFICE,
  WATER_BUREAU,
} from '../../test/builders';
import { after, clockOf, codeOf } from '../../test/outcomes';
import { personOf } from './acting';
import { addDemand } from './add-demand';
import { answerSuggestion } from './answer-suggestion';
import { assessDemand } from './assess-demand';
import type { PetitionEvent } from './events';
import { evolve } from './evolve';
import { issueOpinion, type IssueOpinion } from './issue-opinion';
import type { Petition } from './petition';
import type { Merit, Outcome } from './vocabulary';

const bureau = officerOf(WATER_BUREAU);
const today = factsOn('2026-05-20');
const complete: IssueOpinion = {
  claim: '恢复供水',
  facts: '水压不足属实',
  reasons: '管网老化',
  outcome: 'SUPPORT',
  legalBasis: ['城市供水条例'],
};
const issue = (petition: Petition, part: Partial<IssueOpinion> = {}, acting = bureau) =>
  issueOpinion(petition, { ...complete, ...part }, acting, today);
const sorted = inHandling().withDemand().build();
const suggestion = aPetition({ unit: WATER_BUREAU, purpose: 'SUGGESTION' }).accepted().build();

test('an opinion states claim, facts, reasons, outcome and legal basis, and CONCLUDE runs until it is delivered', () => {
  const petition = after(sorted, issue(sorted));
  expect(petition).toMatchObject({
    status: 'DECIDED',
    answer: { kind: 'OPINION', ...complete },
    answeredOn: '2026-05-20',
  });
  expect(clockOf(petition, 'CONCLUDE').state).toBe('RUNNING');
});

test.each(['claim', 'facts', 'reasons', 'legalBasis'] as const)(
  'without %s it is OPINION_INCOMPLETE (PR 32)',
  (field) => {
    const decision = issue(sorted, { [field]: field === 'legalBasis' ? [' '] : '' });
    expect(decision).toMatchObject({
      code: 'OPINION_INCOMPLETE',
      details: { field },
      rule: { article: '第三十二条' },
    });
  },
);

const foundTo = (merits: readonly Merit[]): Petition =>
  merits.reduce<Petition>((petition, merit, index) => {
    const demandId = `d${index}`;
    const added = after(
      petition,
      addDemand(petition, { demandId, text: '诉求', parentId: null }, bureau, today),
    );
    return after(added, assessDemand(added, { demandId, merit, hardship: false }, bureau, today));
  }, inHandling().build());

test.each<[Outcome, readonly Merit[]]>([
  ['SUPPORT', ['UNREASONABLE']],
  ['SUPPORT', ['REASONABLE_WITHOUT_BASIS', 'UNREASONABLE']],
  ['EXPLAIN', ['REASONABLE']],
  ['NOT_SUPPORT', ['REASONABLE', 'REASONABLE']],
  ['NOT_SUPPORT', ['REASONABLE_WITHOUT_BASIS']],
])('PR 32: %s contradicts the findings %j', (outcome, merits) => {
  const petition = foundTo(merits);
  expect(issue(petition, { outcome })).toMatchObject({
    code: 'OUTCOME_CONTRADICTS_FINDINGS',
    rule: { article: '第三十二条第一款' },
  });
  const before = JSON.stringify(petition);
  issue(petition, { outcome });
  expect(JSON.stringify(petition)).toBe(before);
});

test.each<[Outcome, readonly Merit[]]>([
  ['SUPPORT', ['REASONABLE', 'UNREASONABLE']],
  ['NOT_SUPPORT', ['REASONABLE', 'UNREASONABLE']],
  ['EXPLAIN', ['REASONABLE', 'REASONABLE_WITHOUT_BASIS']],
  ['EXPLAIN', ['UNREASONABLE']],
  ['NOT_SUPPORT', ['UNREASONABLE']],
])('PR 32: %s is borne out by the findings %j, in part too', (outcome, merits) => {
  expect(codeOf(issue(foundTo(merits), { outcome }))).toBeNull();
});

test('PR 32: an older opinion that contradicts its findings stays what it was', () => {
  const event: PetitionEvent = {
    type: 'petition.opinion-issued',
    ...{ at: today.now, by: personOf(bureau), clocks: [], on: today.today },
    opinion: { kind: 'OPINION', ...complete },
  };
  expect(evolve(foundTo(['UNREASONABLE']), event)).toMatchObject({
    status: 'DECIDED',
    answer: { outcome: 'SUPPORT' },
  });
});

test('while a demand is unassessed, or none is recorded, it is DEMAND_OPEN', () => {
  expect(codeOf(issue(inHandling().build()))).toBe('DEMAND_OPEN');
  const more = after(
    sorted,
    addDemand(sorted, { demandId: 'd2', text: '赔偿', parentId: null }, bureau, today),
  );
  expect(issue(more)).toMatchObject({ code: 'DEMAND_OPEN', details: { open: 1, total: 2 } });
});

test('opinions are for claims, answers for suggestions, both by the holder', () => {
  expect(codeOf(issue(suggestion))).toBe('WRONG_PURPOSE');
  expect(codeOf(issue(sorted, {}, officerOf(PETITION_OFFICE)))).toBe('NOT_RESPONSIBLE');
  const answer = { text: '已采纳', adopted: 'ADOPTED' } as const;
  expect(codeOf(answerSuggestion(sorted, answer, bureau, today))).toBe('WRONG_PURPOSE');
  expect(codeOf(answerSuggestion(suggestion, { ...answer, text: '' }, bureau, today))).toBe(
    'OPINION_INCOMPLETE',
  );
  expect(codeOf(answerSuggestion(suggestion, answer, officerOf(PETITION_OFFICE), today))).toBe(
    'NOT_RESPONSIBLE',
  );
  expect(after(suggestion, answerSuggestion(suggestion, answer, bureau, today)).answer).toEqual({
    kind: 'SUGGESTION_ANSWER',
    ...answer,
  });
});

test('a petition whose acceptance was deemed gets its handler with the opinion', () => {
  const silent = aPetition({ unit: WATER_BUREAU }).overdue().withDemand().decided().build();
  expect(silent.handlerId).toBe(bureau.cadreId);
});
