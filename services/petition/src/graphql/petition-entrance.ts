import type { CaseEntrance } from '@lianxin/casekeeping';
import { InvalidInput, NotFound } from '@lianxin/kernel';
import { DateTimeScalar } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Now } from '../application/ports';
import type { Context } from './context';

const LONGEST_TOKEN = 2_000;

const numberIn = (number: string): string => {
  if (!/^XF-\d{4}-\d{6,12}$/.test(number))
    throw new InvalidInput('input.number', 'is no number of a petition');
  return number;
};

@InputType({ description: 'What stands on the receipt.' })
export class OpenPetitionInput {
  @Field(() => String, { description: 'The number: XF-2026-000123.' })
  number!: string;

  @Field(() => String, { description: 'The query code, in any case, with or without spaces.' })
  queryCode!: string;
}

@InputType({ description: 'Which petition the account shall keep no longer.' })
export class ForgetCaseInput {
  @Field(() => String, { description: 'The number: XF-2026-000123.' })
  number!: string;
}

@InputType({ description: 'Which session shall end.' })
export class EndPetitionSessionInput {
  @Field(() => String, { description: 'Its token.' })
  token!: string;
}

@ObjectType('PetitionSession', { description: 'A session on one petition.' })
export class PetitionSessionType {
  @Field(() => String, { description: 'To be sent as “Authorization: Case <token>”.' })
  token!: string;

  @Field(() => DateTimeScalar, { description: 'Until when it opens the petition.' })
  expiresAt!: Date;
}

@ObjectType('KeptPetition', { description: 'A petition that the account keeps, with a fresh session on it.' })
export class KeptPetitionType extends PetitionSessionType {
  @Field(() => String, { description: 'The number of the petition.' })
  number!: string;
}

/** The petitioner’s ways in and out: `openPetition`, `myCases`, `forgetCase`, `endPetitionSession`. */
@Resolver()
export class PetitionEntrance {
  constructor(
    private readonly entrance: CaseEntrance,
    private readonly now: Now,
  ) {}

  @Mutation(() => PetitionSessionType, {
    description:
      'Opens a session of 30 minutes on the petition with this number and query code. A wrong pair is NOT_FOUND, whether or not there is such a number; after five for a number or thirty from an address in 15 minutes LIMIT_EXCEEDED, for longer each time. Signed in without roles, the account keeps the petition.',
  })
  async openPetition(
    @Arg('input', () => OpenPetitionInput) { number, queryCode }: OpenPetitionInput,
    @Ctx() context: Context,
  ): Promise<PetitionSessionType> {
    const receipt = { number: numberIn(number), queryCode };
    if (queryCode.length > 40) throw new InvalidInput('input.queryCode', 'is no query code');
    const session = await this.entrance.open(receipt, context, this.now());
    if (session === null) throw new NotFound('no petition with this number and query code');
    return Object.assign(new PetitionSessionType(), session);
  }

  @Query(() => [KeptPetitionType], {
    description:
      'The petitions that the account, of a petitioner and without roles, opened with their codes and keeps, each with a fresh session; none for an officer, UNAUTHENTICATED without an account.',
  })
  async myCases(@Ctx() { asker }: Context): Promise<KeptPetitionType[]> {
    const kept = await this.entrance.enter(asker, this.now());
    return kept.map((one) => Object.assign(new KeptPetitionType(), one));
  }

  @Mutation(() => Boolean, {
    description:
      'The account keeps the petition no longer; answers whether it did. UNAUTHENTICATED without an account.',
  })
  forgetCase(
    @Arg('input', () => ForgetCaseInput) { number }: ForgetCaseInput,
    @Ctx() { asker }: Context,
  ): Promise<boolean> {
    return this.entrance.forget(asker, numberIn(number));
  }

  @Mutation(() => Boolean, {
    description: 'Ends a session before its time, for whoever holds its token; answers whether it was open.',
  })
  endPetitionSession(
    @Arg('input', () => EndPetitionSessionInput) { token }: EndPetitionSessionInput,
  ): Promise<boolean> {
    if (token.length > LONGEST_TOKEN) throw new InvalidInput('input.token', 'is no token');
    return this.entrance.end(token, this.now());
  }
}
