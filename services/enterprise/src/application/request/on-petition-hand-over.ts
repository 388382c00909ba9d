import { petitionLetterV1, type EventData } from '@lianxin/contracts';
import { InvalidInput, unattended, type Transaction } from '@lianxin/kernel';
import { confirmHandOver, PETITION_SERVICE } from '../../domain/request/confirm-hand-over';
import type { RequestDecision } from '../../domain/request/decide';
import type { Facts } from '../../domain/request/facts';
import { returnFromPetition } from '../../domain/request/return-from-petition';
import type { PetitionStory, ServiceRequest } from '../../domain/request/service-request';
import type { Now } from '../ports';
import type { Reaction } from '../reaction';
import type { OpenLetter, RequestRepository } from './ports';
import type { RequestDesk } from './request-desk';

/** What the petition service's word on a hand-over takes. */
export interface HandOverDesk {
  readonly requests: RequestRepository;
  readonly desk: Pick<RequestDesk, 'factsAt'>;
  readonly openLetter: OpenLetter;
  readonly now: Now;
}

/** Changes the request with the event, or leaves the event to be looked at: a refusal would lose a case between two services. */
const change = async (
  { requests, desk, now }: HandOverDesk,
  command: string,
  requestId: string,
  transaction: Transaction,
  decide: (request: ServiceRequest, facts: Facts) => RequestDecision,
): Promise<void> => {
  const at = now();
  const outcome = await requests.changeForEvent(
    transaction,
    requestId,
    (request) => decide(request, desk.factsAt(at)),
    unattended(command, PETITION_SERVICE.id, at),
  );
  if (outcome.kind === 'rejected') throw new InvalidInput('data.handOverId', `was refused: ${outcome.code}`);
};

/** A petition office took over what was handed over: both numbers belong together; once for each hand-over. */
export const onPetitionHandOverConfirmed =
  (handOvers: HandOverDesk): Reaction<'petition.hand-over-confirmed.v1'> =>
  ({ data }, transaction) =>
    change(handOvers, 'confirmHandOver', data.requestId, transaction, (request, facts) =>
      confirmHandOver(request, data, facts),
    );

/** The letter of an event; throws InvalidInput where it isn't what the contract says, or belongs to another hand-over. */
const storyOf = async (
  { sealed, handOverId, requestId, petitionId }: EventData<'petition.hand-over-returned.v1'>,
  openLetter: OpenLetter,
): Promise<PetitionStory> => {
  const parsed = petitionLetterV1.safeParse(await openLetter(sealed));
  // The path only: what stands there is nobody's to read in a log.
  if (!parsed.success)
    throw new InvalidInput('data.sealed', `is no letter: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
  const { type: _, requestId: ofRequest, ...story } = parsed.data;
  if (story.handOverId !== handOverId || ofRequest !== requestId || story.petitionId !== petitionId)
    throw new InvalidInput('data.sealed', 'belongs to another hand-over');
  return story;
};

/** The petition service gave a request back, with what was done meanwhile; once for each hand-over. */
export const onPetitionHandOverReturned =
  (handOvers: HandOverDesk): Reaction<'petition.hand-over-returned.v1'> =>
  async ({ data }, transaction) => {
    const story = await storyOf(data, handOvers.openLetter);
    await change(handOvers, 'returnFromPetition', data.requestId, transaction, (request, facts) =>
      returnFromPetition(request, story, facts),
    );
  };
