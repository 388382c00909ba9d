import type { Locale } from '@lianxin/access';
import type { RejectionValue } from '@lianxin/subgraph';
import type { Asker } from '@lianxin/access';
import type { CaseDesk } from '../application/case-desk';
import type { PetitionOutcome } from '../application/ports';
import { toPetitionType, type PetitionType } from './petition-type';
import { refused } from './refusals';

/** A mutation's answer: the petition as it is now, or the refusal in the client's language. */
export const answer = (outcome: PetitionOutcome, locale: Locale): PetitionType | RejectionValue =>
  outcome.kind === 'rejected' ? refused(outcome, locale) : toPetitionType(outcome.state);

/** The same, or null where what was decided closes the petition to who asked for it. */
export const answerWhileOpen = async (
  outcome: PetitionOutcome,
  desk: CaseDesk,
  { asker, locale }: { readonly asker: Asker; readonly locale: Locale },
): Promise<PetitionType | RejectionValue | null> =>
  outcome.kind === 'recorded' && !(await desk.mayStillRead(asker, outcome.state))
    ? null
    : answer(outcome, locale);
