import { shanghaiDateOf } from '@lianxin/calendar';
import { lastClock } from '@lianxin/casework';
import type { ContractEvent, EventData } from '@lianxin/contracts';
import type { PetitionEvent, PetitionReturnedToEnterprise } from '../domain/events';
import type { Petition } from '../domain/petition';
import { isOpenToOthers } from '../domain/visibility';

type Holder = EventData<'petition.registered.v1'>['responsible'];

const ENDED: readonly Petition['status'][] = [
  ...(['CONCLUDED', 'REVIEWED', 'FINAL', 'DECLINED', 'WITHDRAWN', 'CLOSED'] as const),
];

const responsibleOf = ({ responsibility }: Petition): Holder => ({
  unitId: responsibility.current.unitId,
  officerId: responsibility.current.officerId,
});

const registered = (petition: Petition): ContractEvent => ({
  type: 'petition.registered.v1',
  data: {
    petitionId: petition.id,
    receivedOn: petition.receivedOn,
    firstResponsible: {
      unitId: petition.responsibility.first.unitId,
      officerId: petition.responsibility.first.officerId,
    },
    responsible: responsibleOf(petition),
    open: !ENDED.includes(petition.status),
  },
});

const HOW = { 'petition.transfer-accepted': 'ACCEPTED', 'petition.takeover-deemed': 'DEEMED' } as const;

const movedTo = (
  petition: Petition,
  how: EventData<'petition.responsibility-accepted.v1'>['how'],
): ContractEvent => ({
  type: 'petition.responsibility-accepted.v1',
  data: {
    petitionId: petition.id,
    responsible: responsibleOf(petition),
    how,
    since: shanghaiDateOf(new Date(petition.responsibility.current.since)),
  },
});

const takenUpAgain = ({ at }: PetitionEvent, petition: Petition): ContractEvent => ({
  type: 'petition.reopened.v1',
  data: {
    petitionId: petition.id,
    responsible: responsibleOf(petition),
    reopenedOn: shanghaiDateOf(new Date(at)),
  },
});

const outcomeOf = (petition: Petition): EventData<'petition.concluded.v1'>['outcome'] =>
  petition.answer?.kind === 'OPINION' ? petition.answer.outcome : 'ANSWERED';

const returned = (
  { on, sealed }: PetitionReturnedToEnterprise,
  { id: petitionId, origin }: Petition,
): readonly ContractEvent[] => {
  if (!origin) return [];
  const { requestId, handOverId } = origin;
  const data = { petitionId, requestId, handOverId, returnedOn: on, sealed };
  return [
    { type: 'petition.closed.v1', data: { petitionId, closedOn: on } },
    { type: 'petition.hand-over-returned.v1', data },
  ];
};

/** That a hand-over was taken over is told in the same words whatever the petition is for, or becomes. */
const confirmations = (events: readonly PetitionEvent[], { id, number, origin }: Petition) =>
  events.flatMap((event): readonly ContractEvent[] => {
    if (event.type !== 'petition.hand-over-confirmed' || !origin) return [];
    const { requestId, handOverId } = origin;
    const data = { petitionId: id, petitionNumber: number, requestId, handOverId, confirmedOn: event.on };
    return [{ type: 'petition.hand-over-confirmed.v1', data }];
  });

