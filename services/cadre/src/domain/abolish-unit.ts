import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, type Decision, type Guard, type Uuid } from '@lianxin/kernel';
import { EARLIEST_DATE, mustFollow, mustHaveHappened, mustNotPrecede } from './dates';
import type { Occasion } from './occasion';
import { refuse } from './refuse';
import { lastChangeOf, mustAllowOnUnit, type Unit } from './unit';
import type { UnitAbolished } from './unit-event';

/** The end of a unit; `from` is the first day without it. */
export interface Abolition {
  readonly from: PlainDate;
  /** The unit designated to answer for its open cases (PR 24); null or left out where it has none. */
  readonly casesToUnitId?: Uuid | null;
}

interface Facts {
  readonly occasion: Occasion;
  /** How many units directly below it are active. */
  readonly activeSubunits: number;
  /** How many cadres serve in it. */
  readonly servingCadres: number;
  /** The latest day on which a unit below it was abolished or a cadre left it; null where there never was any. */
  readonly emptySince: PlainDate | null;
  /** The unit of `casesToUnitId`; null or left out where none is designated. */
  readonly casesTo?: Unit | null;
}

/** Why the command may be refused. */
export type AbolishUnitRefusal =
  | 'UNIT_NOT_ACTIVE'
  | 'DATE_IN_FUTURE'
  | 'DATE_TOO_EARLY'
  | 'UNIT_HAS_SUBUNITS'
  | 'UNIT_HAS_CADRES'
  | 'SUCCESSOR_NOT_ACTIVE';

type Rule<Code extends AbolishUnitRefusal> = Guard<[Unit, Abolition, Facts], Code>;

const mustBeActive: Rule<'UNIT_NOT_ACTIVE'> = (unit) => mustAllowOnUnit(unit, 'abolishUnit');

const mustBeInForce: Rule<'DATE_IN_FUTURE'> = (_, { from }, { occasion }) =>
  mustHaveHappened(from, occasion.today);

const mustFollowLastChange: Rule<'DATE_TOO_EARLY'> = (unit, { from }) => mustFollow(from, lastChangeOf(unit));

const mustHaveNoSubunits: Rule<'UNIT_HAS_SUBUNITS'> = (_, __, { activeSubunits }) =>
  activeSubunits > 0 ? refuse('UNIT_HAS_SUBUNITS', { count: activeSubunits }) : null;

const mustHaveNoCadres: Rule<'UNIT_HAS_CADRES'> = (_, __, { servingCadres }) =>
  servingCadres > 0 ? refuse('UNIT_HAS_CADRES', { count: servingCadres }) : null;

const mustBeEmptyByThen: Rule<'DATE_TOO_EARLY'> = (_, { from }, { emptySince }) =>
  mustNotPrecede(from, emptySince ?? EARLIEST_DATE);

/** The unit itself won't be there to answer. */
const mustPassCasesToLivingUnit: Rule<'SUCCESSOR_NOT_ACTIVE'> = (unit, _, { casesTo = null }) =>
  casesTo === null || (casesTo.status === 'ACTIVE' && casesTo.id !== unit.id)
    ? null
    : refuse('SUCCESSOR_NOT_ACTIVE');

const RULES: readonly Rule<AbolishUnitRefusal>[] = [
  mustBeActive,
  mustBeInForce,
  mustFollowLastChange,
  mustHaveNoSubunits,
  mustHaveNoCadres,
  mustBeEmptyByThen,
  mustPassCasesToLivingUnit,
];

/**
 * The unit exists no longer from the given day on. Refuses an abolished unit (UNIT_NOT_ACTIVE), a day to come
 * (DATE_IN_FUTURE), active units below it (UNIT_HAS_SUBUNITS), cadres who have not been given other work
 * (UNIT_HAS_CADRES; CSL 88), a day on which it changed or wasn't empty yet (DATE_TOO_EARLY), and an abolished unit, or
 * itself, designated for its open cases (SUCCESSOR_NOT_ACTIVE; PR 24).
 */
export const abolishUnit = (
  unit: Unit,
  command: Abolition,
  facts: Facts,
): Decision<UnitAbolished, AbolishUnitRefusal> => {
  const { at, by } = facts.occasion;
  return (
    firstRefusal(RULES, unit, command, facts) ??
    accept({
      type: 'unit.abolished',
      from: command.from,
      ...(command.casesToUnitId ? { casesToUnitId: command.casesToUnitId } : {}),
      at,
      by,
    })
  );
};
