import type { Asker } from '@lianxin/access';
import { NotFound, type CommandContext, type Outcome, type Uuid } from '@lianxin/kernel';
import { endLiaison } from '../domain/end-liaison';
import type { LiaisonPairing } from '../domain/liaison';
import type { EnterpriseDesk } from './enterprise-desk';
import { factsOfLiaison, lineagesOf, NO_INTERESTS } from './facts';
import { occasionOf } from './occasion-of';
import type { LiaisonRepository } from './ports';

/** Ends a pairing, for a LIAISON, UNIT_HEAD or ORG_OFFICER over its unit; unknown to everybody else. */
export class EndLiaison {
  constructor(
    private readonly desk: EnterpriseDesk,
    private readonly pairings: LiaisonRepository,
  ) {}

  async execute(
    pairingId: Uuid,
    reason: string,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<LiaisonPairing, 'ILLEGAL_STEP' | 'REASON_REQUIRED'>> {
    const { abilities } = await this.desk.able(asker, context, ['pair', 'Liaison']);
    const pairing = await this.pairings.find(pairingId);
    const lineages = await lineagesOf(this.desk.directory, pairing ? [pairing.unitId] : []);
    if (!pairing || !abilities.allows('pair', 'Liaison', factsOfLiaison(pairing, NO_INTERESTS, lineages)))
      throw new NotFound('no pairing with this id');
    const occasion = occasionOf(context);
    return this.pairings.change(pairingId, (current) => endLiaison(current, reason, occasion), context);
  }
}
