import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { contactFirm } from '../../../domain/request/contact-firm';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { LONGEST_REASON, LONGEST_TEXT, RequestInput, RequestMutation } from '../../request/request-command';
import { RequestType } from '../../request/request-type';

const Result = resultOf('ContactFirmResult', () => RequestType);

@InputType({ description: 'A word with the firm.' })
export class ContactFirmInput extends RequestInput {
  @Field(() => String, { description: 'What was spoken of.' })
  note!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the firm was told in writing of how its request is dealt with.',
  })
  answer?: string | null;
}

/** The mutation `contactFirm`. */
@Resolver()
export class ContactFirmMutation extends RequestMutation {
  @Mutation(() => Result, {
    description:
      'Records that the firm was spoken to: meets CONTACT, and with a written answer ANSWER. For the holder, in SUBMITTED, OFFERED, WORKING and WAITING.',
  })
  contactFirm(
    @Arg('input', () => ContactFirmInput) input: ContactFirmInput,
    @Ctx() context: Context,
  ): Promise<RequestType | RejectionValue> {
    const said = {
      note: parseOptionalProse('input.note', input.note, LONGEST_REASON),
      answer: input.answer == null ? null : parseOptionalProse('input.answer', input.answer, LONGEST_TEXT),
    };
    return this.decided(context, 'contactFirm', input, (request, acting, facts) =>
      contactFirm(request, said, acting, facts),
    );
  }
}
