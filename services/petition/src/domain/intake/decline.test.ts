import {
  aPetition,
  concluded,
  day,
  factsOn,
  HOUSING_BUREAU,
  inHandling,
  officerOf,
  PETITION_OFFICE,
  PETITIONER,
  received,
  WATER_BUREAU,
  type PetitionBuilder,
} from '../../../test/builders';
import { earlierIn, INTAKE_STAGES, INTAKE_TRIES } from '../../../test/areas/intake';
import { closedAfterReview, closedFinal } from '../../../test/areas/reviewing';
import { codeOf } from '../../../test/outcomes';
import { awaitedDecision } from '../awaited-decision';
import type { Petition, Petitioner } from '../petition';
import { approveDecline } from './approve-decline';
import { contestDecline } from './contest-decline';
import { decideContest } from './decide-contest';
import { declinePetition, type DeclinePetition } from './decline-petition';
import type { Earlier } from './earlier-petition';

const { declined, proposed } = INTAKE_STAGES;
const office = officerOf(PETITION_OFFICE);
const EARLIER = earlierIn(inHandling());

const person = (name: string, idNumber: string | null = null): Petitioner => ({
  ...{ name, idNumber, phone: null, address: '望江街道1号' },
  representative: false,
});
const by = (...petitioners: readonly Petitioner[]): PetitionBuilder =>
  aPetition({ attendance: petitioners.length, personal: { petitioners } });

const declining = (
  petition: Petition,
  part: Partial<DeclinePetition> = {},
  acting = office,
  on = '2026-04-20',
) =>
  codeOf(
    declinePetition(
      petition,
      { ground: 'ALREADY_WITH_SUPERIOR', earlier: EARLIER, reasons: '同一事项', newFacts: null, ...part },
      acting,
      factsOn(on),
    ),
  );

const earlierBy = (...petitioners: readonly Petitioner[]): Earlier => ({
  ...EARLIER,
  petition: { ...EARLIER.petition, personal: { petitioners } },
});

const final = (petition: Petition): Earlier => ({
  ...EARLIER,
  petition: { ...petition, id: 'earlier', status: 'FINAL' },
});

test('PR 19: what a unit below handles within its period may be proposed for decline by its superior', () => {
  expect(declining(aPetition().build())).toBeNull();
  expect(
    declining(aPetition().build(), { earlier: { ...EARLIER, aboveItsHolder: [PETITION_OFFICE.id] } }),
  ).toBeNull();
});

test.each<[string, Earlier]>([
  ['not accepted yet', earlierIn(received())],
  ['answered and delivered', earlierIn(concluded())],
  ['only registered', earlierIn(aPetition({ unit: WATER_BUREAU }))],
  ['accepted after the later one came in', earlierIn(received().later(2).accepted())],
])('PR 19, 44: one that is %s is no ground', (_what, earlier) => {
  expect(declining(aPetition().build(), { earlier })).toBe('EARLIER_NOT_IN_PROGRESS');
});

test('PR 19: the period counts: on its last day it is a ground, a day later, or handled late, it is none', () => {
  const last = '2026-06-12';
  const petition = aPetition({ receivedOn: day(last) }).build();
  expect(declining(petition, {}, office, last)).toBeNull();
  expect(declining(petition, {}, office, '2026-06-13')).toBe('EARLIER_NOT_IN_PROGRESS');
  expect(declining(aPetition({ receivedOn: day('2026-06-13') }).build(), {}, office, '2026-06-13')).toBe(
    'EARLIER_NOT_IN_PROGRESS',
  );
});

test('PR 19: only a superior declines: neither the unit that has the earlier one nor one beside it', () => {
  const own = { ...EARLIER, petition: { ...EARLIER.petition, heldBy: aPetition().build().heldBy } };
  expect(declining(aPetition().build(), { earlier: own })).toBe('NOT_ITS_SUPERIOR');
  expect(declining(aPetition().build(), { earlier: { ...EARLIER, aboveOurs: ['another district'] } })).toBe(
    'NOT_ITS_SUPERIOR',
  );
  const beside = aPetition({ unit: HOUSING_BUREAU }).build();
  expect(declining(beside, {}, officerOf(HOUSING_BUREAU))).toBe('NOT_ITS_SUPERIOR');
});

