import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, type Decision, type Guard, type Uuid } from '@lianxin/kernel';
import { refuse } from './refuse';
import { mustAllowOnUnit, type Unit } from './unit';
import {
  mustEndInItsTime,
  mustHaveLivingSuccessors,
  mustNotSucceedItself,
  type SuccessionFacts,
} from './unit-end';
import type { UnitSplit } from './unit-event';

/** The units into which one is split; `from` is the first day without it. */
export interface Split {
  readonly intoUnitIds: readonly Uuid[];
  /** One of them: it takes the open cases (PR 24), the units below, and the cadres whom nobody assigned. */
  readonly casesToUnitId: Uuid;
  /** Who is to serve where; whoever isn't named goes to `casesToUnitId`. */
  readonly assigned: ReadonlyMap<Uuid, Uuid>;
  readonly from: PlainDate;
}

interface Facts extends SuccessionFacts {
  /** Everybody who belongs to the unit. */
  readonly cadreIds: readonly Uuid[];
}

/** Why the command may be refused. */
export type SplitUnitRefusal =
  | 'UNIT_NOT_ACTIVE'
  | 'SPLIT_INCOMPLETE'
  | 'UNIT_CYCLE'
  | 'SUCCESSOR_NOT_ACTIVE'
  | 'CADRE_NOT_IN_UNIT'
  | 'DATE_IN_FUTURE'
  | 'DATE_TOO_EARLY';

type Rule<Code extends SplitUnitRefusal> = Guard<[Unit, Split, Facts], Code>;

const mustBeActive: Rule<'UNIT_NOT_ACTIVE'> = (unit) => mustAllowOnUnit(unit, 'splitUnit');

const mustBecomeSeveral: Rule<'SPLIT_INCOMPLETE'> = (_, { intoUnitIds, casesToUnitId }) =>
  new Set(intoUnitIds).size === intoUnitIds.length &&
  intoUnitIds.length >= 2 &&
  intoUnitIds.includes(casesToUnitId)
    ? null
    : refuse('SPLIT_INCOMPLETE');

/** What is founded beside the top of the tree would be a second top. */
const mustNotBeTheTop: Rule<'UNIT_CYCLE'> = ({ parentId }) =>
  parentId === null ? refuse('UNIT_CYCLE') : null;

const mustNotSplitIntoItself: Rule<'UNIT_CYCLE'> = (unit, _, facts) => mustNotSucceedItself(unit, facts);

const mustHaveSuccessors: Rule<'SUCCESSOR_NOT_ACTIVE'> = (_, __, facts) => mustHaveLivingSuccessors(facts);

const mustAssignOwnCadres: Rule<'CADRE_NOT_IN_UNIT'> = (_, { assigned }, { cadreIds }) => {
  const strangers = [...assigned.keys()].filter((id) => !cadreIds.includes(id));
  return strangers.length > 0 ? refuse('CADRE_NOT_IN_UNIT', { count: strangers.length }) : null;
};

const mustEndInTime: Rule<'DATE_IN_FUTURE' | 'DATE_TOO_EARLY'> = (unit, { from }, facts) =>
  mustEndInItsTime(unit, from, facts);

const RULES: readonly Rule<SplitUnitRefusal>[] = [
  mustBeActive,
  mustBecomeSeveral,
  mustNotBeTheTop,
  mustNotSplitIntoItself,
  mustHaveSuccessors,
  mustAssignOwnCadres,
  mustEndInTime,
];

/**
 * The unit exists no longer from the given day on; several succeed it, one of which answers for its open cases (PR 24).
 * Refuses an abolished unit (UNIT_NOT_ACTIVE), fewer than two successors, one named twice or none that takes the cases
 * (SPLIT_INCOMPLETE), the top of the tree, itself or a unit below it as successor (UNIT_CYCLE), an abolished successor
 * (SUCCESSOR_NOT_ACTIVE), somebody else's cadre (CADRE_NOT_IN_UNIT), a day to come (DATE_IN_FUTURE) and one not after its last change (DATE_TOO_EARLY).
 */
export const splitUnit = (
  unit: Unit,
  command: Split,
  facts: Facts,
): Decision<UnitSplit, SplitUnitRefusal> => {
  const { at, by } = facts.occasion;
  const { assigned: _, ...split } = command;
  return firstRefusal(RULES, unit, command, facts) ?? accept({ type: 'unit.split', ...split, at, by });
};
