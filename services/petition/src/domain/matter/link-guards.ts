import { reject } from '@lianxin/kernel';
import { actsFor, mustBeAStepHere, type StandingGuard } from '../guards';
import * as law from '../law';
import { registrarOf } from '../visibility';

/** The unit that answers, or the one that does the registering office's work, says what belongs together: NOT_RESPONSIBLE. */
const mustActForTheCase: StandingGuard = (petition, acting) =>
  actsFor(acting, petition.heldBy.id) || actsFor(acting, registrarOf(petition).id)
    ? null
    : reject('NOT_RESPONSIBLE', law.RULE_LINKS);

/** There must be a link to take away: NOT_LINKED. */
const mustHaveLinks: StandingGuard = ({ links = [] }) =>
  links.length === 0 ? reject('NOT_LINKED', law.RULE_LINKS) : null;

export const linkGuards: readonly StandingGuard[] = [mustBeAStepHere('linkSameMatter'), mustActForTheCase];

export const unlinkGuards: readonly StandingGuard[] = [
  mustBeAStepHere('unlinkSameMatter'),
  mustActForTheCase,
  mustHaveLinks,
];
