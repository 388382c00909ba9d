import { z } from 'zod';
import { personToken, plainDate } from './vocabulary';

export const cadreJoinedV1 = z
  .object({
    cadreId: z.uuid(),
    unitId: z.uuid(),
    name: z.string().min(1),
    tier: z.enum(['LEADER', 'MID_LEVEL', 'STAFF']),
    from: plainDate,
  })
  .describe(
    'A cadre belongs to a unit from a date on; `name` is the official name, as on the door of the office.',
  );

export const cadreLeftV1 = z
  .object({ cadreId: z.uuid(), unitId: z.uuid(), on: plainDate })
  .describe('A cadre’s service ended.');

export const cadreTransferredV1 = z
  .object({ cadreId: z.uuid(), fromUnitId: z.uuid(), toUnitId: z.uuid(), on: plainDate })
  .describe('A cadre belongs to another unit from a date on.');

export const cadreSuspendedV1 = z
  .object({ cadreId: z.uuid(), unitId: z.uuid(), from: plainDate })
  .describe('A cadre does no service from a date on, but goes on belonging to his unit; nothing says why.');

export const cadreReinstatedV1 = z
  .object({ cadreId: z.uuid(), unitId: z.uuid(), from: plainDate })
  .describe('A suspended cadre serves again from a date on.');

export const cadreKinshipChangedV1 = z
  .object({ cadreId: z.uuid(), personToken: personToken.nullable(), kinTokens: z.array(personToken) })
  .describe(
    'The whole set of a cadre’s kin as keyed person tokens, beside his own; it replaces what was told before. Never an ID number, a name or a degree of kinship.',
  );
