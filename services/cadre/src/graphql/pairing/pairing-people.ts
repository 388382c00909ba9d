import type { Uuid } from '@lianxin/kernel';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CadreType, toCadreType } from '../cadre-type';
import type { Context } from '../context';
import { MentorMeetingType, PastMentorType, SlotType } from './pairing-parts';

/** Somebody whom a pairing names, for those who read the pairing. */
export const cadreInPairing = async ({ loaders }: Context, id: Uuid): Promise<CadreType | null> => {
  const cadre = await loaders.cadresInPairings.load(id);
  return cadre && toCadreType(cadre);
};

/** Who holds a slot. */
@Resolver(() => SlotType)
export class SlotFields {
  @FieldResolver(() => CadreType, { nullable: true, description: 'Who holds it; null while it is vacant.' })
  mentor(@Root() { mentorId }: SlotType, @Ctx() context: Context): Promise<CadreType | null> | null {
    return mentorId === null ? null : cadreInPairing(context, mentorId);
  }
}

/** Who held a slot. */
@Resolver(() => PastMentorType)
export class PastMentorFields {
  @FieldResolver(() => CadreType, { nullable: true, description: 'Who.' })
  mentor(@Root() { mentorId }: PastMentorType, @Ctx() context: Context): Promise<CadreType | null> {
    return cadreInPairing(context, mentorId);
  }
}

/** With whom a meeting was. */
@Resolver(() => MentorMeetingType)
export class MentorMeetingFields {
  @FieldResolver(() => CadreType, { nullable: true, description: 'The mentor.' })
  mentor(@Root() { mentorId }: MentorMeetingType, @Ctx() context: Context): Promise<CadreType | null> {
    return cadreInPairing(context, mentorId);
  }
}
