import { InvalidInput, type Uuid } from '@lianxin/kernel';
import type { Facts } from '../../domain/request/facts';
import type { RequestCategory } from '../../domain/request/vocabulary';
import type { RequestDesk } from './request-desk';

/**
 * The unit that a complaint is about, for the field at `path`: named for a complaint about the business environment, and for
 * nothing else. Throws InvalidInput otherwise, and for a unit that the directory doesn't know.
 */
export const complainedOfUnit = async (
  path: string,
  category: RequestCategory,
  unitId: Uuid | null,
  desk: RequestDesk,
  facts: Facts,
): Promise<Uuid | null> => {
  if (category !== 'ENVIRONMENT_COMPLAINT') {
    if (unitId !== null) throw new InvalidInput(path, 'is for ENVIRONMENT_COMPLAINT only');
    return null;
  }
  if (unitId === null) throw new InvalidInput(path, 'is needed: a complaint names the unit complained of');
  return (await desk.unitAt(path, unitId, facts)).id;
};
