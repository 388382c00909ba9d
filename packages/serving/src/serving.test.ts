import { Conflict, Defect, InvalidInput, LimitExceeded, Unavailable } from '@lianxin/kernel';
import {
  GraphQLError,
  buildSchema,
  getVariableValues,
  parse,
  validate,
  type OperationDefinitionNode,
} from 'graphql';
import { showError } from './error-format';
import { DEFAULT_LIMITS, operationLimitsRule } from './limits';
import { localeOf } from './locale';

describe('showError', () => {
  const wrapped = (cause: Error, code?: string) =>
    new GraphQLError(cause.message, { originalError: cause, extensions: code ? { code } : {} });

  it('shows faults with what helps the client, through any number of wrappers', () => {
    expect(showError(wrapped(wrapped(new InvalidInput('input.x', 'is odd'))))).toMatchObject({
      code: 'BAD_USER_INPUT',
      extensions: { field: 'input.x', reason: 'is odd' },
      masked: false,
    });
    expect(showError(new LimitExceeded('too often', 30))).toMatchObject({ extensions: { retryAfter: 30 } });
    expect(showError(new Unavailable('gone'))).toMatchObject({
      code: 'UNAVAILABLE',
      extensions: { retryAfter: 5 },
    });
  });

  it('masks defects, plain errors, and errors that only claim a code', () => {
    for (const error of [
      new Defect('张三'),
      wrapped(new Error('张三')),
      wrapped(new Error('张三'), 'BAD_USER_INPUT'),
      new GraphQLError('张三', { extensions: { code: 'INTERNAL_SERVER_ERROR' } }),
      new GraphQLError('张三', { extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' } }),
      '张三',
      null,
    ])
      expect(showError(error)).toEqual({
        code: 'INTERNAL_SERVER_ERROR',
        message: 'Internal server error',
        extensions: {},
        masked: true,
      });
  });

  it('asks the store of errors it doesn’t know', () => {
    const classify = (error: unknown) =>
      (error as { code?: string }).code === 'ER_LOCK_DEADLOCK' ? new Conflict('try again') : null;
    const deadlock = Object.assign(new Error('row 张三'), { code: 'ER_LOCK_DEADLOCK' });
    expect(showError(wrapped(deadlock), classify)).toMatchObject({ code: 'CONFLICT', message: 'try again' });
  });

  it('keeps of a subgraph’s error code, message and the known extensions', () => {
    const error = new GraphQLError('no', {
      extensions: { code: 'FORBIDDEN', serviceName: 'petition', stacktrace: ['x'], retryAfter: 3 },
      originalError: { message: 'no', extensions: {} } as never,
    });
    expect(showError(error)).toEqual({
      code: 'FORBIDDEN',
      message: 'no',
      extensions: { retryAfter: 3 },
      masked: false,
    });
  });

  it('names field and reason of a value that isn’t of its type, whatever the value, and gives back no more than a line', () => {
    const told = (value: unknown) => {
      const message = `Variable "$input" got invalid value ${JSON.stringify(value)} at "input.channel"; Value ${JSON.stringify(value)} does not exist in "Channel" enum.`;
      return showError(new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } }));
    };
    for (const value of ['PIGEON', 'a; at "b"; c', '\\"; at "x"; y', 7, '水'.repeat(1_000_000)]) {
      const { code, extensions, message } = told(value);
      expect([code, extensions['field']]).toEqual(['BAD_USER_INPUT', 'input.channel']);
      expect(extensions['reason']).toMatch(/^Value /);
      expect(message.length).toBeLessThan(400);
    }
    const odd = new GraphQLError('x'.repeat(1_000_000), {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    expect(showError(odd).message).toHaveLength(301);
  });
});

describe('a value in the query text', () => {
  const schema = buildSchema('enum Channel { LETTER } type Query { a(channel: Channel, on: [Int]): Int }');
  const toldOf = (query: string) =>
    validate(schema, parse(query)).map((error) =>
      showError(
        new GraphQLError(error.message, {
          nodes: error.nodes ?? null,
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        }),
      ),
    );

  it('that isn’t of its type is named by the field before it', () => {
    expect(toldOf('{ a(channel: PIGEON) }')).toMatchObject([
      {
        code: 'BAD_USER_INPUT',
        extensions: { field: 'channel', reason: 'Value does not exist in "Channel" enum.' },
      },
    ]);
    expect(toldOf('{ a(on: ["x"]) }')).toMatchObject([{ extensions: { field: 'on' } }]);
  });

  it('is never repeated, whatever it is and wherever it stands', () => {
    const types =
      'input I { n: Int } type Query { a(c: E, i: Int, f: Float, b: Boolean, s: String, x: ID, o: I, l: [E]): Int } enum E { A }';
    const of = buildSchema(types);
    const name = '"张三 \\" 1102"';
    const told: unknown[] = [];
    for (const argument of ['c', 'i', 'f', 'b', 'o', 'l']) {
      for (const value of [name, `[${name}]`, `{ n: ${name} }`, `{ z: ${name} }`])
        told.push(...validate(of, parse(`{ a(${argument}: ${value}) }`)));
    }
    for (const [type, value] of [
      ['E', '张三'],
      ['Int', '张三'],
      ['Float', '张三'],
      ['Boolean', '张三'],
      ['String', ['张三']],
      ['ID', { n: '张三' }],
      ['I', '张三'],
      ['I', { n: '张三' }],
      ['[E]', ['张三']],
    ] as const) {
      const { variableDefinitions = [] } = parse(`query ($v: ${type}) { a }`)
        .definitions[0] as OperationDefinitionNode;
      const { errors = [] } = getVariableValues(of, variableDefinitions, { v: value });
      told.push(...errors);
    }
    for (const broken of [`{ a ${name} }`, `{ a(${name}: 1) }`, `query ${name} { a }`, `{ a(s: ${name} }`])
      try {
        parse(broken);
      } catch (error) {
        told.push(error);
      }
    const shown = (told as GraphQLError[]).map((error) => {
      const { nodes = null, source = null, positions = null } = error;
      const extensions = { code: 'GRAPHQL_VALIDATION_FAILED' };
      return showError(new GraphQLError(error.message, { nodes, source, positions, extensions }));
    });
    expect(shown.length).toBeGreaterThan(30);
    expect(shown.map(({ message }) => message).filter((message) => /张三|1102/.test(message))).toEqual([]);
    expect(shown.every(({ masked }) => !masked)).toBe(true);
  });

  it('and an unknown field is no such value', () => {
    expect(toldOf('{ b }')).toMatchObject([{ code: 'BAD_USER_INPUT', extensions: {} }]);
  });
});

describe('operation limits', () => {
  const schema = buildSchema('type Query { a: Query b: Int }');
  const nested = (depth: number) => `{ ${'a { '.repeat(depth - 1)}b${' }'.repeat(depth - 1)} }`;
  const messagesOf = (query: string, exemptIntrospection = false) =>
    validate(schema, parse(query), [operationLimitsRule(DEFAULT_LIMITS, { exemptIntrospection })]).map(
      (error) => error.message,
    );
  const aliases = (count: number, field = 'b') =>
    `{ ${Array.from({ length: count }, (_, i) => `x${i}: ${field} `).join('')} }`;

  it.each([
    [nested(10), nested(11), 'depth: 11'],
    [aliases(15), aliases(16), 'aliases: 16'],
    [aliases(15, '__typename'), aliases(16, '__typename'), 'aliases: 16'],
    [`{ ${'b '.repeat(600)} }`, `{ ${'b '.repeat(601)} }`, 'fields: 601'],
    [
      `{ ${'b @skip(if: false) '.repeat(8)} }`,
      `query @x { ${'b @skip(if: false) '.repeat(8)} }`,
      'directives: 9',
    ],
    [
      '{ ...F } fragment F on Query { b }',
      `{ ${'...F '.repeat(601)} } fragment F on Query { b }`,
      'fields: 601',
    ],
  ])('let %.30s… pass and not one more', (allowed, refused, message) => {
    expect(messagesOf(allowed)).toEqual([]);
    expect(messagesOf(refused)).toEqual([expect.stringContaining(message)]);
  });

  it('measures each of several operations, and fragments that contain themselves, in no time', () => {
    expect(messagesOf(`query A { b } query B ${nested(11)}`)).toHaveLength(1);
    expect(messagesOf('{ ...F } fragment F on Query { a { ...F } b }')).toEqual([]);
    const doubling = Array.from(
      { length: 60 },
      (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`,
    );
    expect(messagesOf(`{ ...F0 } ${doubling.join(' ')} fragment F60 on Query { b }`)).toHaveLength(1);
  });

  it('leaves introspection to a demonstration, whatever its depth', () => {
    const query = `{ __schema { types { ${'ofType { '.repeat(9)}name${' }'.repeat(9)} } } }`;
    expect(messagesOf(query, true)).toEqual([]);
    expect(messagesOf(query)).toHaveLength(1);
  });
});

it.each([
  [undefined, 'zh-CN'],
  ['', 'zh-CN'],
  ['fr', 'zh-CN'],
  ['en', 'en'],
  ['en-US,en;q=0.9', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['en;q=0.1, zh;q=0.2', 'zh-CN'],
  ['fr, en;q=0.5', 'en'],
  ['en;q=0', 'zh-CN'],
])('reads Accept-Language %p as %p', (header, locale) => {
  expect(localeOf(header)).toBe(locale);
});
