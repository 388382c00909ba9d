import { shanghaiDateOf } from '@lianxin/calendar';
import { toResponsibility, type ResponsibilityValue } from '@lianxin/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Now, VisiblePetitions } from '../application/ports';
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
  constructor(
    private readonly visible: Pick<VisiblePetitions, 'byRequest'>,
    private readonly now: Now,
  ) {}

  @FieldResolver(() => [Responsibility], {
    description: 'Who answered for the request before, first to last.',
  })
  chain(@Root() { holdings }: PetitionOriginType): ResponsibilityValue[] {
    const today = shanghaiDateOf(this.now());
    return holdings.map((holding) => toResponsibility(holding, null, null, today));
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
