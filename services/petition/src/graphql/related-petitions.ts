import type { Uuid } from '@lianxin/kernel';
import DataLoader from 'dataloader';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { MatterLinks } from '../application/matter-links';
import type { VisiblePetitions } from '../application/ports';
import type { Standing } from '../application/standing';
import type { MatterRelation } from '../domain/matter/relation';
import type { Petition } from '../domain/petition';
import type { Context } from './context';
import { MatterRelationEnum } from './matter-enums';
import { PetitionType, toPetitionType } from './petition-type';

/** Another petition to which one is linked, or that is linked to it. */
export interface Related {
  readonly petition: Petition;
  readonly relation: MatterRelation;
  readonly earlier: boolean;
}

/** Loads the links of many petitions, as far as the asker may read the other ones. */
export const relatedLoader = (
  links: MatterLinks,
  visible: Pick<VisiblePetitions, 'byIds'>,
  standing: () => Promise<Standing>,
) =>
  new DataLoader<Uuid, readonly Related[]>(async (ids) => {
    const pairs = await links.of(ids);
    const others = [...new Set(pairs.flatMap(({ petitionId, earlierId }) => [petitionId, earlierId]))];
    const seen = new Map((await visible.byIds(await standing(), others)).map((one) => [one.id, one]));
    return ids.map((id) =>
      pairs.flatMap(({ petitionId, earlierId, relation }) => {
        if (id !== petitionId && id !== earlierId) return [];
        const earlier = id === petitionId;
        const petition = seen.get(earlier ? earlierId : petitionId);
        return petition ? [{ petition, relation, earlier }] : [];
      }),
    );
  });

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
