import { useApolloClient } from '@apollo/client/react';
import type { RegisterPetitionInput } from '../../api/schema.generated';
import { useCommand, type Accepted, type Outcome } from '../../api/use-command';
import { USED_KEY } from '../../parts/refusal/refusal';
import { RegisterPetitionDocument, type RegisterPetitionMutation } from './register-petition.generated';

/** What the server answered for a letter that is registered. */
export type RegisteredPetition = Accepted<RegisterPetitionMutation['registerPetition']>;

/** How the sending of a letter ended that wasn’t registered, or of which nobody knows it. */
export type Unregistered = Exclude<Outcome<never>, { kind: 'done' }>;

/** How the sending of a letter ended. */
export interface Sent {
  readonly outcome: Outcome<RegisteredPetition>;
  /** It had been registered before, with other words: the answer had been lost. */
  readonly before: boolean;
}

const isUsedKey = (outcome: Outcome<unknown>): boolean =>
  outcome.kind === 'failed' && outcome.failure.field === USED_KEY;

/** After these nobody knows whether the letter was registered. */
export const isUncertain = (outcome: Unregistered): boolean =>
  outcome.kind === 'failed' && ['offline', 'unavailable', 'other'].includes(outcome.failure.kind);

/**
 * Sends a letter. Where its key was used by what was sent before, of which no answer had come, that is sent again as it was: so
 * comes the answer that was lost, and nothing is registered twice.
 */
export const useSendLetter = (): {
  readonly send: (
    input: RegisterPetitionInput,
    unanswered: readonly RegisterPetitionInput[],
  ) => Promise<Sent>;
  readonly running: boolean;
} => {
  const { run, running } = useCommand(RegisterPetitionDocument);
  const { cache } = useApolloClient();
  const once = async (input: RegisterPetitionInput): Promise<Outcome<RegisteredPetition>> => {
    const outcome = await run({ input });
    // The query code is told this once: it doesn’t stay behind in the memory of the page.
    if (outcome.kind === 'done')
      cache.evict({ id: cache.identify({ ...outcome.value }), fieldName: 'receipt' });
    return outcome;
  };
  const send = async (input: RegisterPetitionInput, unanswered: readonly RegisterPetitionInput[]) => {
    const outcome = await once(input);
    if (!isUsedKey(outcome)) return { outcome, before: false };
    for (const earlier of unanswered.toReversed()) {
      const answer = await once(earlier);
      if (!isUsedKey(answer)) return { outcome: answer, before: true };
    }
    return { outcome, before: false };
  };
  return { send, running };
};
