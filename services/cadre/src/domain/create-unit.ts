import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, type Decision, type Guard, type Uuid } from '@lianxin/kernel';
import { EARLIEST_DATE, mustHaveHappened, mustNotPrecede } from './dates';
import { mustSaySomething } from './names';
import type { Occasion } from './occasion';
import { refuse } from './refuse';
import type { Unit, UnitFunction, UnitKind } from './unit';
import type { UnitCreated } from './unit-event';

/** A unit to be founded below another; only the top of the tree has no parent. */
export interface NewUnit {
  readonly unitId: Uuid;
  readonly parentId: Uuid | null;
  readonly name: string;
  readonly kind: UnitKind;
  readonly function: UnitFunction | null;
  readonly foundedOn: PlainDate;
}

interface Facts {
  readonly occasion: Occasion;
  /** The unit of `parentId`; null at the top of the tree. */
  readonly parent: Unit | null;
}

/** Why the command may be refused. */
export type CreateUnitRefusal = 'NAME_BLANK' | 'PARENT_NOT_ACTIVE' | 'DATE_IN_FUTURE' | 'DATE_TOO_EARLY';

type Rule<Code extends CreateUnitRefusal> = Guard<[NewUnit, Facts], Code>;

const mustBeNamed: Rule<'NAME_BLANK'> = ({ name }) => mustSaySomething(name);

const mustHaveLivingParent: Rule<'PARENT_NOT_ACTIVE'> = (_, { parent }) =>
  parent === null || parent.status === 'ACTIVE' ? null : refuse('PARENT_NOT_ACTIVE');

const mustBeFounded: Rule<'DATE_IN_FUTURE'> = ({ foundedOn }, { occasion }) =>
  mustHaveHappened(foundedOn, occasion.today);

/** A unit may be older than the one it stands below now. */
const mustBeOfTheRepublic: Rule<'DATE_TOO_EARLY'> = ({ foundedOn }) =>
  mustNotPrecede(foundedOn, EARLIEST_DATE);

const RULES: readonly Rule<CreateUnitRefusal>[] = [
  mustBeNamed,
  mustHaveLivingParent,
  mustBeFounded,
  mustBeOfTheRepublic,
];

/**
 * A unit exists from `foundedOn` on (a past day, or today). Refuses a blank name (NAME_BLANK), an abolished parent
 * (PARENT_NOT_ACTIVE), a day to come (DATE_IN_FUTURE) or before 1949-10-01 (DATE_TOO_EARLY).
 */
export const createUnit = (command: NewUnit, facts: Facts): Decision<UnitCreated, CreateUnitRefusal> => {
  const { at, by } = facts.occasion;
  return (
    firstRefusal(RULES, command, facts) ??
    accept({ type: 'unit.created', ...command, name: command.name.trim(), at, by })
  );
};
