import type { Asker } from '@lianxin/access';
import { NotFound, type CommandContext, type Uuid } from '@lianxin/kernel';
import { proposePairing, type PairingProposal } from '../../domain/pairing/propose-pairing';
import type { NewId } from '../ports';
import { requireDecider, type PairingDesk } from './pairing-desk';
import type { PairingOutcome, PairingRepository } from './ports';
import { withFurtherLooks } from './further-looks';

type Input = Omit<PairingProposal, 'pairingId'> & { readonly recruitId: Uuid };

/** Proposes mentors for a recruit, for an ORG_OFFICER over his unit who isn't the recruit himself. */
export class ProposePairing {
  constructor(
    private readonly pairings: PairingRepository,
    private readonly desk: PairingDesk,
    private readonly newId: NewId,
  ) {}

  async execute(
    { recruitId, ...choices }: Input,
    asker: Asker,
    context: CommandContext,
  ): Promise<PairingOutcome> {
    const actor = requireDecider(asker);
    const named = [choices.lead.mentorId, choices.middle.mentorId].filter((one) => one !== null);
    return withFurtherLooks(async () => {
      const { register } = this.desk;
      const facts = this.desk.factsOf(context);
      const people = await register.peopleFor(recruitId, named);
      const unitId = people?.recruit.unitId ?? null;
      const missing = [recruitId, ...named].find(
        (id) => !people || (id !== recruitId && !people.candidates.some(({ cadreId }) => cadreId === id)),
      );
      if (!people || missing !== undefined) throw new NotFound(`there is no cadre ${missing ?? recruitId}`);
      // One who left has no unit any more, whose officer would be asked; the domain refuses him as a recruit.
      if (unitId !== null) await this.desk.mustDecideOn(actor, recruitId, unitId);
      const hasLivePairing = await register.hasLivePairing(recruitId);
      const pairingId = this.newId();
      return this.pairings.create(
        pairingId,
        () => proposePairing({ ...choices, pairingId }, { ...facts, ...people, hasLivePairing }),
        context,
      );
    });
  }
}
