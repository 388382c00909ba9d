import { Forbidden, InvalidInput, NotFound, type CommandContext, type Uuid } from '@lianxin/kernel';
import { commandContext, parseId, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { requireDecider, type PairingDesk } from '../../application/pairing/pairing-desk';
import type { Now } from '../../application/ports';
import type { ChoiceFacts } from '../../domain/pairing/facts';
import type { SlotException, SlotRole, Term } from '../../domain/pairing/pairing';
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

/** For whom a mentor is sought: over which term, and what the choice rests on. */
interface Sought {
  readonly term: Term;
  readonly facts: ChoiceFacts;
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
      'Everybody of the slot’s tier in the recruit’s unit and the one above, possible ones first: for a slot of a pairing, or ' +
      'for the pairing that a recruit is to have (none for who isn’t one). For an ORG_OFFICER over the unit.',
  })
  async slotCandidates(
    @Arg('role', () => SlotRoleEnum, { description: 'The slot.' }) role: SlotRole,
    @Arg('pairingId', () => ID, { nullable: true, description: 'The pairing; or recruitId.' })
    pairingId: string | null | undefined,
    @Arg('recruitId', () => ID, { nullable: true, description: 'The recruit; or pairingId.' })
    recruitId: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<SlotCandidateType[]> {
    requireDecider(context.asker);
    const moment = commandContext(context, 'slotCandidates', {}, this.now());
    const sought = await this.sought(pairingId ?? null, recruitId ?? null, context, moment);
    if (!sought) return [];
    return slotCandidates(role, sought.term, sought.facts).map((one) =>
      Object.assign(new SlotCandidateType(), {
        ...one,
        candidate: one,
        recruitId: sought.facts.recruit.cadreId,
        exceptions: [...one.exceptions],
        rejection: one.rejection && rejected(one.rejection, context.locale),
      }),
    );
  }

  private async sought(
    pairingId: string | null,
    recruitId: string | null,
    context: Context,
    moment: CommandContext,
  ): Promise<Sought | null> {
    if ((pairingId === null) === (recruitId === null))
      throw new InvalidInput('pairingId', 'either pairingId or recruitId');
    if (recruitId !== null) {
      const facts = await this.desk.proposalFacts(context.asker, parseId('recruitId', recruitId), moment);
      return facts.recruit.probation && { term: facts.recruit.probation, facts };
    }
    const pairing = await context.loaders.pairings.load(parseId('pairingId', String(pairingId)));
    if (!pairing) throw new NotFound('there is no pairing with this id');
    if (!(await this.desk.allows(context.asker, 'decide', pairing)))
      throw new Forbidden('only for ORG_OFFICER of this unit');
    return { term: pairing.term, facts: await this.desk.choiceFacts(pairing, moment) };
  }
}
