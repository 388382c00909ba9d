import { NotFound, type Transaction, type Uuid } from '@lianxin/kernel';
import type { CaseDuty } from './case-duty';
import type { CaseDuties } from './ports';

/** The duty that an event speaks of; throws NotFound where its petition was never announced. */
export const knownDuty = async (
  duties: CaseDuties,
  petitionId: Uuid,
  transaction: Transaction,
): Promise<CaseDuty> => {
  const duty = await duties.find(petitionId, transaction);
  if (!duty) throw new NotFound(`petition ${petitionId} was not announced`);
  return duty;
};
