import { accept, firstRefusal } from '@lianxin/kernel';
import { mustActForCircle, mustBeClosedToOthers } from './accusation-guards';
import type { Acting } from './acting';
import { frame, type PetitionDecision } from './decide';
import { evolve } from './evolve';
import type { PetitionEvent } from './events';
import type { Facts } from './facts';
import { mustBeAStepHere, mustGiveReason, type StandingGuard } from './guards';
import * as law from './law';
import { passPastWall } from './pass-past-wall';
import type { Outsider, Petition } from './petition';
import type { Wall } from './wall';

/** Everybody who is accused, as far as is known now: the whole set. */
export interface NameAccused {
  readonly units: readonly string[];
  readonly cadres: readonly string[];
  readonly outsiders: readonly Outsider[];
  /** Needed where a name is withdrawn. */
  readonly reason: string | null;
}

export const nameAccusedGuards: readonly StandingGuard[] = [
  mustBeAStepHere('nameAccused'),
  mustBeClosedToOthers,
  mustActForCircle,
];

const keyOf = ({ name, idNumber }: Outsider): string => JSON.stringify([name, idNumber]);

/** Everybody named, in one list and one form, so that two sets can be compared. */
const named = ({ units, cadres, outsiders }: Omit<NameAccused, 'reason'>): readonly string[] =>
  [...units, ...cadres, ...outsiders.map(keyOf)].sort();

const namedBefore = ({ accused, personal }: Petition): readonly string[] =>
  named({
    units: accused?.units ?? [],
    cadres: accused?.cadres ?? [],
    outsiders: personal?.accused ?? [],
  });

/**
 * Names who is accused, in any state; the set replaces the one before, and the wall stands on it whatever becomes of the purpose
 * (PR 28, 30). What an accused unit had passes on at once, and an accused officer stops being it. The same set again records
 * nothing. Refuses NOT_AN_ACCUSATION, NOT_RESPONSIBLE, and REASON_REQUIRED where a name is withdrawn without one.
 */
export const nameAccused = (
  petition: Petition,
  command: NameAccused,
  acting: Acting,
  facts: Facts,
  wall: Wall,
): PetitionDecision => {
  const [before, now] = [namedBefore(petition), named(command)];
  const withdrawn = before.some((who) => !now.includes(who));
  const refusal =
    firstRefusal(nameAccusedGuards, petition, acting, facts) ??
    (withdrawn ? mustGiveReason(command.reason, law.PR_28_RECUSAL) : null);
  if (refusal) return refusal;
  if (before.join() === now.join()) return accept();
  const { units, cadres, outsiders, reason } = command;
  const event: PetitionEvent = {
    type: 'petition.accused-named',
    ...frame(acting, facts),
    ...{ units, cadres, personal: { accused: outsiders, reason } },
  };
  const { events } = passPastWall(evolve(petition, event), wall, acting, facts);
  return accept(event, ...events);
};
