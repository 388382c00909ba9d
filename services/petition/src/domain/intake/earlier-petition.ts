import type { PlainDate } from '@lianxin/calendar';
import { isOpen } from '@lianxin/casework';
import { reject } from '@lianxin/kernel';
import type { Facts } from '../facts';
import type { Petition, Petitioner } from '../petition';
import type { PetitionRejection } from '../rejection-codes';
import { upheldReview } from '../review/reviews-of';
import { isPetitionOffice } from '../unit';
import { isOpenToOthers } from '../visibility';
import * as law from './law';
import type { DeclineGround } from './vocabulary';

/** The petition that a decline cites, as far as who acts may see it, and where the two units hang in the tree. */
export interface Earlier {
  readonly petition: Petition;
  /** The units above the one that answers for the earlier one, from the parent up. */
  readonly aboveItsHolder: readonly string[];
  /** The units above the one that answers for the later one. */
  readonly aboveOurs: readonly string[];
}

const RULES = {
  ALREADY_WITH_SUPERIOR: law.PR_19_WITH_SUPERIOR,
  SAME_FACTS_AFTER_RE_REVIEW: law.PR_36_SAME_FACTS,
} as const;

/** The article on which a decline rests. */
export const ruleOf = (ground: DeclineGround) => RULES[ground];

const canonical = (idNumber: string): string => idNumber.replace(/\s/g, '').toUpperCase();

/** By ID number where both gave one, else by name; of a name alone the second person is to make sure. */
const isSamePetitioner = (one: Petitioner, other: Petitioner): boolean =>
  one.idNumber && other.idNumber
    ? canonical(one.idNumber) === canonical(other.idNumber)
    : one.name.trim() !== '' && one.name.trim() === other.name.trim();

/** Everybody who petitions now petitioned then: nobody is turned away for what another did, and nobody unnamed at all. */
const areTheSame = (later: Petition, earlier: Petition): boolean => {
  const [now, then] = [later, earlier].map(({ personal }) => personal?.petitioners ?? []);
  const named = now ?? [];
  const isAnonymous = later.anonymous || named.length === 0 || later.attendance > named.length;
  return !isAnonymous && named.every((one) => (then ?? []).some((other) => isSamePetitioner(one, other)));
};

/** Above the unit that has it, or the petition office of a level above it. */
const isItsSuperior = (later: Petition, { petition, aboveItsHolder, aboveOurs }: Earlier): boolean => {
  if (later.heldBy.id === petition.heldBy.id) return false;
  if (aboveItsHolder.includes(later.heldBy.id)) return true;
  const [level] = aboveOurs;
  return isPetitionOffice(later.heldBy) && level !== undefined && aboveItsHolder.includes(level);
};

/** Accepted and not answered yet, and its period not over: on the day of the later one's receipt and today. */
const isInProgress = (earlier: Petition, receivedOn: PlainDate, { today }: Facts): boolean => {
  const { acceptance, status, clocks } = earlier;
  const running = clocks.filter(({ kind }) => kind === 'CONCLUDE' || kind === 'SUGGESTION').filter(isOpen);
  const isAccepted = acceptance !== null && acceptance.on <= receivedOn;
  const inTime = running.some(({ dueOn }) => dueOn >= receivedOn && dueOn >= today);
  return isAccepted && (status === 'HANDLING' || status === 'DECIDED') && inTime;
};

/** The facts that a decline rests on (PR 19, 36), judged anew by whoever proposes, and by whoever approves. */
export const mustBearTheDecline = (
  later: Petition,
  ground: DeclineGround,
  earlier: Earlier | null,
  facts: Facts,
): PetitionRejection | null => {
  const rule = RULES[ground];
  if (!earlier || earlier.petition.id === later.id || !isOpenToOthers(earlier.petition))
    return reject('EARLIER_PETITION_UNKNOWN', rule);
  if (!areTheSame(later, earlier.petition)) return reject('PETITIONER_NOT_THE_SAME', rule);
  if (ground === 'SAME_FACTS_AFTER_RE_REVIEW')
    return isAfterReReview(earlier.petition) ? null : reject('EARLIER_NOT_FINAL', rule);
  if (!isItsSuperior(later, earlier)) return reject('NOT_ITS_SUPERIOR', rule);
  return isInProgress(earlier.petition, later.receivedOn, facts)
    ? null
    : reject('EARLIER_NOT_IN_PROGRESS', rule);
};

/**
 * Only the opinion of a re-review ends a matter (PR 36), closed since or not; a period for review that went by unused doesn't, nor
 * does it where new facts reopened it.
 */
const isAfterReReview = (earlier: Petition): boolean =>
  earlier.status === 'FINAL' || (earlier.status === 'CLOSED' && upheldReview(earlier, 'RE_REVIEW') !== null);
