import { gzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';

/** A request as an attacker would write it. */
export interface Hostile {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const operation = (query: unknown, more: Record<string, unknown> = {}): Hostile => ({
  headers: JSON_TYPE,
  body: JSON.stringify({ query, ...more }),
});
const times = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join(' ');
const nested = (depth: number, open: string, inner: string, close: string): string =>
  open.repeat(depth) + inner + close.repeat(depth);
const DOUBLING = times(25, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`);

/** Operations that ask for too much, or for what isn't there. Real servers have fallen to each. */
export const OPERATIONS: Readonly<Record<string, Hostile>> = {
  'a thousand aliases': operation(`{ ${times(1_000, (at) => `a${at}: asker`)} }`),
  'a thousand aliases of __typename': operation(`{ ${times(1_000, (at) => `a${at}: __typename`)} }`),
  'aliases in a fragment': operation(
    `{ ...F } fragment F on Query { ${times(100, (at) => `a${at}: asker`)} }`,
  ),
  'depth of a thousand': operation(nested(1_000, '{ a ', '', '}')),
  'depth through the schema': operation(
    `{ petitions ${nested(9, '{ edges { node { responsibility { unit { petitions ', '{ totalCount }', '} } } } }')} }`,
  ),
  'depth of inline fragments': operation(`{ ${nested(900, '... on Query { ', 'asker', '}')} }`),
  'a fragment within itself': operation('{ ...F } fragment F on Query { asker ...F }'),
  'fragments in a circle': operation(
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }',
  ),
  'fragments that double': operation(`{ ...F0 } ${DOUBLING} fragment F25 on Query { asker }`),
  'a fragment that is nowhere': operation('{ ...Nowhere }'),
  'a hundred unused fragments': operation(
    `{ asker } ${times(100, (at) => `fragment F${at} on Query { asker }`)}`,
  ),
  'an unknown directive': operation('{ asker @drop(table: "petition") }'),
  'a thousand directives': operation(`{ asker ${'@include(if: true) '.repeat(1_000)} }`),
  'a directive repeated': operation('{ asker @skip(if: false) @skip(if: false) }'),
  'directives on the operation': operation(`query ${'@a '.repeat(500)} { asker }`),
  'a field two thousand times': operation(`{ ${'asker '.repeat(2_000)} }`),
  'a field fifteen thousand times': operation(`{ ${'asker '.repeat(15_000)} }`),
  'a batch': { headers: JSON_TYPE, body: JSON.stringify([{ query: '{ asker }' }, { query: '{ asker }' }]) },
  'an empty batch': { headers: JSON_TYPE, body: '[]' },
  'a hundred operations': operation(
    times(100, (at) => `query Q${at} { asker }`),
    { operationName: 'Q7' },
  ),
  'two operations without a choice': operation('query A { asker } query B { asker }'),
  'an operation name that is none': operation('query A { asker }', { operationName: { a: 1 } }),
  'an operation name of 50 kB': operation('query A { asker }', { operationName: 'x'.repeat(50_000) }),
  'a name of 50 kB': operation(`{ ${'x'.repeat(50_000)} }`),
  'a suggestion': operation('{ petitio { id } }'),
  'a suggestion of an argument': operation('{ petitions(fist: 1) { totalCount } }'),
  'a suggestion of a type': operation('{ ... on Queri { asker } }'),
  'a field without its selection': operation('{ petitions }'),
  'a subscription': operation('subscription { asker }'),
  'a deferred fragment': operation('{ ... @defer { asker } }'),
  'a stream': operation('{ petitions { edges @stream { cursor } } }'),
  'a number out of range': operation('{ petitions(first: 99999999999999999999) { totalCount } }'),
  'a float that is endless': operation('{ petitions(first: 1e400) { totalCount } }'),
  'a variable out of range': {
    headers: JSON_TYPE,
    body: '{"query":"query Q($n: Int) { petitions(first: $n) { totalCount } }","variables":{"n":1e400}}',
  },
  'a variable of another type': operation('query Q($n: Int) { petitions(first: $n) { totalCount } }', {
    variables: { n: { $gt: '' } },
  }),
  'a variable nobody declared': operation('{ petitions(first: $n) { totalCount } }'),
  'a variable of an unknown type': operation('query Q($n: Nothing) { petitions(first: $n) { totalCount } }'),
  'variables that are a list': operation('{ asker }', { variables: [1, 2] }),
  'variables that are a text': operation('{ asker }', { variables: '{"a":1}' }),
  'variables of 90 kB': operation('query Q($how: String!) { asker }', {
    variables: { how: 'x'.repeat(90_000) },
  }),
  'variables that nobody uses, 90 kB': operation('{ asker }', { variables: { junk: 'x'.repeat(90_000) } }),
  'extensions that are a list': operation('{ asker }', { extensions: [1] }),
  'a query that persists itself': operation('{ asker }', {
    extensions: { persistedQuery: { version: 1, sha256Hash: 'x'.repeat(64) } },
  }),
  'a hash of nothing': {
    headers: JSON_TYPE,
    body: '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"0"}}}',
  },
  'a query that is a number': operation(5),
  'a query that is null': operation(null),
  'an empty query': operation(''),
  'only comments': operation('# nothing\n'.repeat(100)),
  'a NUL byte in the query': operation('{ asker\u0000 }'),
  'a NUL byte in a text': operation('mutation { fail(how: "a\\u0000b") }'),
  'half a character': operation('mutation { fail(how: "\\uD800") }'),
  'a byte order mark in the query': operation('\uFEFF{ asker }'),
  'a block string without end': operation('mutation { fail(how: """'),
  'SQL in a text': operation('{ unit(id: "1\' OR 1=1 --") { id } }'),
};

/** Ways to learn the schema. */
export const INTROSPECTION: Readonly<Record<string, Hostile>> = {
  'the introspection query': operation(getIntrospectionQuery()),
  __schema: operation('{ __schema { types { name } } }'),
  __type: operation('{ __type(name: "Query") { fields { name } } }'),
  'under an alias': operation('{ harmless: __schema { queryType { name } } }'),
  'in a fragment': operation('{ ...F } fragment F on Query { __schema { queryType { name } } }'),
  'in an inline fragment': operation('{ ... on Query { ... { __type(name: "Query") { name } } } }'),
  'beside a field': operation('{ asker __schema { queryType { name } } }'),
  'from a mutation': operation('mutation { __schema { queryType { name } } }'),
  'after a newline': operation('{ __schema\n{ types { name } } }'),
  'after a comment': operation('{ #\n__schema #\n#\n{ types #x\n{ name } } }'),
  'after commas and spaces': operation('{,,\t__schema,{,types,{,name,},},}'),
  'behind a directive': operation('{ __schema @include(if: true) { types { name } } }'),
  'behind a variable': operation(
    'query Q($a: Boolean = true) { __schema @include(if: $a) { types { name } } }',
    {
      variables: { a: true },
    },
  ),
  'with the operation name IntrospectionQuery': operation(
    'query IntrospectionQuery { __schema { types { name } } }',
    { operationName: 'IntrospectionQuery' },
  ),
  'the service’s SDL': operation('{ _service { sdl } }'),
  'its entities': operation(
    '{ _entities(representations: [{ __typename: "Petition", id: "1" }]) { ... on Petition { id } } }',
  ),
  'by GET': { method: 'GET', path: '/graphql?query=%7B__schema%7Btypes%7Bname%7D%7D%7D' },
  'by GET, escaped twice': { method: 'GET', path: '/graphql?query=%257B__schema%257D' },
  'by GET with a preflight header': {
    method: 'GET',
    path: '/graphql?query=%7B__schema%7Btypes%7Bname%7D%7D%7D',
    headers: { 'apollo-require-preflight': 'true', 'content-type': 'application/json' },
  },
};

const pollution = (key: string): Hostile => ({
  headers: JSON_TYPE,
  body: `{"query":"{ asker }","variables":{"a":{"${key}":{"polluted":true}}}}`,
});
const QUERY = '{"query":"{ asker }"}';

/** Bodies, types, methods and headers that aren't what a client would send. */
export const TRANSPORT: Readonly<Record<string, Hostile>> = {
  'a query of 5 MB': {
    headers: JSON_TYPE,
    body: JSON.stringify({ query: `{ asker } #${'x'.repeat(5_000_000)}` }),
  },
  'variables nested 40,000 deep': {
    headers: JSON_TYPE,
    body: `{"query":"{ asker }","variables":{"a":${nested(40_000, '[', '', ']')}}}`,
  },
  'objects nested 10,000 deep': {
    headers: JSON_TYPE,
    body: `{"query":"{ asker }","variables":${nested(10_000, '{"a":', '1', '}')}}`,
  },
  'broken JSON': { headers: JSON_TYPE, body: '{"query":' },
  'JSON with a comment': { headers: JSON_TYPE, body: '{"query":"{ asker }"} // x' },
  'JSON that is a text': { headers: JSON_TYPE, body: '"{ asker }"' },
  'JSON that is null': { headers: JSON_TYPE, body: 'null' },
  'no body': { headers: JSON_TYPE },
  __proto__: pollution('__proto__'),
  'constructor.prototype': {
    headers: JSON_TYPE,
    body: '{"query":"{ asker }","constructor":{"prototype":{"polluted":true}}}',
  },
  '__proto__, escaped': pollution('\\u005f_proto__'),
  'another charset': { headers: { 'content-type': 'application/json; charset=gbk' }, body: QUERY },
  'UTF-16': { headers: JSON_TYPE, body: Buffer.from(QUERY, 'utf16le') },
  'bytes that are no UTF-8': { headers: JSON_TYPE, body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]) },
  'a byte order mark': { headers: JSON_TYPE, body: `\uFEFF${QUERY}` },
  'a gzip bomb': {
    headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
    body: gzipSync(Buffer.alloc(20_000_000, 32)),
  },
  'plain text that says it is gzip': { headers: { ...JSON_TYPE, 'content-encoding': 'gzip' }, body: QUERY },
  'an unknown encoding': { headers: { ...JSON_TYPE, 'content-encoding': 'x-secret' }, body: QUERY },
  'plain text': { headers: { 'content-type': 'text/plain' }, body: QUERY },
  'a form': { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=%7Basker%7D' },
  'a multipart form': {
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"{ asker }"}\r\n--x--',
  },
  'application/graphql': { headers: { 'content-type': 'application/graphql' }, body: '{ asker }' },
  'no content type': { body: QUERY },
  'a content type that is none': { headers: { 'content-type': ';;;' }, body: QUERY },
  'an absurd Accept': { headers: { ...JSON_TYPE, accept: 'image/x-nothing;q=banana' }, body: QUERY },
  'an Accept of multipart': { headers: { ...JSON_TYPE, accept: 'multipart/mixed' }, body: QUERY },
  'a mutation by GET': { method: 'GET', path: '/graphql?query=mutation%7Bfail(how:%22no%22)%7D' },
  'an address that can’t be read': { method: 'GET', path: '/graphql/%ZZ' },
  'a way out of the folder': { method: 'GET', path: '/../../etc/passwd' },
  'a very long address': { method: 'GET', path: `/graphql?query=${'x'.repeat(12_000)}` },
  PUT: { method: 'PUT', headers: JSON_TYPE, body: QUERY },
  DELETE: { method: 'DELETE' },
  TRACE: { method: 'TRACE' },
  OPTIONS: {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  },
  'another method in a header': {
    headers: { ...JSON_TYPE, 'x-http-method-override': 'DELETE' },
    body: QUERY,
  },
  '90 headers': {
    headers: { ...JSON_TYPE, ...Object.fromEntries(Array.from({ length: 90 }, (_, at) => [`x-${at}`, 'y'])) },
    body: QUERY,
  },
  'headers of 20 kB': { headers: { ...JSON_TYPE, 'x-long': 'y'.repeat(20_000) }, body: QUERY },
  'an authorization of 10 kB': {
    headers: { ...JSON_TYPE, authorization: `Bearer ${'x'.repeat(10_000)}` },
    body: QUERY,
  },
  'a case token of 10 kB': {
    headers: { ...JSON_TYPE, authorization: `Case ${'x'.repeat(10_000)}` },
    body: QUERY,
  },
  'an authorization without a scheme': { headers: { ...JSON_TYPE, authorization: 'x' }, body: QUERY },
  'a traceparent that is none': { headers: { ...JSON_TYPE, traceparent: '00-../../x-$' }, body: QUERY },
  'an Expect that nobody knows': { headers: { ...JSON_TYPE, expect: 'the-unexpected' }, body: QUERY },
  'an upgrade': { headers: { ...JSON_TYPE, connection: 'upgrade', upgrade: 'websocket' }, body: QUERY },
  'a token of the inside': { headers: { ...JSON_TYPE, 'x-lianxin-internal-token': 'x.y.z' }, body: QUERY },
};
