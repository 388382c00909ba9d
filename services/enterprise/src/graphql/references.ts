import { isUuid } from '@lianxin/kernel';
import type { ReferenceResolver } from '@lianxin/subgraph';
import type { Context } from './context';
import { toEnterpriseType } from './enterprise-type';

/** Enterprises that other services refer to; null for whoever may not read them, and for what there isn't. */
export const REFERENCES: Readonly<Record<'Enterprise', ReferenceResolver<Context>>> = {
  Enterprise: async ({ id }, { loaders }) => {
    const file = isUuid(id) ? await loaders.enterprises.load(id) : null;
    return file && toEnterpriseType(file);
  },
};
