import { accept, firstRefusal, type Decision, type Guard, type Uuid } from '@lianxin/kernel';
import { conflictGrounds, refusalOfConflict, type InterestsIn } from './conflict';
import { isActiveOn, servesOn, type KnownCadre, type KnownKin, type KnownUnit } from './directory';
import type { Branches, LiaisonPaired, LiaisonPairing } from './liaison';
import type { LiaisonRuleTable } from './liaison-rules';
import { isLiaisonStepOf } from './liaison-transitions';
import type { Occasion } from './occasion';
import { refuse } from './refuse';

/** What every pairing is decided from. */
interface PairingFacts {
  readonly pairingId: Uuid;
  readonly enterpriseId: Uuid;
  readonly occasion: Occasion;
  readonly unit: KnownUnit;
  /** The firm's live pairing of this kind; null where it has none. */
  readonly live: LiaisonPairing | null;
  readonly rules: LiaisonRuleTable;
}

/** What the pairing of a firm with a cadre is decided from. */
export interface LiaisonFacts extends PairingFacts {
  readonly cadre: KnownCadre;
  readonly kin: KnownKin;
  readonly firm: InterestsIn;
  /** The liaison's places that other firms take, counted from 1. */
  readonly slotsTaken: readonly number[];
}

/** Why a pairing may be refused. */
export type PairLiaisonRefusal =
  | 'UNIT_NOT_ACTIVE'
  | 'LIAISON_NOT_ACTIVE'
  | 'PAIRING_EXISTS'
  | 'CONFLICT_OF_INTEREST'
  | 'LIAISON_AT_CAPACITY'
  | 'NAME_BLANK';

type Rule<Code extends PairLiaisonRefusal> = Guard<[LiaisonFacts], Code>;

const mustStandInAnActiveUnit: Guard<[PairingFacts], 'UNIT_NOT_ACTIVE'> = ({ unit, occasion: { today } }) =>
  isActiveOn(unit, today) ? null : refuse('UNIT_NOT_ACTIVE');

const mustServe: Rule<'LIAISON_NOT_ACTIVE'> = ({ cadre, occasion: { today } }) =>
  servesOn(cadre, today) ? null : refuse('LIAISON_NOT_ACTIVE');

const mustBeTheOnlyPairing: Guard<[PairingFacts], 'PAIRING_EXISTS'> = ({ live }) =>
  isLiaisonStepOf(live, 'pairLiaison') ? null : refuse('PAIRING_EXISTS');

const mustHaveNoInterest: Rule<'CONFLICT_OF_INTEREST'> = ({ cadre, kin, firm }) =>
  refusalOfConflict(conflictGrounds({ cadreId: cadre.id, kin }, firm));

const freeSlot = ({ slotsTaken, rules }: LiaisonFacts): number | null => {
  const capacity = rules.rules.firmsALiaison.value;
  const slots = Array.from({ length: capacity }, (_, index) => index + 1);
  return slots.find((slot) => !slotsTaken.includes(slot)) ?? null;
};

const mustHaveAPlaceLeft: Rule<'LIAISON_AT_CAPACITY'> = (facts) =>
  freeSlot(facts) === null
    ? refuse('LIAISON_AT_CAPACITY', { capacity: facts.rules.rules.firmsALiaison.value })
    : null;

const GUARDS: readonly Rule<PairLiaisonRefusal>[] = [
  mustStandInAnActiveUnit,
  mustServe,
  mustBeTheOnlyPairing,
  mustHaveNoInterest,
  mustHaveAPlaceLeft,
];

const pairedFrom = ({ pairingId, enterpriseId, occasion, unit, rules }: PairingFacts) => ({
  type: 'liaison.paired' as const,
  pairingId,
  enterpriseId,
  unitId: unit.id,
  on: occasion.today,
  rulesVersion: rules.version,
  at: occasion.at,
  by: occasion.by,
});

/**
 * A cadre accompanies a firm (百人百企), also where its pairing is vacant. Refuses UNIT_NOT_ACTIVE, LIAISON_NOT_ACTIVE, a
 * second live pairing (PAIRING_EXISTS), an interest of his own or of kin (CONFLICT_OF_INTEREST; CSL 59(16), 74, 76) and
 * more firms than the rule table allows (LIAISON_AT_CAPACITY).
 */
export const pairLiaison = (facts: LiaisonFacts): Decision<LiaisonPaired, PairLiaisonRefusal> =>
  firstRefusal(GUARDS, facts) ??
  accept({
    ...pairedFrom(facts),
    kind: 'CADRE',
    liaisonId: facts.cadre.id,
    slot: freeSlot(facts),
    branches: null,
  });

/**
 * A unit's party branch and a firm's stand by each other (支部结对). Refuses UNIT_NOT_ACTIVE, a second live pairing
 * (PAIRING_EXISTS) and a branch without a name (NAME_BLANK).
 */
export const pairBranches = (
  { unitBranch, firmBranch }: Branches,
  facts: PairingFacts,
): Decision<LiaisonPaired, PairLiaisonRefusal> => {
  const refusal = firstRefusal([mustStandInAnActiveUnit, mustBeTheOnlyPairing], facts);
  if (refusal) return refusal;
  const branches = { unitBranch: unitBranch.trim(), firmBranch: firmBranch.trim() };
  if (branches.unitBranch === '' || branches.firmBranch === '') return refuse('NAME_BLANK');
  return accept({ ...pairedFrom(facts), kind: 'BRANCH', liaisonId: null, slot: null, branches });
};