test('PR 19, 36: everybody who petitions now must have petitioned then, by ID number where both gave one', () => {
  const [one, same, other] = [
    person('甲某', '110105194912310021'),
    person('改名', '110105194912310021'),
    person('甲某', '11010519491231002X'),
  ];
  const earlier = earlierBy(one);
  expect(declining(by(same).build(), { earlier })).toBeNull();
  expect(declining(by(person('甲某')).build(), { earlier })).toBeNull();
  expect(declining(by(other).build(), { earlier })).toBe('PETITIONER_NOT_THE_SAME');
  expect(declining(by(same, person('乙某')).build(), { earlier })).toBe('PETITIONER_NOT_THE_SAME');
  expect(declining(aPetition({ attendance: 4 }).build())).toBe('PETITIONER_NOT_THE_SAME');
  expect(declining(aPetition({ anonymous: true, personal: null }).build())).toBe('PETITIONER_NOT_THE_SAME');
  expect(declining(by(person(' ')).build(), { earlier: earlierBy(person('')) })).toBe(
    'PETITIONER_NOT_THE_SAME',
  );
});

test('PR 36: the same facts are declined only after a re-review; a period for review that went by is no re-review', () => {
  const ground = 'SAME_FACTS_AFTER_RE_REVIEW';
  const petition = aPetition().build();
  expect(declining(petition, { ground, earlier: final(concluded().build()) })).toBeNull();
  expect(declining(petition, { ground, earlier: earlierIn(closedFinal()) })).toBeNull();
  const reopened = closedFinal().step(INTAKE_TRIES.reopenPetition);
  for (const builder of [reopened, reopened.decided().concluded(), closedAfterReview()])
    expect(declining(petition, { ground, earlier: earlierIn(builder) })).toBe('EARLIER_NOT_FINAL');
  for (const builder of [
    inHandling(),
    concluded(),
    concluded().afterSilence(31),
    concluded().later(31).closed(),
  ])
    expect(declining(petition, { ground, earlier: earlierIn(builder) })).toBe('EARLIER_NOT_FINAL');
});

test('PR 36, 44: new facts or reasons go in, on either ground', () => {
  const petition = aPetition().build();
  const newFacts = '五月起连夜间也停水';
  expect(declining(petition, { newFacts })).toBe('NEW_FACTS_GO_IN');
  const ground = 'SAME_FACTS_AFTER_RE_REVIEW';
  expect(declining(petition, { ground, newFacts, earlier: final(concluded().build()) })).toBe(
    'NEW_FACTS_GO_IN',
  );
});

test('PR 30: neither is an accusation declined, nor does one serve as the earlier one', () => {
  const accusation = aPetition({ purpose: 'ACCUSATION' }).build();
  expect(declining(accusation)).toBe('ACCUSATION_ONLY_TO_COMPETENT_ORGAN');
  expect(declining(aPetition({ purpose: null }).build())).toBe('PURPOSE_NOT_SET');
  for (const purpose of ['ACCUSATION', null] as const) {
    const earlier = { ...EARLIER, petition: { ...EARLIER.petition, purpose } };
    expect(declining(aPetition().build(), { earlier })).toBe('EARLIER_PETITION_UNKNOWN');
  }
  expect(declining(aPetition().build(), { earlier: null })).toBe('EARLIER_PETITION_UNKNOWN');
  const itself = { ...EARLIER, petition: aPetition().build() };
  expect(declining(aPetition().build(), { earlier: itself })).toBe('EARLIER_PETITION_UNKNOWN');
});

test('PR 22, 44: a proposal changes nothing: the petition is registered, its clock runs, and it may go its way', () => {
  const builder = proposed();
  expect(builder.build()).toMatchObject({
    status: 'REGISTERED',
    clocks: [{ kind: 'ROUTE', state: 'RUNNING' }],
  });
  expect(awaitedDecision(builder.build())).toBe('DECLINE');
  const handedOn = builder.transferredTo(WATER_BUREAU).received().build();
  expect(awaitedDecision(handedOn)).toBeNull();
  expect(codeOf(INTAKE_TRIES.approveDecline(handedOn, factsOn('2026-04-14')))).toBe('NO_DECLINE_PROPOSED');
  expect(declining(builder.build())).toBe('DECLINE_PROPOSED');
});

