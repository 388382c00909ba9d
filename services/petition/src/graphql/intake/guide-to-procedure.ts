import type { PlainDate } from '@lianxin/calendar';
import {
  DateScalar,
  parseOptionalId,
  parseOptionalProse,
  parseShortText,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { guideToProcedure } from '../../domain/intake/guide-to-procedure';
import type { ProcedureRoute } from '../../domain/intake/vocabulary';
import type { DeliveryMethod } from '../../domain/vocabulary';
import type { Context } from '../context';
import { DeliveryMethodEnum } from '../enums';
import { LONGEST_REASON, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';
import { ProcedureRouteEnum } from './enums';

const Result = resultOf('GuideToProcedureResult', () => PetitionType);

@InputType({ description: 'To which procedure a petitioner is led, and what he needs there.' })
export class GuideToProcedureInput extends PetitionInput {
  @Field(() => ProcedureRouteEnum, { description: 'Which procedure (Art. 22, 31).' })
  route!: ProcedureRoute;

  @Field(() => ID, { nullable: true, description: 'The competent organ, where it is a unit of the tree.' })
  organUnitId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The competent organ in words, at most 200 characters.',
  })
  organ?: string | null;

  @Field(() => String, { description: 'Why; blanks only are refused with REASON_REQUIRED.' })
  reasons!: string;

  @Field(() => String, { description: 'What to bring; without it GUIDANCE_INCOMPLETE.' })
  bring!: string;

  @Field(() => String, { description: 'Where to go; without it GUIDANCE_INCOMPLETE.' })
  where!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day of the procedure’s own period; one that has passed is DATE_NOT_POSSIBLE.',
  })
  endsOn?: PlainDate | null;

  @Field(() => DateScalar, { description: 'When the petitioner was told.' })
  noticeOn!: PlainDate;

  @Field(() => DeliveryMethodEnum, { description: 'How he was told.' })
  how!: DeliveryMethod;
}

/** The mutation `guideToProcedure`. */
@Resolver()
export class GuideToProcedureMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Leads a claim to the procedure that the law has for it (导入法定途径, Art. 22, 31), with organ, reasons, what to bring and where. For the holder, in REGISTERED or RECEIVED.',
  })
  guideToProcedure(
    @Arg('input', () => GuideToProcedureInput) input: GuideToProcedureInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const { route, noticeOn, how } = input;
    const guidance = {
      ...{ route, noticeOn, how },
      organUnitId: parseOptionalId('input.organUnitId', input.organUnitId),
      organ: parseShortText('input.organ', input.organ || null),
      reasons: parseOptionalProse('input.reasons', input.reasons, LONGEST_REASON),
      bring: parseOptionalProse('input.bring', input.bring, LONGEST_REASON),
      where: parseOptionalProse('input.where', input.where, LONGEST_REASON),
      endsOn: input.endsOn ?? null,
    };
    return this.decided(context, 'guideToProcedure', input, (petition, acting, facts) =>
      guideToProcedure(petition, guidance, acting, facts),
    );
  }
}
