import { CASE_SESSION_SECONDS, signCaseSession } from '@lianxin/access';
import { InvalidInput, NotFound } from '@lianxin/kernel';
import { DateTimeScalar } from '@lianxin/subgraph';
import { Arg, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Now } from '../../../application/ports';
import type { RequestAccess } from '../../../application/request/ports';

@InputType({ description: 'What stands on the receipt.' })
export class OpenRequestInput {
  @Field(() => String, { description: 'The number: QF-2026-480211.' })
  number!: string;

  @Field(() => String, { description: 'The query code, in any case, with or without spaces.' })
  queryCode!: string;
}

@ObjectType('RequestSession', { description: 'A firm’s session on one request.' })
export class RequestSessionType {
  @Field(() => String, { description: 'To be sent as “Authorization: Case <token>”.' })
  token!: string;

  @Field(() => DateTimeScalar, { description: 'Until when it opens the request.' })
  expiresAt!: Date;
}

/** The mutation `openRequest`, open to everybody and throttled. */
@Resolver()
export class OpenRequestMutation {
  constructor(
    private readonly codes: RequestAccess,
    private readonly sessionKey: Buffer,
    private readonly now: Now,
  ) {}

  @Mutation(() => RequestSessionType, {
    description:
      'Opens a session of 30 minutes on the request with this number and query code. A wrong pair is NOT_FOUND, whether or not there is such a number; after five in 15 minutes LIMIT_EXCEEDED.',
  })
  async openRequest(
    @Arg('input', () => OpenRequestInput) { number, queryCode }: OpenRequestInput,
  ): Promise<RequestSessionType> {
    if (!/^QF-\d{4}-\d{6,12}$/.test(number))
      throw new InvalidInput('input.number', 'is no number of a request');
    if (queryCode.length > 40) throw new InvalidInput('input.queryCode', 'is no query code');
    const now = this.now();
    const requestId = await this.codes.check(number, queryCode, now);
    if (requestId === null) throw new NotFound('no request with this number and query code');
    return {
      token: await signCaseSession('enterprise', requestId, this.sessionKey, now),
      expiresAt: new Date(now.getTime() + CASE_SESSION_SECONDS * 1_000),
    };
  }
}
