import { Conflict, InvalidInput, Unavailable } from '@lianxin/kernel';
import {
  DateScalar,
  PageArguments,
  connectionOf,
  parseId,
  readPage,
  responsibilityTypes,
  toConnection,
  type Connection,
  type RequestContext,
} from '@lianxin/subgraph';
import {
  Arg,
  Args,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';

/** A small cadre service: units, and what the subgraph was told of the asker. */
export const cadreSample = () => {
  @Directive('@key(fields: "id")')
  @ObjectType('Unit', { description: 'A unit of the district.' })
  class Unit {
    @Field(() => ID)
    id!: string;
    @Field(() => String)
    name!: string;
  }
  @Directive('@key(fields: "id")')
  @ObjectType('Cadre')
  class Cadre {
    @Field(() => ID)
    id!: string;
  }
  @Resolver(() => Unit)
  class UnitResolver {
    @Query(() => Unit, { nullable: true })
    unit(@Arg('id', () => ID) id: string) {
      return { id: parseId('id', id), name: '信访局' };
    }
    @Query(() => String, { nullable: true, description: 'The asker as the subgraph knows him, in JSON.' })
    asker(@Ctx() { asker, locale, caseToken, traceparent }: RequestContext) {
      return JSON.stringify({ asker, locale, caseToken, traceparent });
    }
  }
  const references = {
    Unit: ({ id }: { id: string }) => ({ id, name: '信访局' }),
    Cadre: ({ id }: { id: string }) => ({ id }),
  };
  return { resolvers: [new UnitResolver()], references, orphanedTypes: [Cadre] };
};

/** A small petition service: petitions of a unit, and every way to fail. */
export const petitionSample = () => {
  const { Unit, Responsibility } = responsibilityTypes();
  @Directive('@key(fields: "id")')
  @ObjectType('Petition')
  class Petition {
    @Field(() => ID)
    id!: string;
    @Field(() => Responsibility)
    responsibility!: object;
  }
  const PetitionConnection = connectionOf('Petition', () => Petition);
  const sample = (id: string) => ({
    id,
    responsibility: {
      unit: { id: '0197a000-0000-7000-8000-000000000001' },
      officer: null,
      since: '2026-04-20T02:00:00Z',
      until: null,
      offeredTo: null,
      reason: null,
    },
  });
  const list = (args: PageArguments): Connection<object> => {
    const page = readPage(args, 1);
    const rows = Array.from({ length: page.limit + 1 }, (_, index) => String(index));
    return toConnection(
      page,
      { rows, total: { count: 10_000, exact: false } },
      (row) => sample(row),
      (row) => row,
    );
  };
  @Resolver(() => Petition)
  class PetitionResolver {
    @Query(() => Petition, { nullable: true })
    petition(@Arg('id', () => ID) id: string) {
      return sample(id);
    }
    @Query(() => PetitionConnection, { nullable: true })
    petitions(@Args(() => PageArguments) args: PageArguments) {
      return list(args);
    }
    @Mutation(() => String, { nullable: true })
    fail(
      @Arg('how', () => String) how: string,
      @Arg('on', () => DateScalar, { nullable: true }) on: string | null,
    ) {
      switch (how) {
        case 'input':
          throw new InvalidInput('input.receivedOn', 'lies in the future');
        case 'conflict':
          throw new Conflict('somebody else changed it');
        case 'unavailable':
          throw new Unavailable('the database does not answer');
        case 'deadlock':
          throw Object.assign(new Error('Deadlock 张三'), { code: 'ER_LOCK_DEADLOCK' });
        case 'defect':
          throw new TypeError('张三 has no phone');
        default:
          return on;
      }
    }
  }
  @Resolver(() => Unit)
  class UnitPetitions {
    @FieldResolver(() => PetitionConnection, { nullable: true })
    petitions(@Root() _unit: object, @Args(() => PageArguments) args: PageArguments) {
      return list(args);
    }
  }
  const references = {
    Petition: ({ id }: { id: string }) => sample(id),
    Unit: ({ id }: { id: string }) => ({ id }),
    Cadre: ({ id }: { id: string }) => ({ id }),
  };
  return { resolvers: [new PetitionResolver(), new UnitPetitions()], references, orphanedTypes: [] };
};
