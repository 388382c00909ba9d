import { InvalidInput, type Uuid } from '@lianxin/kernel';
import type { PlainDate } from '@lianxin/calendar';
import { isActiveOn, type KnownUnit } from '../domain/directory';
import type { Directory } from './ports';

/**
 * The unit that opens the files of an import: the named one or, without one, the only active unit at the top of the tree.
 * Throws InvalidInput where the unit is unknown or abolished, and where there are none or several to choose from.
 */
export const unitOfImport = async (
  directory: Directory,
  id: Uuid | null,
  today: PlainDate,
): Promise<KnownUnit> => {
  if (id !== null) {
    const unit = await directory.findUnit(id);
    if (!unit) throw new InvalidInput('office', 'is no unit of the directory');
    if (!isActiveOn(unit, today)) throw new InvalidInput('office', 'is a unit that was abolished');
    return unit;
  }
  const [top, ...others] = (await directory.topUnits()).filter((unit) => isActiveOn(unit, today));
  if (!top || others.length > 0)
    throw new InvalidInput('office', 'must be named: the directory has not one active unit at its top');
  return top;
};
