import { requireActor, type Locale } from '@lianxin/access';
import { parseId } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { describeMatterReason } from '../application/matter-words';
import type { MatterFound, SameMatter } from '../application/same-matter';
import type { LikenessLevel } from '../domain/matter/likeness';
import type { Context } from './context';
import { LikenessEnum } from './matter-enums';
import { PetitionType, toPetitionType } from './petition-type';

@ObjectType('SameMatter', {
  description: 'Another petition that may be of the same matter, or is of the same petitioner, and why.',
})
export class SameMatterType {
  @Field(() => PetitionType, { description: 'The other one, which the asker may read.' })
  petition!: PetitionType;

  @Field(() => Boolean, {
    description:
      'Whether a petitioner of one is a petitioner of the other, by ID number or by name and phone.',
  })
  samePetitioner!: boolean;

  @Field(() => LikenessEnum, {
    nullable: true,
    description: 'How alike the texts are; null where only the petitioner is the same.',
  })
  likeness!: LikenessLevel | null;

  @Field(() => [String], { description: 'Why it is shown, each reason in a sentence.' })
  reasons!: readonly string[];
}

const toType = ({ petition, reasons, ...found }: MatterFound, locale: Locale): SameMatterType =>
  Object.assign(new SameMatterType(), found, {
    petition: toPetitionType(petition),
    reasons: reasons.map((reason) => describeMatterReason(reason, locale)),
  });

/** The query `sameMatter`. */
@Resolver()
export class SameMatterQuery {
  constructor(private readonly matters: SameMatter) {}

  @Query(() => [SameMatterType], {
    nullable: true,
    description:
      'Petitions of the same petitioner, and of the same matter by others, that the asker may read, the likeliest first, at most 20; links nothing. For those who work on the petition; null where the asker knows of none, FORBIDDEN for other readers. New petitions are found after some seconds.',
  })
  async sameMatter(
    @Arg('petitionId', () => ID, { description: 'For which petition is looked.' }) id: string,
    @Ctx() { asker, loaders, locale }: Context,
  ): Promise<SameMatterType[] | null> {
    requireActor(asker);
    const petition = await loaders.petitions.load(parseId('petitionId', id));
    if (!petition) return null;
    const known = await loaders.around.load(petition);
    const found = await this.matters.find(await loaders.standing(), petition, known);
    return found.map((one) => toType(one, locale));
  }
}
