import { shanghaiDateOf } from '@lianxin/calendar';
import type { Petition } from '../petition';
import type {
  PetitionContestDecided,
  PetitionDeclineContested,
  PetitionDeclined,
  PetitionDeclineProposed,
  PetitionDeclineRefused,
} from './events';
import type { Contest, Decline } from './state';

const withLast = <Item>(items: readonly Item[] | undefined, part: Partial<Item>): readonly Item[] =>
  (items ?? []).map((item, index, all) => (index === all.length - 1 ? { ...item, ...part } : item));

/** Proposed only: the petition goes its way until a second person approves. */
export const proposed = (petition: Petition, event: PetitionDeclineProposed): Petition => {
  const { ground, earlierId, earlierNumber, reasons, by, at } = event;
  const decline: Decline = {
    ...{ ground, earlierId, earlierNumber, reasons },
    ...{ unitId: petition.heldBy.id, proposedBy: by, proposedAt: at, decided: null, contests: [] },
  };
  return { ...petition, declines: [...(petition.declines ?? []), decline] };
};

/** Approved it is declined; refused it goes on. */
export const declineDecided = (
  petition: Petition,
  event: PetitionDeclined | PetitionDeclineRefused,
): Petition => {
  const approved = event.type === 'petition.declined';
  const decided = {
    ...{ approved, by: event.by, reason: approved ? null : event.reason },
    ...(approved ? { noticeOn: event.noticeOn, how: event.how } : { noticeOn: null, how: null }),
  };
  return {
    ...petition,
    ...(approved ? { status: 'DECLINED' as const, closedOn: shanghaiDateOf(event.at) } : {}),
    declines: withLast(petition.declines, { decided }),
  };
};

/** It stays declined until somebody decided. */
export const contested = (petition: Petition, event: PetitionDeclineContested): Petition => {
  const { on, proof, reasons, newFacts } = event;
  const before = petition.declines?.at(-1)?.contests ?? [];
  const contest: Contest = { on, proof, reasons, newFacts, decided: null };
  return { ...petition, declines: withLast(petition.declines, { contests: [...before, contest] }) };
};

/** Upheld it stays declined; else the petition is taken in. */
export const contestDecided = (petition: Petition, event: PetitionContestDecided): Petition => {
  const { upheld, reason, at } = event;
  const before = petition.declines?.at(-1)?.contests ?? [];
  return {
    ...petition,
    ...(upheld ? {} : { status: 'RECEIVED' as const, closedOn: null }),
    declines: withLast(petition.declines, {
      contests: withLast(before, { decided: { upheld, reason, at } }),
    }),
  };
};
