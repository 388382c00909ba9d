import { requireRole } from '@lianxin/access';
import {
  connectionOf,
  DateTimeScalar,
  encodeCursor,
  readListPage,
  toConnection,
  type Connection,
  type EntityReference,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Attempt, AttemptReader } from '../application/attempts';
import type { Context } from './context';
import { PetitionType, toPetitionType } from './petition-type';
import { Cadre } from './refusals';

@ObjectType('AccessAttempt', {
  description:
    'A look at a petition that was refused because of who is accused, or of a recusal (Art. 28, 30).',
})
export class AccessAttemptType {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => ID, { description: 'The petition that was looked for.' })
  petitionId!: string;

  @Field(() => Cadre, { nullable: true, description: 'Who looked; null for an account without a cadre.' })
  cadre!: EntityReference | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'By which query or mutation.' })
  door!: string;
}

const AccessAttemptConnection = connectionOf('AccessAttempt', () => AccessAttemptType);

const toType = ({ id, petitionId, cadreId, at, door }: Attempt): AccessAttemptType =>
  Object.assign(new AccessAttemptType(), {
    ...{ id, petitionId, at, door },
    cadre: cadreId === null ? null : { id: cadreId },
  });

/** What of a refused look takes more than copying. */
@Resolver(() => AccessAttemptType)
export class AccessAttemptFields {
  @FieldResolver(() => PetitionType, {
    nullable: true,
    description: 'The petition itself, as far as the asker may see it.',
  })
  async petition(
    @Root() { petitionId }: AccessAttemptType,
    @Ctx() { loaders }: Context,
  ): Promise<PetitionType | null> {
    const petition = await loaders.petitions.load(petitionId);
    return petition && toPetitionType(petition);
  }
}

/** The query `accessAttempts`. */
@Resolver()
export class AccessAttemptsQuery {
  constructor(private readonly attempts: AttemptReader) {}

  @Query(() => AccessAttemptConnection, {
    description:
      'Refused looks at petitions that accused or recused people took, newest first: for DISCIPLINE of a unit of the petition’s circle and for AUDITOR over it, without what concerns the asker himself.',
  })
  async accessAttempts(
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 200; 20 where it isn’t given.' })
    first: number | null | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Only what comes after this cursor.' })
    after: string | null | undefined,
    @Ctx() { asker, loaders }: Context,
  ): Promise<Connection<AccessAttemptType>> {
    requireRole(asker, 'DISCIPLINE', 'AUDITOR');
    const { page, request } = readListPage({ first: first ?? null, after: after ?? null }, 'text');
    const read = await this.attempts.page(await loaders.standing(), request);
    return toConnection(page, read, toType, ({ id }) => encodeCursor(id, id));
  }
}
