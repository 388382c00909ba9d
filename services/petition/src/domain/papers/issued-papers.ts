import type { PetitionEvent } from '../events';
import type { Petition } from '../petition';
import { isOpenToOthers } from '../visibility';
import type { PaperKind } from './paper-kinds';

type EventOf<Type extends PetitionEvent['type']> = Extract<PetitionEvent, { type: Type }>;

/** Which paper an event of each type issues, by the petition after it; null for none. */
type Issues = {
  readonly [Type in PetitionEvent['type']]?: (event: EventOf<Type>, after: Petition) => PaperKind | null;
};

/** Of an accusation, and of what nobody has sorted, its petitioner gets nothing in writing but the receipt (PR 30). */
const openly =
  (kind: PaperKind) =>
  (_event: PetitionEvent, after: Petition): PaperKind | null =>
    isOpenToOthers(after) ? kind : null;

/** An event that isn't listed issues no paper. */
const ISSUES: Issues = {
  'petition.registered': () => 'RECEIPT',
  'petition.transfer-offered': ({ kind }) => (kind === 'ASSIGN' ? 'ASSIGNMENT_LETTER' : 'TRANSFER_LETTER'),
  'petition.accepted': (event, after) => (event.deemed ? null : openly('ACCEPTANCE')(event, after)),
  'petition.extension-approved': openly('EXTENSION_NOTICE'),
  'petition.opinion-issued': openly('OPINION'),
  'petition.suggestion-answered': openly('SUGGESTION_REPLY'),
  'petition.opinion-delivered': openly('DELIVERY_RECORD'),
  'petition.opinion-served-again': openly('DELIVERY_RECORD'),
  // What parties settle among themselves they write themselves; a mediation is written by who mediated (PR 33).
  'petition.mediation-recorded': (event, after) =>
    event.agreement.form === 'MEDIATION' ? openly('MEDIATION_AGREEMENT')(event, after) : null,
  'petition.review-decided': (event, after) =>
    openly(event.stage === 'REVIEW' ? 'REVIEW_OPINION' : 'RE_REVIEW_OPINION')(event, after),
  'petition.review-delivered': openly('DELIVERY_RECORD'),
  'petition.declined': openly('DECLINE'),
  'petition.guided': openly('GUIDANCE_LETTER'),
  // A reminder is no paper, and what only the joint conference may do is its own to write (PR 39).
  'petition.supervision-opened': ({ kind, openedBy }) =>
    kind === 'ORDER' && openedBy !== null ? 'SUPERVISION_ORDER' : null,
};

/**
 * The paper that an event issues, or null. What came from an older system had its papers there (`historical`), and after
 * anonymisation there is nobody to name on one.
 */
export const paperOf = (event: PetitionEvent, after: Petition): PaperKind | null => {
  if (after.historical || after.erasing?.anonymisedOn) return null;
  const issues = ISSUES[event.type] as
    ((event: PetitionEvent, after: Petition) => PaperKind | null) | undefined;
  return issues?.(event, after) ?? null;
};
