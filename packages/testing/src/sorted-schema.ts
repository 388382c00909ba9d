import { parse, print, visit, type ASTNode } from 'graphql';

const text = (node: ASTNode): string => `${node.kind} ${print(node)}`;

const sorted = (nodes: readonly ASTNode[] = []): readonly ASTNode[] =>
  [...nodes].sort((one, other) => (text(one) < text(other) ? -1 : 1));

/**
 * A schema in SDL with its definitions, fields and enum values in the order of their texts: equal for two that say the same,
 * in whatever order their classes were loaded.
 */
export const sortedSchema = (sdl: string): string =>
  print(
    visit(parse(sdl), {
      leave: (node) => {
        if (node.kind === 'Document') return { ...node, definitions: sorted(node.definitions) };
        if (node.kind === 'EnumTypeDefinition') return { ...node, values: sorted(node.values) };
        if (node.kind === 'UnionTypeDefinition') return { ...node, types: sorted(node.types) };
        return 'fields' in node ? { ...node, fields: sorted(node.fields) } : undefined;
      },
    }),
  );
