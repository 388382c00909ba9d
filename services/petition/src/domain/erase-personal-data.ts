import { accept, firstRefusal, reject } from '@lianxin/kernel';
import { isSamePerson, type Acting, type Role } from './acting';
import { frame, type PetitionDecision } from './decide';
import type { Facts } from './facts';
import { actsFor, type StandingGuard } from './guards';
import * as law from './law';
import type { Petition } from './petition';
import { mustHoldSomebody } from './request-erasure';
import { erasableFrom, retentionOf } from './retention';
import { registrarOf } from './visibility';

const holds = (acting: Acting, role: Role): boolean => acting.roles.includes(role);

/** The office that does the registering office's work decides: NOT_RESPONSIBLE. */
const mustActForRegistrar: StandingGuard = (petition, acting) =>
  actsFor(acting, registrarOf(petition).id) ? null : reject('NOT_RESPONSIBLE', law.RULE_ERASURE_BY_TWO);

/** What the law or the locality keeps is kept: RETENTION_RUNNING. */
const retentionMustBeOver: StandingGuard = (petition, _acting, { today, rules }) => {
  const from = erasableFrom(petition, rules);
  const { source, value: years } = retentionOf(petition, rules);
  return from !== null && from <= today ? null : reject('RETENTION_RUNNING', source, { years });
};

/** A clerk proposes, or the head does: CLERK_REQUIRED. */
const mustBeClerkOrHead: StandingGuard = (_petition, acting) =>
  holds(acting, 'PETITION_CLERK') || holds(acting, 'UNIT_HEAD')
    ? null
    : reject('CLERK_REQUIRED', law.RULE_ERASURE_BY_TWO);

/** The second of the two is another person, and a cadre: SECOND_PERSON_REQUIRED. */
const mustBeASecondPerson: StandingGuard = ({ erasing }, acting) =>
  erasing?.proposedBy && isSamePerson(erasing.proposedBy, acting)
    ? reject('SECOND_PERSON_REQUIRED', law.RULE_ERASURE_BY_TWO)
    : null;

/** The second of the two is the head of the office: HEAD_APPROVAL_REQUIRED. */
const secondMustBeTheHead: StandingGuard = ({ erasing }, acting) =>
  erasing?.proposedBy && !holds(acting, 'UNIT_HEAD')
    ? reject('HEAD_APPROVAL_REQUIRED', law.RULE_ERASURE_BY_TWO)
    : null;

const guards: readonly StandingGuard[] = [
  mustHoldSomebody,
  mustActForRegistrar,
  retentionMustBeOver,
  mustBeClerkOrHead,
  mustBeASecondPerson,
  secondMustBeTheHead,
];

/** Whether the next who says so carries it out. */
export const isProposed = ({ erasing }: Petition): boolean => (erasing?.proposedBy ?? null) !== null;

/**
 * Two persons of the registering office say one after the other that a petition is to be anonymised; the second, its head,
 * carries it out for good. Refuses ALREADY_ANONYMISED, NOT_RESPONSIBLE, RETENTION_RUNNING, CLERK_REQUIRED,
 * SECOND_PERSON_REQUIRED, HEAD_APPROVAL_REQUIRED (PIPL 47; two persons: product rule).
 */
export const erasePersonalData = (petition: Petition, acting: Acting, facts: Facts): PetitionDecision => {
  const refusal = firstRefusal(guards, petition, acting, facts);
  if (refusal) return refusal;
  return isProposed(petition)
    ? accept({ type: 'petition.anonymised', ...frame(acting, facts), on: facts.today })
    : accept({ type: 'petition.erasure-proposed', ...frame(acting, facts) });
};

/** What two persons decided once is carried out again on a database that doesn't know of it: refuses ALREADY_ANONYMISED only. */
export const eraseAgain = (petition: Petition, acting: Acting, facts: Facts): PetitionDecision =>
  mustHoldSomebody(petition, acting, facts) ??
  accept({ type: 'petition.anonymised', ...frame(acting, facts), on: facts.today });
