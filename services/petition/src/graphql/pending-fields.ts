import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { petitionAbilities, petitionFacts } from '../application/abilities';
import type { Context } from './context';
import { PetitionExtensionType, PetitionOfferType } from './pending-parts';
import { PetitionType } from './petition-type';

/** What waits for somebody's decision, for him to read before he decides; and whether masked values are his to see. */
@Resolver(() => PetitionType)
export class PetitionPendingFields {
  @FieldResolver(() => PetitionOfferType, {
    nullable: true,
    description: 'The offer to another unit, with its objection; null where none is open.',
  })
  offer(@Root() { petition }: PetitionType): PetitionOfferType | null {
    const { offer } = petition.responsibility;
    if (!offer) return null;
    const { kind, toUnit, offeredAt, reason, reportBackBy, objection } = offer;
    return {
      kind,
      unit: { id: toUnit },
      at: new Date(offeredAt),
      reason,
      reportBackBy,
      objection: objection && { reasons: objection.reasons, at: new Date(objection.at) },
    };
  }

  @FieldResolver(() => PetitionExtensionType, {
    nullable: true,
    description: 'The extension of its conclusion that was asked for; null where none was.',
  })
  extension(@Root() { petition }: PetitionType): PetitionExtensionType | null {
    if (!petition.extension) return null;
    const { days, reason, approvedBy, noticeOn } = petition.extension;
    return { days, reason, granted: approvedBy !== null, noticeOn };
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether revealPetitionField gives the asker the petitioners’ masked values.',
  })
  async mayReveal(@Root() { petition }: PetitionType, @Ctx() { loaders }: Context): Promise<boolean> {
    const [standing, known] = await Promise.all([loaders.standing(), loaders.around.load(petition)]);
    return petitionAbilities(standing).allows('reveal', 'Petition', petitionFacts(petition, known));
  }
}
