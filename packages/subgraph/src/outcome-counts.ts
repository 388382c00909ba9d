import type { Metrics } from '@lianxin/observability';
import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { RefusedByRule } from './rejection';
import { RevealedField } from './revealed';

/** The field that a reveal was asked for: a value of an enum, never of a person. */
const fieldOf = (args: Readonly<Record<string, unknown>>): string => {
  const { field } = (args['input'] ?? {}) as { readonly field?: unknown };
  return typeof field === 'string' ? field : '';
};

/**
 * Counts what commands come to, on the schema itself: refusals of rules by command and code in `lianxin_rejections_total`,
 * values given in clear by command and field in `lianxin_reveals_total`. What was refused before a rule was asked, because of
 * who asked, is in `lianxin_refusals_total`; see `refusalPlugin`.
 */
export const countOutcomes = (schema: GraphQLSchema, metrics: Metrics): void => {
  const rejections = metrics.counter('rejections_total', 'Commands that a rule refused, by code', [
    'command',
    'code',
  ]);
  const reveals = metrics.counter('reveals_total', 'Masked values given in clear, by field', [
    'command',
    'field',
  ]);
  for (const [command, field] of Object.entries(schema.getMutationType()?.getFields() ?? {})) {
    const execute = field.resolve ?? defaultFieldResolver;
    field.resolve = async (source, args: Readonly<Record<string, unknown>>, context, info) => {
      const outcome: unknown = await execute(source, args, context, info);
      if (outcome instanceof RefusedByRule) rejections.add({ command, code: outcome.code });
      if (outcome instanceof RevealedField) reveals.add({ command, field: fieldOf(args) });
      return outcome;
    };
  }
};
