import { isUuid } from '@lianxin/kernel';
import type { ReferenceResolver } from '@lianxin/subgraph';
import type { Context } from './context';
import { toEnterpriseType } from './enterprise-type';
import { toRequestType } from './request/request-type';

const asItIs: ReferenceResolver<Context> = ({ id }) => ({ id });

/** What other services refer to; null for whoever may not read it, and for what there isn't. Units and cadres are known by id. */
export const REFERENCES: Readonly<
  Record<'Enterprise' | 'ServiceRequest' | 'Unit' | 'Cadre', ReferenceResolver<Context>>
> = {
  Enterprise: async ({ id }, { loaders }) => {
    const file = isUuid(id) ? await loaders.enterprises.load(id) : null;
    return file && toEnterpriseType(file);
  },
  ServiceRequest: async ({ id }, { loaders }) => {
    const request = isUuid(id) ? await loaders.requests.load(id) : null;
    return request && toRequestType(request);
  },
  Unit: asItIs,
  Cadre: asItIs,
};
