import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, type Decision, type Guard } from '@lianxin/kernel';
import { lastEntryOf, latestTenure, mustAllowOnCadre, type Cadre } from './cadre';
import type { CadreServiceEnded } from './cadre-event';
import { mustFollow, mustHaveHappened, mustNotPrecede } from './dates';
import type { Occasion } from './occasion';

/** The end of a cadre's service; `on` is the first day without it. */
export interface EndOfService {
  readonly on: PlainDate;
}

/** Why the command may be refused. */
export type EndServiceRefusal = 'CADRE_NOT_SERVING' | 'DATE_IN_FUTURE' | 'DATE_TOO_EARLY';

type Rule<Code extends EndServiceRefusal> = Guard<[Cadre, EndOfService, Occasion], Code>;

const mustBeServing: Rule<'CADRE_NOT_SERVING'> = (cadre) => mustAllowOnCadre(cadre, 'endService');

const mustHaveLeft: Rule<'DATE_IN_FUTURE'> = (_, { on }, { today }) => mustHaveHappened(on, today);

const mustHaveServed: Rule<'DATE_TOO_EARLY'> = (cadre, { on }) => mustFollow(on, latestTenure(cadre).from);

const mustNotPrecedeLastEntry: Rule<'DATE_TOO_EARLY'> = (cadre, { on }) =>
  mustNotPrecede(on, lastEntryOf(cadre));

const RULES: readonly Rule<EndServiceRefusal>[] = [
  mustBeServing,
  mustHaveLeft,
  mustHaveServed,
  mustNotPrecedeLastEntry,
];

/**
 * The cadre serves no longer from the given day on (CSL 85, 88, 92). Refuses one who has left (CADRE_NOT_SERVING), a
 * day to come (DATE_IN_FUTURE) and one not after the day he joined his unit, or before a later
 * entry of his file (DATE_TOO_EARLY).
 */
export const endService = (
  cadre: Cadre,
  command: EndOfService,
  occasion: Occasion,
): Decision<CadreServiceEnded, EndServiceRefusal> =>
  firstRefusal(RULES, cadre, command, occasion) ??
  accept({ type: 'cadre.service-ended', on: command.on, at: occasion.at, by: occasion.by });
