import {
  firstReceivedBy,
  nameOfficer,
  objectTo,
  officerLeaves,
  offerTo,
  withClocks,
} from '@lianxin/casework';
import { assertNever } from '@lianxin/kernel';
import { evolveIntake, isIntakeEvent } from './intake/evolve';
import { withEndedDisputes } from './coordination/ended-dispute';
import { evolveCoordination, isCoordinationEvent } from './coordination/evolve';
import { evolveFindings, isFindingsEvent } from './findings/evolve';
import { answered, evolveConclusion, isConclusionEvent } from './conclusion/evolve';
import { evolveReview, isReviewEvent } from './review/evolve';
import { evolveMatter, isMatterEvent } from './matter/evolve';
import { evolveFiles, isFilesEvent } from './files/evolve';
import { erasingAfter, isErasureEvent } from './evolve-erasure';
import type { PetitionEvent, PetitionOpinionDelivered, PetitionRegistered } from './events';
import type { Delivery, Petition } from './petition';
import type { RequestOrigin } from './request-origin';
import { walled } from './evolve-wall';
import { isConcluded, recalled, sentBack, succeeded, takenOver } from './evolve-responsibility';

const registered = (event: PetitionRegistered): Petition => ({
  id: event.petitionId,
  number: event.number,
  status: 'REGISTERED',
  channel: event.channel,
  superiorNumber: event.superiorNumber,
  purpose: event.purpose,
  receivedOn: event.receivedOn,
  registeredAt: event.at,
  registeredBy: event.unit,
  heldBy: event.unit,
  offeredTo: null,
  offeredFrom: null,
  subject: event.subject,
  text: event.text,
  place: event.place,
  attendance: event.attendance,
  anonymous: event.anonymous,
  nameAndAddressClear: event.nameAndAddressClear,
  responsibility: firstReceivedBy(event.unit.id, event.by.cadreId, event.at),
  handlerId: null,
  clocks: [],
  demands: [],
  notices: [],
  acceptance: null,
  extension: null,
  answer: null,
  answeredBy: null,
  answeredOn: null,
  delivery: null,
  ratings: [],
  closedOn: null,
  historical: event.historical,
  answeredAfterDays: null,
  origin: event.origin ?? null,
  ...(event.superiorUnit ? { superiorUnit: event.superiorUnit } : {}),
  ...(event.reportBackBy ? { reportBackBy: event.reportBackBy } : {}),
  ...(event.limitationPeriods ? { limitationPeriods: event.limitationPeriods } : {}),
  personal: event.personal,
});

const provenBy = ({ on, how, proof, circumstance }: PetitionOpinionDelivered): Omit<Delivery, 'by'> => ({
  ...{ on, how, proof },
  ...(circumstance === undefined ? {} : { circumstance }),
});

const delivered = (petition: Petition, delivery: Delivery): Petition => ({
  ...petition,
  status: 'CONCLUDED',
  delivery,
  concludedBy: { unitId: petition.heldBy.id, handlerId: petition.handlerId },
});

const withOrigin = (petition: Petition, part: Partial<RequestOrigin>): Petition =>
  petition.origin ? { ...petition, origin: { ...petition.origin, ...part } } : petition;

