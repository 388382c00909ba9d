import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, type Decision, type Guard, type Uuid } from '@lianxin/kernel';
import type { CadreCategory, CadreIdentity, CadreTier } from './cadre';
import type { CadreAdded } from './cadre-event';
import { EARLIEST_DATE, mustHaveHappened, mustNotPrecede } from './dates';
import { mustHaveSoundIdNumber, mustHaveSoundPhone } from './identity';
import { mustSaySomething } from './names';
import type { Occasion } from './occasion';
import { probationFrom } from './recruitment';
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
  /** Title of the post and the rank; left out where the file is to say them later. */
  readonly post?: string | null;
  readonly rank?: string | null;
  readonly specialties?: readonly string[];
  /** The day on which a newly recruited civil servant reported; left out for anybody else. */
  readonly recruitedOn?: PlainDate | null;
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

const mustHaveReported: Rule<'DATE_IN_FUTURE'> = ({ recruitedOn }, { occasion }) =>
  recruitedOn ? mustHaveHappened(recruitedOn, occasion.today) : null;

const mustBeRecruitedInTheRepublic: Rule<'DATE_TOO_EARLY'> = ({ recruitedOn }) =>
  recruitedOn ? mustNotPrecede(recruitedOn, EARLIEST_DATE) : null;

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
  mustHaveReported,
  mustBeRecruitedInTheRepublic,
  mustNotPrecedeUnit,
  mustHaveSoundNumber,
  mustBeReachable,
  mustHaveNoFileYet,
];

/**
 * The cadre serves in the unit from `from` on (a past day, or today), a recruit on probation (CSL 34). Refuses an abolished unit (UNIT_NOT_ACTIVE), a
 * blank name (NAME_BLANK), a day to come (DATE_IN_FUTURE) or before the unit's founding (DATE_TOO_EARLY), an unsound
 * ID number or phone (ID_NUMBER_INVALID, PHONE_INVALID) and a second file for one person (CADRE_EXISTS).
 */
export const addCadre = (command: NewCadre, facts: Facts): Decision<CadreAdded, AddCadreRefusal> => {
  const refusal = firstRefusal(RULES, command, facts);
  if (refusal) return refusal;
  const { at, by, today } = facts.occasion;
  const { recruitedOn, post = null, rank = null, specialties = [], ...file } = command;
  return accept({
    type: 'cadre.added',
    ...file,
    name: command.name.trim(),
    post,
    rank,
    specialties,
    probation: recruitedOn ? probationFrom(recruitedOn, today) : null,
    at,
    by,
  });
};
