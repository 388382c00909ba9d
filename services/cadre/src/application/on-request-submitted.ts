import type { CaseDuties } from './ports';
import type { Reaction } from './reaction';

/** A firm asked for something: who was asked first answers for it. */
export const onRequestSubmitted =
  (duties: CaseDuties): Reaction<'request.submitted.v1'> =>
  ({ data, sequence }, transaction) => {
    const duty = {
      caseId: data.requestId,
      ...data.responsible,
      open: true,
      moves: 0,
      lastSequence: sequence,
    };
    return duties.save(duty, transaction);
  };
