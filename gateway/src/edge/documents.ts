import {
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';

/** Names the file that can't be registered, and why. */
export class NoOperation extends Error {}

/** A file of GraphQL, by its path below its client's folder. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

interface Fragment {
  readonly file: string;
  readonly text: string;
  readonly spreads: readonly string[];
}

/** An operation's own text, with the fragments that it needs, and its name where it has one. */
export interface Written {
  readonly file: string;
  readonly name: string | null;
  readonly document: string;
}

const FRAGMENTS_ONLY = /\.fragment\.graphql$/;

const spreadsIn = (node: DefinitionNode): readonly string[] => {
  const found: string[] = [];
  visit(node, { FragmentSpread: ({ name }) => void found.push(name.value) });
  return found;
};

const textOf = ({ loc }: DefinitionNode, { text }: Source): string => text.slice(loc?.start, loc?.end);

const parsed = ({ file, text }: Source): DocumentNode => {
  try {
    return parse(text);
  } catch (error) {
    throw new NoOperation(`${file}: ${error instanceof Error ? error.message : 'is no GraphQL'}`);
  }
};

/** The one operation of a file, or null for a file of fragments; throws for none, for several and for one among fragments. */
const operationOf = ({ file }: Source, { definitions }: DocumentNode): OperationDefinitionNode | null => {
  const operations = definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const [only] = operations;
  if (FRAGMENTS_ONLY.test(file)) {
    if (only) throw new NoOperation(`${file} must hold fragments only`);
    return null;
  }
  if (operations.length !== 1 || !only) throw new NoOperation(`${file} must hold one operation`);
  return only;
};

const isFragment = (node: DefinitionNode): node is FragmentDefinitionNode =>
  node.kind === Kind.FRAGMENT_DEFINITION;

const fragmentsOf = (sources: readonly Source[]): ReadonlyMap<string, Fragment> => {
  const fragments = new Map<string, Fragment>();
  for (const source of sources)
    for (const node of parsed(source).definitions.filter(isFragment)) {
      const known = fragments.get(node.name.value);
      if (known)
        throw new NoOperation(`${source.file} names the fragment ${node.name.value} of ${known.file} again`);
      const fragment = { file: source.file, text: textOf(node, source), spreads: spreadsIn(node) };
      fragments.set(node.name.value, fragment);
    }
  return fragments;
};

/** The names of all fragments that spreads lead to, sorted; throws for one that isn't there. */
const neededFrom = (
  file: string,
  spreads: readonly string[],
  fragments: ReadonlyMap<string, Fragment>,
): readonly string[] => {
  const needed = new Set<string>();
  const waiting = [...spreads];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (needed.has(name)) continue;
    const fragment = fragments.get(name);
    if (!fragment) throw new NoOperation(`${file} spreads ${name}, which is no fragment of this client`);
    needed.add(name);
    waiting.push(...fragment.spreads);
  }
  return [...needed].sort();
};

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * A document that asks every object for its type, as Apollo Client does before it sends one: it files answers by type, and
 * what is registered must be what it would have sent.
 */
export const withTypenames = (document: string): string =>
  stripIgnoredCharacters(
    print(
      visit(parse(document), {
        SelectionSet: {
          enter: (node, _key, parent) => {
            const ofOperation = (parent as ASTNode).kind === Kind.OPERATION_DEFINITION;
            const asked = node.selections.some(
              (selection) => selection.kind === Kind.FIELD && selection.name.value === '__typename',
            );
            return ofOperation || asked ? undefined : { ...node, selections: [...node.selections, TYPENAME] };
          },
        },
      }),
    ),
  );

/**
 * The operations of one client's files: each with exactly the fragments that it needs, in the order of their names, whether
 * they stand in its own file, in another's or in a `*.fragment.graphql`. Throws for what can't be registered.
 */
export const writeDocuments = (sources: readonly Source[]): readonly Written[] => {
  const fragments = fragmentsOf(sources);
  return sources.flatMap((source) => {
    const operation = operationOf(source, parsed(source));
    if (!operation) return [];
    const needed = neededFrom(source.file, spreadsIn(operation), fragments);
    const texts = [textOf(operation, source), ...needed.map((name) => fragments.get(name)?.text ?? '')];
    return {
      file: source.file,
      name: operation.name?.value ?? null,
      document: stripIgnoredCharacters(texts.join('\n')),
    };
  });
};
