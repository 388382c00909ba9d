import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, type Decision, type Guard } from '@lianxin/kernel';
import { CADRE_LIFECYCLE, type Cadre } from './cadre';
import type { CadreReinstated } from './cadre-event';
import { mustFollow, mustHaveHappened } from './dates';
import { allows } from './lifecycle';
import type { Occasion } from './occasion';
import { refuse } from './refuse';

/** The first day on which a suspended cadre serves again. */
export interface Reinstatement {
  readonly from: PlainDate;
}

/** Why the command may be refused. */
export type ReinstateCadreRefusal = 'CADRE_NOT_SUSPENDED' | 'DATE_IN_FUTURE' | 'DATE_TOO_EARLY';

type Rule<Code extends ReinstateCadreRefusal> = Guard<[Cadre, Reinstatement, Occasion], Code>;

const mustBeSuspended: Rule<'CADRE_NOT_SUSPENDED'> = ({ status }) =>
  allows(CADRE_LIFECYCLE, 'reinstateCadre', status) ? null : refuse('CADRE_NOT_SUSPENDED');

const mustHaveBegun: Rule<'DATE_IN_FUTURE'> = (_, { from }, { today }) => mustHaveHappened(from, today);

const mustFollowSuspension: Rule<'DATE_TOO_EARLY'> = ({ tenures, suspensions }, { from }) =>
  mustFollow(from, suspensions.at(-1)?.from ?? tenures[0].from);

const RULES: readonly Rule<ReinstateCadreRefusal>[] = [mustBeSuspended, mustHaveBegun, mustFollowSuspension];

/**
 * A suspended cadre serves again from the given day on. Refuses one who isn't suspended (CADRE_NOT_SUSPENDED), a day to come
 * (DATE_IN_FUTURE) and one not after the suspension's first (DATE_TOO_EARLY).
 */
export const reinstateCadre = (
  cadre: Cadre,
  command: Reinstatement,
  occasion: Occasion,
): Decision<CadreReinstated, ReinstateCadreRefusal> =>
  firstRefusal(RULES, cadre, command, occasion) ??
  accept({ type: 'cadre.reinstated', from: command.from, at: occasion.at, by: occasion.by });
