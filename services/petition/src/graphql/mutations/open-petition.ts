import { signCaseSession, CASE_SESSION_SECONDS } from '@lianxin/access';
import { InvalidInput, NotFound } from '@lianxin/kernel';
import { DateTimeScalar } from '@lianxin/subgraph';
import { Arg, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CaseAccess, Now } from '../../application/ports';

@InputType({ description: 'What stands on the receipt.' })
export class OpenPetitionInput {
  @Field(() => String, { description: 'The number: XF-2026-000123.' })
  number!: string;

  @Field(() => String, { description: 'The query code, in any case, with or without spaces.' })
  queryCode!: string;
}

@ObjectType('PetitionSession', { description: 'A session on one petition.' })
export class PetitionSessionType {
  @Field(() => String, { description: 'To be sent as “Authorization: Case <token>”.' })
  token!: string;

  @Field(() => DateTimeScalar, { description: 'Until when it opens the petition.' })
  expiresAt!: Date;
}

/** The mutation `openPetition`, open to everybody and throttled. */
@Resolver()
export class OpenPetitionMutation {
  constructor(
    private readonly codes: CaseAccess,
    private readonly sessionKey: Buffer,
    private readonly now: Now,
  ) {}

  @Mutation(() => PetitionSessionType, {
    description:
      'Opens a session of 30 minutes on the petition with this number and query code. A wrong pair is NOT_FOUND, whether or not there is such a number; after five in 15 minutes LIMIT_EXCEEDED.',
  })
  async openPetition(
    @Arg('input', () => OpenPetitionInput) { number, queryCode }: OpenPetitionInput,
  ): Promise<PetitionSessionType> {
    if (!/^XF-\d{4}-\d{6,12}$/.test(number))
      throw new InvalidInput('input.number', 'is no number of a petition');
    if (queryCode.length > 40) throw new InvalidInput('input.queryCode', 'is no query code');
    const now = this.now();
    const petitionId = await this.codes.check(number, queryCode, now);
    if (petitionId === null) throw new NotFound('no petition with this number and query code');
    return {
      token: await signCaseSession('petition', petitionId, this.sessionKey, now),
      expiresAt: new Date(now.getTime() + CASE_SESSION_SECONDS * 1_000),
    };
  }
}
