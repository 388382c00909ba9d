import { getOperationAST, parse } from 'graphql';
import { rootFieldsOf } from './root-fields';

const fieldsOf = (query: string, name?: string): readonly string[] => {
  const document = parse(query);
  const operation = getOperationAST(document, name);
  if (!operation) throw new Error('no operation');
  return [...rootFieldsOf(operation, document)].sort();
};

it.each([
  ['{ a b { c } }', ['Query.a', 'Query.b']],
  ['{ __typename: a a: b }', ['Query.a', 'Query.b']],
  ['{ ...F } fragment F on Query { a ...G } fragment G on Query { b }', ['Query.a', 'Query.b']],
  ['{ ... { a ... on Query { b } } }', ['Query.a', 'Query.b']],
  ['{ a @skip(if: true) ...F @include(if: false) } fragment F on Query { b }', ['Query.a', 'Query.b']],
  ['{ ...F a } fragment F on Query { ...F b }', ['Query.a', 'Query.b']],
  ['mutation { x: a }', ['Mutation.a']],
  ['subscription { a }', ['Subscription.a']],
])('%s asks for %j', (query, fields) => {
  expect(fieldsOf(query)).toEqual(fields);
});

it('looks at the operation that is executed only', () => {
  expect(fieldsOf('query One { a } query Two { b }', 'Two')).toEqual(['Query.b']);
});
