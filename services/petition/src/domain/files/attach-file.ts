import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { RuleReference } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { assistingNow } from '../coordination/involved';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { actsFor, type StandingGuard } from '../guards';
import { isThePetitioner } from '../intake/petitioners-acts';
import { RULE_STEPS } from '../law';
import { PIPL_47_ERASURE } from '../personal-information-law';
import type { Petition } from '../petition';
import type { PetitionRejection } from '../rejection-codes';
import { isAnonymised } from '../retention';
import { pendingReview } from '../review/reviews-of';
import { registrarOf } from '../visibility';
import type { MediaType } from './media-types';

/** How many files each side may attach to one petition: the petitioner's don't take the office's place, nor the other way round. */
export const MOST_FILES = 50;

const RULE_FILES: RuleReference = {
  source: '附件管理规则',
  article: null,
  text: '附件以内容判定类型和大小，信访人和承办单位可以随时补充，已提交的附件不删改。',
};

export interface AttachFile {
  readonly fileId: string;
  readonly name: string;
  /** What the content is; null where it is nothing that is taken. */
  readonly mediaType: MediaType | null;
  readonly size: number;
  readonly sha256: string;
  /** Its fingerprints under every key in use, the one to keep first. */
  readonly addresses: readonly [string, ...string[]];
}

/** Nothing comes to what was taken back: ILLEGAL_STEP. Before that and after closing files may come, e.g. for a review. */
const mustNotBeWithdrawn: StandingGuard = ({ status }) =>
  status === 'WITHDRAWN' ? reject('ILLEGAL_STEP', RULE_STEPS, { command: 'attachFile', status }) : null;

/** What nobody is named in any more stays so: ALREADY_ANONYMISED (PIPL 47). */
const mustNotBeAnonymised: StandingGuard = (petition) =>
  isAnonymised(petition) ? reject('ALREADY_ANONYMISED', PIPL_47_ERASURE) : null;

/** The petitioner, and the units that answer, register, help or review: NOT_RESPONSIBLE. */
const mustWorkOnIt: StandingGuard = (petition, acting) => {
  const reviewing = pendingReview(petition)?.unit?.id;
  const units = [petition.heldBy.id, registrarOf(petition).id, ...assistingNow(petition)];
  const working = [...units, ...(reviewing === undefined ? [] : [reviewing])];
  return isThePetitioner(petition, acting) || working.some((unit) => actsFor(acting, unit))
    ? null
    : reject('NOT_RESPONSIBLE', RULE_FILES);
};

export const attachFileGuards: readonly StandingGuard[] = [
  mustNotBeAnonymised,
  mustNotBeWithdrawn,
  mustWorkOnIt,
];

/** Each side's files apart: nobody learns from a refusal what the other side has attached. */
const mustFit = (petition: Petition, { addresses }: AttachFile, acting: Acting): PetitionRejection | null => {
  const own = (petition.files ?? []).filter(
    ({ byPetitioner }) => byPetitioner === isThePetitioner(petition, acting),
  );
  if (own.some(({ address }) => addresses.includes(address)))
    return reject('FILE_ALREADY_ATTACHED', RULE_FILES);
  return own.length >= MOST_FILES ? reject('TOO_MANY_FILES', RULE_FILES, { most: MOST_FILES }) : null;
};

/**
 * Attaches a file, by the petitioner in his own case or by who works on it; what is attached stays as it is. Refuses
 * ALREADY_ANONYMISED, ILLEGAL_STEP, NOT_RESPONSIBLE, FILE_TYPE_NOT_ALLOWED, FILE_ALREADY_ATTACHED, TOO_MANY_FILES.
 */
export const attachFile = (
  petition: Petition,
  file: AttachFile,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal = firstRefusal(attachFileGuards, petition, acting, facts);
  if (refusal) return refusal;
  const { fileId, mediaType, size, name, sha256, addresses } = file;
  if (mediaType === null) return reject('FILE_TYPE_NOT_ALLOWED', RULE_FILES);
  return (
    mustFit(petition, file, acting) ??
    accept({
      ...{ type: 'petition.file-attached', ...frame(acting, facts) },
      ...{ fileId, address: addresses[0], mediaType, size, personal: { name, sha256 } },
    })
  );
};
