import { z } from 'zod';
import { clockKind, opinionOutcome, plainDate } from './vocabulary';

/** Who answers for a petition: a unit and, where named, its officer. */
const holder = z.object({ unitId: z.uuid(), officerId: z.uuid().nullable() });

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
    how: z.enum(['ACCEPTED', 'DEEMED', 'DECIDED']),
    since: plainDate,
  })
  .describe('Another unit answers for a petition now (PR 23; DEEMED is a product rule).');

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
  .describe('A petition was closed by a second person.');

export const petitionWithdrawnFromViewV1 = z
  .object({ petitionId: z.uuid() })
  .describe('A petition is none of the other services’ business any more; nothing says why.');
