import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, type Decision, type Guard, type Uuid } from '@lianxin/kernel';
import { mustAllowOnUnit, type Unit } from './unit';
import {
  mustEndInItsTime,
  mustHaveLivingSuccessors,
  mustNotSucceedItself,
  type SuccessionFacts,
} from './unit-end';
import type { UnitMerged } from './unit-event';

/** The unit into which another one is merged; `from` is the first day without that one. */
export interface Merger {
  readonly intoUnitId: Uuid;
  readonly from: PlainDate;
}

/** Why the command may be refused. */
export type MergeUnitRefusal =
  'UNIT_NOT_ACTIVE' | 'UNIT_CYCLE' | 'SUCCESSOR_NOT_ACTIVE' | 'DATE_IN_FUTURE' | 'DATE_TOO_EARLY';

type Rule<Code extends MergeUnitRefusal> = Guard<[Unit, Merger, SuccessionFacts], Code>;

const mustBeActive: Rule<'UNIT_NOT_ACTIVE'> = (unit) => mustAllowOnUnit(unit, 'mergeUnits');

const mustNotMergeIntoItself: Rule<'UNIT_CYCLE'> = (unit, _, facts) => mustNotSucceedItself(unit, facts);

const mustHaveLivingSuccessor: Rule<'SUCCESSOR_NOT_ACTIVE'> = (_, __, facts) =>
  mustHaveLivingSuccessors(facts);

const mustEndInTime: Rule<'DATE_IN_FUTURE' | 'DATE_TOO_EARLY'> = (unit, { from }, facts) =>
  mustEndInItsTime(unit, from, facts);

const RULES: readonly Rule<MergeUnitRefusal>[] = [
  mustBeActive,
  mustNotMergeIntoItself,
  mustHaveLivingSuccessor,
  mustEndInTime,
];

/**
 * The unit exists no longer from the given day on; another one succeeds it and answers for its open cases (PR 24). Its
 * cadres and the units below it follow in the same transaction. Refuses an abolished unit (UNIT_NOT_ACTIVE), itself or a
 * unit below it as successor (UNIT_CYCLE), an abolished successor (SUCCESSOR_NOT_ACTIVE), a day to come (DATE_IN_FUTURE) and
 * one that isn't after its last change or comes before the successor (DATE_TOO_EARLY).
 */
export const mergeUnit = (
  unit: Unit,
  command: Merger,
  facts: SuccessionFacts,
): Decision<UnitMerged, MergeUnitRefusal> => {
  const { at, by } = facts.occasion;
  return firstRefusal(RULES, unit, command, facts) ?? accept({ type: 'unit.merged', ...command, at, by });
};
