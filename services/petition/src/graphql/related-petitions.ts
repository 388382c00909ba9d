import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { MatterRelation } from '../domain/matter/relation';
import type { Context } from './context';
import { MatterRelationEnum } from './matter-enums';
import { PetitionType, toPetitionType } from './petition-type';

@ObjectType('RelatedPetition', { description: 'A petition that somebody linked with this one.' })
export class RelatedPetitionType {
  @Field(() => PetitionType, { description: 'The other one, which the asker may read.' })
  petition!: PetitionType;

  @Field(() => MatterRelationEnum, { description: 'What the later one is to the earlier one.' })
  relation!: MatterRelation;

  @Field(() => Boolean, { description: 'Whether the other one is the earlier one.' })
  earlier!: boolean;
}

/** The field `Petition.relatedPetitions`. */
@Resolver(() => PetitionType)
export class RelatedPetitionsField {
  @FieldResolver(() => [RelatedPetitionType], {
    description:
      'Petitions linked with this one, as far as the asker may read them; links merge nothing and count against nobody.',
  })
  async relatedPetitions(
    @Root() { petition }: PetitionType,
    @Ctx() { loaders }: Context,
  ): Promise<RelatedPetitionType[]> {
    const related = await loaders.related.load(petition.id);
    return related.map((one) =>
      Object.assign(new RelatedPetitionType(), one, { petition: toPetitionType(one.petition) }),
    );
  }
}
