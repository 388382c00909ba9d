import { reject } from '@lianxin/kernel';
import { actsFor, type StandingGuard } from './guards';
import * as law from './law';
import { registrarOf } from './visibility';

/** Only what the enterprise service handed over can be confirmed or returned: NOT_HANDED_OVER. */
export const mustBeHandedOver: StandingGuard = ({ origin }) =>
  origin ? null : reject('NOT_HANDED_OVER', law.RULE_HAND_OVER);

/** A hand-over is confirmed once, and the answer never changes: HAND_OVER_CONFIRMED. */
export const mustNotBeConfirmed: StandingGuard = ({ origin }) =>
  origin?.confirmedOn ? reject('HAND_OVER_CONFIRMED', law.RULE_HAND_OVER, { on: origin.confirmedOn }) : null;

/** Only what was taken over can be given back: HAND_OVER_NOT_CONFIRMED. */
export const mustBeConfirmed: StandingGuard = ({ origin }) =>
  origin?.confirmedOn ? null : reject('HAND_OVER_NOT_CONFIRMED', law.RULE_HAND_OVER);

/** The office that registered it says whether it took over: NOT_RESPONSIBLE. */
export const mustActForRegistrar: StandingGuard = (petition, acting) =>
  actsFor(acting, registrarOf(petition).id) ? null : reject('NOT_RESPONSIBLE', law.RULE_HAND_OVER);

/** A clerk of the office says so: CLERK_REQUIRED. */
export const mustBeAClerk: StandingGuard = (_petition, { roles }) =>
  roles.includes('PETITION_CLERK') ? null : reject('CLERK_REQUIRED', law.RULE_HAND_OVER);

/** An accusation goes to no other service, and its reasons neither: ACCUSATION_NOT_RETURNED (PR 30). */
export const mustBeNoAccusation: StandingGuard = ({ purpose }) =>
  purpose === 'ACCUSATION' ? reject('ACCUSATION_NOT_RETURNED', law.PR_30_COMPETENT) : null;
