import { z } from 'zod';
import { plainDate } from './vocabulary';

const pairing = { pairingId: z.uuid(), recruitId: z.uuid(), unitId: z.uuid() };
const mentors = { leadId: z.uuid().nullable(), middleId: z.uuid().nullable() };

export const pairingActivatedV1 = z
  .object({ ...pairing, ...mentors, from: plainDate })
  .describe('A recruit’s mentors (导师制) accompany him from a date on; a slot that is vacant is null.');

export const pairingSlotVacatedV1 = z
  .object({ ...pairing, slot: z.enum(['LEAD', 'MIDDLE']), mentorId: z.uuid(), on: plainDate })
  .describe('A mentor left a pairing; his slot waits for another one.');

export const pairingCompletedV1 = z
  .object({ ...pairing, ...mentors, on: plainDate })
  .describe('A pairing came to its end with the recruit’s probation; the mentors are those of its last day.');

export const pairingEndedV1 = z
  .object({ ...pairing, on: plainDate })
  .describe('A pairing ended before its time; nothing says why.');
