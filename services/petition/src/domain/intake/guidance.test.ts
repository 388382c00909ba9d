import {
  aPetition,
  day,
  factsOn,
  officerOf,
  PETITION_OFFICE,
  received,
  WATER_BUREAU,
} from '../../../test/builders';
import { INTAKE_STAGES, INTAKE_TRIES } from '../../../test/areas/intake';
import type { Petition } from '../petition';
import { guideToProcedure, type GuideToProcedure } from './guide-to-procedure';
import { recordProcedureResult } from './record-procedure-result';
import { PROCEDURE_ROUTES, type ProcedureOutcome } from './vocabulary';

const { guided } = INTAKE_STAGES;

const guiding = (
  petition: Petition,
  part: Partial<GuideToProcedure> = {},
  by = officerOf(petition.heldBy),
) => {
  const command: GuideToProcedure = {
    ...{
      route: 'ADMINISTRATIVE_PROCEDURE',
      organUnitId: null,
      organ: '区人民政府',
      reasons: '可以申请行政复议',
    },
    ...{
      bring: '处罚决定书',
      where: '人民路1号',
      endsOn: day('2026-05-30'),
      noticeOn: day('2026-04-15'),
      how: 'IN_PERSON',
    },
    ...part,
  };
  return guideToProcedure(petition, command, by, factsOn('2026-04-15'));
};

const codeOf = (decision: ReturnType<typeof guiding>) =>
  decision.kind === 'rejected' ? decision.code : null;

test.each(PROCEDURE_ROUTES)(
  'PR 31: a visitor’s claim is led to %s with organ, reasons, papers and place',
  (route) => {
    expect(codeOf(guiding(aPetition({ channel: 'VISIT' }).build(), { route }))).toBeNull();
  },
);

test('PR 22: the petition office transfers a letter about a lawsuit, and leads a visitor to the political-legal organ', () => {
  const litigation = { route: 'LITIGATION' } as const;
  expect(codeOf(guiding(aPetition({ channel: 'LETTER' }).build(), litigation))).toBe('LETTER_IS_TRANSFERRED');
  expect(codeOf(guiding(aPetition({ channel: 'VISIT' }).build(), litigation))).toBeNull();
  expect(
    codeOf(guiding(aPetition({ channel: 'LETTER', unit: WATER_BUREAU }).build(), litigation)),
  ).toBeNull();
});

test('PR 29, 30, 31: neither a suggestion nor an accusation is led away, nor what nobody has sorted', () => {
  const of = (purpose: 'SUGGESTION' | 'ACCUSATION' | null) => codeOf(guiding(aPetition({ purpose }).build()));
  expect([of('SUGGESTION'), of('ACCUSATION'), of(null)]).toEqual([
    'WRONG_PURPOSE',
    'WRONG_PURPOSE',
    'PURPOSE_NOT_SET',
  ]);
});

test('nobody is led to a door that he can’t find, or that is shut', () => {
  const petition = received().build();
  expect(codeOf(guiding(petition, { organ: ' ' }))).toBe('GUIDANCE_INCOMPLETE');
  expect(codeOf(guiding(petition, { bring: '' }))).toBe('GUIDANCE_INCOMPLETE');
  expect(codeOf(guiding(petition, { where: ' ' }))).toBe('GUIDANCE_INCOMPLETE');
  expect(codeOf(guiding(petition, { reasons: ' ' }))).toBe('REASON_REQUIRED');
  expect(codeOf(guiding(petition, { endsOn: day('2026-04-14') }))).toBe('DATE_NOT_POSSIBLE');
  expect(codeOf(guiding(petition, { endsOn: day('2026-04-15') }))).toBeNull();
  expect(codeOf(guiding(petition, { noticeOn: day('2026-04-16') }))).toBe('DATE_NOT_POSSIBLE');
  expect(codeOf(guiding(petition, {}, officerOf(PETITION_OFFICE)))).toBe('NOT_RESPONSIBLE');
});

test('PR 22, 23: guidance within the fifteen days keeps them, a day later it is late', () => {
  const guidedOn = (days: number) =>
    aPetition().later(days).step(INTAKE_TRIES.guideToProcedure).build().clocks[0];
  expect(guidedOn(15)).toMatchObject({ kind: 'ROUTE', state: 'MET', metOn: '2026-04-28' });
  expect(guidedOn(16)).toMatchObject({ kind: 'ROUTE', state: 'MISSED', metOn: '2026-04-29' });
  expect(guided().build().clocks).toMatchObject([{ kind: 'NOTIFY', state: 'MET' }]);
});

const result = (
  petition: Petition,
  outcome: ProcedureOutcome,
  n = 2,
  evidence = '通知书',
  on = '2026-04-20',
) => {
  const command = { outcome, on: day(on), evidence };
  return recordProcedureResult(petition, command, officerOf(petition.heldBy, n), factsOn('2026-04-21'));
};

test('PR 44: what the procedure refuses is received again, and the period of receipt starts anew', () => {
  const back = guided()
    .later(20)
    .step((petition) => {
      const command = { outcome: 'REFUSED', on: day('2026-05-01'), evidence: '不予受理通知书' } as const;
      return recordProcedureResult(petition, command, officerOf(WATER_BUREAU), factsOn('2026-05-03'));
    });
  expect(back.build()).toMatchObject({ status: 'RECEIVED', closedOn: null });
  expect(back.build().clocks.at(-1)).toMatchObject({ id: 'NOTIFY-2', state: 'RUNNING', dueOn: '2026-05-16' });
  expect(back.afterSilence(14).build()).toMatchObject({
    status: 'HANDLING',
    acceptance: { on: '2026-05-16', deemed: true },
  });
});

test('a result is closed by another than who led it there, with evidence, and dated truly', () => {
  const petition = guided().build();
  expect(result(petition, 'DECIDED', 1)).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
  expect(result(petition, 'TAKEN_UP', 1)).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
  expect(result(petition, 'REFUSED', 1)).toMatchObject({ kind: 'accepted' });
  expect(result(petition, 'DECIDED', 2, ' ')).toMatchObject({ code: 'EVIDENCE_REQUIRED' });
  expect(result(petition, 'DECIDED', 2, '判决书', '2026-04-12')).toMatchObject({ code: 'DATE_NOT_POSSIBLE' });
  expect(result(petition, 'DECIDED', 2, '判决书', '2026-04-22')).toMatchObject({ code: 'DATE_NOT_POSSIBLE' });
  expect(result(petition, 'DECIDED')).toMatchObject({ kind: 'accepted' });
});

test('PR 30: a claim that was led away and turns out to be an accusation comes back to the registering office', () => {
  expect(guided(received()).sortedAs('ACCUSATION').build()).toMatchObject({
    status: 'REGISTERED',
    heldBy: { id: PETITION_OFFICE.id },
  });
  expect(guided(aPetition()).sortedAs('ACCUSATION').build().status).toBe('REGISTERED');
});
