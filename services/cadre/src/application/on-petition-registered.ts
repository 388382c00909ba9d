import type { CaseDuties } from './ports';
import type { Reaction } from './reaction';

/** A petition is seen, or seen again: its present holder answers for it. */
export const onPetitionRegistered =
  (duties: CaseDuties): Reaction<'petition.registered.v1'> =>
  async ({ data, sequence }, transaction) => {
    const { petitionId, responsible, open } = data;
    const known = await duties.find(petitionId, transaction);
    const duty = {
      caseId: petitionId,
      ...responsible,
      open,
      moves: known?.moves ?? 0,
      lastSequence: sequence,
    };
    await duties.save(duty, transaction);
  };
