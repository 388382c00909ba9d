import type { Asker } from '@lianxin/access';
import { InvalidInput, type CommandContext, type Uuid } from '@lianxin/kernel';
import { nameAccused, type NameAccused as Naming } from '../domain/name-accused';
import type { Petition } from '../domain/petition';
import { registrarOf } from '../domain/visibility';
import type { CaseDesk } from './case-desk';
import type { CadreDirectory, PetitionOutcome } from './ports';
import type { Concerned } from './walls';

const present = (ids: readonly (Uuid | null)[]): readonly Uuid[] => ids.filter((id) => id !== null);

/** Everybody who has a part in a petition now, or may get one because somebody is in the way. */
export const concernedBy = (petition: Petition, cadres: readonly Uuid[] = []): Concerned => {
  const { heldBy, offeredTo, responsibility, handlerId } = petition;
  const registrar = registrarOf(petition).id;
  return {
    units: present([heldBy.id, registrar, offeredTo?.id ?? null]),
    cadres: present([...cadres, responsibility.current.officerId, handlerId]),
    placesNear: registrar,
  };
};

/** Names who is accused in a petition. */
export class NameAccused {
  constructor(
    private readonly desk: CaseDesk,
    private readonly cadres: CadreDirectory,
  ) {}

  /** Throws InvalidInput for units and cadres that the directory doesn't know, and as the desk does. */
  async execute(
    petitionId: Uuid,
    naming: Naming,
    asker: Asker,
    context: CommandContext,
  ): Promise<PetitionOutcome> {
    for (const unit of naming.units)
      if (!(await this.desk.units.find(unit)))
        throw new InvalidInput('input.unitIds', 'names a unit that the directory doesn’t know');
    for (const cadre of naming.cadres)
      if (!(await this.cadres.cadre(cadre)))
        throw new InvalidInput('input.cadreIds', 'names a cadre whom the directory doesn’t know');
    return this.desk.decide(
      asker,
      petitionId,
      context,
      (petition, acting, facts, wall) => nameAccused(petition, naming, acting, facts, wall),
      (seen) => concernedBy(seen, naming.cadres),
    );
  }
}
