import type { PlainDate } from '@lianxin/calendar';
import {
  commandContext,
  DateScalar,
  KeyedInput,
  parseId,
  parseName,
  parseOptionalId,
  parseProse,
  parseShortText,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Now } from '../../../application/ports';
import type { RequestAccess } from '../../../application/request/ports';
import type { SubmissionForm, SubmitRequest } from '../../../application/request/submit-request';
import type { RequestCategory } from '../../../domain/request/vocabulary';
import type { Context } from '../../context';
import { refusedRequest, resultOf } from '../../refusals';
import { RequestCategoryEnum } from '../../request/enums';
import { LONGEST_TEXT } from '../../request/request-command';
import { RequestType, toRequestType } from '../../request/request-type';

const Result = resultOf('SubmitRequestResult', () => RequestType);

@InputType({ description: 'What a firm asks for.' })
export class SubmitRequestInput extends KeyedInput {
  @Field(() => ID, { description: 'The firm, which has a file.' })
  enterpriseId!: string;

  @Field(() => RequestCategoryEnum, { description: 'What is asked for.' })
  category!: RequestCategory;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is due within 24 hours.' })
  urgent!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'The unit complained of: given for ENVIRONMENT_COMPLAINT, and for nothing else.',
  })
  complainedOfUnitId?: string | null;

  @Field(() => DateScalar, { description: 'The day on which the firm asked: today at the latest.' })
  receivedAt!: PlainDate;

  @Field(() => String, { description: 'What it is about, at most 200 characters.' })
  subject!: string;

  @Field(() => String, { description: 'What is asked for, at most 20,000 characters.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Whom to call about it; encrypted.' })
  contactName?: string | null;

  @Field(() => String, { nullable: true, description: 'That person’s phone; encrypted.' })
  contactPhone?: string | null;
}

const parseForm = (input: SubmitRequestInput): SubmissionForm => ({
  enterpriseId: parseId('input.enterpriseId', input.enterpriseId),
  category: input.category,
  urgent: input.urgent,
  complainedOfUnitId: parseOptionalId('input.complainedOfUnitId', input.complainedOfUnitId),
  receivedOn: input.receivedAt,
  subject: parseProse('input.subject', input.subject, 200),
  text: parseProse('input.text', input.text, LONGEST_TEXT),
  contact: {
    name: parseName('input.contactName', input.contactName ?? '').trim() || null,
    phone: parseShortText('input.contactPhone', input.contactPhone),
  },
});

/** The mutation `submitRequest`. */
@Resolver()
export class SubmitRequestMutation {
  constructor(
    private readonly useCase: SubmitRequest,
    private readonly codes: Pick<RequestAccess, 'queryCodeOf'>,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Takes down what a firm asks for with the unit for which the asker acts; that unit answers until another took it (首问负责), and CONTACT, ANSWER and SOLVE run from the day of receipt.',
  })
  async submitRequest(
    @Arg('input', () => SubmitRequestInput) input: SubmitRequestInput,
    @Ctx() context: Context,
  ): Promise<RequestType | RejectionValue> {
    const command = commandContext(context, 'submitRequest', input, this.now());
    const outcome = await this.useCase.execute(parseForm(input), context.asker, command);
    if (outcome.kind === 'rejected') return refusedRequest(outcome, context.locale);
    const { id, number } = outcome.state;
    return toRequestType(outcome.state, { number, queryCode: this.codes.queryCodeOf(id) });
  }
}
