import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, type Decision, type Guard } from '@lianxin/kernel';
import { mustFollow, mustHaveHappened } from './dates';
import { latest, mustSaySomething } from './names';
import type { Occasion } from './occasion';
import { mustAllowOnUnit, nameOf, type Unit } from './unit';
import type { UnitRenamed } from './unit-event';

/** The name that a unit is to bear from a day on. */
export interface NewName {
  readonly name: string;
  readonly from: PlainDate;
}

/** Why the command may be refused. */
export type RenameUnitRefusal = 'UNIT_NOT_ACTIVE' | 'NAME_BLANK' | 'DATE_IN_FUTURE' | 'DATE_TOO_EARLY';

type Rule<Code extends RenameUnitRefusal> = Guard<[Unit, NewName, Occasion], Code>;

const mustBeActive: Rule<'UNIT_NOT_ACTIVE'> = (unit) => mustAllowOnUnit(unit, 'renameUnit');

const mustBeNamed: Rule<'NAME_BLANK'> = (_, { name }) => mustSaySomething(name);

const mustBeInForce: Rule<'DATE_IN_FUTURE'> = (_, { from }, { today }) => mustHaveHappened(from, today);

const mustFollowLastName: Rule<'DATE_TOO_EARLY'> = (unit, { from }) =>
  mustFollow(from, latest(unit.names).from);

const RULES: readonly Rule<RenameUnitRefusal>[] = [
  mustBeActive,
  mustBeNamed,
  mustBeInForce,
  mustFollowLastName,
];

/**
 * The unit bears the name from the given day on; the one it bears already changes nothing. Refuses an abolished unit
 * (UNIT_NOT_ACTIVE), a blank name (NAME_BLANK), a day to come (DATE_IN_FUTURE) or not after the last name's
 * (DATE_TOO_EARLY).
 */
export const renameUnit = (
  unit: Unit,
  command: NewName,
  occasion: Occasion,
): Decision<UnitRenamed, RenameUnitRefusal> => {
  const refusal = firstRefusal(RULES, unit, command, occasion);
  if (refusal) return refusal;
  const name = command.name.trim();
  if (name === nameOf(unit)) return accept();
  return accept({ type: 'unit.renamed', name, from: command.from, at: occasion.at, by: occasion.by });
};
