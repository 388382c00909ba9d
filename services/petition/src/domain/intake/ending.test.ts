import {
  aPetition,
  closed,
  concluded,
  day,
  factsOn,
  handedOver,
  HOUSING_BUREAU,
  inHandling,
  offered,
  officerOf,
  PETITION_OFFICE,
  PETITIONER,
  received,
  WATER_BUREAU,
} from '../../../test/builders';
import { INTAKE_STAGES, INTAKE_TRIES } from '../../../test/areas/intake';
import { closedFinal, finalAndTold } from '../../../test/areas/reviewing';
import { clockOf, codeOf } from '../../../test/outcomes';
import { nextDueOn, NOTHING_DUE } from '../next-due-on';
import { nextTimerOn } from '../pass-time';
import type { Petition } from '../petition';
import { recordExecution } from '../record-execution';
import { erasableFrom } from '../retention';
import { DEFAULT_PETITION_RULES } from '../petition-rules';
import { reopenPetition, type ReopenPetition } from './reopen-petition';
import { withdrawPetition } from './withdraw-petition';

const { guided, withdrawn } = INTAKE_STAGES;

const withdrawing = (
  petition: Petition,
  acting: typeof PETITIONER,
  proof: string | null,
  on = '2026-04-13',
) =>
  codeOf(
    withdrawPetition(
      petition,
      { reason: null, received: proof === null ? null : { on: day(on), proof } },
      acting,
      factsOn('2026-04-14'),
    ),
  );

test('no office takes a petition back of its own: an officer shows what the petitioner signed, and when', () => {
  const petition = received().build();
  expect(withdrawing(petition, officerOf(WATER_BUREAU), null)).toBe('EVIDENCE_REQUIRED');
  expect(withdrawing(petition, officerOf(WATER_BUREAU), ' ')).toBe('EVIDENCE_REQUIRED');
  expect(withdrawing(petition, officerOf(HOUSING_BUREAU), '撤回书')).toBe('NOT_RESPONSIBLE');
  expect(withdrawing(petition, officerOf(WATER_BUREAU), '撤回书', '2026-04-12')).toBe('DATE_NOT_POSSIBLE');
  expect(withdrawing(petition, officerOf(WATER_BUREAU), '撤回书', '2026-04-15')).toBe('DATE_NOT_POSSIBLE');
  expect(withdrawing(petition, officerOf(WATER_BUREAU), '撤回书')).toBeNull();
  expect(withdrawing(petition, { ...PETITIONER, id: 'another' }, null)).toBe('NOT_RESPONSIBLE');
  expect(withdrawing(petition, PETITIONER, null)).toBeNull();
});

test('one of several doesn’t take back what all brought', () => {
  const joint = aPetition({ attendance: 3 }).build();
  expect(withdrawing(joint, PETITIONER, null)).toBe('JOINT_WITHDRAWAL_ON_PAPER');
  expect(withdrawing(joint, officerOf(PETITION_OFFICE), '三人签字的撤回书')).toBeNull();
});

test('what ran binds nobody any more, what was missed stays missed, and no timer is left', () => {
  const late = inHandling().afterSilence(70).step(INTAKE_TRIES.withdrawPetition).build();
  expect(clockOf(late, 'CONCLUDE')).toMatchObject({ state: 'MISSED', metOn: '2026-06-22' });
  const offer = withdrawn(offered()).build();
  expect(offer).toMatchObject({ status: 'WITHDRAWN', offeredTo: null, responsibility: { offer: null } });
  expect(clockOf(offer, 'OBJECT').state).toBe('VOID');
  for (const petition of [late, offer]) {
    expect(nextDueOn(petition)).toBe(NOTHING_DUE);
    expect(nextTimerOn(petition)).toBeNull();
  }
});

test('what was taken back, declined or done elsewhere is kept as long as what was closed, then erased', () => {
  expect(erasableFrom(withdrawn().build(), DEFAULT_PETITION_RULES)).toBe('2036-04-13');
  expect(erasableFrom(INTAKE_STAGES.declined().build(), DEFAULT_PETITION_RULES)).toBe('2036-04-13');
  expect(erasableFrom(guided().build(), DEFAULT_PETITION_RULES)).toBeNull();
});

const reopening = (
  petition: Petition,
  part: Partial<ReopenPetition> = {},
  acting = officerOf(WATER_BUREAU),
) =>
  reopenPetition(
    petition,
    { ground: 'NEW_FACTS', reason: '再次停水', evidence: '照片', handlerServes: true, ...part },
    acting,
    factsOn('2026-06-01'),
  );

const executed = () =>
  concluded()
    .step((petition, facts) =>
      recordExecution(
        petition,
        { executedOn: facts.today, evidence: '验收单' },
        officerOf(WATER_BUREAU),
        facts,
      ),
    )
    .later(31)
    .closed();

