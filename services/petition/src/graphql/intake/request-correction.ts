import type { PlainDate } from '@lianxin/calendar';
import { InvalidInput } from '@lianxin/kernel';
import { DateScalar, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { requestCorrection } from '../../domain/intake/request-correction';
import type { CorrectionNeed } from '../../domain/intake/vocabulary';
import type { DeliveryMethod } from '../../domain/vocabulary';
import type { Context } from '../context';
import { DeliveryMethodEnum } from '../enums';
import { LONGEST_REASON, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';
import { CorrectionNeedEnum } from './enums';

const Result = resultOf('RequestCorrectionResult', () => PetitionType);

@InputType({ description: 'What a petitioner is asked for, all at once.' })
export class RequestCorrectionInput extends PetitionInput {
  @Field(() => [CorrectionNeedEnum], { description: 'What kinds of things are missing, at least one.' })
  needs!: CorrectionNeed[];

  @Field(() => String, {
    description: 'What exactly, as the petitioner reads it; blanks only are refused with REASON_REQUIRED.',
  })
  what!: string;

  @Field(() => DateScalar, { description: 'When he was told: his period runs from here.' })
  noticeOn!: PlainDate;

  @Field(() => DeliveryMethodEnum, { description: 'How he was told.' })
  how!: DeliveryMethod;
}

/** The mutation `requestCorrection`. */
@Resolver()
export class RequestCorrectionMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Asks the petitioner for what is missing (补正, Art. 19, 20), each thing once in a matter; the offices’ own periods run on. For the holder, in REGISTERED or RECEIVED.',
  })
  requestCorrection(
    @Arg('input', () => RequestCorrectionInput) input: RequestCorrectionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const { needs, noticeOn, how } = input;
    if (needs.length === 0) throw new InvalidInput('input.needs', 'names nothing');
    const what = parseOptionalProse('input.what', input.what, LONGEST_REASON);
    return this.decided(context, 'requestCorrection', input, (petition, acting, facts) =>
      requestCorrection(petition, { needs, what, noticeOn, how }, acting, facts),
    );
  }
}
