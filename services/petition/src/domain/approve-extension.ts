import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import { extendClock } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import { isSamePerson, type Acting } from './acting';
import { frame, type PetitionDecision } from './decide';
import { approveExtensionGuards as guardsOfHead } from './extension-guards';
import type { Facts } from './facts';
import { mustBeATrueDate, type StandingGuard } from './guards';
import * as law from './law';
import type { Petition } from './petition';
import { openClocks } from './petition-clocks';

export interface ApproveExtension {
  /** When the petitioner was told the reason (PR 34). */
  readonly noticeOn: PlainDate;
}

/** Nobody grants what he asked for himself: SECOND_PERSON_REQUIRED. */
const mustNotBeTheRequester: StandingGuard = ({ extension }, acting) =>
  extension && isSamePerson(extension.requestedBy, acting)
    ? reject('SECOND_PERSON_REQUIRED', law.RULE_SECOND_PERSON)
    : null;

export const approveExtensionGuards: readonly StandingGuard[] = [...guardsOfHead, mustNotBeTheRequester];

/**
 * The head of the holding unit grants the days asked for, once and before expiry, the petitioner being told the reason
 * (PR 34); extends CONCLUDE. Refuses ILLEGAL_STEP, HEAD_APPROVAL_REQUIRED, NO_EXTENSION_REQUESTED, EXTENSION_TOO_LATE,
 * SECOND_PERSON_REQUIRED, DATE_NOT_POSSIBLE.
 */
export const approveExtension = (
  petition: Petition,
  { noticeOn }: ApproveExtension,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const acceptedOn = petition.acceptance?.on ?? shanghaiDateOf(petition.registeredAt);
  const days = petition.extension?.days ?? 0;
  return (
    firstRefusal(approveExtensionGuards, petition, acting, facts) ??
    mustBeATrueDate(noticeOn, acceptedOn, facts.today) ??
    accept({
      type: 'petition.extension-approved',
      ...frame(
        acting,
        facts,
        openClocks(petition, ['CONCLUDE']).map((clock) => extendClock(clock, days, facts.calendar)),
      ),
      noticeOn,
    })
  );
};
