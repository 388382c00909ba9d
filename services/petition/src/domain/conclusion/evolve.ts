import { assertNever } from '@lianxin/kernel';
import { eventsOf } from '../area';
import type { Answer, Petition } from '../petition';
import { reviewsOfNewAnswer } from '../review/evolve';
import type { ConclusionEvent } from './events';
import type { Settlement } from './words';

/** Whether an event is one of these. */
export const isConclusionEvent = eventsOf<ConclusionEvent>({
  'petition.simplified-offered': true,
  'petition.converted-to-ordinary': true,
  'petition.mediation-recorded': true,
  'petition.duty-answered': true,
  'petition.opinion-served-again': true,
  'petition.callback-recorded': true,
});

/** With its answer, whoever gave it, as its handler where there was none. */
export const answered = (
  petition: Petition,
  answer: Answer,
  { by, on }: Pick<ConclusionEvent & { on: Petition['receivedOn'] }, 'by' | 'on'>,
): Petition => ({
  ...petition,
  ...reviewsOfNewAnswer(petition),
  answer,
  answeredBy: by,
  answeredOn: on,
  handlerId: petition.handlerId ?? by.cadreId,
});

/** The state after one of these events. */
export const evolveConclusion = (petition: Petition, event: ConclusionEvent): Petition => {
  switch (event.type) {
    case 'petition.simplified-offered': {
      const { criteria, on: offeredOn, consentedOn, consent } = event;
      return { ...petition, simplified: { criteria, offeredOn, consentedOn, consent, converted: null } };
    }
    case 'petition.converted-to-ordinary': {
      const converted = { on: event.on, reason: event.reason };
      return petition.simplified
        ? { ...petition, simplified: { ...petition.simplified, converted } }
        : petition;
    }
    case 'petition.mediation-recorded':
      return { ...answered(petition, event.agreement, event), status: 'DECIDED' };
    case 'petition.duty-answered':
      return { ...answered(petition, event.answer, event), status: 'DECIDED' };
    case 'petition.opinion-served-again': {
      const { on, how, proof, circumstance, by } = event;
      const again = { on, how, proof, by, ...(circumstance === undefined ? {} : { circumstance }) };
      return { ...petition, delivery: again };
    }
    case 'petition.callback-recorded': {
      const { on, said, note, settled, by } = event;
      const told: { settlement?: Settlement } = settled === 'UNKNOWN' ? {} : { settlement: { settled, on } };
      const callback = { on, said, note, settled, by };
      return { ...petition, callbacks: [...(petition.callbacks ?? []), callback], ...told };
    }
    default:
      return assertNever(event);
  }
};
