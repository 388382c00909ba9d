import { knownDuty } from './known-duty';
import type { CaseDuties } from './ports';
import type { Reaction } from './reaction';

/** A petition that had ended is handled again: who answers for it has an open duty, and it was no move. */
export const onPetitionReopened =
  (duties: CaseDuties): Reaction<'petition.reopened.v1'> =>
  async ({ data, sequence }, transaction) => {
    const duty = await knownDuty(duties, data.petitionId, transaction);
    await duties.save({ ...duty, ...data.responsible, open: true, lastSequence: sequence }, transaction);
  };