const told = (event: PetitionEvent, after: Petition): readonly ContractEvent[] => {
  const petitionId = after.id;
  const unitId = after.heldBy.id;
  switch (event.type) {
    case 'petition.transfer-accepted':
    case 'petition.takeover-deemed':
      return [movedTo(after, HOW[event.type])];
    case 'petition.objection-decided':
      return event.agreed ? [] : [movedTo(after, 'DECIDED')];
    case 'petition.dispute-decided':
      return event.lead.id === after.heldBy.id && after.responsibility.current.since === event.at
        ? [movedTo(after, 'DECIDED')]
        : [];
    case 'petition.accepted': {
      const { acceptedOn, deemed } = event;
      const concludeBy = lastClock(after.clocks, 'CONCLUDE')?.dueOn ?? null;
      return [{ type: 'petition.accepted.v1', data: { petitionId, unitId, acceptedOn, deemed, concludeBy } }];
    }
    case 'petition.clock-missed': {
      const { clock, dueOn } = event;
      const data = { petitionId, unitId: event.unitId, clock, dueOn };
      return after.historical ? [] : [{ type: 'petition.overdue.v1', data }];
    }
    case 'petition.opinion-delivered':
    case 'petition.reply-imported': {
      const { handlerId } = after;
      const data = { petitionId, unitId, handlerId, outcome: outcomeOf(after), concludedOn: event.on };
      return [{ type: 'petition.concluded.v1', data }];
    }
    case 'petition.rated': {
      const data = { petitionId, unitId: event.unitId, of: event.of, grade: event.grade };
      return [{ type: 'petition.rated.v1', data }];
    }
    case 'petition.closed':
      return [{ type: 'petition.closed.v1', data: { petitionId, closedOn: event.on } }];
    case 'petition.declined':
    case 'petition.withdrawn':
    case 'petition.procedure-result-recorded':
      return after.closedOn === null
        ? []
        : [{ type: 'petition.closed.v1', data: { petitionId, closedOn: after.closedOn } }];
    case 'petition.contest-decided':
      return event.upheld ? [] : [takenUpAgain(event, after)];
    case 'petition.reopened':
      return [takenUpAgain(event, after)];
    case 'petition.returned-to-enterprise':
      return returned(event, after);
    case 'petition.unit-succeeded':
      return event.holder ? [movedTo(after, 'SUCCESSION')] : [];
    case 'petition.passed-on':
      return event.holder ? [movedTo(after, 'SUCCESSION')] : [];
    case 'petition.officer-departed':
    case 'petition.officer-withdrawn':
      return [movedTo(after, 'DEPARTURE')];
    case 'petition.handler-assigned':
    case 'petition.repeat-returned':
      return [movedTo(after, 'ASSIGNED')];
    case 'petition.executed': {
      // Concluded before conclusions were remembered: the holder and handler are still those of the conclusion.
      const credited = after.concludedBy ?? { unitId, handlerId: after.handlerId };
      const data = {
        petitionId,
        ...credited,
        concludedOn: after.delivery?.on ?? event.on,
        executedOn: event.on,
      };
      return [{ type: 'petition.executed.v1', data }];
    }
    case 'petition.review-decided':
    case 'petition.external-review-recorded':
      return event.outcome === 'SET_ASIDE' ? [takenUpAgain(event, after)] : [];
    // Whose matter it is and what it says stays here, and so does what concerns nobody else.
    case 'petition.registered':
    case 'petition.purpose-set':
    case 'petition.recalled':
    case 'petition.transfer-offered':
    case 'petition.transfer-objected':
    case 'petition.petitioner-notified':
    case 'petition.demand-added':
    case 'petition.demand-assessed':
    case 'petition.extension-requested':
    case 'petition.extension-approved':
    case 'petition.opinion-issued':
    case 'petition.suggestion-answered':
    case 'petition.review-period-ended':
    case 'petition.re-review-period-ended':
    case 'petition.review-requested':
    case 'petition.review-delivered':
    case 'petition.review-passed-on':
    case 'petition.hearing-held':
    case 'petition.hearing-concluded':
    case 'petition.simplified-offered':
    case 'petition.converted-to-ordinary':
    case 'petition.mediation-recorded':
    case 'petition.duty-answered':
    case 'petition.opinion-served-again':
    case 'petition.callback-recorded':
    case 'petition.file-attached':
    case 'petition.clocks-redated':
    case 'petition.amended':
    case 'petition.correction-requested':
    case 'petition.correction-answered':
    case 'petition.correction-lapsed':
    case 'petition.guided':
    case 'petition.decline-proposed':
    case 'petition.decline-refused':
    case 'petition.decline-contested':
    case 'petition.hand-over-confirmed':
    case 'petition.accused-named':
    case 'petition.accusation-shared':
    case 'petition.person-barred':
    case 'petition.dispute-raised':
    case 'petition.assisting-unit-added':
    case 'petition.assistance-ended':
    case 'petition.urgent-reported':
    case 'petition.urgent-report-received':
    case 'petition.report-back-submitted':
    case 'petition.report-back-judged':
    case 'petition.supervision-opened':
    case 'petition.supervision-answered':
    case 'petition.supervision-closed':
    case 'petition.instruction-recorded':
    case 'petition.instruction-answered':
    case 'petition.erasure-requested':
    case 'petition.erasure-proposed':
    case 'petition.anonymised':
    case 'petition.matter-linked':
    case 'petition.matter-unlinked':
    case 'petition.matter-followed':
    case 'petition.matter-unfollowed':
    case 'petition.solution-recorded':
    case 'petition.explanation-recorded':
    case 'petition.assistance-arranged':
    case 'petition.dissuasion-recorded':
    case 'petition.referral-proposed':
    case 'petition.referral-approved':
    case 'petition.finding-contested':
    case 'petition.finding-contest-decided':
      return [];
  }
};

/** What others keep for good of a petition that arrives with its whole history (an import, the demo district): its results. */
const resultsOf = (events: readonly PetitionEvent[], after: Petition): readonly ContractEvent[] =>
  events.flatMap((event) => (event.type === 'petition.executed' ? told(event, after) : []));

/**
 * What other services may know of a change: nothing of an accusation or of what nobody has sorted yet (PR 30), but for the
 * confirmation of a hand-over. A petition that becomes visible is told of as it stands; one that becomes an accusation is
 * withdrawn without a reason. One that is created with its confirmation (the demo district) confirms nothing: the other side was
 * created confirmed too.
 */
export const publishPetition = (
  before: Petition | null,
  events: readonly PetitionEvent[],
  after: Petition,
): readonly ContractEvent[] => {
  const wasSeen = before !== null && isOpenToOthers(before);
  const results = before === null && isOpenToOthers(after) ? resultsOf(events, after) : [];
  const confirmed = before === null ? [] : confirmations(events, after);
  return [...confirmed, ...seenByOthers(wasSeen, events, after), ...results];
};

const seenByOthers = (
  wasSeen: boolean,
  events: readonly PetitionEvent[],
  after: Petition,
): readonly ContractEvent[] => {
  if (!isOpenToOthers(after)) {
    return wasSeen ? [{ type: 'petition.withdrawn-from-view.v1', data: { petitionId: after.id } }] : [];
  }
  return wasSeen ? events.flatMap((event) => told(event, after)) : [registered(after)];
};
