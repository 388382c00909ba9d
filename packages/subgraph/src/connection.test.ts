import { graphql } from 'graphql';
import { Args, Field, ObjectType, Query, Resolver } from 'type-graphql';
import {
  buildFederatedSchema,
  connectionOf,
  PageArguments,
  readPage,
  toConnection,
  type Connection,
} from '.';

let counted = 0;
const total = () => {
  counted += 1;
  return Promise.resolve({ count: 10_000, exact: false });
};

const letters = async () => {
  @ObjectType({ description: 'A letter.' })
  class Letter {
    @Field(() => String, { description: 'What it says.' })
    text!: string;
  }
  const LetterConnection = connectionOf('Letter', () => Letter);
  @Resolver()
  class Letters {
    @Query(() => LetterConnection, { description: 'All letters.' })
    letters(@Args(() => PageArguments) args: PageArguments): Connection<Letter> {
      const read = { rows: ['a', 'b'], total };
      return toConnection(
        readPage(args, 1),
        read,
        (text) => ({ text }),
        (text) => text,
      );
    }
  }
  return buildFederatedSchema({ resolvers: [new Letters()], references: {}, orphanedTypes: [] });
};

it.each([
  ['{ letters(first: 1) { edges { node { text } } pageInfo { hasNextPage } } }', 0],
  ['{ letters { totalCount } }', 1],
  ['{ letters { totalCount totalCountIsExact edges { cursor } } }', 1],
])('%s counts %d times', async (source, times) => {
  counted = 0;
  const { data, errors } = await graphql({ schema: await letters(), source });
  expect(errors).toBeUndefined();
  expect(counted).toBe(times);
  if (times > 0) expect(data).toMatchObject({ letters: { totalCount: 10_000 } });
});
