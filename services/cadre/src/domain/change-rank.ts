import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, type Decision, type Guard } from '@lianxin/kernel';
import { mustAllowOnCadre, type Cadre } from './cadre';
import type { CadreRankChanged } from './cadre-event';
import { mustFollow, mustHaveHappened, mustNotPrecede } from './dates';
import { mustSaySomething } from './names';
import type { Occasion } from './occasion';

/** The rank (职级) that a cadre has from a day on, beside his post. */
export interface NewRank {
  readonly rank: string;
  readonly from: PlainDate;
}

/** Why the command may be refused. */
export type ChangeRankRefusal = 'CADRE_NOT_SERVING' | 'NAME_BLANK' | 'DATE_IN_FUTURE' | 'DATE_TOO_EARLY';

type Rule<Code extends ChangeRankRefusal> = Guard<[Cadre, NewRank, Occasion], Code>;

const mustBeServing: Rule<'CADRE_NOT_SERVING'> = (cadre) => mustAllowOnCadre(cadre, 'changeRank');

const mustBeNamed: Rule<'NAME_BLANK'> = (_, { rank }) => mustSaySomething(rank);

const mustBeInForce: Rule<'DATE_IN_FUTURE'> = (_, { from }, { today }) => mustHaveHappened(from, today);

const mustFollowLastRank: Rule<'DATE_TOO_EARLY'> = ({ ranks, tenures }, { from }) => {
  const last = ranks.at(-1);
  return last ? mustFollow(from, last.from) : mustNotPrecede(from, tenures[0].from);
};

const RULES: readonly Rule<ChangeRankRefusal>[] = [
  mustBeServing,
  mustBeNamed,
  mustBeInForce,
  mustFollowLastRank,
];

/**
 * The cadre has another rank from the given day on, higher or lower (CSL 19, 51); the one he has changes nothing. Refuses one
 * who is suspended or has left (CADRE_NOT_SERVING), a blank rank (NAME_BLANK), a day to come (DATE_IN_FUTURE) and one not
 * after the last rank's, or before service (DATE_TOO_EARLY).
 */
export const changeRank = (
  cadre: Cadre,
  command: NewRank,
  occasion: Occasion,
): Decision<CadreRankChanged, ChangeRankRefusal> => {
  const refusal = firstRefusal(RULES, cadre, command, occasion);
  if (refusal) return refusal;
  const rank = command.rank.trim();
  if (cadre.ranks.at(-1)?.rank === rank) return accept();
  const { at, by } = occasion;
  return accept({ type: 'cadre.rank-changed', rank, from: command.from, at, by });
};
