import { daysBetween } from '@lianxin/calendar';
import { lastClock } from '@lianxin/casework';
import { acceptPetition } from '../domain/accept-petition';
import { notifyPetitioner } from '../domain/notify-petitioner';
import type { DeliveryMethod } from '../domain/vocabulary';
import type { CaseFile } from './case-file';

/** How papers reach petitioners; the compiler asks for a way that is added. */
export const WAYS: Readonly<Record<DeliveryMethod, number>> = {
  ELECTRONIC: 38,
  IN_PERSON: 26,
  POST: 28,
  LEFT_AT_ADDRESS: 6,
  PUBLIC_NOTICE: 2,
};

const isWaiting = ({ walk }: CaseFile): boolean =>
  walk.petition.status === 'RECEIVED' || walk.petition.status === 'REGISTERED';

/** Days that are left of the holder's time to tell the petitioner, at least one; fifteen where no such time runs. */
const daysLeft = ({ walk }: CaseFile): number => {
  const clock = lastClock(walk.petition.clocks, 'NOTIFY', walk.petition.heldBy.id);
  return clock ? Math.max(1, daysBetween(walk.today, clock.dueOn)) : 15;
};

const notified = (file: CaseFile): boolean => {
  const { walk, chance, staff } = file;
  const left = daysLeft(file);
  const wait = chance.happens(0.05) ? left + chance.int(2, 9) : chance.int(0, Math.min(8, left - 1));
  if (!walk.reach(walk.workdayIn(wait))) return false;
  const how = chance.weighted(WAYS);
  const clerk = staff.clerk(chance, walk.petition.heldBy.id, walk.today);
  const notice = { on: walk.today, how };
  walk.act(clerk, (petition, acting, facts) => notifyPetitioner(petition, notice, acting, facts));
  return true;
};

/** The holding unit tells the petitioner and takes the petition up, or lets it be deemed; answers whether it is handled by now. */
export const takeUp = (file: CaseFile): boolean => {
  const { walk, chance, staff } = file;
  const tells = walk.petition.nameAndAddressClear && chance.happens(0.95);
  if (tells && !notified(file)) return false;
  const isSilent = chance.happens(0.07);
  if (!walk.reach(walk.workdayIn(isSilent ? 18 : chance.int(0, Math.min(3, daysLeft(file) - 1)))))
    return false;
  if (isWaiting(file)) walk.act(staff.clerk(chance, walk.petition.heldBy.id, walk.today), acceptPetition);
  return true;
};
