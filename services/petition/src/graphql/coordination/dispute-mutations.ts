import { commandContext, parseId, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Disputes } from '../../application/coordination/dispute';
import type { CaseDesk } from '../../application/case-desk';
import type { Now } from '../../application/ports';
import { answer } from '../answer';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';
import { parseUnitIds } from './parse-unit-ids';

const Raised = resultOf('RaiseDisputeResult', () => PetitionType);
const Decided = resultOf('DecideDisputeResult', () => PetitionType);

@InputType({ description: 'A dispute on whose a petition is.' })
export class RaiseDisputeInput extends PetitionInput {
  @Field(() => String, { description: 'Why it isn’t one’s own, or is another’s; blanks only are refused.' })
  reasons!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Further units that are concerned, at most 20; none: those between which it stands.',
  })
  unitIds!: string[];
}

@InputType({ description: 'The decision of a dispute.' })
export class DecideDisputeInput extends PetitionInput {
  @Field(() => ID, { description: 'The unit that leads (牵头单位) and answers from now on.' })
  leadUnitId!: string;

  @Field(() => [ID], { defaultValue: [], description: 'The units that assist, at most 20.' })
  assistingUnitIds!: string[];

  @Field(() => String, { description: 'Why so; blanks only are refused.' })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The minutes of the joint conference: needed where it decides; else EVIDENCE_REQUIRED.',
  })
  minutes?: string | null;
}

/** The mutations `raiseDispute` and `decideDispute`. */
@Resolver()
export class DisputeMutations {
  private readonly disputes: Disputes;

  constructor(
    desk: CaseDesk,
    private readonly now: Now,
  ) {
    this.disputes = new Disputes(desk);
  }

  @Mutation(() => Raised, {
    description:
      'Says that units don’t agree on whose a petition is (Art. 24); its holder goes on answering until the common superior or the joint conference decides. For the units between which it stands, in OFFERED (after an objection) or RECEIVED.',
  })
  async raiseDispute(
    @Arg('input', () => RaiseDisputeInput) input: RaiseDisputeInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const command = commandContext(context, 'raiseDispute', input, this.now());
    const raising = {
      reasons: parseOptionalProse('input.reasons', input.reasons, LONGEST_REASON),
      unitIds: parseUnitIds('input.unitIds', input.unitIds),
    };
    const petitionId = parseId('input.petitionId', input.petitionId);
    return answer(await this.disputes.raise(petitionId, raising, context.asker, command), context.locale);
  }

  @Mutation(() => Decided, {
    description:
      'Says which unit leads and which assist (Art. 24): it answers from now on, or the petition is back with its sender; what is accepted stays so. For the common superior, or the joint conference’s office with the minutes, in OFFERED, RECEIVED or HANDLING.',
  })
  async decideDispute(
    @Arg('input', () => DecideDisputeInput) input: DecideDisputeInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const command = commandContext(context, 'decideDispute', input, this.now());
    const deciding = {
      leadUnitId: parseId('input.leadUnitId', input.leadUnitId),
      assistingUnitIds: parseUnitIds('input.assistingUnitIds', input.assistingUnitIds),
      reason: parseOptionalProse('input.reason', input.reason, LONGEST_REASON),
      minutes: parseOptionalProse('input.minutes', input.minutes ?? '', LONGEST_REASON) || null,
    };
    const petitionId = parseId('input.petitionId', input.petitionId);
    return answer(await this.disputes.decide(petitionId, deciding, context.asker, command), context.locale);
  }
}
