import { addDays, type PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, type Decision, type Guard } from '@lianxin/kernel';
import { mustAllowOnCadre, type Cadre } from './cadre';
import type { CadreDepartureAnnounced } from './cadre-event';
import { mustNotPrecede } from './dates';
import type { Occasion } from './occasion';

/** The first day without a cadre, by retirement or by a transfer that is decided; null takes it back. */
export interface Departure {
  readonly on: PlainDate | null;
}

/** Why the command may be refused. */
export type AnnounceDepartureRefusal = 'CADRE_NOT_SERVING' | 'DATE_TOO_EARLY';

type Rule<Code extends AnnounceDepartureRefusal> = Guard<[Cadre, Departure, Occasion], Code>;

const mustBelong: Rule<'CADRE_NOT_SERVING'> = (cadre) => mustAllowOnCadre(cadre, 'announceDeparture');

const mustBeToCome: Rule<'DATE_TOO_EARLY'> = (_, { on }, { today }) =>
  on === null ? null : mustNotPrecede(on, addDays(today, 1));

const RULES: readonly Rule<AnnounceDepartureRefusal>[] = [mustBelong, mustBeToCome];

/**
 * It is known that the cadre will be gone from a day on; his service ends by `endService` only. The same day again changes
 * nothing. Refuses one who has left (CADRE_NOT_SERVING) and a day that isn't to come (DATE_TOO_EARLY).
 */
export const announceDeparture = (
  cadre: Cadre,
  { on }: Departure,
  occasion: Occasion,
): Decision<CadreDepartureAnnounced, AnnounceDepartureRefusal> => {
  const refusal = firstRefusal(RULES, cadre, { on }, occasion);
  if (refusal) return refusal;
  if (on === cadre.leavesOn) return accept();
  return accept({ type: 'cadre.departure-announced', on, at: occasion.at, by: occasion.by });
};
