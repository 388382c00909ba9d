import { readFileSync } from 'node:fs';
import { CompositionFailed, composeSupergraph } from '@lianxin/gateway';
import { Kind, parse, print, visit } from 'graphql';
import { inRepository, servicesWith } from './root';

const SERVICES = servicesWith('schema.graphql');
const schemas = Object.fromEntries(
  SERVICES.map((service) => [
    service,
    readFileSync(inRepository('services', service, 'schema.graphql'), 'utf8'),
  ]),
);

/** The schema with one field of one type, non-null text until now, become a whole number. */
const withOtherType = (sdl: string, type: string, field: string): string =>
  print(
    visit(parse(sdl), {
      ObjectTypeDefinition: (node) => (node.name.value === type ? undefined : false),
      FieldDefinition: (node) =>
        node.name.value === field
          ? { ...node, type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'Int' } } }
          : undefined,
    }),
  );

const problemsOf = (changed: Readonly<Record<string, string>>): string => {
  try {
    composeSupergraph(changed);
    return 'composed';
  } catch (error) {
    return error instanceof CompositionFailed ? error.problems.join('\n') : String(error);
  }
};

it('the committed schemas compose to the committed supergraph ("npm run generate" writes them)', () => {
  expect(SERVICES.length).toBeGreaterThan(1);
  const committed = readFileSync(inRepository('gateway/supergraph.graphql'), 'utf8');
  expect(composeSupergraph(schemas)).toBe(committed);
});

const VALUE_FIELDS = [
  ['Rejection', 'message'],
  ['RuleReference', 'source'],
  ['PageInfo', 'hasNextPage'],
] as const;
const cases = SERVICES.flatMap((service) =>
  VALUE_FIELDS.map(([type, field]) => [service, type, field] as const),
);

it.each(cases)(
  'a supergraph in which %s means something else by %s.%s is refused',
  (service, type, field) => {
    const sdl = schemas[service] ?? '';
    const changed = withOtherType(sdl, type, field);
    expect(changed).not.toBe(print(parse(sdl)));
    expect(problemsOf({ ...schemas, [service]: changed })).toMatch(`${type}.${field}`);
  },
);

it('a copy in which nothing is changed is accepted', () => {
  const copies = Object.entries(schemas).map(([service, sdl]) => [service, print(parse(sdl))] as const);
  expect(problemsOf(Object.fromEntries(copies))).toBe('composed');
});

it('every service adds rejection codes of its own', () => {
  const codesOf = (sdl: string): readonly string[] =>
    parse(sdl).definitions.flatMap((node) =>
      node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'RejectionCode'
        ? (node.values ?? []).map(({ name }) => name.value)
        : [],
    );
  const all = new Set(Object.values(schemas).flatMap(codesOf));
  expect([...codesOf(composeSupergraph(schemas))].sort()).toEqual([...all].sort());
});
