import { shanghaiDateOf } from '@lianxin/calendar';
import type { Petition } from '../petition';
import type { PetitionReopened } from './events';

/** Handled again, as if it were accepted that day; what had come of it is kept. */
export const reopened = (petition: Petition, event: PetitionReopened): Petition => {
  const { answer, answeredBy, answeredOn, delivery, extension, ratings, closedOn } = petition;
  const { concludedBy = null, execution = null, ...rest } = petition;
  const { at, by, ground, reason, evidence, handlerId } = event;
  const before = {
    ...{ answer, answeredBy, answeredOn, delivery, concludedBy },
    ...{ execution, extension, ratings, closedOn },
  };
  const reopenings = [...(petition.reopenings ?? []), { at, by, ground, reason, evidence, before }];
  return {
    ...rest,
    status: 'HANDLING',
    acceptance: { on: shanghaiDateOf(at), deemed: false },
    handlerId,
    answer: null,
    answeredBy: null,
    answeredOn: null,
    delivery: null,
    extension: null,
    ratings: [],
    closedOn: null,
    reopenings,
  };
};
