import { z } from 'zod';
import { plainDate } from './vocabulary';

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
