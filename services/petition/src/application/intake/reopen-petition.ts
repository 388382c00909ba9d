import type { Asker } from '@lianxin/access';
import type { CommandContext, Uuid } from '@lianxin/kernel';
import { reopenPetition, type ReopenPetition as Reopening } from '../../domain/intake/reopen-petition';
import type { CaseDesk } from '../case-desk';
import type { CadreDirectory, PetitionOutcome, VisiblePetitions } from '../ports';

/** Takes up a closed petition again, with its last handler where he is still there. */
export class ReopenPetition {
  constructor(
    private readonly desk: CaseDesk,
    private readonly visible: Pick<VisiblePetitions, 'byIds'>,
    private readonly cadres: CadreDirectory,
  ) {}

  /** A handler who left, serves elsewhere, or may not know of the petition any more doesn't get it again. */
  async execute(
    petitionId: Uuid,
    reopening: Omit<Reopening, 'handlerServes'>,
    asker: Asker,
    context: CommandContext,
  ): Promise<PetitionOutcome> {
    const [seen] = await this.visible.byIds(await this.desk.walls.of(asker), [petitionId]);
    const handlerId = seen?.handlerId ?? null;
    const known = handlerId === null ? null : await this.cadres.cadre(handlerId);
    return this.desk.decide(
      asker,
      petitionId,
      context,
      (petition, acting, facts, wall) => {
        const isThere = known?.serving === true && known.unitId === petition.heldBy.id;
        const mayKnow = handlerId !== null && !wall.closesTo(petition, handlerId);
        const handlerServes = isThere && mayKnow && petition.handlerId === handlerId;
        return reopenPetition(petition, { ...reopening, handlerServes }, acting, facts);
      },
      () => ({ cadres: handlerId === null ? [] : [handlerId] }),
    );
  }
}
