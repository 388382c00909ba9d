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

export const unitMovedV1 = z
  .object({ unitId: z.uuid(), parentId: z.uuid(), from: plainDate })
  .describe('A unit stands below another one from a date on, with all that is below it.');

export const unitMergedV1 = z
  .object({ unitId: z.uuid(), intoUnitId: z.uuid(), from: plainDate })
  .describe(
    'A unit exists no longer from a date on: it was merged into another, which answers for its open cases (PR 24).',
  );

export const unitSplitV1 = z
  .object({
    unitId: z.uuid(),
    intoUnitIds: z.array(z.uuid()).min(2),
    casesToUnitId: z.uuid(),
    from: plainDate,
  })
  .describe(
    'A unit exists no longer from a date on: it was split into others, one of which answers for its open cases (PR 24).',
  );

export const unitAbolishedV1 = z
  .object({ unitId: z.uuid(), from: plainDate, casesToUnitId: z.uuid().nullish() })
  .describe(
    'A unit exists no longer from a date on, without a successor; `casesToUnitId` was designated to answer for its open cases (PR 24).',
  );
