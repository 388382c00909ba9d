import { LETTER_BYTES, sealLetter, type Asker, type LetterAddress } from '@lianxin/access';
import { holdersOf } from '@lianxin/casework';
import { fitLetter, type PetitionLetter } from '@lianxin/contracts';
import { Conflict, NotFound, type CommandContext, type Uuid } from '@lianxin/kernel';
import { evolveAll } from '../domain/evolve';
import type { PetitionEvent } from '../domain/events';
import { passTime } from '../domain/pass-time';
import type { Petition } from '../domain/petition';
import { returnToEnterprise } from '../domain/return-to-enterprise';
import type { CaseDesk } from './case-desk';
import { EVENT_LABELS } from './labels';
import type { PetitionOutcome, VisiblePetitions } from './ports';
import type { PetitionHistory } from './readers';

/** What is nobody else's business even in a sealed letter: what a petition was for, that it was ever recalled, who was accused or recused. */
const UNTOLD: readonly PetitionEvent['type'][] = [
  'petition.purpose-set',
  'petition.recalled',
  'petition.accused-named',
  'petition.accusation-shared',
  'petition.passed-on',
  'petition.person-barred',
  'petition.officer-withdrawn',
];

const concernsAccusation = (event: PetitionEvent): boolean =>
  event.type === 'petition.purpose-set' && [event.purpose, event.previous].includes('ACCUSATION');

/** What was done since nobody took the petition for an accusation any more. */
const tellable = (history: readonly PetitionEvent[]): readonly PetitionEvent[] => {
  const last = history.findLastIndex(concernsAccusation);
  return history.slice(last + 1).filter(({ type }) => !UNTOLD.includes(type));
};

/** The letter to the enterprise service: reason, who answered and what was done, without contents; null where none is due. */
export const letterOfReturn = (
  petition: Petition,
  history: readonly PetitionEvent[],
  reason: string,
): PetitionLetter | null => {
  const { id: petitionId, number: petitionNumber, origin, responsibility } = petition;
  if (!origin) return null;
  const since = history.findLast(concernsAccusation)?.at ?? '';
  const holders = holdersOf(responsibility).filter(({ until }) => until === null || until >= since);
  const letter: PetitionLetter = {
    type: 'petition-letter.v1',
    ...{ handOverId: origin.handOverId, requestId: origin.requestId, petitionId, petitionNumber, reason },
    chain: holders.slice(-500).map(({ unitId, officerId, since: from, until }) => ({
      ...{ unitId, officerId, since: from, until },
    })),
    steps: tellable(history).map(({ type, at }) => ({
      ...{ type, at, label: { 'zh-CN': EVENT_LABELS[type].zh, en: EVENT_LABELS[type].en } },
    })),
    omittedSteps: 0,
  };
  return fitLetter(letter, LETTER_BYTES);
};

/** Gives a firm's request back to the enterprise service, with a letter that only that service can open. */
export class ReturnToEnterprise {
  constructor(
    private readonly desk: CaseDesk,
    private readonly visible: VisiblePetitions,
    private readonly histories: PetitionHistory,
    private readonly enterprise: LetterAddress,
  ) {}

  /**
   * Seals first, because sealing takes time and deciding mustn't; throws Conflict where the petition changed in between,
   * and NotFound as the desk does.
   */
  async execute(
    asker: Asker,
    petitionId: Uuid,
    reason: string,
    context: CommandContext,
  ): Promise<PetitionOutcome> {
    const [found] = await this.visible.byIds(await this.desk.walls.of(asker), [petitionId]);
    if (!found) return this.unseen(asker, petitionId, context);
    const { events } = passTime(found, this.desk.factsAt(context.now));
    const seen = evolveAll(found, events);
    const history = [...(await this.histories.history(petitionId)), ...events];
    const letter = letterOfReturn(seen, history, reason);
    const sealed = letter ? await sealLetter(letter, this.enterprise) : '';
    const basis = JSON.stringify(seen);
    return this.desk.decide(asker, petitionId, context, (petition, acting, facts) => {
      const decision = returnToEnterprise(petition, { reason, sealed }, acting, facts);
      if (decision.kind === 'accepted' && JSON.stringify(petition) !== basis)
        throw new Conflict('the petition changed while the letter was written');
      return decision;
    });
  }

  /** What the asker may not know of is answered by the desk, as for any other command. */
  private unseen(asker: Asker, petitionId: Uuid, context: CommandContext): Promise<PetitionOutcome> {
    return this.desk.decide(asker, petitionId, context, () => {
      throw new NotFound('no petition with this id');
    });
  }
}
