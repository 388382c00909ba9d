import { accept, type Decision } from '@lianxin/kernel';
import { conflictGrounds, type InterestsIn } from './conflict';
import { servesOn, unitOn, type KnownCadre, type KnownKin } from './directory';
import type { LiaisonEvent, LiaisonPairing, VacancyCause } from './liaison';
import { isLiaisonStepOf } from './liaison-transitions';
import type { Occasion } from './occasion';

/** What is known of liaison and firm at the time of a review. */
export interface ReviewFacts {
  readonly occasion: Occasion;
  readonly cadre: KnownCadre;
  readonly kin: KnownKin;
  readonly firm: InterestsIn;
}

const vacancyOf = (pairing: LiaisonPairing, { cadre, occasion }: ReviewFacts): VacancyCause | null => {
  if (!servesOn(cadre, occasion.today)) return 'NOT_SERVING';
  return unitOn(cadre, occasion.today) === pairing.unitId ? null : 'TRANSFERRED';
};

/**
 * Looks at a pairing again after something of its liaison or firm changed: one whose liaison left, is suspended or belongs
 * to another unit becomes vacant; an interest that came to stand against it is flagged, one that went is cleared. Records
 * nothing where nothing changed, refuses nothing.
 */
export const reviewLiaison = (pairing: LiaisonPairing, facts: ReviewFacts): Decision<LiaisonEvent, never> => {
  const { liaisonId, conflict } = pairing;
  const { at, by, today: on } = facts.occasion;
  if (liaisonId === null || !isLiaisonStepOf(pairing, 'vacateLiaison')) return accept();
  const cause = vacancyOf(pairing, facts);
  if (cause) return accept({ type: 'liaison.vacated', liaisonId, cause, on, at, by });
  const grounds = conflictGrounds({ cadreId: liaisonId, kin: facts.kin }, facts.firm);
  if (grounds.join() === (conflict?.grounds ?? []).join()) return accept();
  return grounds.length > 0
    ? accept({ type: 'liaison.conflict-found', grounds, on, at, by })
    : accept({ type: 'liaison.conflict-cleared', on, at, by });
};
