import type { Uuid } from '@lianxin/kernel';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { allowsOn } from '../../application/pairing/pairing-facts';
import { capacityOf, type PairingRuleTable } from '../../domain/pairing/pairing-rules';
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
  constructor(private readonly rules: PairingRuleTable) {}

  @FieldResolver(() => CadreType, { nullable: true, description: 'Who holds it; null while it is vacant.' })
  mentor(@Root() { mentorId }: SlotType, @Ctx() context: Context): Promise<CadreType | null> | null {
    return mentorId === null ? null : cadreInPairing(context, mentorId);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many recruits its mentor has in this role; null while it is vacant, and for anybody but ORG_OFFICER and UNIT_HEAD over ' +
      'the unit.',
  })
  async load(
    @Root() { mentorId, role, pairing }: SlotType,
    @Ctx() { loaders }: Context,
  ): Promise<number | null> {
    const lineage = (await loaders.lineagesOfUnits.load(pairing.unitId)) ?? [];
    const isTold = allowsOn(loaders.abilities, 'read', pairing, lineage, 'work');
    if (mentorId === null || !isTold) return null;
    return (await loaders.loadsOfMentors.load(mentorId))?.[role] ?? 0;
  }

  @FieldResolver(() => Int, { description: 'How many recruits a mentor may have in this role (rule table).' })
  capacity(@Root() { role }: SlotType): number {
    return capacityOf(this.rules, role);
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
