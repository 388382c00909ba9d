import { isOpen, meetClock, voidClock, type Clock } from '@lianxin/casework';
import type { Facts } from '../facts';
import type { Petition } from '../petition';
import { isDisputable, openDispute } from './involved';

/**
 * The decider's period where a petition is answered, declined or led elsewhere while units dispute about it: nothing is left to be
 * decided, so that it ends with the case's turn (PR 24); one that had run out before stays late.
 */
export const clocksOfEndedDispute = (petition: Petition, { today }: Facts): readonly Clock[] =>
  openDispute(petition)
    ? petition.clocks
        .filter((clock) => clock.kind === 'OBJECTION_DECISION' && isOpen(clock))
        .map((clock) =>
          clock.state === 'MISSED' ? meetClock(clock, today) : voidClock(clock, 'NO_LONGER_APPLIES'),
        )
    : [];

/**
 * The petition with every dispute ended that its state leaves behind: what comes back later (a contest, a procedure that refuses it,
 * a review) isn't in dispute until a unit says so anew, and its decider has a period of his own then.
 */
export const withEndedDisputes = (petition: Petition, at: string): Petition => {
  if (isDisputable(petition) || !(petition.disputes ?? []).some(isUndecided)) return petition;
  return {
    ...petition,
    disputes: (petition.disputes ?? []).map((one) => (isUndecided(one) ? { ...one, endedAt: at } : one)),
  };
};

const isUndecided = ({ decision, endedAt }: NonNullable<Petition['disputes']>[number]): boolean =>
  decision === null && endedAt === undefined;
