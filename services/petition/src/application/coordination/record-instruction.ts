import type { Asker } from '@lianxin/access';
import { InvalidInput, type CommandContext, type Uuid } from '@lianxin/kernel';
import { recordInstruction, type RecordInstruction } from '../../domain/coordination/instruction';
import type { CaseDesk } from '../case-desk';
import type { CadreDirectory, PetitionOutcome } from '../ports';

/** Puts leaders' instructions (阅批) on record. */
export class InstructionRecord {
  constructor(
    private readonly desk: CaseDesk,
    private readonly cadres: CadreDirectory,
  ) {}

  /** Throws InvalidInput for cadres that the directory doesn't know and an officer of another unit, and as the desk does. */
  async execute(
    petitionId: Uuid,
    instruction: RecordInstruction,
    asker: Asker,
    context: CommandContext,
  ): Promise<PetitionOutcome> {
    const { leaderId, ownerOfficerId, ownerUnitId } = instruction;
    if (leaderId !== null && !(await this.cadres.cadre(leaderId)))
      throw new InvalidInput('input.leaderId', 'is no cadre of the directory');
    const officer = ownerOfficerId === null ? null : await this.cadres.cadre(ownerOfficerId);
    if (ownerOfficerId !== null && officer?.unitId !== ownerUnitId)
      throw new InvalidInput('input.ownerOfficerId', 'is no cadre of the owning unit');
    const cadres = [leaderId, ownerOfficerId].filter((id) => id !== null);
    return this.desk.decide(
      asker,
      petitionId,
      context,
      (petition, acting, facts, wall) => recordInstruction(petition, instruction, acting, facts, wall),
      () => ({ cadres }),
    );
  }
}
