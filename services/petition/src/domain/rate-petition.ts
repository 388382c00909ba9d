import { addDays } from '@lianxin/calendar';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from './acting';
import { frame, type PetitionDecision } from './decide';
import type { Facts } from './facts';
import { mustBeAStepHere, type CommandGuard, type StandingGuard } from './guards';
import * as law from './law';
import type { Petition } from './petition';
import { isPetitionOffice } from './unit';
import { RATED_BODIES, type Grade, type RatedBody } from './vocabulary';

export interface RatePetition {
  readonly of: RatedBody;
  readonly grade: Grade;
}

/** Only in the petitioner's own session on this case: RATED_BY_PETITIONER_ONLY. */
const mustBeThePetitioner: StandingGuard = (petition, acting) =>
  acting.kind === 'CASE_SESSION' && acting.id === petition.id
    ? null
    : reject('RATED_BY_PETITIONER_ONLY', law.RULE_RATING);

/** What went back without an answer has nothing to rate: OPINION_NOT_DELIVERED. */
const mustHaveBeenAnswered: StandingGuard = ({ delivery }) =>
  delivery === null ? reject('OPINION_NOT_DELIVERED', law.RULE_RATING) : null;

/** After closing, within the rule table's days: RATING_WINDOW_OVER. */
const mustBeWithinTheWindow: StandingGuard = ({ closedOn }, _acting, { today, rules }) => {
  const { value, source } = rules.rules.ratingWindow;
  return closedOn !== null && today > addDays(closedOn, value)
    ? reject('RATING_WINDOW_OVER', source, { until: addDays(closedOn, value) })
    : null;
};

/** The unit that a rating is of; null where no petition office took part. */
export const ratedUnitId = (petition: Petition, of: RatedBody): string | null => {
  if (of === 'HANDLING_UNIT') return petition.heldBy.id;
  return isPetitionOffice(petition.registeredBy) ? petition.registeredBy.id : null;
};

const unrated = (petition: Petition): readonly RatedBody[] =>
  RATED_BODIES.filter(
    (of) => ratedUnitId(petition, of) !== null && !petition.ratings.some((rating) => rating.of === of),
  );

/** Each body is rated once, and only where it took part: ALREADY_RATED when nothing is left. */
const mustHaveSomethingLeftToRate: StandingGuard = (petition) =>
  unrated(petition).length > 0 ? null : reject('ALREADY_RATED', law.RULE_RATING);

const bodyMustBeInvolved: CommandGuard<RatePetition> = ({ of }, petition) =>
  ratedUnitId(petition, of) === null ? reject('BODY_NOT_INVOLVED', law.RULE_RATING) : null;

const mustNotBeRatedYet: CommandGuard<RatePetition> = ({ of }, { ratings }) =>
  ratings.some((rating) => rating.of === of) ? reject('ALREADY_RATED', law.RULE_RATING) : null;

export const ratePetitionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('ratePetition'),
  mustBeThePetitioner,
  mustHaveBeenAnswered,
  mustBeWithinTheWindow,
  mustHaveSomethingLeftToRate,
];

/** Whom the petitioner may rate today; nobody before the answer is delivered, and nobody after the rating window. */
export const bodiesToRate = (petition: Petition, facts: Facts): readonly RatedBody[] => {
  const petitioner = {
    kind: 'CASE_SESSION',
    id: petition.id,
    cadreId: null,
    unitId: null,
    roles: [],
  } as const;
  return firstRefusal(ratePetitionGuards, petition, petitioner, facts) ? [] : unrated(petition);
};

const commandGuards: readonly CommandGuard<RatePetition>[] = [bodyMustBeInvolved, mustNotBeRatedYet];

/**
 * Records the petitioner's own grade for the petition office or the handling unit, each once, freely given.
 * Refuses ILLEGAL_STEP, RATED_BY_PETITIONER_ONLY, OPINION_NOT_DELIVERED, RATING_WINDOW_OVER, BODY_NOT_INVOLVED, ALREADY_RATED.
 */
export const ratePetition = (
  petition: Petition,
  command: RatePetition,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal =
    firstRefusal(ratePetitionGuards, petition, acting, facts) ??
    firstRefusal(commandGuards, command, petition, acting, facts);
  if (refusal) return refusal;
  const { of, grade } = command;
  const unitId = ratedUnitId(petition, of) ?? petition.heldBy.id;
  return accept({ type: 'petition.rated', ...frame(acting, facts), of, unitId, grade });
};
