import { reopenPetition } from '../domain/intake/reopen-petition';
import type { CaseFile } from './case-file';
import { conclude } from './concluding';

/** A few claims that were closed come up again with new facts, and are concluded again, as far as time allows. */
export const reopenInTime = (file: CaseFile): void => {
  const { walk, staff } = file;
  const chance = file.chance.of('reopening');
  if (walk.petition.status !== 'CLOSED' || !chance.happens(0.012)) return;
  if (!walk.reach(walk.workdayIn(chance.int(10, 60)))) return;
  const { handlerId, heldBy } = walk.petition;
  const clerk = staff.clerk(chance, heldBy.id, walk.today);
  const command = { ground: 'NEW_FACTS', reason: '问题再次出现', evidence: '现场照片' } as const;
  const handlerServes = handlerId !== null && handlerId === clerk.cadreId;
  walk.act(clerk, (petition, acting, facts) =>
    reopenPetition(petition, { ...command, handlerServes }, acting, facts),
  );
  conclude(file);
};
