import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, type Decision, type Guard, type Uuid } from '@lianxin/kernel';
import type { CadreAdded, CadreCategory, CadreIdentity, CadreTier } from './cadre';
import { mustHaveHappened, mustNotPrecede } from './dates';
import { mustHaveSoundIdNumber, mustHaveSoundPhone } from './identity';
import { mustSaySomething } from './names';
import type { Occasion } from './occasion';
import { refuse } from './refuse';
import type { Unit } from './unit';

/** A cadre whose file is to be opened in a unit; `from` is the first day of service there. */
export interface NewCadre {
  readonly cadreId: Uuid;
  readonly unitId: Uuid;
  readonly name: string;
  readonly category: CadreCategory;
  readonly tier: CadreTier;
  readonly from: PlainDate;
  /** In its canonical form. */
  readonly personal: CadreIdentity;
}

interface Facts {
  readonly occasion: Occasion;
  /** The unit of `unitId`. */
  readonly unit: Unit;
  /** Whether another file has this ID number. */
  readonly idNumberKnown: boolean;
}

/** Why the command may be refused. */
export type AddCadreRefusal =
  | 'UNIT_NOT_ACTIVE'
  | 'NAME_BLANK'
  | 'DATE_IN_FUTURE'
  | 'DATE_TOO_EARLY'
  | 'ID_NUMBER_INVALID'
  | 'PHONE_INVALID'
  | 'CADRE_EXISTS';

type Rule<Code extends AddCadreRefusal> = Guard<[NewCadre, Facts], Code>;

const mustJoinActiveUnit: Rule<'UNIT_NOT_ACTIVE'> = (_, { unit }) =>
  unit.status === 'ACTIVE' ? null : refuse('UNIT_NOT_ACTIVE');

const mustBeNamed: Rule<'NAME_BLANK'> = ({ name }) => mustSaySomething(name);

const mustHaveJoined: Rule<'DATE_IN_FUTURE'> = ({ from }, { occasion }) =>
  mustHaveHappened(from, occasion.today);

const mustNotPrecedeUnit: Rule<'DATE_TOO_EARLY'> = ({ from }, { unit }) =>
  mustNotPrecede(from, unit.foundedOn);

const mustHaveSoundNumber: Rule<'ID_NUMBER_INVALID'> = ({ personal }) => mustHaveSoundIdNumber(personal);

const mustBeReachable: Rule<'PHONE_INVALID'> = ({ personal }) => mustHaveSoundPhone(personal);

const mustHaveNoFileYet: Rule<'CADRE_EXISTS'> = (_, { idNumberKnown }) =>
  idNumberKnown ? refuse('CADRE_EXISTS') : null;

const RULES: readonly Rule<AddCadreRefusal>[] = [
  mustJoinActiveUnit,
  mustBeNamed,
  mustHaveJoined,
  mustNotPrecedeUnit,
  mustHaveSoundNumber,
  mustBeReachable,
  mustHaveNoFileYet,
];

/**
 * The cadre serves in the unit from `from` on (a past day, or today). Refuses an abolished unit (UNIT_NOT_ACTIVE), a
 * blank name (NAME_BLANK), a day to come (DATE_IN_FUTURE) or before the unit's founding (DATE_TOO_EARLY), an unsound
 * ID number or phone (ID_NUMBER_INVALID, PHONE_INVALID) and a second file for one person (CADRE_EXISTS).
 */
export const addCadre = (command: NewCadre, facts: Facts): Decision<CadreAdded, AddCadreRefusal> => {
  const { at, by } = facts.occasion;
  return (
    firstRefusal(RULES, command, facts) ??
    accept({ type: 'cadre.added', ...command, name: command.name.trim(), at, by })
  );
};
