import { z } from 'zod';
import { plainDate, unitFunction, unitKind } from './vocabulary';

export const unitCreatedV1 = z
  .object({
    unitId: z.uuid(),
    parentId: z.uuid().nullable(),
    name: z.string().min(1),
    kind: unitKind,
    function: unitFunction.nullable(),
    foundedOn: plainDate,
  })
  .describe(
    'A unit was founded: its place in the tree, its kind and, where it has one, its function in the petition system.',
  );

export const unitRenamedV1 = z
  .object({ unitId: z.uuid(), name: z.string().min(1), from: plainDate })
  .describe('A unit has another name from a date on.');

export const unitAbolishedV1 = z
  .object({ unitId: z.uuid(), from: plainDate })
  .describe('A unit exists no longer from a date on.');
