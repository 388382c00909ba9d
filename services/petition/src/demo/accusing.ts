import { makePerson } from '@lianxin/synthesis';
import { nameAccused, type NameAccused } from '../domain/name-accused';
import { shareAccusation } from '../domain/share-accusation';
import { NO_WALL } from '../domain/wall';
import type { CaseFile } from './case-file';

/** Who is accused: a unit that deals with such matters, at times one of its people, or somebody from outside. */
const accusedOf = ({ chance, staff, matter, walk }: CaseFile): NameAccused => {
  const unit = staff.named([matter.mistaken, matter.township.name], walk.today);
  const who = chance.weighted({ unit: 45, cadre: 35, outsider: 20 });
  const nobody: NameAccused = { units: [], cadres: [], outsiders: [], reason: null };
  if (who === 'outsider' || !unit)
    return { ...nobody, outsiders: [{ name: makePerson(chance, [1956, 1998]).name, idNumber: null }] };
  const { cadreId } = staff.clerk(chance, unit.id, walk.today);
  return who === 'cadre' && cadreId !== null
    ? { ...nobody, cadres: [cadreId] }
    : { ...nobody, units: [unit.id] };
};

/**
 * Whoever holds an accusation names the accused in most, and now and then shows it to the organization department (PR 30). None of
 * them is above, or serves with, those in whose hands it is: nobody is in the way.
 */
export const nameAndShare = (told: CaseFile): void => {
  const { walk, staff } = told;
  const file = { ...told, chance: told.chance.of('accused') };
  const { chance } = file;
  if (!chance.happens(0.7)) return;
  const names = accusedOf(file);
  const clerk = staff.clerk(chance, walk.petition.heldBy.id, walk.today);
  walk.act(clerk, (petition, acting, facts) => nameAccused(petition, names, acting, facts, NO_WALL));
  if (!chance.happens(0.4)) return;
  const unit = staff.withFunction('ORGANIZATION_DEPARTMENT', walk.today);
  const share = { unit, ground: 'ORGANIZATION_DEPARTMENT' } as const;
  walk.act(clerk, (petition, acting, facts) => shareAccusation(petition, share, acting, facts, NO_WALL));
};
