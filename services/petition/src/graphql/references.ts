import { isUuid } from '@lianxin/kernel';
import type { ReferenceResolver } from '@lianxin/subgraph';
import type { Context } from './context';
import { toPetitionType } from './petition-type';

const asItIs: ReferenceResolver<Context> = ({ id }) => ({ id });

/** Petitions that other services refer to, null where the asker may not know of one; units and cadres are known by id. */
export const REFERENCES: Readonly<Record<'Petition' | 'Unit' | 'Cadre', ReferenceResolver<Context>>> = {
  Petition: async ({ id }, { loaders }) => {
    const petition = isUuid(id) ? await loaders.petitions.load(id) : null;
    return petition && toPetitionType(petition);
  },
  Unit: asItIs,
  Cadre: asItIs,
};
