import { z } from 'zod';
import { clockKind, holder, opinionOutcome, plainDate, sealedLetter, takeover } from './vocabulary';

export const petitionRegisteredV1 = z
  .object({
    petitionId: z.uuid(),
    receivedOn: plainDate,
    firstResponsible: holder,
    responsible: holder,
    open: z.boolean(),
  })
  .describe(
    'A petition became visible beyond the registering office: first holder, present holder, and whether it is still open.',
  );

export const petitionResponsibilityAcceptedV1 = z
  .object({
    petitionId: z.uuid(),
    responsible: holder,
    how: takeover,
    since: plainDate,
  })
  .describe('Another unit, or another officer of it, answers for a petition now (PR 23, 24).');

export const petitionAcceptedV1 = z
  .object({
    petitionId: z.uuid(),
    unitId: z.uuid(),
    acceptedOn: plainDate,
    deemed: z.boolean(),
    concludeBy: plainDate.nullable(),
  })
  .describe(
    'A petition was accepted (受理), by its unit or deemed; `concludeBy` is null where PR 34 does not apply.',
  );

export const petitionOverdueV1 = z
  .object({
    petitionId: z.uuid(),
    unitId: z.uuid(),
    clock: clockKind,
    dueOn: plainDate,
  })
  .describe('A clock of a petition passed its due date.');

export const petitionConcludedV1 = z
  .object({
    petitionId: z.uuid(),
    unitId: z.uuid(),
    handlerId: z.uuid().nullable(),
    outcome: opinionOutcome,
    concludedOn: plainDate,
  })
  .describe(
    'A petition was concluded: the opinion reached the petitioner. Only the outcome is told, never the content.',
  );

export const petitionRatedV1 = z
  .object({
    petitionId: z.uuid(),
    unitId: z.uuid(),
    of: z.enum(['PETITION_OFFICE', 'HANDLING_UNIT']),
    grade: z.number().int().min(1).max(5),
  })
  .describe(
    'The petitioner rated the petition office or the handling unit, from 1 (very dissatisfied) to 5 (very satisfied).',
  );

export const petitionClosedV1 = z
  .object({ petitionId: z.uuid(), closedOn: plainDate })
  .describe('A petition was closed: by a second person, declined, or taken back; nothing says which.');

export const petitionReopenedV1 = z
  .object({ petitionId: z.uuid(), responsible: holder, reopenedOn: plainDate })
  .describe('A petition that had ended is handled again, by the unit and officer named.');

export const petitionWithdrawnFromViewV1 = z
  .object({ petitionId: z.uuid() })
  .describe('A petition is none of the other services’ business any more; nothing says why.');

export const petitionExecutedV1 = z
  .object({
    petitionId: z.uuid(),
    unitId: z.uuid(),
    handlerId: z.uuid().nullable(),
    concludedOn: plainDate,
    executedOn: plainDate,
  })
  .describe(
    'A petition concluded in support was carried out (PR 32); unit and handler are those of the conclusion. Never the content.',
  );

export const petitionHandOverConfirmedV1 = z
  .object({
    petitionId: z.uuid(),
    petitionNumber: z.string().min(1),
    requestId: z.uuid(),
    handOverId: z.uuid(),
    confirmedOn: plainDate,
  })
  .describe(
    'A petition office took over what was handed over as a firm’s request; both numbers belong together.',
  );

export const petitionHandOverReturnedV1 = z
  .object({
    petitionId: z.uuid(),
    requestId: z.uuid(),
    handOverId: z.uuid(),
    returnedOn: plainDate,
    sealed: sealedLetter,
  })
  .describe(
    'A firm’s request comes back from the petition service; reasons and history are sealed to the enterprise service.',
  );
