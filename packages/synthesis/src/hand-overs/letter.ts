import type { PlannedHandOver } from './hand-overs';

const step = (type: string, at: string, zh: string, en: string) => ({
  type,
  at,
  label: { 'zh-CN': zh, en },
});

/** What the letter of a planned hand-over said: as the enterprise service writes it, from the same history. */
export const letterOfHandOver = (planned: PlannedHandOver) => {
  const { firm, need, unitId, officerId, submittedAt } = planned;
  const { handOverId, requestId, requestNumber, receivedOn, reason } = planned;
  return {
    type: 'request-letter.v1' as const,
    ...{ handOverId, requestId, requestNumber, receivedOn, reason },
    firm: { name: firm.name, creditCode: firm.code, address: firm.place },
    contact: firm.contact,
    ...{ subject: need.subject, text: need.text, category: need.category },
    chain: [{ unitId, officerId, since: submittedAt, until: null }],
    steps: [
      step('request.submitted', submittedAt, '提交', 'Submitted'),
      step('request.firm-contacted', planned.contactedAt, '联系企业', 'Firm contacted'),
    ],
    omittedSteps: 0,
    questions: [],
    omittedQuestions: 0,
  };
};
