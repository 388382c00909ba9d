import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { notifyPetitioner } from '../../domain/notify-petitioner';
import type { DeliveryMethod } from '../../domain/vocabulary';
import type { Context } from '../context';
import { DeliveryMethodEnum } from '../enums';
import { PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('NotifyPetitionerResult', () => PetitionType);

@InputType({ description: 'The notice to the petitioner.' })
export class NotifyPetitionerInput extends PetitionInput {
  @Field(() => DateScalar, { description: 'The day: from receipt to today.' })
  on!: PlainDate;

  @Field(() => DeliveryMethodEnum, { description: 'In which way.' })
  how!: DeliveryMethod;
}

/** The mutation `notifyPetitioner`. */
@Resolver()
export class NotifyPetitionerMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Records that the petitioner was told in writing of receipt, way and procedure (Art. 23). For the holder, in REGISTERED where competent, RECEIVED or HANDLING.',
  })
  notifyPetitioner(
    @Arg('input', () => NotifyPetitionerInput) input: NotifyPetitionerInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const { on, how } = input;
    return this.decided(context, 'notifyPetitioner', input, (petition, acting, facts) =>
      notifyPetitioner(petition, { on, how }, acting, facts),
    );
  }
}
