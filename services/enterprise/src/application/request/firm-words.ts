import { addDays } from '@lianxin/calendar';
import { openClocks, publicDay } from '@lianxin/casework';
import type { Facts } from '../../domain/request/facts';
import { answerClock, type RequestStage } from '../../domain/request/milestones';
import { pendingHandOver, type ServiceRequest } from '../../domain/request/service-request';
import type { RequestCommand } from '../../domain/request/transitions';
import type { Message } from './messages';

/** What a firm reads of each stage, in plain words. */
export const STAGE_LABELS: Readonly<Record<RequestStage, Message>> = {
  RECEIVED: { zh: '收到您的诉求', en: 'We received your request' },
  TAKEN_OVER: { zh: '承办单位接单', en: 'A unit takes it over' },
  WORKED_ON: { zh: '办理', en: 'It is worked on' },
  RESULT: { zh: '告知您结果', en: 'You are told the result' },
  RATING: { zh: '您可评价', en: 'You may rate it' },
  CLOSED: { zh: '结案', en: 'It is closed' },
  HANDED_OVER: { zh: '作为信访事项继续办理', en: 'It goes on as a petition' },
  WITHDRAWN: { zh: '您已撤回', en: 'You took it back' },
};

const waiting = ({ status }: ServiceRequest): Message | null =>
  status === 'WAITING'
    ? {
        zh: '承办单位在等您补充材料。您补充之前，办理期限暂停计算。',
        en: 'The unit waits for what it asked you for. Until you answer, its periods stand still.',
      }
    : null;

const late = (request: ServiceRequest, { today }: Facts): Message | null => {
  const clock = answerClock(request);
  if (!clock || clock.state === 'PAUSED' || today <= clock.dueOn) return null;
  const due = publicDay(clock.dueOn);
  return {
    zh: `本应最迟${due.zh}答复您，现已超期。办结时，承办单位须向您说明原因。`,
    en: `You should have heard from the unit by ${due.en}. It must tell you why it is late when it is done.`,
  };
};

const onItsWay = (request: ServiceRequest): Message | null =>
  pendingHandOver(request)
    ? {
        zh: '您的诉求正在转往信访部门，对方确认后会有新的编号。',
        en: 'Your request is on its way to the petition office, which gives it a number of its own.',
      }
    : null;

const asPetition = ({ status, handOvers }: ServiceRequest): Message | null => {
  const number = handOvers.find(({ state }) => state === 'CONFIRMED')?.petitionNumber ?? null;
  return status === 'HANDED_OVER' && number !== null
    ? {
        zh: `您的诉求已转为信访事项，编号${number}。`,
        en: `Your request goes on as petition ${number}.`,
      }
    : null;
};

const givenBack = ({ status, handOvers }: ServiceRequest): Message | null =>
  status === 'SUBMITTED' && handOvers.at(-1)?.state === 'RETURNED'
    ? {
        zh: '信访部门已将您的诉求退回，由原单位继续办理。',
        en: 'The petition office gave your request back; the unit that had it goes on with it.',
      }
    : null;

const mayRate = ({ deliveries }: ServiceRequest, { rules }: Facts): Message | null => {
  const delivery = deliveries.at(-1);
  if (!delivery) return null;
  const until = publicDay(addDays(delivery.on, rules.rules.ratingWindow.value));
  return {
    zh: `您可以评价，最迟${until.zh}。评价自愿，不评价也不影响您。`,
    en: `You may rate it until ${until.en}. Nobody has to; it makes no difference to you if you don’t.`,
  };
};

const mayReopen: Message = {
  zh: '问题没有解决的，您可以申请重办，限一次。',
  en: 'If the matter isn’t settled, you may ask once for it to be taken up again.',
};

const owedCall = (request: ServiceRequest): Message | null => {
  const clock = openClocks(request, ['CONTACT']).at(-1);
  if (request.status !== 'RATED' || !clock) return null;
  const due = publicDay(clock.dueOn);
  return { zh: `承办单位最迟${due.zh}与您联系。`, en: `The unit will call you by ${due.en}.` };
};

/** What a firm should know of its request today, in plain words; `maySend` are the commands that it may give now. */
export const noticesOf = (
  request: ServiceRequest,
  facts: Facts,
  maySend: readonly RequestCommand[],
): readonly Message[] =>
  [
    onItsWay(request),
    asPetition(request),
    givenBack(request),
    waiting(request),
    late(request, facts),
    owedCall(request),
    maySend.includes('rateRequest') ? mayRate(request, facts) : null,
    maySend.includes('reopenRequest') ? mayReopen : null,
  ].filter((message) => message !== null);
