import { knownDuty } from './known-duty';
import type { CaseDuties } from './ports';
import type { Reaction } from './reaction';

/** A petition that was concluded is handled anew: its duty is open again, and would pass to a successor. */
export const onPetitionReopened =
  (duties: CaseDuties): Reaction<'petition.reopened.v1'> =>
  async ({ data, sequence }, transaction) => {
    const duty = await knownDuty(duties, data.petitionId, transaction);
    await duties.save({ ...duty, open: true, lastSequence: sequence }, transaction);
  };
