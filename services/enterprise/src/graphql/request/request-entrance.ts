import type { CaseEntrance } from '@lianxin/casekeeping';
import { InvalidInput, NotFound } from '@lianxin/kernel';
import { DateTimeScalar } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Now } from '../../application/ports';
import type { Context } from '../context';

const LONGEST_TOKEN = 2_000;

const numberIn = (number: string): string => {
  if (!/^QF-\d{4}-\d{6,12}$/.test(number))
    throw new InvalidInput('input.number', 'is no number of a request');
  return number;
};

@InputType({ description: 'What stands on the receipt.' })
export class OpenRequestInput {
  @Field(() => String, { description: 'The number: QF-2026-480211.' })
  number!: string;

  @Field(() => String, { description: 'The query code, in any case, with or without spaces.' })
  queryCode!: string;
}

@InputType({ description: 'Which request the account shall keep no longer.' })
export class ForgetRequestCaseInput {
  @Field(() => String, { description: 'The number: QF-2026-480211.' })
  number!: string;
}

@InputType({ description: 'Which session shall end.' })
export class EndRequestSessionInput {
  @Field(() => String, { description: 'Its token.' })
  token!: string;
}

@ObjectType('RequestSession', { description: 'A session on one request.' })
export class RequestSessionType {
  @Field(() => String, { description: 'To be sent as “Authorization: Case <token>”.' })
  token!: string;

  @Field(() => DateTimeScalar, { description: 'Until when it opens the request.' })
  expiresAt!: Date;
}

@ObjectType('KeptRequest', { description: 'A request that the account keeps, with a fresh session on it.' })
export class KeptRequestType extends RequestSessionType {
  @Field(() => String, { description: 'The number of the request.' })
  number!: string;
}

/** The firm’s ways in and out: `openRequest`, `myRequestCases`, `forgetRequestCase`, `endRequestSession`. */
@Resolver()
export class RequestEntrance {
  constructor(
    private readonly entrance: CaseEntrance,
    private readonly now: Now,
  ) {}

  @Mutation(() => RequestSessionType, {
    description:
      'Opens a session of 30 minutes on the request with this number and query code. A wrong pair is NOT_FOUND, whether or not there is such a number; after five for a number or thirty from an address in 15 minutes LIMIT_EXCEEDED, for longer each time. Signed in without roles, the account keeps the request.',
  })
  async openRequest(
    @Arg('input', () => OpenRequestInput) { number, queryCode }: OpenRequestInput,
    @Ctx() context: Context,
  ): Promise<RequestSessionType> {
    const receipt = { number: numberIn(number), queryCode };
    if (queryCode.length > 40) throw new InvalidInput('input.queryCode', 'is no query code');
    const session = await this.entrance.open(receipt, context, this.now());
    if (session === null) throw new NotFound('no request with this number and query code');
    return Object.assign(new RequestSessionType(), session);
  }

  @Query(() => [KeptRequestType], {
    description:
      'The requests that the account, of a firm and without roles, opened with their codes and keeps, each with a fresh session; none for an officer, UNAUTHENTICATED without an account.',
  })
  async myRequestCases(@Ctx() { asker }: Context): Promise<KeptRequestType[]> {
    const kept = await this.entrance.enter(asker, this.now());
    return kept.map((one) => Object.assign(new KeptRequestType(), one));
  }

  @Mutation(() => Boolean, {
    description:
      'The account keeps the request no longer; answers whether it did. UNAUTHENTICATED without an account.',
  })
  forgetRequestCase(
    @Arg('input', () => ForgetRequestCaseInput) { number }: ForgetRequestCaseInput,
    @Ctx() { asker }: Context,
  ): Promise<boolean> {
    return this.entrance.forget(asker, numberIn(number));
  }

  @Mutation(() => Boolean, {
    description: 'Ends a session before its time, for whoever holds its token; answers whether it was open.',
  })
  endRequestSession(
    @Arg('input', () => EndRequestSessionInput) { token }: EndRequestSessionInput,
  ): Promise<boolean> {
    if (token.length > LONGEST_TOKEN) throw new InvalidInput('input.token', 'is no token');
    return this.entrance.end(token, this.now());
  }
}