const changed = (petition: Petition, event: Exclude<PetitionEvent, PetitionRegistered>): Petition => {
  const { at, by } = event;
  if (isErasureEvent(event)) return { ...petition, erasing: erasingAfter(petition.erasing, event) };
  if (isIntakeEvent(event)) return evolveIntake(petition, event);
  if (isCoordinationEvent(event)) return evolveCoordination(petition, event);
  if (isFindingsEvent(event)) return evolveFindings(petition, event);
  if (isConclusionEvent(event)) return evolveConclusion(petition, event);
  if (isReviewEvent(event)) return evolveReview(petition, event);
  if (isMatterEvent(event)) return evolveMatter(petition, event);
  if (isFilesEvent(event)) return evolveFiles(petition, event);
  const chain = petition.responsibility;
  switch (event.type) {
    case 'petition.purpose-set':
      return { ...petition, purpose: event.purpose };
    case 'petition.recalled':
      return recalled(petition, at);
    case 'petition.transfer-offered': {
      const { kind, reason, reportBackBy, toUnit } = event;
      const fromUnit = petition.heldBy.id;
      const offer = {
        kind,
        reason,
        reportBackBy,
        fromUnit,
        toUnit: toUnit.id,
        offeredAt: at,
        objection: null,
      };
      return {
        ...petition,
        status: 'OFFERED',
        offeredTo: toUnit,
        offeredFrom: petition.status === 'RECEIVED' ? 'RECEIVED' : 'REGISTERED',
        responsibility: offerTo(chain, offer),
      };
    }
    case 'petition.transfer-accepted':
      return takenOver(petition, 'ACCEPTED', by.cadreId, at);
    case 'petition.takeover-deemed':
      return takenOver(petition, 'DEEMED_TAKEOVER', null, event.since);
    case 'petition.transfer-objected':
      return { ...petition, responsibility: objectTo(chain, { reasons: event.reasons, at }) };
    case 'petition.objection-decided':
      return event.agreed ? sentBack(petition, at) : takenOver(petition, 'DECIDED', null, at);
    case 'petition.petitioner-notified': {
      const notice = { on: event.on, how: event.how, unitId: petition.heldBy.id };
      return { ...petition, notices: [...petition.notices, notice] };
    }
    case 'petition.accepted':
      return {
        ...petition,
        status: 'HANDLING',
        acceptance: { on: event.acceptedOn, deemed: event.deemed },
        handlerId: event.handlerId,
        responsibility: event.handlerId ? nameOfficer(chain, event.handlerId) : chain,
      };
    case 'petition.demand-added': {
      const { demandId: id, parentId, text } = event;
      const demand = { id, parentId, text, merit: null, hardship: null, category: null };
      return { ...petition, demands: [...petition.demands, demand] };
    }
    case 'petition.demand-assessed': {
      const { demandId, merit, hardship, category } = event;
      return {
        ...petition,
        demands: petition.demands.map((demand) =>
          demand.id === demandId ? { ...demand, merit, hardship, category } : demand,
        ),
      };
    }
    case 'petition.extension-requested': {
      const { days, reason } = event;
      return {
        ...petition,
        extension: { days, reason, requestedBy: by, approvedBy: null, noticeOn: null },
      };
    }
    case 'petition.extension-approved':
      return {
        ...petition,
        extension: petition.extension && { ...petition.extension, approvedBy: by, noticeOn: event.noticeOn },
      };
    case 'petition.opinion-issued':
      return { ...answered(petition, event.opinion, event), status: 'DECIDED' };
    case 'petition.suggestion-answered':
      return { ...answered(petition, event.answer, event), status: 'DECIDED' };
    case 'petition.opinion-delivered':
      return delivered(petition, { ...provenBy(event), by });
    case 'petition.reply-imported': {
      const replied = answered(petition, event.answer, event);
      const concluded = delivered(replied, { on: event.on, how: null, proof: null, by });
      return { ...concluded, answeredAfterDays: event.afterDays };
    }
    case 'petition.rated': {
      const rating = { of: event.of, unitId: event.unitId, grade: event.grade, at };
      return { ...petition, ratings: [...petition.ratings, rating] };
    }
    case 'petition.closed':
      return { ...petition, status: 'CLOSED', closedOn: event.on };
    case 'petition.hand-over-confirmed':
      return withOrigin(petition, { confirmedOn: event.on });
    case 'petition.returned-to-enterprise':
      return {
        ...withOrigin(petition, { returnedOn: event.on }),
        status: 'CLOSED',
        closedOn: event.on,
      };
    case 'petition.unit-succeeded':
      return succeeded(petition, event);
    case 'petition.officer-departed':
    case 'petition.officer-withdrawn': {
      const handles = petition.handlerId === event.cadreId && !isConcluded(petition);
      const handlerId = handles ? null : petition.handlerId;
      const answers = chain.current.officerId === event.cadreId;
      return { ...petition, handlerId, responsibility: answers ? officerLeaves(chain, at) : chain };
    }
    case 'petition.handler-assigned': {
      const handles = petition.status === 'HANDLING' || petition.status === 'DECIDED';
      const handlerId = handles ? event.cadreId : petition.handlerId;
      return { ...petition, handlerId, responsibility: nameOfficer(chain, event.cadreId) };
    }
    case 'petition.executed':
      return { ...petition, execution: { on: event.on, evidence: event.evidence, by } };
    case 'petition.accused-named':
    case 'petition.passed-on':
    case 'petition.accusation-shared':
    case 'petition.person-barred':
      return walled(petition, event);
    case 'petition.clock-missed':
    case 'petition.review-period-ended':
    case 'petition.clocks-redated':
      return petition;
    default:
      return assertNever(event);
  }
};

/** The state after an event; the state of a petition is the fold of its history, and a registration stands first. */
export const evolve = (petition: Petition | null, event: PetitionEvent): Petition => {
  const next = withEndedDisputes(nextState(petition, event), event.at);
  return { ...next, clocks: withClocks(next.clocks, event.clocks) };
};

/** A history that doesn't begin with a registration can't have been written by this product. */
const nextState = (petition: Petition | null, event: PetitionEvent): Petition => {
  if (event.type === 'petition.registered') return registered(event);
  return petition === null ? assertNever(event as never) : changed(petition, event);
};

/** The state after several events. */
export const evolveAll = (petition: Petition, events: readonly PetitionEvent[]): Petition =>
  events.reduce<Petition>(evolve, petition);
