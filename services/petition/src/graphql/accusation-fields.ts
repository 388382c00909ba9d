import { DateTimeScalar, maskedName, type EntityReference } from '@lianxin/subgraph';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { petitionAbilities, petitionFacts } from '../application/abilities';
import type { Petition } from '../domain/petition';
import type { ShareGround } from '../domain/vocabulary';
import type { Context } from './context';
import { ShareGroundEnum } from './enums';
import { PetitionType } from './petition-type';
import { Cadre, Unit } from './refusals';

@ObjectType('PetitionAccused', { description: 'Who is accused (被检举控告人).' })
export class PetitionAccusedType {
  @Field(() => [Unit], { description: 'Units.' })
  units!: readonly EntityReference[];

  @Field(() => [Cadre], { description: 'Cadres.' })
  cadres!: readonly EntityReference[];

  @Field(() => [String], { description: 'Others, by their masked names.' })
  outsiders!: readonly string[];
}

@ObjectType('PetitionShare', { description: 'A unit to which an accusation was shown.' })
export class PetitionShareType {
  @Field(() => Unit, { nullable: true, description: 'The unit.' })
  unit!: EntityReference | null;

  @Field(() => ShareGroundEnum, { description: 'On which ground.' })
  ground!: ShareGround;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;
}

const isTold = async (
  petition: Petition,
  field: 'accused' | 'shares',
  { loaders }: Context,
): Promise<boolean> => {
  const [standing, known] = await Promise.all([loaders.standing(), loaders.around.load(petition)]);
  return petitionAbilities(standing).allows('read', 'Petition', petitionFacts(petition, known), field);
};

/** Who is accused, and who was shown it: told to those only who read it as an accusation (docs/access.md 8). */
@Resolver(() => PetitionType)
export class AccusationFields {
  @FieldResolver(() => PetitionAccusedType, {
    nullable: true,
    description: 'Who is accused; null where nobody was named, or the asker isn’t told (Art. 30).',
  })
  async accused(
    @Root() { petition }: PetitionType,
    @Ctx() context: Context,
  ): Promise<PetitionAccusedType | null> {
    const { accused, personal } = petition;
    if (!accused || !(await isTold(petition, 'accused', context))) return null;
    return {
      units: accused.units.map((id) => ({ id })),
      cadres: accused.cadres.map((id) => ({ id })),
      outsiders: (personal?.accused ?? []).map(({ name }) => maskedName(name)),
    };
  }

  @FieldResolver(() => [PetitionShareType], {
    nullable: true,
    description: 'To whom it was shown; null where the asker isn’t told (Art. 30, 41).',
  })
  async shares(
    @Root() { petition }: PetitionType,
    @Ctx() context: Context,
  ): Promise<PetitionShareType[] | null> {
    if (!(await isTold(petition, 'shares', context))) return null;
    return (petition.shares ?? []).map(({ unitId, ground, at }) => ({
      ...{ unit: { id: unitId }, ground, at: new Date(at) },
    }));
  }
}
