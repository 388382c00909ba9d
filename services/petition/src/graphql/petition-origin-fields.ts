import type { ResponsibilityValue } from '@lianxin/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { VisiblePetitions } from '../application/ports';
import type { Context } from './context';
import { PetitionOriginType, toPetitionOrigin } from './petition-origin-type';
import { PetitionType, toPetitionType } from './petition-type';
import { Responsibility } from './refusals';

/** Where a petition came from. */
@Resolver(() => PetitionType)
export class PetitionOriginField {
  @FieldResolver(() => PetitionOriginType, {
    nullable: true,
    description: 'The firm’s request that was handed over to it; null where none was.',
  })
  origin(@Root() { petition }: PetitionType, @Ctx() { locale }: Context): PetitionOriginType | null {
    return toPetitionOrigin(petition, locale);
  }
}

/** What of an origin takes more than copying. */
@Resolver(() => PetitionOriginType)
export class PetitionOriginFields {
  constructor(private readonly visible: Pick<VisiblePetitions, 'byRequest'>) {}

  @FieldResolver(() => [Responsibility], {
    description: 'Who answered for the request before, first to last.',
  })
  chain(@Root() { holdings }: PetitionOriginType): ResponsibilityValue[] {
    return holdings.map(({ unitId, officerId, since, until }) => ({
      ...{ since, until, offeredTo: null, reason: null },
      unit: { id: unitId },
      officer: officerId === null ? null : { id: officerId },
    }));
  }

  @FieldResolver(() => [PetitionType], {
    description: 'Petitions of other hand-overs of the same request that the asker may see, oldest first.',
  })
  async otherHandOvers(
    @Root() { origin, petitionId }: PetitionOriginType,
    @Ctx() { loaders }: Context,
  ): Promise<PetitionType[]> {
    const all = await this.visible.byRequest(await loaders.standing(), origin.requestId);
    return all.filter(({ id }) => id !== petitionId).map((petition) => toPetitionType(petition));
  }
}
