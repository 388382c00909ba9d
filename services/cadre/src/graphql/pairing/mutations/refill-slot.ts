import { parseId, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { SlotRole } from '../../../domain/pairing/pairing';
import { refillSlot } from '../../../domain/pairing/refill-slot';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { SlotRoleEnum } from '../enums';
import { LONGEST_REMARK, PairingInput, PairingMutation } from '../pairing-command';
import { PairingType } from '../pairing-type';

const Result = resultOf('RefillSlotResult', () => PairingType);

@InputType({ description: 'A new mentor for a vacant slot.' })
export class RefillSlotInput extends PairingInput {
  @Field(() => SlotRoleEnum, { description: 'The slot.' })
  role!: SlotRole;

  @Field(() => ID, { description: 'The cadre who is to hold it.' })
  mentorId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why, where he is over capacity or of the unit above.',
  })
  reason?: string | null;
}

/** The mutation `refillSlot`. */
@Resolver()
export class RefillSlotMutation extends PairingMutation {
  @Mutation(() => Result, {
    description:
      'Gives a vacant slot of an ACTIVE pairing a mentor, for an ORG_OFFICER over the recruit’s unit.',
  })
  refillSlot(
    @Arg('input', () => RefillSlotInput) input: RefillSlotInput,
    @Ctx() context: Context,
  ): Promise<PairingType | RejectionValue> {
    const mentorId = parseId('input.mentorId', input.mentorId);
    const reason = input.reason ? parseOptionalProse('input.reason', input.reason, LONGEST_REMARK) : null;
    const refill = { role: input.role, mentorId, reason };
    return this.byOfficer(
      context,
      'refillSlot',
      input,
      (pairing, facts) => refillSlot(pairing, refill, facts),
      [mentorId],
    );
  }
}
