import { Forbidden, NotFound, type Uuid } from '@lianxin/kernel';
import { commandContext, parseId, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { requireDecider, type PairingDesk } from '../../application/pairing/pairing-desk';
import type { Now } from '../../application/ports';
import type { SlotException, SlotRole } from '../../domain/pairing/pairing';
import { slotCandidates, type SlotCandidate } from '../../domain/pairing/slot-candidates';
import type { Context } from '../context';
import { Rejection, rejected } from '../refusals';
import { SlotExceptionEnum, SlotRoleEnum } from './enums';

@ObjectType('SlotCandidate', { description: 'A cadre who could hold a slot, or why he can’t.' })
export class SlotCandidateType {
  @Field(() => Int, { description: 'How many recruits he has in this role.' })
  load!: number;

  @Field(() => Int, { description: 'How many he may have by the rule table.' })
  capacity!: number;

  @Field(() => [SlotExceptionEnum], {
    description: 'For which a reason must be given; empty for an ordinary choice.',
  })
  exceptions!: SlotException[];

  @Field(() => Rejection, {
    nullable: true,
    description: 'Why he would be refused; null where he is possible.',
  })
  rejection!: RejectionValue | null;

  cadreId!: Uuid;
  recruitId!: Uuid;
  candidate!: SlotCandidate;
}

/** The query `slotCandidates`. */
@Resolver()
export class SlotCandidatesQuery {
  constructor(
    private readonly desk: PairingDesk,
    private readonly now: Now,
  ) {}

  @Query(() => [SlotCandidateType], {
    description:
      'Everybody of the slot’s tier in the recruit’s unit and the one above, possible ones first; for an ORG_OFFICER ' +
      'over the pairing’s unit.',
  })
  async slotCandidates(
    @Arg('pairingId', () => ID, { description: 'The pairing.' }) pairingId: string,
    @Arg('role', () => SlotRoleEnum, { description: 'The slot.' }) role: SlotRole,
    @Ctx() context: Context,
  ): Promise<SlotCandidateType[]> {
    requireDecider(context.asker);
    const pairing = await context.loaders.pairings.load(parseId('pairingId', pairingId));
    if (!pairing) throw new NotFound('there is no pairing with this id');
    if (!(await this.desk.allows(context.asker, 'decide', pairing)))
      throw new Forbidden('only for ORG_OFFICER of this unit');
    const moment = commandContext(context, 'slotCandidates', {}, this.now());
    const facts = await this.desk.choiceFacts(pairing, moment);
    return slotCandidates(role, pairing.term, facts).map((one) =>
      Object.assign(new SlotCandidateType(), {
        ...one,
        candidate: one,
        recruitId: pairing.recruitId,
        exceptions: [...one.exceptions],
        rejection: one.rejection && rejected(one.rejection, context.locale),
      }),
    );
  }
}
