import { sentBack, takenOver } from '../evolve-responsibility';
import type { Petition } from '../petition';
import type { UnitOfCase } from '../unit';
import type { PetitionDisputeDecided, PetitionDisputeRaised } from './events';
import { openDispute } from './involved';
import type { Assistance, DisputeDecision } from './state';

/** The state in which units dispute; the holder stays who he is. */
export const disputeRaised = (petition: Petition, event: PetitionDisputeRaised): Petition => {
  const { unitId: raisedBy, reasons, at, between, decider } = event;
  const about = {
    offeredAt: petition.responsibility.offer?.offeredAt ?? null,
    heldBy: petition.heldBy.id,
    decision: null,
  };
  return {
    ...petition,
    disputes: [...(petition.disputes ?? []), { raisedBy, reasons, at, between, decider, ...about }],
  };
};

/** Who answers after the decision: the sender again, or the named unit; what is accepted already stays accepted. */
const ledBy = (petition: Petition, lead: UnitOfCase, at: string): Petition => {
  const { heldBy, offeredTo, status } = petition;
  if (lead.id === heldBy.id) return offeredTo ? sentBack(petition, at) : petition;
  const moved = takenOver({ ...petition, offeredTo: lead }, 'DECIDED', null, at);
  return offeredTo ? moved : { ...moved, status };
};

/** Who leads helps no more, and who was named helps. */
const assistedBy = (petition: Petition, event: PetitionDisputeDecided): readonly Assistance[] => {
  const { lead, assisting, reason, at } = event;
  const before = (petition.assistingUnits ?? []).map((one) =>
    one.unitId === lead.id && one.until === null ? { ...one, until: at } : one,
  );
  const helping = before.filter(({ until }) => until === null).map(({ unitId }) => unitId);
  const added = assisting
    .filter((unitId) => !helping.includes(unitId))
    .map((unitId) => ({ unitId, task: reason, since: at, until: null, contribution: null }));
  return [...before, ...added];
};

/** The state after the decision on a dispute (PR 24). */
export const disputeDecided = (petition: Petition, event: PetitionDisputeDecided): Petition => {
  const { lead, assisting, reason, minutes, at } = event;
  const pending = openDispute(petition);
  const decision: DisputeDecision = { leadId: lead.id, assisting, reason, minutes, at };
  return {
    ...ledBy(petition, lead, at),
    disputes: (petition.disputes ?? []).map((dispute) =>
      dispute === pending ? { ...dispute, decision } : dispute,
    ),
    assistingUnits: assistedBy(petition, event),
  };
};
