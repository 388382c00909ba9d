import type { PlainDate } from '@lianxin/calendar';
import {
  commandContext,
  DateScalar,
  parseId,
  parseOptionalProse,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Now } from '../../application/ports';
import type { TransferPetition } from '../../application/transfer-petition';
import { answer } from '../answer';
import type { Context } from '../context';
import { TransferKindEnum } from '../enums';
import { LONGEST_REASON, PetitionInput } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('TransferPetitionResult', () => PetitionType);

@InputType({ description: 'An offer of a petition to another unit.' })
export class TransferPetitionInput extends PetitionInput {
  @Field(() => TransferKindEnum, { description: 'Transfer, or assign with a report back.' })
  kind!: 'TRANSFER' | 'ASSIGN';

  @Field(() => ID, {
    description: 'The unit that should take it over; an abolished one is refused with UNIT_NOT_ACTIVE.',
  })
  toUnitId!: string;

  @Field(() => String, { description: 'Why that unit; blanks only are refused with REASON_REQUIRED.' })
  reason!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day for the report back; needed for ASSIGN (Art. 22).',
  })
  reportBackBy?: PlainDate | null;
}

/** The mutation `transferPetition`. */
@Resolver()
export class TransferPetitionMutation {
  constructor(
    private readonly useCase: TransferPetition,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Offers a petition to another unit (转送、交办, Art. 22, 23); the holder answers for it until it is taken over. For the holder, in REGISTERED or RECEIVED.',
  })
  async transferPetition(
    @Arg('input', () => TransferPetitionInput) input: TransferPetitionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const command = commandContext(context, 'transferPetition', input, this.now());
    const transfer = {
      kind: input.kind,
      toUnitId: parseId('input.toUnitId', input.toUnitId),
      reason: parseOptionalProse('input.reason', input.reason, LONGEST_REASON),
      reportBackBy: input.reportBackBy ?? null,
    };
    const petitionId = parseId('input.petitionId', input.petitionId);
    return answer(await this.useCase.execute(petitionId, transfer, context.asker, command), context.locale);
  }
}
