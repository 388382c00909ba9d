import type { Reactions } from '@lianxin/messaging';
import { onPetitionEnded } from '../application/on-petition-ended';
import { onPetitionExecuted } from '../application/on-petition-executed';
import { onPetitionRegistered } from '../application/on-petition-registered';
import { onPetitionReopened } from '../application/on-petition-reopened';
import { onPetitionResponsibilityAccepted } from '../application/on-petition-responsibility-accepted';
import { onPetitionWithdrawnFromView } from '../application/on-petition-withdrawn-from-view';
import { onRequestDone } from '../application/on-request-done';
import { onRequestMoved, onRequestReturned, onRequestWorkedOn } from '../application/on-request-moved';
import { onRequestRated } from '../application/on-request-rated';
import { onRequestSubmitted } from '../application/on-request-submitted';
import type { CaseDuties, ResultsLedger } from '../application/ports';

/** The aggregates of other services to which this one listens. */
export const LISTENS_TO = ['petition', 'request'];

/** What the reactions write to. */
export interface ReadModels {
  readonly duties: CaseDuties;
  readonly ledger: ResultsLedger;
}

/** What each event sets off; events of other types are passed over. */
export const reactionsWith = ({ duties, ledger }: ReadModels): Reactions => ({
  'petition.registered.v1': onPetitionRegistered(duties),
  'petition.responsibility-accepted.v1': onPetitionResponsibilityAccepted(duties),
  'petition.concluded.v1': onPetitionEnded(duties),
  'petition.closed.v1': onPetitionEnded(duties),
  'petition.reopened.v1': onPetitionReopened(duties),
  'petition.withdrawn-from-view.v1': onPetitionWithdrawnFromView(duties),
  'petition.executed.v1': onPetitionExecuted(ledger),
  'request.submitted.v1': onRequestSubmitted(duties),
  'request.responsibility-accepted.v1': onRequestMoved(duties),
  'request.accepted.v1': onRequestWorkedOn(duties),
  'request.delivered.v1': onRequestDone(duties),
  'request.rated.v1': onRequestRated(ledger),
  'request.reopened.v1': onRequestWorkedOn(duties),
  'request.ended.v1': onRequestDone(duties),
  'request.returned.v1': onRequestReturned(duties),
});
