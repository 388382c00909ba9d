import type { Asker } from '@lianxin/access';
import { Conflict, NotFound, type CommandContext, type Uuid } from '@lianxin/kernel';
import { erasePersonalData, isProposed } from '../domain/erase-personal-data';
import { actingFor } from './acting-for';
import type { CaseDesk } from './case-desk';
import type { Erasures } from './erasures';
import type { PetitionOutcome, VisiblePetitions } from './ports';

/** Two persons of the registering office anonymise a petition: the first proposes, the second carries it out. */
export class ErasePersonalData {
  constructor(
    private readonly desk: CaseDesk,
    private readonly visible: Pick<VisiblePetitions, 'byIds'>,
    private readonly erasures: Erasures,
  ) {}

  /** Throws as the desk does; Conflict where somebody else proposed, or took it back, at the same moment. */
  async execute(petitionId: Uuid, asker: Asker, context: CommandContext): Promise<PetitionOutcome> {
    const acting = await actingFor(asker, this.desk.units);
    const [seen] = await this.visible.byIds(asker, [petitionId]);
    if (!seen) throw new NotFound('no petition with this id');
    if (!isProposed(seen)) return this.desk.decide(asker, petitionId, context, erasePersonalData);
    const facts = this.desk.factsAt(context.now);
    return this.erasures.erase(
      petitionId,
      (petition) => {
        if (!isProposed(petition)) throw new Conflict('the proposal is no longer there');
        return erasePersonalData(petition, acting, facts);
      },
      context,
    );
  }
}
