import {
  all,
  always,
  entriesWithin,
  any,
  is,
  isIn,
  never,
  not,
  unitsOfRole,
  within,
  writeRules,
  type Abilities,
  type Condition,
  type EntryFact,
  type Facts,
  type Role,
} from '@lianxin/access';
import type { Uuid } from '@lianxin/kernel';
import { LETTERS, type PaperKind } from '../domain/papers/paper-kinds';
import type { Petition } from '../domain/petition';
import { closedCircleOf, involvedUnitsOf, registrarOf } from '../domain/visibility';
import type { Standing } from './standing';

/** What may be done with a petition. READ is also what its list, its count and its search hold. */
const PETITION_ACTIONS = [
  'read',
  'decide',
  'decideDispute',
  'reveal',
  'nameAccused',
  'share',
  'recuse',
  'readAttempts',
  'audit',
  'exportOnRequest',
  'readReceipt',
] as const;
export type PetitionAction = (typeof PETITION_ACTIONS)[number];

/** The facts of a petition that its rules rest on. */
export type PetitionFact =
  | 'purpose'
  | 'holder'
  | 'registrar'
  | 'involved'
  | 'circle'
  | 'shared'
  /** Whoever is accused: units and cadres. */
  | 'accused'
  | 'accusedUnits'
  | 'accusedCadres'
  /** The units in which an accused serves today. */
  | 'unitsOfAccused'
  | 'tokensOfAccused'
  /** Cadres who declared an interest or were recused. */
  | 'barred'
  /** Petitioners, and accused from outside, as person tokens. */
  | 'persons';

/** The words of the rules. */
export interface PetitionWords {
  readonly [kind: string]: { action: string; fact: string; field?: string };
  readonly Petition: { action: PetitionAction; fact: PetitionFact; field: 'accused' | 'shares' };
  /** What a unit is competent for; `offices` are the petition offices that serve it. */
  readonly Competence: { action: 'set'; fact: 'unit' | 'offices' };
  /** An entry of the audit; `involved` are the units of the petition that it is about. */
  readonly AuditEntry: { action: 'read'; fact: 'involved' | EntryFact };
}

export type PetitionAbilities = Abilities<PetitionWords>;

const READERS: readonly Role[] = ['PETITION_CLERK', 'UNIT_HANDLER', 'UNIT_HEAD', 'SUPERVISOR', 'LEADER'];
const TRUSTED: readonly Role[] = ['PETITION_CLERK', 'UNIT_HANDLER', 'UNIT_HEAD', 'DISCIPLINE'];
const SHARED_WITH: readonly Role[] = ['UNIT_HEAD', 'ORG_OFFICER', 'LEADER', 'DISCIPLINE'];
/** Who works on petitions. */
export const WORKING: readonly Role[] = TRUSTED;
/** Who decides disputes for the unit above those that dispute: its leaders as well (PR 24). */
export const DECIDING: readonly Role[] = [...WORKING, 'LEADER'];

type Where = Condition<PetitionFact>;

const isOpen: Where = isIn('purpose', ['CLAIM', 'SUGGESTION']);
const isClosed: Where = not(isOpen);
const accusesSomebody: Where = not(is('accused', null));

/** The accused wall: he is accused himself, or a unit is that he belongs to, or one of its serving members (PR 28, 30). */
const accuses = ({ belongsTo, cadres }: Standing): Where =>
  all(
    accusesSomebody,
    any(isIn('accusedCadres', cadres), isIn('accusedUnits', belongsTo), isIn('unitsOfAccused', belongsTo)),
  );

/** Recusal: an interest on record, or himself or one of his kin among petitioners and accused (PR 28). */
const concerns = ({ cadres, personToken, kinTokens }: Standing): Where => {
  const tokens = [...new Set([...(personToken === null ? [] : [personToken]), ...kinTokens])];
  return any(
    isIn('barred', cadres),
    isIn('persons', tokens),
    all(accusesSomebody, isIn('tokensOfAccused', tokens)),
  );
};

/** What wall and recusal close to somebody, whatever his roles: rules 4 and 5 of docs/access.md, apart from the others. */
export const isClosedByWallOrRecusal = (standing: Standing): Where =>
  any(concerns(standing), standing.known ? accuses(standing) : any(isClosed, accusesSomebody));

