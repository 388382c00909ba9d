import {
  aPetition,
  day,
  factsOn,
  HOUSING_BUREAU,
  officerOf,
  PETITION_OFFICE,
  PETITIONER,
  received,
  WATER_BUREAU,
  type PetitionBuilder,
} from '../../../test/builders';
import { INTAKE_STAGES, INTAKE_TRIES } from '../../../test/areas/intake';
import { nextTimerOn } from '../pass-time';
import type { Petition } from '../petition';
import { answerCorrection } from './answer-correction';
import { requestCorrection, type RequestCorrection } from './request-correction';

const { awaiting } = INTAKE_STAGES;
const own = () => aPetition({ unit: WATER_BUREAU });

const asked = (
  petition: Petition,
  part: Partial<RequestCorrection> = {},
  by = officerOf(petition.heldBy),
  on = '2026-04-15',
) => {
  const command = { needs: ['EVIDENCE'], what: '凭证', noticeOn: day(on), how: 'POST', ...part } as const;
  const decision = requestCorrection(petition, command, by, factsOn('2026-04-15'));
  return decision.kind === 'rejected' ? decision.code : null;
};

const clocksOf = (builder: PetitionBuilder) =>
  builder.build().clocks.map(({ kind, state, dueOn }) => [kind, state, dueOn]);

test('PR 19: the petitioner has his period from the notice, rolled over for him, while the office’s own runs on', () => {
  expect(clocksOf(awaiting())).toEqual([
    ['NOTIFY', 'RUNNING', '2026-04-28'],
    ['CORRECTION', 'RUNNING', '2026-04-28'],
  ]);
  const onAHoliday = own().later(3).step(INTAKE_TRIES.requestCorrection);
  expect(onAHoliday.build().corrections?.[0]?.dueOn).toBe('2026-05-06');
});

test('PR 19: each thing is asked for once in a matter, all at once, and what he may keep to himself never', () => {
  const back = awaiting().step(INTAKE_TRIES.answerCorrection).build();
  expect(asked(back)).toBe('CORRECTION_ALREADY_ASKED');
  expect(asked(back, { needs: ['FACTS', 'EVIDENCE'] })).toBe('CORRECTION_ALREADY_ASKED');
  expect(asked(back, { needs: ['FACTS'] })).toBeNull();
  const unnamed = aPetition({ anonymous: true, personal: null }).build();
  expect(asked(unnamed, { needs: ['NAME'] })).toBe('ANONYMITY_STANDS');
  expect(asked(unnamed, { needs: ['FACTS'] })).toBeNull();
});

test('the holder asks, says what is missing, and dates it truly', () => {
  const petition = received().build();
  expect(asked(petition, {}, officerOf(PETITION_OFFICE))).toBe('NOT_RESPONSIBLE');
  expect(asked(petition, { what: ' ' })).toBe('REASON_REQUIRED');
  expect(asked(petition, {}, officerOf(WATER_BUREAU), '2026-04-12')).toBe('DATE_NOT_POSSIBLE');
  expect(asked(petition, {}, officerOf(WATER_BUREAU), '2026-04-16')).toBe('DATE_NOT_POSSIBLE');
});

test('on the last day he may answer, a day later time has taken it to RECEIVED and it is handled with what there is', () => {
  const waiting = awaiting(aPetition());
  expect(nextTimerOn(waiting.build())).toBe('2026-04-29');
  expect(waiting.afterSilence(15).build().status).toBe('AWAITING_CORRECTION');
  expect(waiting.later(15).step(INTAKE_TRIES.answerCorrection).build()).toMatchObject({
    status: 'RECEIVED',
    corrections: [{ answer: { on: '2026-04-28', text: '附缴费凭证' }, lapsed: false }],
  });
  const late = waiting.afterSilence(16);
  expect(late.build()).toMatchObject({ status: 'RECEIVED', corrections: [{ answer: null, lapsed: true }] });
  expect(INTAKE_TRIES.answerCorrection(late.build(), factsOn('2026-04-29'))).toMatchObject({
    code: 'ILLEGAL_STEP',
  });
});

test('PR 34: waiting puts off nothing: what nobody accepted by NOTIFY’s day is accepted on it', () => {
  const late = awaiting(own().later(10)).afterSilence(20).build();
  expect(late).toMatchObject({ status: 'HANDLING', acceptance: { on: '2026-04-28', deemed: true } });
});

test('PR 23: the name and address that he gives let NOTIFY bind, and he is no longer unnamed', () => {
  const unclear = awaiting(aPetition({ unit: WATER_BUREAU, anonymous: true, personal: null }));
  const petitioner = {
    name: '甲某',
    idNumber: null,
    phone: null,
    address: '望江街道1号',
    representative: false,
  };
  const answered = unclear
    .later(2)
    .step((petition, facts) =>
      answerCorrection(
        petition,
        { text: null, petitioners: [petitioner], received: null },
        PETITIONER,
        facts,
      ),
    );
  expect(answered.build()).toMatchObject({ anonymous: false, nameAndAddressClear: true });
  expect(clocksOf(answered)[0]).toEqual(['NOTIFY', 'RUNNING', '2026-04-28']);
});

test('an officer records what he brought with day and proof; another unit, and another case’s session, don’t', () => {
  const petition = awaiting(received()).build();
  const answer = (by: typeof PETITIONER, proof: string | null, on = '2026-04-14') => {
    const given = proof === null ? null : { on: day(on), proof };
    const command = { text: '附凭证', petitioners: null, received: given };
    const decision = answerCorrection(petition, command, by, factsOn('2026-04-15'));
    return decision.kind === 'rejected' ? decision.code : null;
  };
  expect(answer(officerOf(WATER_BUREAU), '收件登记')).toBeNull();
  expect(answer(officerOf(PETITION_OFFICE), '收件登记')).toBeNull();
  expect(answer(officerOf(WATER_BUREAU), null)).toBe('EVIDENCE_REQUIRED');
  expect(answer(officerOf(WATER_BUREAU), ' ')).toBe('EVIDENCE_REQUIRED');
  expect(answer(officerOf(WATER_BUREAU), '收件登记', '2026-04-12')).toBe('DATE_NOT_POSSIBLE');
  expect(answer(officerOf(HOUSING_BUREAU), '收件登记')).toBe('NOT_RESPONSIBLE');
  expect(answer({ ...PETITIONER, id: 'another' }, null)).toBe('NOT_RESPONSIBLE');
  expect(answer(PETITIONER, null)).toBeNull();
});

test('PR 30: a petition that turns out to be an accusation while it waits goes back past who has it', () => {
  const recalled = awaiting(received()).sortedAs('ACCUSATION').build();
  expect(recalled).toMatchObject({ status: 'REGISTERED', heldBy: { id: PETITION_OFFICE.id } });
  expect(recalled.clocks.at(-1)).toMatchObject({ kind: 'CORRECTION', state: 'VOID' });
});
