import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, type Decision, type Guard, type Uuid } from '@lianxin/kernel';
import { mustFollow, mustHaveHappened, mustNotPrecede } from './dates';
import type { Occasion } from './occasion';
import { refuse } from './refuse';
import { mustAllowOnUnit, placeOf, type Unit } from './unit';
import type { UnitMoved } from './unit-event';

/** The unit below which a unit is to stand from a day on. */
export interface NewPlace {
  readonly parentId: Uuid;
  readonly from: PlainDate;
}

interface Facts {
  readonly occasion: Occasion;
  /** The unit of `parentId`. */
  readonly parent: Unit;
  /** That unit and its ancestors. */
  readonly lineageOfParent: readonly Uuid[];
}

/** Why the command may be refused. */
export type MoveUnitRefusal =
  'UNIT_NOT_ACTIVE' | 'UNIT_CYCLE' | 'PARENT_NOT_ACTIVE' | 'DATE_IN_FUTURE' | 'DATE_TOO_EARLY';

type Rule<Code extends MoveUnitRefusal> = Guard<[Unit, NewPlace, Facts], Code>;

const mustBeActive: Rule<'UNIT_NOT_ACTIVE'> = (unit) => mustAllowOnUnit(unit, 'moveUnit');

const mustNotStandBelowItself: Rule<'UNIT_CYCLE'> = ({ id }, _, { lineageOfParent }) =>
  lineageOfParent.includes(id) ? refuse('UNIT_CYCLE') : null;

const mustHaveLivingParent: Rule<'PARENT_NOT_ACTIVE'> = (_, __, { parent }) =>
  parent.status === 'ACTIVE' ? null : refuse('PARENT_NOT_ACTIVE');

const mustBeInForce: Rule<'DATE_IN_FUTURE'> = (_, { from }, { occasion }) =>
  mustHaveHappened(from, occasion.today);

const mustFollowLastPlace: Rule<'DATE_TOO_EARLY'> = (unit, { from }) => mustFollow(from, placeOf(unit).from);

const mustNotPrecedeParent: Rule<'DATE_TOO_EARLY'> = (_, { from }, { parent }) =>
  mustNotPrecede(from, parent.foundedOn);

const RULES: readonly Rule<MoveUnitRefusal>[] = [
  mustBeActive,
  mustNotStandBelowItself,
  mustHaveLivingParent,
  mustBeInForce,
  mustFollowLastPlace,
  mustNotPrecedeParent,
];

/**
 * The unit stands below another one from the given day on, with all that is below it; the place where it stands already
 * changes nothing. Refuses an abolished unit (UNIT_NOT_ACTIVE), a place below itself (UNIT_CYCLE), an abolished parent
 * (PARENT_NOT_ACTIVE), a day to come (DATE_IN_FUTURE) or not after the last move (DATE_TOO_EARLY).
 */
export const moveUnit = (
  unit: Unit,
  command: NewPlace,
  facts: Facts,
): Decision<UnitMoved, MoveUnitRefusal> => {
  const refusal = firstRefusal(RULES, unit, command, facts);
  if (refusal) return refusal;
  const { parentId, from } = command;
  if (parentId === unit.parentId) return accept();
  const { at, by } = facts.occasion;
  return accept({ type: 'unit.moved', parentId, from, at, by });
};
