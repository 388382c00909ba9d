import type { Call, Known } from '../area';
import type { StandingGuard } from '../guards';
import type { Petition } from '../petition';
import { addAssistingUnitGuards } from './add-assisting-unit';
import { answerSupervisionGuards, closeSupervisionGuards } from './answer-supervision';
import { decideDisputeGuards } from './decide-dispute';
import { endAssistanceGuards } from './end-assistance';
import { answerInstructionGuards, instructionsOpen, recordInstructionGuards } from './instruction';
import { assistingNow, openDispute } from './involved';
import { acceptReportBackGuards, returnForReworkGuards } from './judge-report-back';
import { openSupervisionGuards } from './open-supervision';
import { raiseDisputeGuards } from './raise-dispute';
import { reportsOwed, reportsToJudge } from './report-back';
import { acknowledgeUrgentReportGuards, recipientsAwaited, reportUrgentGuards } from './report-urgent';
import type { CoordinationCommand } from './steps';
import { submitReportBackGuards } from './submit-report-back';
import { supervisionGoingOn } from './supervision';

/** The guards of every command, in the order of its way. */
export const COORDINATION_GUARDS: Readonly<Record<CoordinationCommand, readonly StandingGuard[]>> = {
  raiseDispute: raiseDisputeGuards,
  decideDispute: decideDisputeGuards,
  addAssistingUnit: addAssistingUnitGuards,
  endAssistance: endAssistanceGuards,
  reportUrgent: reportUrgentGuards,
  acknowledgeUrgentReport: acknowledgeUrgentReportGuards,
  submitReportBack: submitReportBackGuards,
  acceptReportBack: acceptReportBackGuards,
  returnForRework: returnForReworkGuards,
  openSupervision: openSupervisionGuards,
  answerSupervision: answerSupervisionGuards,
  closeSupervision: closeSupervisionGuards,
  recordInstruction: recordInstructionGuards,
  answerInstruction: answerInstructionGuards,
};

const isInDispute = (petition: Petition): boolean => openDispute(petition) !== null;
const isAssisted = (petition: Petition): boolean => assistingNow(petition).length > 0;
const awaitsReceipt = ({ urgentReports = [] }: Petition): boolean =>
  urgentReports.some((report) => recipientsAwaited(report).length > 0);
const owesReport = (petition: Petition): boolean => reportsOwed(petition).length > 0;
const hasReport = (petition: Petition): boolean => reportsToJudge(petition).length > 0;
const isSupervised = (petition: Petition): boolean => supervisionGoingOn(petition).length > 0;
const awaitsAnswer = (petition: Petition): boolean =>
  supervisionGoingOn(petition).some(({ answer }) => answer === null);
const isInstructed = (petition: Petition): boolean => instructionsOpen(petition).length > 0;
/** An objection that isn't agreed to, or what was taken over. */
const mayBeDisputed = ({ status, responsibility }: Petition): boolean =>
  status === 'RECEIVED' || (responsibility.offer?.objection ?? null) !== null;

/** What the procedure calls for: decisions for which others wait, then steps on the way. */
export const COORDINATION_CALLS: {
  readonly decisions: readonly Call<CoordinationCommand>[];
  readonly way: readonly Call<CoordinationCommand>[];
} = {
  decisions: [
    ['decideDispute', isInDispute],
    ['acceptReportBack', hasReport],
    ['acknowledgeUrgentReport', awaitsReceipt],
  ],
  way: [
    ['answerSupervision', awaitsAnswer],
    ['answerInstruction', isInstructed],
    [
      'submitReportBack',
      ({ answer, clocks }) => answer !== null && clocks.some(({ kind }) => kind === 'REPORT_BACK'),
    ],
  ],
};

/** Commands that not every officer, or not only officers, may know of: most stand only where there is something to be done by them. */
export const COORDINATION_KNOWN: Known<CoordinationCommand> = {
  petitioners: [],
  both: [],
  onlyWhere: {
    raiseDispute: mayBeDisputed,
    decideDispute: isInDispute,
    endAssistance: isAssisted,
    acknowledgeUrgentReport: awaitsReceipt,
    submitReportBack: owesReport,
    acceptReportBack: hasReport,
    returnForRework: hasReport,
    answerSupervision: awaitsAnswer,
    closeSupervision: isSupervised,
    answerInstruction: isInstructed,
  },
};
