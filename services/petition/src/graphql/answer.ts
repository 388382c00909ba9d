import type { Locale } from '@lianxin/access';
import type { RejectionValue } from '@lianxin/subgraph';
import type { PetitionOutcome } from '../application/ports';
import { toPetitionType, type PetitionType } from './petition-type';
import { refused } from './refusals';

/** A mutation's answer: the petition as it is now, or the refusal in the client's language. */
export const answer = (outcome: PetitionOutcome, locale: Locale): PetitionType | RejectionValue =>
  outcome.kind === 'rejected' ? refused(outcome, locale) : toPetitionType(outcome.state);
