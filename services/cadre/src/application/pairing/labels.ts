import type { CandidateReason } from '../../domain/pairing/candidate-reasons';
import type { PairingEvent } from '../../domain/pairing/events';
import type { PairingCommand } from '../../domain/pairing/transitions';

type Label = Readonly<Record<'zh-CN' | 'en', string>>;

/** What people read of each command. */
export const PAIRING_COMMAND_LABELS: Readonly<Record<PairingCommand, Label>> = {
  confirmPairing: { 'zh-CN': '确认结对', en: 'Confirm the pairing' },
  rejectPairing: { 'zh-CN': '退回结对建议', en: 'Reject the pairing' },
  refillSlot: { 'zh-CN': '补选导师', en: 'Refill the slot' },
  extendProbation: { 'zh-CN': '延长试用期', en: 'Extend the probation' },
  suspendPairing: { 'zh-CN': '暂停结对', en: 'Suspend the pairing' },
  resumePairing: { 'zh-CN': '恢复结对', en: 'Resume the pairing' },
  decideProbation: { 'zh-CN': '作出试用期决定', en: 'Decide on the probation' },
  completePairing: { 'zh-CN': '完成结对', en: 'Complete the pairing' },
  endPairing: { 'zh-CN': '终止结对', en: 'End the pairing' },
  logMentorMeeting: { 'zh-CN': '记录面谈', en: 'Log a meeting' },
  setGrowthGoal: { 'zh-CN': '制定成长目标', en: 'Set a growth goal' },
  reviewGrowthGoal: { 'zh-CN': '检视成长目标', en: 'Review a growth goal' },
  evaluatePairing: { 'zh-CN': '互评', en: 'Evaluate' },
};

/** What people read of each step of a pairing's history. */
export const PAIRING_EVENT_LABELS: Readonly<Record<PairingEvent['type'], Label>> = {
  'pairing.proposed': { 'zh-CN': '提出结对建议', en: 'Proposed' },
  'pairing.confirmed': { 'zh-CN': '确认结对', en: 'Confirmed' },
  'pairing.rejected': { 'zh-CN': '退回结对建议', en: 'Rejected' },
  'pairing.activated': { 'zh-CN': '结对生效', en: 'Became active' },
  'pairing.slot-vacated': { 'zh-CN': '导师离开，岗位空缺', en: 'A mentor left his slot' },
  'pairing.slot-refilled': { 'zh-CN': '补选导师', en: 'A slot was refilled' },
  'pairing.recruit-moved': { 'zh-CN': '新录用公务员调整单位', en: 'The recruit moved to another unit' },
  'pairing.probation-extended': { 'zh-CN': '延长试用期', en: 'Probation extended' },
  'pairing.suspended': { 'zh-CN': '暂停结对', en: 'Suspended' },
  'pairing.resumed': { 'zh-CN': '恢复结对', en: 'Resumed' },
  'pairing.ended': { 'zh-CN': '终止结对', en: 'Ended' },
  'pairing.completed': { 'zh-CN': '完成结对', en: 'Completed' },
  'pairing.meeting-logged': { 'zh-CN': '记录面谈', en: 'Meeting logged' },
  'pairing.goal-set': { 'zh-CN': '制定成长目标', en: 'Growth goal set' },
  'pairing.goal-reviewed': { 'zh-CN': '检视成长目标', en: 'Growth goal reviewed' },
  'pairing.evaluated': { 'zh-CN': '完成互评', en: 'Evaluation given' },
  'pairing.override-proposed': { 'zh-CN': '提请例外批准', en: 'Override asked for' },
  'pairing.probation-decided': { 'zh-CN': '作出试用期决定', en: 'Probation decided' },
};

/** What people read of why a candidate stands where he does; `{name}` stands for a figure or word of the reason. */
export const CANDIDATE_REASON_LABELS: Readonly<Record<Exclude<CandidateReason['kind'], 'REFUSED'>, Label>> = {
  SAME_SPECIALTY: { 'zh-CN': '专业相同：{specialty}', en: 'Same specialty: {specialty}' },
  YEARS_OF_SERVICE: { 'zh-CN': '工作{years}年', en: '{years} years of service' },
  LOAD: { 'zh-CN': '带教{load}/{capacity}', en: 'Accompanies {load} of {capacity}' },
  FULL: { 'zh-CN': '已满{load}/{capacity}', en: 'Full: {load} of {capacity}' },
  PARENT_UNIT: { 'zh-CN': '上级单位', en: 'Of the unit above' },
  KINSHIP: { 'zh-CN': '亲属登记', en: 'Kinship register' },
};
