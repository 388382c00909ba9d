import { accept, firstRefusal, reject, type RuleReference } from '@lianxin/kernel';
import { mustActForCircle } from './accusation-guards';
import type { Acting } from './acting';
import { frame, type PetitionDecision } from './decide';
import type { Facts } from './facts';
import { mustBeAStepHere, mustBeFor, type CommandGuard, type StandingGuard } from './guards';
import * as law from './law';
import type { Petition } from './petition';
import type { UnitFacts } from './unit';
import type { ShareGround } from './vocabulary';
import type { Wall } from './wall';

export interface ShareAccusation {
  readonly unit: UnitFacts;
  readonly ground: ShareGround;
}

/** The article on which each ground rests. */
export const RULE_OF_GROUND: Readonly<Record<ShareGround, RuleReference>> = {
  ORGANIZATION_DEPARTMENT: law.PR_30_REPORT,
  INSPECTION: law.PR_41_INSPECTION,
  PARTY_SECRETARY: law.PR_30_REPORT,
};

export const shareAccusationGuards: readonly StandingGuard[] = [
  mustBeAStepHere('shareAccusation'),
  mustBeFor('ACCUSATION', law.PR_30_REPORT),
  mustActForCircle,
];

const mustBeActive: CommandGuard<ShareAccusation> = ({ unit }) =>
  unit.active ? null : reject('UNIT_NOT_ACTIVE', law.RULE_ACTIVE_UNIT);

/** The unit is of the kind that the ground speaks of: SHARE_WITHOUT_GROUND. */
const mustRestOnItsGround: CommandGuard<ShareAccusation> = ({ unit, ground }) => {
  const fits =
    ground === 'ORGANIZATION_DEPARTMENT'
      ? unit.function === 'ORGANIZATION_DEPARTMENT'
      : unit.kind === 'PARTY_ORGAN' || unit.kind === 'EXTERNAL';
  return fits ? null : reject('SHARE_WITHOUT_GROUND', RULE_OF_GROUND[ground]);
};

/**
 * Shows an accusation to a unit to which the law has it reported, and to nobody else: the organization department or the party
 * secretary's office (PR 30), inspection (PR 41). A share shows it and allows nothing; the same again records nothing.
 * Refuses WRONG_PURPOSE, NOT_RESPONSIBLE, UNIT_IS_ACCUSED, UNIT_NOT_ACTIVE, SHARE_WITHOUT_GROUND.
 */
export const shareAccusation = (
  petition: Petition,
  command: ShareAccusation,
  acting: Acting,
  facts: Facts,
  wall: Wall,
): PetitionDecision => {
  const { unit, ground } = command;
  const refusal =
    firstRefusal(shareAccusationGuards, petition, acting, facts) ??
    (wall.accuses(petition, unit.id) ? reject('UNIT_IS_ACCUSED', law.PR_30_ACCUSED) : null) ??
    firstRefusal([mustBeActive, mustRestOnItsGround], command, petition, acting, facts);
  if (refusal) return refusal;
  if ((petition.shares ?? []).some((share) => share.unitId === unit.id && share.ground === ground))
    return accept();
  return accept({
    type: 'petition.accusation-shared',
    ...frame(acting, facts),
    unitId: unit.id,
    ground,
  });
};
