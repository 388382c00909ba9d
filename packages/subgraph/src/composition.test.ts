import { composeServices } from '@apollo/composition';
import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { reject } from '@lianxin/kernel';
import { parse, type GraphQLSchema } from 'graphql';
import {
  Arg,
  Args,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import {
  Clock,
  DateScalar,
  PageArguments,
  buildFederatedSchema,
  connectionOf,
  encodeCursor,
  printFederatedSchema,
  readPage,
  registerRejectionCodes,
  responsibilityTypes,
  toConnection,
  type Connection,
  type RejectionValue,
} from './index';

const UNIT = '0197a000-0000-7000-8000-000000000001';

/** The cadre service, with a Unit of its own. */
const cadreSide = () => {
  const { Rejection } = registerRejectionCodes(
    { TWO_LEADERS: 'A recruit has one leading mentor.' },
    { TWO_LEADERS: { 'zh-CN': '只能有一名主导师', en: 'There can be one leading mentor only' } },
  );
  @Directive('@key(fields: "id")')
  @ObjectType('Unit', { description: 'A unit of the district.' })
  class Unit {
    @Field(() => ID, { description: 'UUIDv7.' })
    id!: string;
    @Field(() => String, { description: 'Its name today.' })
    name!: string;
  }
  @Directive('@key(fields: "id")')
  @ObjectType('Cadre')
  class Cadre {
    @Field(() => ID)
    id!: string;
  }
  @Resolver(() => Unit)
  class UnitQueries {
    @Query(() => Unit, { nullable: true, description: 'A unit by id.' })
    unit(@Arg('id', () => ID) id: string) {
      return { id, name: '信访局' };
    }
    @Query(() => Rejection, { nullable: true })
    lastRefusal() {
      return null;
    }
  }
  const references = {
    Unit: ({ id }: { id: string }) => ({ id, name: '信访局' }),
    Cadre: ({ id }: { id: string }) => ({ id }),
  };
  return { resolvers: [new UnitQueries()], references, orphanedTypes: [Cadre] };
};

/** The petition service, which adds a list to Unit. */
const petitionSide = () => {
  const { Unit, Responsibility } = responsibilityTypes();
  const { NextStep, rejected, resultOf } = registerRejectionCodes(
    { OBJECTION_TOO_LATE: 'The five working days for an objection are over.' },
    {
      OBJECTION_TOO_LATE: {
        'zh-CN': '异议期限{days}个工作日已过',
        en: 'The {days} working days for objections are over',
      },
    },
  );
  @Directive('@key(fields: "id")')
  @ObjectType('Petition', { description: 'A petition.' })
  class Petition {
    @Field(() => ID, { description: 'UUIDv7.' })
    id!: string;
    @Field(() => DateScalar, { description: 'The day of receipt.' })
    receivedAt!: string;
    @Field(() => Responsibility, { description: 'Who answers for it now.' })
    responsibility!: object;
    @Field(() => [Clock], { description: 'Its terms.' })
    clocks!: Clock[];
    @Field(() => [NextStep], { description: 'What may be done.' })
    nextSteps!: object[];
  }
  const PetitionConnection = connectionOf('Petition', () => Petition);
  const Result = resultOf('ObjectToTransferResult', () => Petition);

  @InputType({ description: 'An objection.' })
  class ObjectToTransferInput {
    @Field(() => ID, { description: 'The petition.' })
    petitionId!: string;
    @Field(() => DateScalar, { nullable: true, description: 'The day of the objection.' })
    on?: string;
  }
  const sample = (id: string) => ({
    id,
    receivedAt: '2026-04-20',
    responsibility: { unit: { id: UNIT }, officer: null, since: '2026-04-20T02:00:00Z', days: 3 },
    clocks: [],
    nextSteps: [],
  });

  @Resolver(() => Petition)
  class PetitionResolver {
    @Query(() => Petition, { nullable: true, description: 'A petition by id.' })
    petition(@Arg('id', () => ID, { description: 'UUIDv7.' }) id: string) {
      return sample(id);
    }
    @Mutation(() => Result, { description: 'Objects to an offer within five working days (Art. 23).' })
    objectToTransfer(@Arg('input', () => ObjectToTransferInput) input: ObjectToTransferInput) {
      return input.petitionId === 'late'
        ? rejected(reject('OBJECTION_TOO_LATE', null, { days: 5 }), 'en')
        : sample(input.petitionId);
    }
  }
  @Resolver(() => Unit)
  class UnitPetitions {
    @FieldResolver(() => PetitionConnection, { nullable: true, description: 'The petitions it answers for.' })
    petitions(
      @Root() unit: { id: string },
      @Args(() => PageArguments) args: PageArguments,
    ): Connection<object> {
      const page = readPage(args, 1);
      const rows = ['a', 'b', 'c'].slice(0, page.limit + 1);
      return toConnection(
        page,
        { rows, total: { count: 3, exact: true } },
        (row) => sample(`${unit.id}/${row}`),
        (row) => encodeCursor(row),
      );
    }
  }
  const references = {
    Petition: ({ id }: { id: string }) => sample(id),
    Unit: ({ id }: { id: string }) => ({ id }),
    Cadre: ({ id }: { id: string }) => ({ id }),
  };
  return { resolvers: [new PetitionResolver(), new UnitPetitions()], references, orphanedTypes: [] };
};

const sides = { cadre: cadreSide(), petition: petitionSide() };
const sdlOf = ({ resolvers, orphanedTypes }: (typeof sides)['cadre' | 'petition']) =>
  printFederatedSchema(
    resolvers.map((resolver) => resolver.constructor as never),
    orphanedTypes,
  );

const compose = async () => {
  const services = await Promise.all(
    Object.entries(sides).map(async ([name, side]) => ({
      name,
      typeDefs: parse(await sdlOf(side)),
      url: name,
    })),
  );
  const { supergraphSdl, errors } = composeServices(services);
  expect(errors).toBeUndefined();
  return supergraphSdl ?? '';
};

describe('the printed schema', () => {
  it('keeps descriptions of types, fields, arguments and enum values, and the federation directives', async () => {
    const sdl = await sdlOf(sides.petition);
    expect(sdl).toContain('@link(url: "https://specs.apollo.dev/federation');
    expect(sdl).toContain('type Petition @key(fields: "id")');
    expect(sdl).toContain('type Rejection @shareable');
    for (const text of [
      'A petition.',
      'The day of receipt.',
      'UUIDv7.',
      'The five working days for an objection are over.',
      'Objects to an offer within five working days (Art. 23).',
      'An objection.',
      'A day in Asia/Shanghai',
      'The result, or the rule that refused it.',
    ])
      expect(sdl).toContain(text);
    expect(sdl).not.toContain('TWO_LEADERS');
  });

  it('is the same each time', async () => {
    expect(await sdlOf(sides.petition)).toBe(await sdlOf(sides.petition));
  });
});

describe('two subgraphs that share value types', () => {
  it('compose, and the codes of both are in RejectionCode', async () => {
    const supergraph = await compose();
    expect(supergraph).toMatch(/TWO_LEADERS/);
    expect(supergraph).toMatch(/OBJECTION_TOO_LATE/);
  });

  it('answer a query that needs both, and a refusal as a union member', async () => {
    const schemas: Record<string, GraphQLSchema> = {
      cadre: await buildFederatedSchema(sides.cadre),
      petition: await buildFederatedSchema(sides.petition),
    };
    const gateway = new ApolloGateway({
      supergraphSdl: await compose(),
      buildService: ({ name }) => new LocalGraphQLDataSource(schemas[name] as GraphQLSchema),
    });
    const server = new ApolloServer({ gateway, stopOnTerminationSignals: false });
    const ask = async (query: string) => {
      const { body } = await server.executeOperation({ query });
      if (body.kind !== 'single') throw new Error('expected one result');
      return JSON.parse(JSON.stringify(body.singleResult)) as { data: unknown; errors?: unknown };
    };
    try {
      const joined = await ask(`{
        unit(id: "${UNIT}") { name petitions(first: 2) { totalCount pageInfo { hasNextPage endCursor }
          edges { node { id responsibility { unit { id name } since days officer { id } } } } } } }`);
      const responsibility = {
        unit: { id: UNIT, name: '信访局' },
        since: '2026-04-20T02:00:00.000Z',
        days: 3,
        officer: null,
      };
      expect(joined).toEqual({
        data: {
          unit: {
            name: '信访局',
            petitions: {
              totalCount: 3,
              pageInfo: { hasNextPage: true, endCursor: encodeCursor('b') },
              edges: ['a', 'b'].map((row) => ({ node: { id: `${UNIT}/${row}`, responsibility } })),
            },
          },
        },
      });
      const mutation = (id: string) =>
        ask(`mutation { objectToTransfer(input: { petitionId: "${id}" }) {
          __typename ... on Petition { id } ... on Rejection { code message rule { article } } } }`);
      expect(await mutation('late')).toEqual({
        data: {
          objectToTransfer: {
            __typename: 'Rejection',
            code: 'OBJECTION_TOO_LATE',
            message: 'The 5 working days for objections are over',
            rule: null,
          } satisfies RejectionValue & { __typename: string },
        },
      });
      expect(await mutation('p1')).toEqual({
        data: { objectToTransfer: { __typename: 'Petition', id: 'p1' } },
      });
    } finally {
      await server.stop();
    }
  });
});
