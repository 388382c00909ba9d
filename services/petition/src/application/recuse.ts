import type { Asker } from '@lianxin/access';
import { InvalidInput, type CommandContext, type Uuid } from '@lianxin/kernel';
import { recuse, type Recuse as Recusal } from '../domain/recuse';
import type { CaseDesk } from './case-desk';
import type { CadreDirectory, PetitionOutcome } from './ports';

/** Recuses a cadre from a petition (PR 28). */
export class Recuse {
  constructor(
    private readonly desk: CaseDesk,
    private readonly cadres: CadreDirectory,
  ) {}

  /** Throws InvalidInput for a cadre whom the directory doesn't know, and as the desk does. */
  async execute(
    petitionId: Uuid,
    recusal: Recusal,
    asker: Asker,
    context: CommandContext,
  ): Promise<PetitionOutcome> {
    if (!(await this.cadres.cadre(recusal.cadreId)))
      throw new InvalidInput('input.cadreId', 'is no cadre of the directory');
    return this.desk.decide(asker, petitionId, context, (petition, acting, facts) =>
      recuse(petition, recusal, acting, facts),
    );
  }
}
