import { NotFound, type Transaction, type Uuid } from '@lianxin/kernel';
import type { CaseDuty } from './case-duty';
import type { CaseDuties } from './ports';

/** The duty that an event speaks of; throws NotFound where its case was never announced. */
export const knownDuty = async (
  duties: CaseDuties,
  caseId: Uuid,
  transaction: Transaction,
): Promise<CaseDuty> => {
  const duty = await duties.find(caseId, transaction);
  if (!duty) throw new NotFound(`case ${caseId} was not announced`);
  return duty;
};
