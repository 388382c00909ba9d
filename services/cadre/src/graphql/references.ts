import { isUuid } from '@lianxin/kernel';
import type { ReferenceResolver } from '@lianxin/subgraph';
import { toCadreType } from './cadre-type';
import type { Context } from './context';
import { toUnitType } from './unit-type';

/** Units and cadres that other services refer to; null for anybody who isn't signed in, and for what there isn't. */
export const REFERENCES: Readonly<Record<'Unit' | 'Cadre', ReferenceResolver<Context>>> = {
  Unit: async ({ id }, { asker, loaders }) => {
    const unit = asker.kind === 'ACCOUNT' && isUuid(id) ? await loaders.units.load(id) : null;
    return unit && toUnitType(unit);
  },
  Cadre: async ({ id }, { asker, loaders }) => {
    const cadre = asker.kind === 'ACCOUNT' && isUuid(id) ? await loaders.cadres.load(id) : null;
    return cadre && toCadreType(cadre);
  },
};
