import { writeDocuments } from './documents';

const source = (file: string, text: string) => ({ file, text });
const documentsOf = (...sources: readonly ReturnType<typeof source>[]) =>
  Object.fromEntries(writeDocuments(sources).map(({ file, document }) => [file, document]));

it('an operation gets exactly the fragments that it needs, transitively, sorted by name', () => {
  const documents = documentsOf(
    source('b.graphql', 'query B { ...Zebra ...Ant }\nfragment Ant on Query { ant ...Middle }'),
    source(
      'shared.fragment.graphql',
      '# of all\nfragment Zebra on Query { zebra }\nfragment Middle on Query { middle ...Zebra }',
    ),
    source('other.fragment.graphql', 'fragment Unused on Query { unused }'),
    source('a.graphql', 'query A { a { ...Middle } }'),
  );
  expect(documents).toEqual({
    'b.graphql':
      'query B{...Zebra ...Ant}fragment Ant on Query{ant ...Middle}fragment Middle on Query{middle ...Zebra}fragment Zebra on Query{zebra}',
    'a.graphql':
      'query A{a{...Middle}}fragment Middle on Query{middle ...Zebra}fragment Zebra on Query{zebra}',
  });
});

it('where fragments stand changes nothing of a document', () => {
  const operation = 'query Q { ...B ...A }';
  const [a, b] = ['fragment A on Query { a }', 'fragment B on Query { b }'];
  const together = documentsOf(source('q.graphql', `${b} ${operation} ${a}`));
  const apart = documentsOf(
    source('q.graphql', operation),
    source('z.fragment.graphql', a),
    source('y.fragment.graphql', b),
  );
  expect(together).toEqual(apart);
});

it('fragments in a circle end, and are the supergraph’s to refuse', () => {
  const text = 'query Q { ...A } fragment A on Query { ...B } fragment B on Query { ...A }';
  expect(documentsOf(source('q.graphql', text))['q.graphql']).toMatch(/fragment A.*fragment B/);
});

it.each([
  [
    'two operations',
    [source('x.graphql', 'query A { a } query B { b }')],
    'x.graphql must hold one operation',
  ],
  ['no operation', [source('x.graphql', 'fragment F on Query { a }')], 'x.graphql must hold one operation'],
  [
    'an operation among fragments',
    [source('x.fragment.graphql', 'query A { a }')],
    'x.fragment.graphql must hold fragments only',
  ],
  ['an unknown fragment', [source('x.graphql', 'query A { ...Gone }')], 'x.graphql spreads Gone'],
  [
    'two fragments of one name',
    [
      source('x.graphql', 'query A { ...F } fragment F on Query { a }'),
      source('y.fragment.graphql', 'fragment F on Query { b }'),
    ],
    'y.fragment.graphql names the fragment F of x.graphql again',
  ],
  ['no GraphQL', [source('x.graphql', 'query {')], 'x.graphql: Syntax Error'],
])('refuses %s, naming the file', (_what, sources, message) => {
  expect(() => writeDocuments(sources)).toThrow(message);
});