/** The rules of docs/access.md, "Petitions", for one who asks; the numbers are that page's. */
export const petitionAbilities = (standing: Standing): PetitionAbilities =>
  writeRules<PetitionWords>(({ can, cannot }) => {
    const { actor, lineage } = standing;
    if (!actor) return;
    const unit: readonly Uuid[] = actor.unitId === null ? [] : [actor.unitId];
    const inUnitOf = (roles: readonly Role[]) => unitsOfRole(actor, ...roles);
    const inOwnUnit = (...roles: readonly Role[]) =>
      inUnitOf(roles).some((granted) => lineage.includes(granted));

    const openToHim = all(isOpen, within<PetitionFact>('involved', inUnitOf(READERS)));
    const ofHisCircle = all(isClosed, isIn<PetitionFact>('circle', inUnitOf(TRUSTED)));
    const sharedWithHim = all(
      is<PetitionFact>('purpose', 'ACCUSATION'),
      isIn<PetitionFact>('shared', inUnitOf(SHARED_WITH)),
    );
    const readable = any(openToHim, ofHisCircle, sharedWithHim);
    // A share shows the petition; it allows nothing to be done.
    const workable = any(openToHim, ofHisCircle);
    const inHisCase = any(isIn<PetitionFact>('holder', unit), isIn<PetitionFact>('registrar', unit));

    // 1 to 3
    can('read', 'Petition', readable);
    // 6
    if (inOwnUnit(...WORKING)) {
      can('decide', 'Petition', workable);
      can('nameAccused', 'Petition', all(ofHisCircle, inHisCase));
      can('share', 'Petition', all(ofHisCircle, inHisCase));
      // 7
      can('reveal', 'Petition', all(workable, inHisCase));
    }
    // 17
    if (inOwnUnit('PETITION_CLERK'))
      can('readReceipt', 'Petition', all(workable, isIn<PetitionFact>('registrar', unit)));
    if (inOwnUnit('UNIT_HEAD')) can('recuse', 'Petition', all(workable, isIn<PetitionFact>('holder', unit)));
    if (inOwnUnit('DISCIPLINE')) can('recuse', 'Petition', workable);
    // 10
    if (inOwnUnit('PETITION_CLERK')) can('exportOnRequest', 'Petition', readable);
    // 6, PR 24: a dispute, by its leaders too; never what is closed to others
    if (inOwnUnit(...DECIDING)) can('decideDispute', 'Petition', openToHim);
    // 8
    cannot('read', 'Petition', isOpen, ['accused', 'shares']);
    // 9
    can('readAttempts', 'Petition', isIn('circle', inUnitOf(['DISCIPLINE'])));
    for (const action of ['readAttempts', 'audit'] as const)
      can(action, 'Petition', within('involved', inUnitOf(['AUDITOR'])));
    can('read', 'AuditEntry', entriesWithin(inUnitOf(['AUDITOR']), ['involved']));
    // 15
    if (inOwnUnit('PETITION_CLERK')) can('set', 'Competence', isIn('offices', unit));
    can('set', 'Competence', within('unit', inUnitOf(['ADMIN'])));
    // 4 and 5 win over all of these
    for (const action of PETITION_ACTIONS) cannot(action, 'Petition', isClosedByWallOrRecusal(standing));
  });

/** What must be allowed for a paper to be read: by rule 15, and 7 for whatever names petitioners in full. */
export const READS_PAPER: Readonly<Record<PaperKind, PetitionAction>> = {
  RECEIPT: 'readReceipt',
  TRANSFER_LETTER: 'read',
  ASSIGNMENT_LETTER: 'read',
  SUPERVISION_ORDER: 'read',
  ACCEPTANCE: 'reveal',
  DECLINE: 'reveal',
  EXTENSION_NOTICE: 'reveal',
  OPINION: 'reveal',
  DELIVERY_RECORD: 'reveal',
  REVIEW_OPINION: 'reveal',
  RE_REVIEW_OPINION: 'reveal',
  GUIDANCE_LETTER: 'reveal',
  MEDIATION_AGREEMENT: 'reveal',
  SUGGESTION_REPLY: 'reveal',
};

/**
 * 18: in which petitions the petitioner is shown the files that he attached: not of an accusation, nor of what nobody has sorted,
 * of which he is told the stage only.
 */
export const PETITIONERS_FILES: Where = isOpen;

/** Which petitions a paper of a kind is its petitioner's own in, as far as he has it already; never a letter between offices. */
export const petitionersPaper = (kind: PaperKind): Where =>
  LETTERS.includes(kind) ? never : kind === 'RECEIPT' ? always : isOpen;

/**
 * 13: the rule table is the whole district's, so that ADMIN over its top changes it, and over a part of it he doesn't. Reading
 * it is everybody's who holds a role. No petition is shown by either.
 */
export const mayChangeRules = ({ actor }: Standing, tops: readonly Uuid[]): boolean =>
  actor !== null && unitsOfRole(actor, 'ADMIN').some((unit) => tops.includes(unit));

/** What the rules need of the directory and the register of persons to judge a petition by its state. */
export interface KnownOfCase {
  /** A unit and all above it; empty where it isn't known. */
  readonly lineageOf: (unitId: Uuid) => readonly Uuid[];
  /** The unit in which a cadre serves today; null where he serves in none. */
  readonly unitOf: (cadreId: Uuid) => Uuid | null;
  /** His person token; null where none is known. */
  readonly tokenOf: (cadreId: Uuid) => string | null;
  /** The person token of an ID number. */
  readonly personToken: (idNumber: string) => string;
}

const present = <Value>(values: readonly (Value | null)[]): readonly Value[] =>
  values.filter((value): value is Value & {} => value !== null);

/** The person tokens of everybody outside the service who is named in a petition with an ID number. */
export const personTokensOf = (
  { personal }: Pick<Petition, 'personal'>,
  personToken: (idNumber: string) => string,
): readonly string[] => {
  const named = [...(personal?.petitioners ?? []), ...(personal?.accused ?? [])];
  return [...new Set(present(named.map(({ idNumber }) => idNumber)).map(personToken))];
};

/** The facts of a petition's state, as the rules are asked of them. */
export const petitionFacts = (petition: Petition, known: KnownOfCase): Facts<PetitionFact> => {
  const { units = [], cadres = [] } = petition.accused ?? {};
  return {
    values: {
      purpose: petition.purpose,
      holder: petition.heldBy.id,
      registrar: registrarOf(petition).id,
      involved: involvedUnitsOf(petition),
      circle: closedCircleOf(petition),
      shared: (petition.shares ?? []).map(({ unitId }) => unitId),
      accused: [...units, ...cadres],
      accusedUnits: units,
      accusedCadres: cadres,
      unitsOfAccused: present(cadres.map(known.unitOf)),
      tokensOfAccused: present(cadres.map(known.tokenOf)),
      barred: petition.barred ?? [],
      persons: personTokensOf(petition, known.personToken),
    },
    lineageOf: known.lineageOf,
  };
};
