import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { UnitDirectory } from '../application/ports';
import { PetitionStatusType } from './petition-status-type';

/** What of the petitioner's own view is read only when asked for. */
@Resolver(() => PetitionStatusType)
export class PetitionStatusFields {
  constructor(private readonly units: Pick<UnitDirectory, 'nameOf'>) {}

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The name of the unit that answers for it now, from the petition service’s own directory; null for an accusation.',
  })
  async responsibleUnitName(@Root() { responsibleUnit }: PetitionStatusType): Promise<string | null> {
    return responsibleUnit && this.units.nameOf(responsibleUnit.id);
  }
}
