import type { PlainDate } from '@lianxin/calendar';
import { reject } from '@lianxin/kernel';
import { isBlank } from '../guards';
import * as law from '../law';
import type { PetitionRejection } from '../rejection-codes';
import type { DeliveryMethod } from '../vocabulary';

/** How a paper reached the petitioner, and what shows it. */
export interface ProvenDelivery {
  readonly how: DeliveryMethod;
  readonly deliveredOn: PlainDate;
  /** What proves it: a receipt's number, a signed copy, a tracking number. */
  readonly proof: string;
  /**
   * What its method needs beside the proof: who saw that it was refused and left (留置), where the petitioner agreed to electronic
   * service, why nothing but a public notice was left.
   */
  readonly circumstance?: string | null;
}

/** The methods that a proof alone doesn't carry. */
const NEEDS_MORE: readonly DeliveryMethod[] = ['LEFT_AT_ADDRESS', 'ELECTRONIC', 'PUBLIC_NOTICE'];

/** Each method has its own proof: EVIDENCE_REQUIRED. */
export const mustBeProvenByItsMethod = ({
  how,
  proof,
  circumstance,
}: ProvenDelivery): PetitionRejection | null =>
  isBlank(proof) || (NEEDS_MORE.includes(how) && isBlank(circumstance ?? null))
    ? reject('EVIDENCE_REQUIRED', law.RULE_PROOF_OF_DELIVERY)
    : null;

/** What an event keeps of it. */
export const circumstanceOf = ({ circumstance }: ProvenDelivery): { readonly circumstance?: string } =>
  isBlank(circumstance ?? null) ? {} : { circumstance: circumstance ?? '' };
