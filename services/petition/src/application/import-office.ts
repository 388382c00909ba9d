import { InvalidInput, type Uuid } from '@lianxin/kernel';
import type { UnitFacts } from '../domain/unit';
import type { UnitDirectory } from './ports';

/**
 * The office that registers what is imported: the named unit or, without one, the only active petition office. Throws
 * InvalidInput where the unit is unknown or abolished, and where there are none or several to choose from.
 */
export const officeOfImport = async (units: UnitDirectory, id: Uuid | null): Promise<UnitFacts> => {
  if (id !== null) {
    const unit = await units.find(id);
    if (!unit) throw new InvalidInput('office', 'is no unit of the directory');
    if (!unit.active) throw new InvalidInput('office', 'is a unit that was abolished');
    return unit;
  }
  const [office, ...others] = await units.withFunction('PETITION_OFFICE');
  if (!office)
    throw new InvalidInput('office', 'must be named: the directory has no active petition office yet');
  if (others.length > 0) {
    const ids = [office, ...others].map((unit) => unit.id).join(', ');
    throw new InvalidInput('office', `must be named: there are several active petition offices (${ids})`);
  }
  return office;
};