const approving = (petition: Petition, n: number, part: object = {}, on = '2026-04-20') =>
  codeOf(
    approveDecline(
      petition,
      { approved: true, reason: null, noticeOn: day(on), how: 'POST', earlier: EARLIER, ...part },
      officerOf(PETITION_OFFICE, n),
      factsOn('2026-04-20'),
    ),
  );

test('a second person approves, on facts as they are then, with a notice; or refuses with a reason', () => {
  const petition = proposed().build();
  expect(approving(petition, 1)).toBe('SECOND_PERSON_REQUIRED');
  expect(approving(petition, 2)).toBeNull();
  expect(approving(petition, 2, { earlier: earlierIn(concluded()) })).toBe('EARLIER_NOT_IN_PROGRESS');
  expect(approving(petition, 2, { earlier: null })).toBe('EARLIER_PETITION_UNKNOWN');
  expect(approving(petition, 2, {}, '2026-04-12')).toBe('DATE_NOT_POSSIBLE');
  expect(approving(petition, 2, {}, '2026-04-21')).toBe('DATE_NOT_POSSIBLE');
  expect(approving(petition, 2, { approved: false })).toBe('REASON_REQUIRED');
  expect(approving(petition, 2, { approved: false, reason: '不是同一事项' })).toBeNull();
  expect(approving(aPetition().build(), 2)).toBe('NO_DECLINE_PROPOSED');
});

test('PR 22, 44: told within fifteen days the office kept its period; a day later it didn’t', () => {
  const told = (days: number) => proposed().later(days).step(INTAKE_TRIES.approveDecline).build();
  expect(told(15)).toMatchObject({ status: 'DECLINED', clocks: [{ kind: 'ROUTE', state: 'MET' }] });
  expect(told(16).clocks[0]).toMatchObject({ kind: 'ROUTE', state: 'MISSED' });
});

test('the petitioner contests; a third person decides within five working days', () => {
  const contested = declined().step(INTAKE_TRIES.contestDecline);
  const petition = contested.build();
  expect(awaitedDecision(petition)).toBe('CONTEST');
  expect(petition.clocks.at(-1)).toMatchObject({ kind: 'OBJECTION_DECISION', dueOn: '2026-04-20' });
  const decides = (n: number, upheld: boolean, reason = '经审查') =>
    codeOf(decideContest(petition, { upheld, reason }, officerOf(PETITION_OFFICE, n), factsOn('2026-04-14')));
  expect([decides(1, true), decides(2, true)]).toEqual(['SECOND_PERSON_REQUIRED', 'SECOND_PERSON_REQUIRED']);
  expect([decides(3, true), decides(3, false), decides(3, true, ' ')]).toEqual([
    null,
    null,
    'REASON_REQUIRED',
  ]);
  const taken = contested.later(1).step(INTAKE_TRIES.decideContest).build();
  expect(taken).toMatchObject({ status: 'RECEIVED', closedOn: null });
  expect(taken.clocks.at(-1)).toMatchObject({ id: 'ROUTE-2', state: 'RUNNING', dueOn: '2026-04-29' });
});

test('PR 36: a contest that names new facts can’t be turned down; upheld, only new facts are heard again', () => {
  const contest = (newFacts: string | null) =>
    declined().step((petition, facts) =>
      contestDecline(petition, { reasons: '不同', newFacts, received: null }, PETITIONER, facts),
    );
  const upholding = (builder: PetitionBuilder) =>
    decideContest(
      builder.build(),
      { upheld: true, reason: '同一事实' },
      officerOf(PETITION_OFFICE, 3),
      factsOn('2026-04-14'),
    );
  expect(codeOf(upholding(contest('五月起停水')))).toBe('NEW_FACTS_GO_IN');
  const upheld = contest(null).step((petition, facts) =>
    decideContest(petition, { upheld: true, reason: '同一事实' }, officerOf(PETITION_OFFICE, 3), facts),
  );
  expect(upheld.build().status).toBe('DECLINED');
  const again = (newFacts: string | null) =>
    codeOf(
      contestDecline(
        upheld.build(),
        { reasons: '不服', newFacts, received: null },
        PETITIONER,
        factsOn('2026-04-14'),
      ),
    );
  expect([again(null), again(' '), again('新证据')]).toEqual([
    'SAME_FACTS_CONCLUDED',
    'SAME_FACTS_CONCLUDED',
    null,
  ]);
});
