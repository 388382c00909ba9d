import type { Call, Known } from '../area';
import type { StandingGuard } from '../guards';
import type { Petition } from '../petition';
import { amendPetitionGuards } from './amend-petition';
import { answerCorrectionGuards } from './answer-correction';
import {
  approveDeclineGuards,
  contestDeclineGuards,
  declinePetitionGuards,
  decideContestGuards,
  pendingContest,
  pendingDecline,
} from './decline-guards';
import { guideToProcedureGuards } from './guide-to-procedure';
import { recordProcedureResultGuards } from './record-procedure-result';
import { reopenPetitionGuards } from './reopen-petition';
import { requestCorrectionGuards } from './request-correction';
import { lacksRepresentatives } from './representatives';
import { BEFORE_DECIDED, type IntakeCommand } from './steps';
import { withdrawPetitionGuards } from './withdraw-petition';

/** The guards of every command, in the order of its way. */
export const INTAKE_GUARDS: Readonly<Record<IntakeCommand, readonly StandingGuard[]>> = {
  amendPetition: amendPetitionGuards,
  requestCorrection: requestCorrectionGuards,
  answerCorrection: answerCorrectionGuards,
  guideToProcedure: guideToProcedureGuards,
  recordProcedureResult: recordProcedureResultGuards,
  declinePetition: declinePetitionGuards,
  approveDecline: approveDeclineGuards,
  contestDecline: contestDeclineGuards,
  decideContest: decideContestGuards,
  withdrawPetition: withdrawPetitionGuards,
  reopenPetition: reopenPetitionGuards,
};

const always = (): boolean => true;

/** What the procedure calls for: decisions for which others wait, then steps on the way. */
export const INTAKE_CALLS: {
  readonly decisions: readonly Call<IntakeCommand>[];
  readonly way: readonly Call<IntakeCommand>[];
} = {
  decisions: [
    ['approveDecline', (petition) => pendingDecline(petition) !== null],
    ['decideContest', (petition) => pendingContest(petition) !== null],
  ],
  way: [
    ['answerCorrection', always],
    ['recordProcedureResult', always],
    ['amendPetition', lacksRepresentatives],
  ],
};

const isIn =
  (...statuses: readonly Petition['status'][]) =>
  ({ status }: Petition): boolean =>
    statuses.includes(status);

/** Commands that not every officer, or not only officers, may know of. */
export const INTAKE_KNOWN: Known<IntakeCommand> = {
  petitioners: [],
  both: ['answerCorrection', 'contestDecline', 'withdrawPetition'],
  onlyWhere: {
    answerCorrection: isIn('AWAITING_CORRECTION'),
    recordProcedureResult: isIn('GUIDED'),
    approveDecline: (petition) => pendingDecline(petition) !== null,
    contestDecline: isIn('DECLINED'),
    decideContest: (petition) => pendingContest(petition) !== null,
    withdrawPetition: isIn(...BEFORE_DECIDED),
    reopenPetition: isIn('CLOSED', 'FINAL'),
    requestCorrection: isIn('REGISTERED', 'RECEIVED'),
    guideToProcedure: isIn('REGISTERED', 'RECEIVED'),
    declinePetition: isIn('REGISTERED', 'RECEIVED'),
  },
};
