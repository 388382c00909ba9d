import { holdersOf } from '@lianxin/casework';
import { cutText, LETTER_REASON, LETTER_TEXT, type RequestLetter } from '@lianxin/contracts';
import type { Enterprise } from '../../domain/enterprise';
import type { RequestEvent } from '../../domain/request/events';
import type { ServiceRequest } from '../../domain/request/service-request';
import { REQUEST_EVENT_LABELS } from './labels';

/** Everything that the petition office needs to go on where the enterprise service stops. */
export interface LetterFacts {
  readonly request: ServiceRequest;
  readonly history: readonly RequestEvent[];
  readonly firm: Pick<Enterprise, 'name' | 'code' | 'place'>;
  readonly handOverId: string;
  readonly reason: string;
}

const LINE = 500;

/** The letter about a request that is handed over; texts above the contract's length are cut. */
export const requestLetterOf = ({
  request,
  history,
  firm,
  handOverId,
  reason,
}: LetterFacts): RequestLetter => {
  const { name, phone } = request.personal.contact;
  return {
    type: 'request-letter.v1',
    handOverId,
    requestId: request.id,
    requestNumber: request.number,
    firm: { name: cutText(firm.name, LINE), creditCode: firm.code, address: firm.place },
    contact: name === null ? null : { name: cutText(name, LINE), phone },
    subject: cutText(request.subject, LINE),
    text: cutText(request.text, LETTER_TEXT),
    category: request.category,
    receivedOn: request.receivedOn,
    reason: cutText(reason, LETTER_REASON),
    chain: holdersOf(request.responsibility).map(({ unitId, officerId, since, until }) => ({
      unitId,
      officerId,
      since,
      until,
    })),
    steps: history.map(({ type, at }) => {
      const { zh, en } = REQUEST_EVENT_LABELS[type];
      return { type, at, label: { 'zh-CN': zh, en } };
    }),
    omittedSteps: 0,
    questions: request.questions.map(({ text, askedAt, answer, answeredAt }) => ({
      askedAt,
      question: cutText(text, LETTER_REASON),
      answeredAt,
      answer: answer === null ? null : cutText(answer, LETTER_REASON),
    })),
    omittedQuestions: 0,
  };
};
