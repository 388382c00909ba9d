import type { PlainDate } from '@lianxin/calendar';
import { reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import type { Facts } from '../facts';
import { actsFor, isBlank, mustBeATrueDate, type StandingGuard } from '../guards';
import type { Petition } from '../petition';
import type { PetitionRejection } from '../rejection-codes';
import { registrarOf } from '../visibility';
import * as law from './law';

/** How an act of a petitioner reached the office: the day, and what shows it, e.g. a signed paper. */
export interface ReceivedBy {
  readonly on: PlainDate;
  readonly proof: string;
}

/** Whether who acts is the petitioner in his own session. */
export const isThePetitioner = ({ id }: Pick<Petition, 'id'>, acting: Acting): boolean =>
  acting.kind === 'CASE_SESSION' && acting.id === id;

/** The unit that answers, or the one that does the registering office's work: NOT_RESPONSIBLE. */
export const mustActForHolderOrRegistrar: StandingGuard = (petition, acting) =>
  actsFor(acting, petition.heldBy.id) || actsFor(acting, registrarOf(petition).id)
    ? null
    : reject('NOT_RESPONSIBLE', law.RULE_PETITIONERS_OWN);

/** The petitioner himself, or who records for him what he brought: NOT_RESPONSIBLE. */
export const mustBeHisOrRecorded: StandingGuard = (petition, acting, facts) =>
  isThePetitioner(petition, acting) ? null : mustActForHolderOrRegistrar(petition, acting, facts);

/**
 * An officer records what the petitioner brought, with the day and what shows it: EVIDENCE_REQUIRED, DATE_NOT_POSSIBLE. Nothing
 * of the kind is asked of the petitioner in his own session.
 */
export const mustShowWhatHeBrought = (
  petition: Petition,
  received: ReceivedBy | null,
  earliest: PlainDate,
  acting: Acting,
  { today }: Facts,
): PetitionRejection | null => {
  if (isThePetitioner(petition, acting)) return null;
  if (received === null || isBlank(received.proof))
    return reject('EVIDENCE_REQUIRED', law.RULE_PETITIONERS_OWN);
  return mustBeATrueDate(received.on, earliest, today);
};

/** When he did it, and what shows that. */
export const statedBy = (
  petition: Petition,
  received: ReceivedBy | null,
  acting: Acting,
  { today }: Facts,
): { readonly on: PlainDate; readonly proof: string | null } =>
  isThePetitioner(petition, acting) || received === null ? { on: today, proof: null } : received;
