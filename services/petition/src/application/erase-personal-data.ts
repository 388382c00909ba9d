import type { Asker } from '@lianxin/access';
import { Conflict, NotFound, type CommandContext, type Uuid } from '@lianxin/kernel';
import { erasePersonalData, isProposed } from '../domain/erase-personal-data';
import { petitionAbilities, petitionFacts } from './abilities';
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

  /** Throws as the desk does; Conflict where the first one's proposal isn't there any more. */
  async execute(petitionId: Uuid, asker: Asker, context: CommandContext): Promise<PetitionOutcome> {
    const { walls } = this.desk;
    const standing = await walls.of(asker);
    const acting = actingFor(standing);
    const unknown = (): NotFound => new NotFound('no petition with this id');
    const [seen] = await this.visible.byIds(standing, [petitionId]);
    if (!seen) throw unknown();
    if (!isProposed(seen)) return this.desk.decide(asker, petitionId, context, erasePersonalData);
    const known = await walls.around([seen]);
    const abilities = petitionAbilities(standing);
    const facts = this.desk.factsAt(context.now);
    return this.erasures.erase(
      petitionId,
      (petition) => {
        const asked = petitionFacts(petition, known);
        if (!abilities.allows('decide', 'Petition', asked)) throw unknown();
        if (!isProposed(petition)) throw new Conflict('the proposal is no longer there');
        return erasePersonalData(petition, acting, facts);
      },
      context,
    );
  }
}
