import { factsOfRequest, lineagesOf } from '../../application/facts';
import type { EnterpriseFile } from '../../application/readers';
import type { ServiceRequest } from '../../domain/request/service-request';
import { involvedUnitsOf } from '../../domain/request/visibility';
import type { Context } from '../context';

/** The file of the firm that asks; null for those who may not know which firm a complaint came from. */
export const firmOf = async (
  request: ServiceRequest,
  { loaders }: Context,
): Promise<EnterpriseFile | null> => {
  const file = await loaders.enterprises.load(request.enterpriseId);
  if (!file) return null;
  const directory = { lineageOf: (unitId: string) => loaders.lineages.load(unitId) };
  const lineages = await lineagesOf(directory, involvedUnitsOf(request));
  const facts = factsOfRequest(request, file, lineages);
  return (await loaders.abilities()).allows('read', 'Request', facts, 'firm') ? file : null;
};
