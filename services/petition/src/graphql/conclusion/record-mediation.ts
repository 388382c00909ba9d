import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { recordMediation } from '../../domain/conclusion/record-mediation';
import type { AgreementForm, Signatory } from '../../domain/conclusion/words';
import type { Context } from '../context';
import { LONGEST_REASON, LONGEST_TEXT, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';
import { AgreementFormEnum, SignatoryEnum } from './types';

const Result = resultOf('RecordMediationResult', () => PetitionType);

@InputType({ description: 'An agreement of both parties of the dispute.' })
export class RecordMediationInput extends PetitionInput {
  @Field(() => AgreementFormEnum, { description: 'By mediation or by themselves.' })
  form!: AgreementForm;

  @Field(() => String, { description: 'Its terms.' })
  terms!: string;

  @Field(() => String, { description: 'Why it lies within law and discretion.' })
  basis!: string;

  @Field(() => DateScalar, { description: 'The day of the agreement, from receipt to today.' })
  agreedOn!: PlainDate;

  @Field(() => [SignatoryEnum], { description: 'Who signed; both must, else AGREEMENT_NOT_SIGNED.' })
  signedBy!: Signatory[];

  @Field(() => String, { description: 'Where the signed copy is kept; without it EVIDENCE_REQUIRED.' })
  evidence!: string;
}

/** The mutation `recordMediation`. */
@Resolver()
export class RecordMediationMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Records the agreement to which both parties of a claim came, as its answer (Art. 33); it is delivered like an opinion, and not reviewed. For the holder, in HANDLING.',
  })
  recordMediation(
    @Arg('input', () => RecordMediationInput) input: RecordMediationInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const { form, agreedOn, signedBy } = input;
    const agreement = {
      ...{ form, agreedOn, signedBy },
      terms: parseOptionalProse('input.terms', input.terms, LONGEST_TEXT),
      basis: parseOptionalProse('input.basis', input.basis, LONGEST_TEXT),
      evidence: parseOptionalProse('input.evidence', input.evidence, LONGEST_REASON),
    };
    return this.decided(context, 'recordMediation', input, (petition, acting, facts) =>
      recordMediation(petition, agreement, acting, facts),
    );
  }
}
