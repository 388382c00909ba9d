import { DEFAULT_LIMITS, operationLimitsRule } from '@lianxin/serving';
import { buildASTSchema, parse, specifiedRules, validate } from 'graphql';
import type { Manifest } from './safelist';

const LIMITS = Object.entries(DEFAULT_LIMITS)
  .map(([what, most]) => `${what} ${most}`)
  .join(', ');

/**
 * Why operations would be refused when they are asked for, a line each: what the supergraph hasn't, and what is above the
 * limits of one operation, which hold for registered operations as well.
 */
export const unexecutable = (manifests: readonly Manifest[], supergraph: string): readonly string[] => {
  const schema = buildASTSchema(parse(supergraph), { assumeValidSDL: true });
  const rules = [...specifiedRules, operationLimitsRule(DEFAULT_LIMITS, { exemptIntrospection: false })];
  return manifests.flatMap(({ client, operations }) =>
    operations.flatMap(({ name, document }) =>
      validate(schema, parse(document), rules).map(({ message, extensions }) =>
        extensions['code'] === 'LIMIT_EXCEEDED'
          ? `${client}/${name}: ${message} (DEFAULT_LIMITS of packages/serving: ${LIMITS}): ask for less, or in two operations`
          : `${client}/${name}: ${message}`,
      ),
    ),
  );
};
