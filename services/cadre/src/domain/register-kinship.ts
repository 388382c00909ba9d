import { accept, firstRefusal, type Decision, type Guard, type Uuid } from '@lianxin/kernel';
import { mustAllowOnCadre, type Cadre } from './cadre';
import type { CadreKinshipRegistered } from './cadre-event';
import { mustFollow, mustHaveHappened } from './dates';
import { mustHaveSoundIdNumber } from './identity';
import type { Kin, KinIdentity } from './kin';
import { mustSaySomething } from './names';
import type { Occasion } from './occasion';
import { refuse } from './refuse';

/** A kinsman of a cadre: another cadre, or a person outside who is known by ID number and name. */
export interface NewKinship {
  readonly kin: Kin;
  /** In its canonical form; of a cadre what his own file says. */
  readonly personal: KinIdentity;
}

/** Why the command may be refused. */
export type RegisterKinshipRefusal =
  | 'CADRE_NOT_SERVING'
  | 'KINSHIP_WITH_SELF'
  | 'KINSHIP_EXISTS'
  | 'NAME_BLANK'
  | 'ID_NUMBER_INVALID'
  | 'DATE_IN_FUTURE'
  | 'DATE_TOO_EARLY';

type Rule<Code extends RegisterKinshipRefusal> = Guard<[Cadre, NewKinship, Occasion], Code>;

const mustBeOnFile: Rule<'CADRE_NOT_SERVING'> = (cadre) => mustAllowOnCadre(cadre, 'registerKinship');

const mustBeSomebodyElse: Rule<'KINSHIP_WITH_SELF'> = (cadre, { kin, personal }) => {
  const isSamePerson = personal.idNumber !== null && personal.idNumber === cadre.personal.idNumber;
  return kin.kinCadreId === cadre.id || isSamePerson ? refuse('KINSHIP_WITH_SELF') : null;
};

const mustBeNamed: Rule<'NAME_BLANK'> = (_, { kin, personal }) =>
  kin.kinCadreId === null ? mustSaySomething(personal.name ?? '') : null;

const mustHaveSoundNumber: Rule<'ID_NUMBER_INVALID'> = (_, { kin, personal: { idNumber } }) => {
  if (kin.kinCadreId === null && idNumber === null) return refuse('ID_NUMBER_INVALID');
  return mustHaveSoundIdNumber({ idNumber, phone: null });
};

const isSame = (cadre: Cadre, known: Kin, { kin, personal }: NewKinship): boolean => {
  if (kin.kinCadreId !== null && known.kinCadreId === kin.kinCadreId) return true;
  const number = cadre.personal.kin?.[known.kinshipId]?.idNumber ?? null;
  return number !== null && number === personal.idNumber;
};

/** A marriage may end and be made again; what lasts, or was registered for the same time, is there once. */
const mustBeNew: Rule<'KINSHIP_EXISTS'> = (cadre, kinship) => {
  const { since, relation } = kinship.kin;
  const exists = cadre.kin.some(
    (known) =>
      isSame(cadre, known, kinship) &&
      (known.until === null || (known.relation === relation && known.since === since)),
  );
  return exists ? refuse('KINSHIP_EXISTS') : null;
};

const mustHaveBegun: Rule<'DATE_IN_FUTURE'> = (_, { kin: { since, until } }, { today }) => {
  const [latest] = [since, until]
    .filter((day) => day !== null)
    .sort()
    .reverse();
  return latest ? mustHaveHappened(latest, today) : null;
};

const mustEndAfterItBegan: Rule<'DATE_TOO_EARLY'> = (_, { kin: { since, until } }) =>
  since !== null && until !== null ? mustFollow(until, since) : null;

const RULES: readonly Rule<RegisterKinshipRefusal>[] = [
  mustBeOnFile,
  mustBeSomebodyElse,
  mustBeNamed,
  mustHaveSoundNumber,
  mustBeNew,
  mustHaveBegun,
  mustEndAfterItBegan,
];

/**
 * A kinsman (CSL 74) is on the cadre's register; between two cadres each learns of the other under one id. Refuses himself
 * (KINSHIP_WITH_SELF), one who is registered (KINSHIP_EXISTS), a person outside without a name (NAME_BLANK) or a sound ID
 * number (ID_NUMBER_INVALID), a day to come (DATE_IN_FUTURE) and an end that isn't after the beginning (DATE_TOO_EARLY).
 */
export const registerKinship = (
  cadre: Cadre,
  { kin, personal }: NewKinship,
  occasion: Occasion,
): Decision<CadreKinshipRegistered, RegisterKinshipRefusal> =>
  firstRefusal(RULES, cadre, { kin, personal }, occasion) ??
  accept({ type: 'cadre.kinship-registered', kin, personal, at: occasion.at, by: occasion.by });

/** The same relation as the other cadre's file has it. */
export const kinshipSeenFrom = (other: Cadre, kin: Kin): NewKinship => ({
  kin: { ...kin, kinCadreId: other.id },
  personal: { name: null, idNumber: other.personal.idNumber },
});

/** Whether a cadre's register names another cadre, also one who is kin no longer. */
export const isKinOf = ({ kin }: Pick<Cadre, 'kin'>, cadreId: Uuid): boolean =>
  kin.some(({ kinCadreId }) => kinCadreId === cadreId);
