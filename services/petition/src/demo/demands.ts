import { addDemand } from '../domain/add-demand';
import { assessDemand } from '../domain/assess-demand';
import type { Acting } from '../domain/acting';
import type { Merit } from '../domain/vocabulary';
import type { CaseFile } from './case-file';
import { workOnDemands } from './working-on-demands';

/** What is found of demands; the compiler asks for a finding that is added. */
const MERITS: Readonly<Record<Merit, number>> = {
  REASONABLE: 56,
  PARTLY: 16,
  REASONABLE_WITHOUT_BASIS: 15,
  UNREASONABLE: 13,
};

const assess = ({ walk, chance }: CaseFile, handler: Acting, demandId: string, merit: Merit): void => {
  const finding = { demandId, merit, hardship: chance.happens(0.12) };
  walk.act(handler, (petition, acting, facts) => assessDemand(petition, finding, acting, facts));
};

const add = (
  { walk }: CaseFile,
  handler: Acting,
  demandId: string,
  text: string,
  parentId: string | null,
): void =>
  walk.act(handler, (petition, acting, facts) =>
    addDemand(petition, { demandId, text, parentId }, acting, facts),
  );

/** A partly reasonable demand is split into what can be solved and what has to be explained. */
const split = (
  file: CaseFile,
  handler: Acting,
  parent: { readonly id: string; readonly text: string },
): void => {
  const nth = file.walk.petition.demands.length;
  const [solved, explained] = [file.demandId(nth), file.demandId(nth + 1)];
  add(file, handler, solved, `${parent.text}（现行规定可以支持的部分）`, parent.id);
  assess(file, handler, solved, 'REASONABLE');
  add(file, handler, explained, `${parent.text}（超出现行规定的部分）`, parent.id);
  const rest = file.chance.happens(0.6) ? 'REASONABLE_WITHOUT_BASIS' : 'UNREASONABLE';
  assess(file, handler, explained, rest);
};

/** Records what is asked for; answers whether that has happened by now. */
export const recordDemands = (file: CaseFile): boolean => {
  const { walk, chance, staff, matter } = file;
  if (!walk.reach(walk.workdayIn(chance.int(0, 4)))) return false;
  const handler = staff.clerk(chance, walk.petition.heldBy.id, walk.today);
  for (const [nth, text] of matter.asks.entries()) add(file, handler, file.demandId(nth), text, null);
  return true;
};

/** Finds on every demand, and splits what is partly reasonable; answers whether that has happened by now. */
export const sortDemands = (file: CaseFile): boolean => {
  const { walk, chance, staff } = file;
  if (!walk.reach(walk.workdayIn(chance.int(3, 12)))) return false;
  const handler = staff.clerk(chance, walk.petition.heldBy.id, walk.today);
  for (const demand of walk.petition.demands) {
    const merit = chance.weighted(MERITS);
    assess(file, handler, demand.id, merit);
    if (merit === 'PARTLY') split(file, handler, demand);
  }
  workOnDemands(file);
  return true;
};
