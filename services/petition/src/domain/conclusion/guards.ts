import type { Call, Known } from '../area';
import type { StandingGuard } from '../guards';
import type { Petition } from '../petition';
import { isReviewable } from '../review/reviews-of';
import { answerDutyGuards } from './answer-duty';
import { recordCallbackGuards } from './record-callback';
import { recordMediationGuards } from './record-mediation';
import { serveOpinionAgainGuards } from './serve-again';
import { convertToOrdinaryGuards, offerSimplifiedGuards } from './simplified';
import type { ConclusionCommand } from './steps';

/** The guards of every command, in the order of its way. */
export const CONCLUSION_GUARDS: Readonly<Record<ConclusionCommand, readonly StandingGuard[]>> = {
  offerSimplified: offerSimplifiedGuards,
  convertToOrdinary: convertToOrdinaryGuards,
  recordMediation: recordMediationGuards,
  answerDuty: answerDutyGuards,
  serveOpinionAgain: serveOpinionAgainGuards,
  recordCallback: recordCallbackGuards,
};

/** What the procedure calls for: decisions for which others wait, then steps on the way. */
export const CONCLUSION_CALLS: {
  readonly decisions: readonly Call<ConclusionCommand>[];
  readonly way: readonly Call<ConclusionCommand>[];
} = { decisions: [], way: [] };

const isHandledClaim = ({ status, purpose }: Petition): boolean =>
  status === 'HANDLING' && purpose === 'CLAIM';

/** Commands that not every officer, or not only officers, may know of. */
export const CONCLUSION_KNOWN: Known<ConclusionCommand> = {
  petitioners: [],
  both: [],
  onlyWhere: {
    offerSimplified: ({ status, simplified }) => status === 'HANDLING' && simplified === undefined,
    convertToOrdinary: ({ simplified }) => simplified?.converted === null,
    recordMediation: isHandledClaim,
    answerDuty: isHandledClaim,
    serveOpinionAgain: (petition) => petition.status === 'CONCLUDED' && isReviewable(petition),
    recordCallback: ({ delivery }) => delivery !== null,
  },
};