test('reopened, it is handled anew under sixty days of its own; what had come of it is kept', () => {
  const builder = closed().later(10).step(INTAKE_TRIES.reopenPetition);
  const petition = builder.build();
  expect(petition).toMatchObject({
    status: 'HANDLING',
    answer: null,
    delivery: null,
    closedOn: null,
    ratings: [],
  });
  expect(petition).not.toHaveProperty('concludedBy');
  expect(petition.reopenings?.[0]?.before).toMatchObject({
    answer: { outcome: 'SUPPORT' },
    delivery: { on: '2026-04-13' },
    concludedBy: { unitId: WATER_BUREAU.id },
    closedOn: '2026-05-14',
  });
  expect(clockOf(petition, 'CONCLUDE')).toMatchObject({
    id: 'CONCLUDE-2',
    state: 'RUNNING',
    dueOn: '2026-07-23',
  });
  expect(petition.handlerId).toBe(officerOf(WATER_BUREAU).cadreId);
  expect(builder.decided().concluded().build()).toMatchObject({
    status: 'CONCLUDED',
    delivery: { on: '2026-05-24' },
  });
});

test('PR 32: what was promised and not done is owed on, and its clock with it', () => {
  const again = closed().step((petition, facts) =>
    reopenPetition(
      petition,
      { ground: 'NOT_CARRIED_OUT', reason: '未修复', evidence: '照片', handlerServes: false },
      officerOf(PETITION_OFFICE),
      facts,
    ),
  );
  expect(clockOf(again.build(), 'EXECUTION').state).toBe('RUNNING');
  expect(again.build().handlerId).toBeNull();
  expect(codeOf(reopening(executed().build(), { ground: 'NOT_CARRIED_OUT' }))).toBe('ALREADY_EXECUTED');
  const guidedAway = { ...closed().build(), answer: null };
  expect(codeOf(reopening(guidedAway, { ground: 'NOT_CARRIED_OUT' }))).toBe('OUTCOME_NOT_SUPPORT');
});

test('PR 36: without new facts what was concluded stays so, before and after a re-review', () => {
  for (const status of ['CLOSED', 'FINAL'] as const) {
    const petition = { ...closed().build(), status };
    expect(codeOf(reopening(petition, { reason: ' ' }))).toBe('SAME_FACTS_CONCLUDED');
    expect(codeOf(reopening(petition, { evidence: ' ' }))).toBe('EVIDENCE_REQUIRED');
    expect(codeOf(reopening(petition, { ground: 'NOT_CARRIED_OUT', reason: ' ' }))).toBe('REASON_REQUIRED');
    expect(codeOf(reopening(petition, {}, officerOf(HOUSING_BUREAU)))).toBe('NOT_RESPONSIBLE');
    expect(codeOf(reopening(petition))).toBeNull();
  }
});

test('what went back to the enterprise service, is held by who decides nothing, or names nobody isn’t reopened', () => {
  const returned = handedOver().sortedAs('CLAIM').confirmed().returned().build();
  expect(codeOf(reopening(returned, {}, officerOf(PETITION_OFFICE)))).toBe('ILLEGAL_STEP');
  const atTheOffice = { ...closed().build(), heldBy: aPetition().build().heldBy };
  expect(codeOf(reopening(atTheOffice, {}, officerOf(PETITION_OFFICE)))).toBe('NOT_COMPETENT');
  expect(codeOf(reopening(closed().erasureProposed().anonymised().build()))).toBe('ALREADY_ANONYMISED');
});

test('PR 36: after re-review, closed or not, new facts go in, and what was said already doesn’t', () => {
  for (const found of [finalAndTold(), closedFinal()]) {
    const petition = found.build();
    const reopened = (reason: string) =>
      codeOf(
        reopenPetition(
          petition,
          { ground: 'NEW_FACTS', reason, evidence: '照片', handlerServes: true },
          officerOf(petition.heldBy),
          factsOn(found.on),
        ),
      );
    for (const said of [
      petition.text,
      ` ${petition.text.slice(0, -1)} ！`,
      '对处理意见不服',
      petition.subject,
    ])
      expect(reopened(said)).toBe('SAME_FACTS_CONCLUDED');
    expect(reopened('今年四月管网再次破裂')).toBeNull();
  }
});

test('PR 36: the fact for which it was taken up again isn’t new a second time', () => {
  const again = closed().step(INTAKE_TRIES.reopenPetition).decided().concluded();
  const closedAgain: Petition = { ...again.build(), status: 'CLOSED' };
  expect(codeOf(INTAKE_TRIES.reopenPetition(closedAgain, factsOn(again.on)))).toBe('SAME_FACTS_CONCLUDED');
});
