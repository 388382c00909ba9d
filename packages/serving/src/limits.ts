import {
  GraphQLError,
  Kind,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';

/** How much one operation may ask for, fragments counted wherever they are spread. */
export interface OperationLimits {
  readonly aliases: number;
  readonly depth: number;
  readonly directives: number;
  readonly fields: number;
}

export const DEFAULT_LIMITS: OperationLimits = { aliases: 15, depth: 10, directives: 8, fields: 600 };

type Measure = { -readonly [Key in keyof OperationLimits]: number };

const NOTHING: OperationLimits = { aliases: 0, depth: 0, directives: 0, fields: 0 };
const INTROSPECTION = new Set(['__schema', '__type']);

/** Measures selections; each fragment once, so that nested spreads cannot make measuring itself dear. */
const createMeasure = (
  fragmentOf: (name: string) => FragmentDefinitionNode | null | undefined,
  exemptIntrospection: boolean,
) => {
  const known = new Map<string, OperationLimits>();
  const measureFragment = (name: string): OperationLimits => {
    const found = known.get(name);
    if (found) return found;
    known.set(name, NOTHING); // a fragment within itself is another rule's to refuse
    const fragment = fragmentOf(name);
    const measured = fragment ? measure(fragment.selectionSet) : NOTHING;
    known.set(name, measured);
    return measured;
  };
  const measure = (selections: SelectionSetNode): OperationLimits => {
    const total: Measure = { ...NOTHING };
    for (const node of selections.selections) {
      total.directives += node.directives?.length ?? 0;
      if (node.kind === Kind.FIELD && exemptIntrospection && INTROSPECTION.has(node.name.value)) continue;
      const inner =
        node.kind === Kind.FRAGMENT_SPREAD
          ? measureFragment(node.name.value)
          : node.selectionSet
            ? measure(node.selectionSet)
            : NOTHING;
      const own = node.kind === Kind.FIELD ? 1 : 0;
      total.fields += own + inner.fields;
      total.aliases += (node.kind === Kind.FIELD && node.alias ? 1 : 0) + inner.aliases;
      total.directives += inner.directives;
      total.depth = Math.max(total.depth, own + inner.depth);
    }
    return total;
  };
  return measure;
};

/** One rule for aliases, depth, directives and fields; it reports LIMIT_EXCEEDED and never throws. */
export const operationLimitsRule =
  (
    limits: OperationLimits = DEFAULT_LIMITS,
    options: { readonly exemptIntrospection: boolean },
  ): ValidationRule =>
  (context) => ({
    Document(document) {
      const measure = createMeasure((name) => context.getFragment(name), options.exemptIntrospection);
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        const measured = measure(definition.selectionSet);
        const used: OperationLimits = {
          ...measured,
          directives: measured.directives + (definition.directives?.length ?? 0),
        };
        for (const key of ['aliases', 'depth', 'directives', 'fields'] as const) {
          if (used[key] <= limits[key]) continue;
          const message = `${key}: ${used[key]} asked for, at most ${limits[key]} allowed`;
          // A second report would end validation with an error of its own.
          context.reportError(
            new GraphQLError(message, { nodes: definition, extensions: { code: 'LIMIT_EXCEEDED' } }),
          );
          return;
        }
      }
    },
  });
