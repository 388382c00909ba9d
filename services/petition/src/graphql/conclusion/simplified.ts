import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { convertToOrdinary, offerSimplified } from '../../domain/conclusion/simplified';
import type { SimplifiedCriterion } from '../../domain/conclusion/words';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';
import { SimplifiedCriterionEnum } from './types';

const OfferResult = resultOf('OfferSimplifiedResult', () => PetitionType);
const ConvertResult = resultOf('ConvertToOrdinaryResult', () => PetitionType);

@InputType({ description: 'Simplified handling (简易办理), to which the petitioner agreed.' })
export class OfferSimplifiedInput extends PetitionInput {
  @Field(() => [SimplifiedCriterionEnum], {
    description: 'What lets it be handled so; none is refused with SIMPLIFIED_CRITERIA_MISSING.',
  })
  criteria!: SimplifiedCriterion[];

  @Field(() => DateScalar, { description: 'The day on which the petitioner agreed.' })
  consentedOn!: PlainDate;

  @Field(() => String, { description: 'What shows that he did; without it EVIDENCE_REQUIRED.' })
  consent!: string;
}

@InputType({ description: 'The return to the ordinary way.' })
export class ConvertToOrdinaryInput extends PetitionInput {
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

/** The mutation `offerSimplified`. */
@Resolver()
export class OfferSimplifiedMutation extends PetitionMutation {
  @Mutation(() => OfferResult, {
    description:
      'Takes a matter the simplified way: accepted within 3, answered within 10 working days; the statutory periods run on underneath. For the holder, in HANDLING.',
  })
  offerSimplified(
    @Arg('input', () => OfferSimplifiedInput) input: OfferSimplifiedInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const { criteria, consentedOn } = input;
    const consent = parseOptionalProse('input.consent', input.consent, LONGEST_REASON);
    return this.decided(context, 'offerSimplified', input, (petition, acting, facts) =>
      offerSimplified(petition, { criteria, consentedOn, consent }, acting, facts),
    );
  }
}

/** The mutation `convertToOrdinary`. */
@Resolver()
export class ConvertToOrdinaryMutation extends PetitionMutation {
  @Mutation(() => ConvertResult, {
    description:
      'Goes over to the ordinary way, with a reason; CONCLUDE counts from the first acceptance (Art. 34). For the holder, in HANDLING.',
  })
  convertToOrdinary(
    @Arg('input', () => ConvertToOrdinaryInput) input: ConvertToOrdinaryInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const reason = parseOptionalProse('input.reason', input.reason, LONGEST_REASON);
    return this.decided(context, 'convertToOrdinary', input, (petition, acting, facts) =>
      convertToOrdinary(petition, { reason }, acting, facts),
    );
  }
}
