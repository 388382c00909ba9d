import type { Asker } from '@lianxin/access';
import { InvalidInput, type Uuid } from '@lianxin/kernel';
import type { UnitFacts } from '../../domain/unit';
import type { UnitDirectory } from '../ports';

/** The units that an input names, in its order; throws InvalidInput for one that the directory doesn't know. */
export const namedUnits = async (
  units: UnitDirectory,
  ids: readonly Uuid[],
  field: string,
): Promise<readonly UnitFacts[]> => {
  const found = await Promise.all(ids.map((id) => units.find(id)));
  return found.map((unit) => {
    if (!unit) throw new InvalidInput(field, 'is no unit of the directory');
    return unit;
  });
};

/** The unit for which somebody acts, as the directory knows it; null where he acts for none. */
export const ownUnit = async (units: UnitDirectory, asker: Asker): Promise<UnitFacts | null> =>
  asker.kind === 'ACCOUNT' && asker.unitId !== null ? units.find(asker.unitId) : null;

/** Their ids. */
export const idsOf = (units: readonly { readonly id: Uuid }[]): readonly Uuid[] => units.map(({ id }) => id);
