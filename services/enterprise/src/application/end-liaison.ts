import type { Asker } from '@lianxin/access';
import { NotFound, type CommandContext, type Outcome, type Uuid } from '@lianxin/kernel';
import { endLiaison } from '../domain/end-liaison';
import type { LiaisonPairing } from '../domain/liaison';
import type { EnterpriseDesk } from './enterprise-desk';
import { PAIRING_ROLES } from './liaison-policies';
import { occasionOf } from './occasion-of';
import { actsWithin } from './policies';
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
    const actor = await this.desk.serving(asker, context, ...PAIRING_ROLES);
    const pairing = await this.pairings.find(pairingId);
    if (!pairing || !(await actsWithin(actor, [pairing.unitId], this.desk.directory, ...PAIRING_ROLES)))
      throw new NotFound('no pairing with this id');
    const occasion = occasionOf(context);
    return this.pairings.change(pairingId, (current) => endLiaison(current, reason, occasion), context);
  }
}
