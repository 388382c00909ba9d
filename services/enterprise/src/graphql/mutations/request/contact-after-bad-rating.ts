import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { contactAfterBadRating } from '../../../domain/request/contact-after-bad-rating';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { LONGEST_REASON, RequestInput, RequestMutation } from '../../request/request-command';
import { RequestType } from '../../request/request-type';

const Result = resultOf('ContactAfterBadRatingResult', () => RequestType);

@InputType({ description: 'The call after a bad rating.' })
export class ContactAfterBadRatingInput extends RequestInput {
  @Field(() => String, { description: 'What the firm said, and what was agreed.' })
  note!: string;
}

/** The mutation `contactAfterBadRating`. */
@Resolver()
export class ContactAfterBadRatingMutation extends RequestMutation {
  @Mutation(() => Result, {
    description:
      'Records the call to a firm that rated 1 or 2, due within 1 working day. For the holder or the unit asked first, in RATED.',
  })
  contactAfterBadRating(
    @Arg('input', () => ContactAfterBadRatingInput) input: ContactAfterBadRatingInput,
    @Ctx() context: Context,
  ): Promise<RequestType | RejectionValue> {
    const said = { note: parseOptionalProse('input.note', input.note, LONGEST_REASON) };
    return this.decided(context, 'contactAfterBadRating', input, (request, acting, facts) =>
      contactAfterBadRating(request, said, acting, facts),
    );
  }
}
