import { reject } from '@lianxin/kernel';
import { actsFor, type StandingGuard } from './guards';
import * as law from './law';
import { mayReceiveAccusations } from './unit';
import { isOpenToOthers, registrarOf } from './visibility';

/** Whoever is accused is named in an accusation, or in what nobody has sorted: NOT_AN_ACCUSATION (PR 30). */
export const mustBeClosedToOthers: StandingGuard = (petition) =>
  isOpenToOthers(petition) ? reject('NOT_AN_ACCUSATION', law.PR_30_COMPETENT) : null;

/** The registering office, or the competent organ that holds it: NOT_RESPONSIBLE. */
export const mustActForCircle: StandingGuard = (petition, acting) => {
  const { heldBy } = petition;
  const ofOrgan = mayReceiveAccusations(heldBy) && actsFor(acting, heldBy.id);
  return ofOrgan || actsFor(acting, registrarOf(petition).id)
    ? null
    : reject('NOT_RESPONSIBLE', law.PR_30_COMPETENT);
};
