import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, type Decision, type Guard } from '@lianxin/kernel';
import { mustAllowOnCadre, type Cadre } from './cadre';
import type { CadreSuspended } from './cadre-event';
import { mustHaveHappened, mustNotPrecede } from './dates';
import type { Occasion } from './occasion';

/** The first day on which a cadre does no service. */
export interface SuspensionFrom {
  readonly from: PlainDate;
}

/** Why the command may be refused. */
export type SuspendCadreRefusal = 'CADRE_NOT_SERVING' | 'DATE_IN_FUTURE' | 'DATE_TOO_EARLY';

type Rule<Code extends SuspendCadreRefusal> = Guard<[Cadre, SuspensionFrom, Occasion], Code>;

const mustBeServing: Rule<'CADRE_NOT_SERVING'> = (cadre) => mustAllowOnCadre(cadre, 'suspendCadre');

const mustHaveBegun: Rule<'DATE_IN_FUTURE'> = (_, { from }, { today }) => mustHaveHappened(from, today);

const mustNotPrecedeService: Rule<'DATE_TOO_EARLY'> = ({ tenures, suspensions }, { from }) =>
  mustNotPrecede(from, suspensions.at(-1)?.until ?? tenures[0].from);

const RULES: readonly Rule<SuspendCadreRefusal>[] = [mustBeServing, mustHaveBegun, mustNotPrecedeService];

/**
 * The cadre does no service from the given day on and goes on belonging to his unit; nothing says why. Refuses one who is
 * suspended or has left (CADRE_NOT_SERVING), a day to come (DATE_IN_FUTURE) and one before service or the last reinstatement
 * (DATE_TOO_EARLY).
 */
export const suspendCadre = (
  cadre: Cadre,
  command: SuspensionFrom,
  occasion: Occasion,
): Decision<CadreSuspended, SuspendCadreRefusal> =>
  firstRefusal(RULES, cadre, command, occasion) ??
  accept({ type: 'cadre.suspended', from: command.from, at: occasion.at, by: occasion.by });
