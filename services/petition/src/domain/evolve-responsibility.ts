import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import {
  dropOffer,
  nextClockId,
  offerPassesTo,
  sendBack,
  succeedTo,
  takeOver,
  type HoldingReason,
} from '@lianxin/casework';
import { coordinatedBySuccessor, withoutHelpOf } from './coordination/succession';
import type { PetitionUnitSucceeded } from './responsibility-events';
import type { Petition } from './petition';
import { registrarOf } from './visibility';

/** Who assigned what is taken over (交办), by the clock that runs for the report back (PR 22). */
const assignedBy = ({
  responsibility: { offer },
  assignments = [],
  clocks,
}: Petition): Pick<Petition, 'assignments'> =>
  offer?.kind === 'ASSIGN'
    ? { assignments: [...assignments, { clockId: nextClockId(clocks, 'REPORT_BACK'), by: offer.fromUnit }] }
    : {};

/** The offered unit holds the petition from `since` on. */
export const takenOver = (
  petition: Petition,
  reason: HoldingReason,
  officerId: string | null,
  since: string,
): Petition => {
  const unit = petition.offeredTo ?? petition.heldBy;
  return {
    ...petition,
    ...assignedBy(petition),
    status: 'RECEIVED',
    heldBy: unit,
    offeredTo: null,
    offeredFrom: null,
    handlerId: null,
    responsibility: takeOver(petition.responsibility, { unitId: unit.id, officerId, reason }, since),
  };
};

/** Back with its sender, who agreed to the objection. */
export const sentBack = (petition: Petition, at: string): Petition => ({
  ...petition,
  status: petition.offeredFrom ?? petition.status,
  offeredTo: null,
  offeredFrom: null,
  responsibility: sendBack(
    petition.responsibility,
    petition.responsibility.offer?.objection?.reasons ?? '',
    at,
  ),
});

/** What was answered and delivered before is history, and so is what was reviewed of it; a hearing on it is over. */
const withoutItsReview = (petition: Petition, on: PlainDate): Petition => {
  if (petition.delivery === null) return petition;
  const { execution, concludedBy: _concludedBy, simplified: _simplified, ...kept } = petition;
  const { answer, answeredBy, answeredOn, delivery, reviews = [], hearings } = petition;
  const before = { answer, answeredBy, answeredOn, delivery, execution: execution ?? null, setAsideOn: on };
  return {
    ...kept,
    ...{ delivery: null, closedOn: null },
    earlierAnswers: [...(petition.earlierAnswers ?? []), before],
    reviews: reviews.map((review) => ({ ...review, past: true })),
    ...(hearings && {
      hearings: hearings.map((one) => (one.concludedOn === null ? { ...one, concludedOn: on } : one)),
    }),
  };
};

/** The registering office answers again, for a matter that nobody else may know of. */
export const recalled = (found: Petition, at: string): Petition => {
  const petition = withoutItsReview(found, shanghaiDateOf(at));
  const unit = registrarOf(petition);
  const chain = { ...petition.responsibility, offer: null };
  const moved = unit.id !== chain.current.unitId;
  return {
    ...petition,
    status: 'REGISTERED',
    heldBy: unit,
    offeredTo: null,
    offeredFrom: null,
    handlerId: null,
    acceptance: null,
    extension: null,
    // An answer that nobody was given is none: it was written by whom the matter may concern.
    answer: null,
    answeredBy: null,
    answeredOn: null,
    responsibility: moved
      ? takeOver(chain, { unitId: unit.id, officerId: null, reason: 'RETURNED' }, at)
      : chain,
  };
};

/** Until the conclusion the handler is who handles it; from then on it is who did. */
export const isConcluded = ({ delivery }: Petition): boolean => delivery !== null;

/** What units do together on it, once another stands in for one that is gone, or nobody does. */
const coordinated = (petition: Petition, event: PetitionUnitSucceeded): Petition => {
  const { from, holder, offeredTo, registrar, parts, at } = event;
  const next = holder ?? offeredTo ?? registrar ?? parts;
  if (next) {
    const holderId = (holder ?? petition.heldBy).id;
    return coordinatedBySuccessor(petition, { from, to: next.id, holderId, at });
  }
  return parts === null ? withoutHelpOf(petition, from, at) : petition;
};

/** The units that stand in for one that is gone; what is offered stays offered unless the offer lapsed. */
export const succeeded = (petition: Petition, event: PetitionUnitSucceeded): Petition => {
  const { holder, officerId, offeredTo, offerLapsed, registrar, at } = event;
  const { handlerId } = petition;
  const held = holder
    ? succeedTo(petition.responsibility, { unitId: holder.id, officerId }, at)
    : petition.responsibility;
  const passed = offeredTo ? offerPassesTo(held, offeredTo.id) : held;
  const stays = holder === null || isConcluded(petition) || handlerId === officerId;
  const moved: Petition = {
    ...coordinated(petition, event),
    ...(registrar ? { registrar } : {}),
    heldBy: holder ?? petition.heldBy,
    offeredTo: offeredTo ?? petition.offeredTo,
    handlerId: stays ? handlerId : null,
    responsibility: passed,
  };
  if (!offerLapsed) return moved;
  return {
    ...moved,
    status: petition.offeredFrom ?? petition.status,
    offeredTo: null,
    offeredFrom: null,
    responsibility: dropOffer(passed),
  };
};
