import { z } from 'zod';
import { clockKind, holder, plainDate, sealedLetter, takeover } from './vocabulary';

const request = { requestId: z.uuid() };
const handling = { unitId: z.uuid(), handlerId: z.uuid().nullable() };

export const requestSubmittedV1 = z
  .object({
    ...request,
    enterpriseId: z.uuid().nullable(),
    receivedOn: plainDate,
    responsible: holder,
  })
  .describe(
    'A firm asked for something (企业点单); who was asked first answers. `enterpriseId` is null where the author is confidential.',
  );

export const requestResponsibilityAcceptedV1 = z
  .object({ ...request, responsible: holder, how: takeover, since: plainDate })
  .describe('Another unit, or another officer of it, answers for a request now.');

export const requestAcceptedV1 = z
  .object({ ...request, ...handling, acceptedOn: plainDate, solveBy: plainDate.nullable() })
  .describe('A unit works on a request, to be solved by a day.');

export const requestOverdueV1 = z
  .object({ ...request, unitId: z.uuid(), clock: clockKind, dueOn: plainDate })
  .describe('A clock of a request passed its due date.');

export const requestDeliveredV1 = z
  .object({ ...request, ...handling, deliveredOn: plainDate, refused: z.boolean() })
  .describe('A request was delivered, or refused with reasons (BE 36).');

export const requestRatedV1 = z
  .object({
    ...request,
    ...handling,
    deliveredOn: plainDate,
    refused: z.boolean(),
    ratedOn: plainDate,
    grade: z.number().int().min(1).max(5),
    final: z.boolean(),
  })
  .describe(
    'The firm rated a delivery, from 1 (very dissatisfied) to 5 (very satisfied); `final` where no other rating can follow.',
  );

export const requestReopenedV1 = z
  .object({ ...request, ...handling, reopenedOn: plainDate })
  .describe('A badly rated request is worked on again.');

export const requestEndedV1 = z
  .object({ ...request, endedOn: plainDate, how: z.enum(['CLOSED', 'WITHDRAWN', 'HANDED_OVER']) })
  .describe('Nobody works on a request any more.');

export const requestReturnedV1 = z
  .object({ ...request, responsible: holder, returnedOn: plainDate })
  .describe('A request that was handed over came back, to who answered for it before.');

export const requestHandedOverV1 = z
  .object({
    ...request,
    handOverId: z.uuid(),
    toUnitId: z.uuid(),
    handedOverOn: plainDate,
    sealed: sealedLetter,
  })
  .describe(
    'A request is to go on as a petition at a petition office; what it is about and its history are sealed to the petition service.',
  );
