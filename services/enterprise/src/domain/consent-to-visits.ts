import { accept, type Decision, type Uuid } from '@lianxin/kernel';
import type { Occasion } from './occasion';
import { refuse } from './refuse';
import { isSecondPerson } from './second-person';
import { firstDayOf, type VisitConsent, type VisitConsented } from './visit';

/** A firm's consent as somebody records it, with who of the firm gave it and by what it is proved. */
export interface ConsentToVisits extends VisitConsent {
  readonly personal: VisitConsented['personal'];
}

interface Facts {
  readonly occasion: Occasion;
  /** The firm's liaison, whose visits they would be, by all his files; empty where it has none. */
  readonly liaisonIds: readonly Uuid[];
}

/**
 * A firm agrees to further visits in one quarter (BE 48). Refuses to take its word from its own liaison, or from
 * an account behind which no cadre stands (SECOND_PERSON_REQUIRED), and a day ahead or longer than a year before the quarter (DATE_NOT_POSSIBLE).
 */
export const consentToVisits = (
  { personal, ...consent }: ConsentToVisits,
  { occasion: { at, by, today }, liaisonIds }: Facts,
): Decision<VisitConsented, 'SECOND_PERSON_REQUIRED' | 'DATE_NOT_POSSIBLE'> => {
  if (liaisonIds.length > 0 && !isSecondPerson(by, liaisonIds)) return refuse('SECOND_PERSON_REQUIRED');
  const begins = firstDayOf(consent.quarter);
  const earliest = `${String(Number(begins.slice(0, 4)) - 1)}${begins.slice(4)}`;
  if (consent.givenOn > today || consent.givenOn < earliest)
    return refuse('DATE_NOT_POSSIBLE', { date: consent.givenOn, earliest, latest: today });
  return accept({ type: 'enterprise.visits-consented', consent, personal, at, by });
};
