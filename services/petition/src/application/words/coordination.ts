import type { CoordinationEvent } from '../../domain/coordination/events';
import type { SupervisionCause } from '../../domain/coordination/state';
import type { CoordinationRejectionCode } from '../../domain/coordination/rejection-codes';
import type { CoordinationCommand } from '../../domain/coordination/steps';
import type { Message } from '../message';

/** What people read of each command; also the labels of next steps. */
export const COORDINATION_COMMAND_LABELS: Readonly<Record<CoordinationCommand, Message>> = {
  raiseDispute: { zh: '提出受理争议', en: 'Raise a dispute on competence' },
  decideDispute: { zh: '决定受理争议', en: 'Decide the dispute' },
  addAssistingUnit: { zh: '确定协办单位', en: 'Name an assisting unit' },
  endAssistance: { zh: '结束协办', en: 'End the assistance' },
  reportUrgent: { zh: '紧急报告', en: 'Report an urgent matter' },
  acknowledgeUrgentReport: { zh: '签收紧急报告', en: 'Acknowledge the urgent report' },
  submitReportBack: { zh: '提交办结报告', en: 'Submit the report back' },
  acceptReportBack: { zh: '验收办结报告', en: 'Accept the report back' },
  returnForRework: { zh: '退回重办', en: 'Return for rework' },
  openSupervision: { zh: '督办', en: 'Open supervision' },
  answerSupervision: { zh: '答复督办', en: 'Answer the supervision' },
  closeSupervision: { zh: '办结督办', en: 'Close the supervision' },
  recordInstruction: { zh: '登记领导批示', en: 'Record an instruction' },
  answerInstruction: { zh: '反馈批示办理情况', en: 'Give feedback on the instruction' },
};

/** What people read of each step in a timeline. */
export const COORDINATION_EVENT_LABELS: Readonly<Record<CoordinationEvent['type'], Message>> = {
  'petition.dispute-raised': { zh: '提出受理争议', en: 'A dispute on competence was raised' },
  'petition.dispute-decided': { zh: '受理争议已决定', en: 'The dispute was decided' },
  'petition.assisting-unit-added': { zh: '确定协办单位', en: 'An assisting unit was named' },
  'petition.assistance-ended': { zh: '协办结束', en: 'The assistance ended' },
  'petition.urgent-reported': { zh: '已作紧急报告', en: 'Reported as urgent' },
  'petition.urgent-report-received': { zh: '紧急报告已签收', en: 'The urgent report was acknowledged' },
  'petition.report-back-submitted': { zh: '提交办结报告', en: 'The report back was submitted' },
  'petition.report-back-judged': { zh: '办结报告已审核', en: 'The report back was judged' },
  'petition.supervision-opened': { zh: '列入督办', en: 'Supervision was opened' },
  'petition.supervision-answered': { zh: '督办已答复', en: 'The supervision was answered' },
  'petition.supervision-closed': { zh: '督办办结', en: 'The supervision was closed' },
  'petition.instruction-recorded': { zh: '登记领导批示', en: 'An instruction was recorded' },
  'petition.instruction-answered': { zh: '批示已反馈', en: 'Feedback on the instruction was given' },
};

/** What people read of each refusal. */
export const COORDINATION_MESSAGES: Readonly<Record<CoordinationRejectionCode, Message>> = {
  DISPUTE_PENDING: {
    zh: '受理争议尚待决定。',
    en: 'There is a dispute on competence that has not been decided.',
  },
  NO_DISPUTE_PENDING: { zh: '没有待决定的受理争议。', en: 'There is no dispute to decide.' },
  ACCUSATION_STAYS_IN_CIRCLE: {
    zh: '检举控告类事项不得告知知悉范围以外的单位。',
    en: 'Nothing of this petition goes to a unit outside its circle.',
  },
  ANOTHER_UNITS_STEP: { zh: '此项操作不属于本单位。', en: 'This step is another unit’s.' },
  UNIT_NOT_INVOLVED: {
    zh: '请指明本事项涉及的其他单位。',
    en: 'Name another unit that has to do with this petition.',
  },
  STEP_ALREADY_DONE: { zh: '此项操作已经完成。', en: 'This has been done already.' },
  ENTRY_UNKNOWN: { zh: '本事项没有该项记录。', en: 'The petition has no such entry.' },
  NO_REPORT_DUE: {
    zh: '没有应当提交或者待验收的办结报告。',
    en: 'No report back is due or waits to be accepted.',
  },
};

/** Why time alone opened an entry of supervision. */
export const CAUSE_LABELS: Readonly<Record<SupervisionCause, Message>> = {
  CLOCK_MISSED: {
    zh: '期限已于{dueOn}届满，尚未办理',
    en: 'The period ended on {dueOn} and the act is still owed',
  },
  NOT_ACCEPTED: {
    zh: '至{dueOn}仍未受理，已视为受理',
    en: 'Not accepted by {dueOn}: acceptance was deemed',
  },
};
