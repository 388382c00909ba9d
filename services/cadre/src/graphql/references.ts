import { isUuid } from '@lianxin/kernel';
import type { ReferenceResolver } from '@lianxin/subgraph';
import { toCadreType } from './cadre-type';
import type { Context } from './context';
import { toPairingType } from './pairing/pairing-type';
import { toUnitType } from './unit-type';

/** Units, cadres and pairings that other services refer to; null for anybody who isn't signed in, and for what there isn't. */
export const REFERENCES: Readonly<Record<'Unit' | 'Cadre' | 'Pairing', ReferenceResolver<Context>>> = {
  Unit: async ({ id }, { asker, loaders }) => {
    const unit = asker.kind === 'ACCOUNT' && isUuid(id) ? await loaders.units.load(id) : null;
    return unit && toUnitType(unit);
  },
  Cadre: async ({ id }, { asker, loaders }) => {
    const cadre = asker.kind === 'ACCOUNT' && isUuid(id) ? await loaders.cadres.load(id) : null;
    return cadre && toCadreType(cadre);
  },
  Pairing: async ({ id }, { loaders }) => {
    const pairing = isUuid(id) ? await loaders.pairings.load(id) : null;
    return pairing && toPairingType(pairing);
  },
};
