import { daysBetween, shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import { QUIET_AFTER_DAYS, holdersOf } from '@lianxin/casework';
import type { Facts } from './facts';
import { newsOfIntake } from './intake/notices';
import type { Petition } from './petition';
import { OPEN_STATUSES } from './transitions';

/** The last day on which something happened that a petitioner is told of: who answers, notice, acceptance, answer, review, result. */
export const lastNewsOn = (petition: Petition): PlainDate => {
  const { receivedOn, registeredAt, responsibility, notices, acceptance, extension, delivery } = petition;
  const days: readonly (PlainDate | null | undefined)[] = [
    ...[receivedOn, petition.historical ? null : shanghaiDateOf(registeredAt)],
    ...holdersOf(responsibility)
      .slice(1)
      .map(({ since }) => shanghaiDateOf(since)),
    ...notices.map(({ on }) => on),
    ...[acceptance?.on, extension?.noticeOn, petition.answeredOn, delivery?.on],
    ...[petition.execution?.on, petition.closedOn],
    ...(petition.reviews ?? []).flatMap(({ request, delivery: told }) => [request?.on, told?.on]),
    ...newsOfIntake(petition),
  ];
  return days.reduce<PlainDate>((last, on) => (on && on > last ? on : last), receivedOn);
};

/** Whether an open petition has had no news for thirty days: its petitioner is told so. */
export const isQuiet = (petition: Petition, { today }: Facts): boolean =>
  OPEN_STATUSES.includes(petition.status) && daysBetween(lastNewsOn(petition), today) >= QUIET_AFTER_DAYS;
