import type { Reactions } from '@lianxin/messaging';
import { onPetitionEnded } from '../application/on-petition-ended';
import { onPetitionRegistered } from '../application/on-petition-registered';
import { onPetitionResponsibilityAccepted } from '../application/on-petition-responsibility-accepted';
import { onPetitionWithdrawnFromView } from '../application/on-petition-withdrawn-from-view';
import type { CaseDuties } from '../application/ports';

/** The aggregates of other services to which this one listens. */
export const LISTENS_TO = ['petition'];

/** What each event sets off; events of other types are passed over. */
export const reactionsWith = (duties: CaseDuties): Reactions => ({
  'petition.registered.v1': onPetitionRegistered(duties),
  'petition.responsibility-accepted.v1': onPetitionResponsibilityAccepted(duties),
  'petition.concluded.v1': onPetitionEnded(duties),
  'petition.closed.v1': onPetitionEnded(duties),
  'petition.withdrawn-from-view.v1': onPetitionWithdrawnFromView(duties),
});
