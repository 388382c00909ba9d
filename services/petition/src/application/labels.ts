import type { PetitionCommand } from '../domain/transitions';
import type { PetitionStatus, Purpose } from '../domain/vocabulary';
import type { Message } from './messages';

/** What people read of each command; also the labels of next steps. */
export const COMMAND_LABELS: Readonly<Record<PetitionCommand, Message>> = {
  setPurpose: { zh: '确定信访目的', en: 'Set purpose' },
  transferPetition: { zh: '转送、交办', en: 'Transfer or assign' },
  acceptTransfer: { zh: '接收转送、交办', en: 'Accept the transfer' },
  objectToTransfer: { zh: '提出异议', en: 'Object to the transfer' },
  decideObjection: { zh: '核实异议', en: 'Decide on the objection' },
  notifyPetitioner: { zh: '书面告知信访人', en: 'Notify the petitioner' },
  acceptPetition: { zh: '受理', en: 'Accept the petition' },
  addDemand: { zh: '添加诉求', en: 'Add a demand' },
  assessDemand: { zh: '认定诉求', en: 'Assess a demand' },
  requestExtension: { zh: '申请延期', en: 'Request an extension' },
  approveExtension: { zh: '批准延期', en: 'Approve the extension' },
  issueOpinion: { zh: '出具处理意见书', en: 'Issue the opinion' },
  answerSuggestion: { zh: '答复建议', en: 'Answer the suggestion' },
  deliverOpinion: { zh: '送达', en: 'Deliver the opinion' },
  ratePetition: { zh: '评价', en: 'Rate' },
  closePetition: { zh: '结案', en: 'Close' },
};

/** What people read of each state. */
export const STATUS_LABELS: Readonly<Record<PetitionStatus, Message>> = {
  REGISTERED: { zh: '已登记', en: 'registered' },
  OFFERED: { zh: '转送待接收', en: 'offered' },
  RECEIVED: { zh: '已接收', en: 'received' },
  HANDLING: { zh: '办理中', en: 'in handling' },
  DECIDED: { zh: '已作出处理意见', en: 'decided' },
  CONCLUDED: { zh: '已办结', en: 'concluded' },
  CLOSED: { zh: '已结案', en: 'closed' },
};

/** What people read of each purpose. */
export const PURPOSE_LABELS: Readonly<Record<Purpose, Message>> = {
  CLAIM: { zh: '申诉求决', en: 'claim' },
  SUGGESTION: { zh: '意见建议', en: 'suggestion' },
  ACCUSATION: { zh: '检举控告', en: 'accusation' },
};

/** What people read of the parts of an opinion or answer. */
export const FIELD_LABELS: Readonly<Record<string, Message>> = {
  claim: { zh: '投诉请求', en: 'the claim' },
  facts: { zh: '事实', en: 'the facts' },
  reasons: { zh: '理由', en: 'the reasons' },
  legalBasis: { zh: '法律法规依据', en: 'the legal basis' },
  text: { zh: '答复内容', en: 'the text' },
};
