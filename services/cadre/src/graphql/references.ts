import { isUuid } from '@lianxin/kernel';
import type { ReferenceResolver } from '@lianxin/subgraph';
import { toCadreType } from './cadre-type';
import type { Context } from './context';
import { toPairingType } from './pairing/pairing-type';
import { toUnitType } from './unit-type';

/** Units, cadres and pairings that other services refer to; null for what there isn't, and for what the asker may not know. */
export const REFERENCES: Readonly<Record<'Unit' | 'Cadre' | 'Pairing', ReferenceResolver<Context>>> = {
  Unit: async ({ id }, { loaders }) => {
    const unit = isUuid(id) ? await loaders.units.load(id) : null;
    return unit && toUnitType(unit);
  },
  Cadre: async ({ id }, { loaders }) => {
    const cadre = isUuid(id) ? await loaders.cadres.load(id) : null;
    return cadre && toCadreType(cadre);
  },
  Pairing: async ({ id }, { loaders }) => {
    const pairing = isUuid(id) ? await loaders.pairings.load(id) : null;
    return pairing && toPairingType(pairing);
  },
};
