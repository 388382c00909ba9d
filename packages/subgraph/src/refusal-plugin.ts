import type { ApolloServerPlugin } from '@apollo/server';
import { performerOf } from '@lianxin/access';
import { isUuid, type Uuid } from '@lianxin/kernel';
import type { Metrics } from '@lianxin/observability';
import { showError, type ErrorClassifier } from '@lianxin/serving';
import {
  getArgumentValues,
  type FieldNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { RefusalLog } from './refusal-log';
import type { RequestContext } from './request-context';

const REFUSED = new Set(['FORBIDDEN', 'NOT_FOUND']);

const rootFieldOf = (operation: OperationDefinitionNode, error: GraphQLError): FieldNode | null => {
  const key = error.path?.[0];
  const fields = operation.selectionSet.selections.filter((each): each is FieldNode => each.kind === 'Field');
  return fields.find(({ alias, name }) => (alias ?? name).value === key) ?? null;
};

/** Whom or what an argument names: `id`, or the first id of its input. */
const idIn = (args: Readonly<Record<string, unknown>>): Uuid | null => {
  const input = args['input'];
  const told = { ...args, ...(typeof input === 'object' ? input : {}) };
  const ids = Object.entries(told).filter(([name]) => name === 'id' || name.endsWith('Id'));
  const found = ids.map(([, value]) => value).find((value) => typeof value === 'string' && isUuid(value));
  return found ?? null;
};

/** The door: the operation's own field as the schema names it, and the field below it that was refused. */
const doorOf = (root: FieldNode | null, error: GraphQLError): string => {
  const refused = error.nodes?.find((node): node is FieldNode => node.kind === 'Field')?.name.value;
  const name = root?.name.value ?? refused ?? 'unknown';
  return refused === undefined || refused === name ? name : `${name}.${refused}`;
};

const argumentsOf = (
  schema: GraphQLSchema,
  { operation }: OperationDefinitionNode,
  field: FieldNode | null,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  const definition = field && schema.getRootType(operation)?.getFields()[field.name.value];
  return definition ? getArgumentValues(definition, field, { ...variables }) : {};
};

/**
 * The one place where refused access is seen: a Forbidden, or a NotFound that may hide something, of a signed-in account or
 * a case session is put on record once it was answered; of anybody else it is only counted, in `lianxin_refusals_total`.
 */
export const refusalPlugin = <Loaders>(options: {
  readonly service: string;
  readonly log: RefusalLog;
  readonly metrics: Metrics;
  readonly now: () => Date;
  readonly classify?: ErrorClassifier | undefined;
}): ApolloServerPlugin<RequestContext<Loaders>> => {
  const counter = options.metrics.counter('refusals_total', 'Refused access by code and kind of asker', [
    'code',
    'asker',
  ]);
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors({ errors, contextValue, operation, request, schema }) {
          const { asker, origin, traceparent } = contextValue;
          for (const error of errors) {
            const { code } = showError(error, options.classify);
            if (!REFUSED.has(code) && code !== 'UNAUTHENTICATED') continue;
            counter.add({ code, asker: asker.kind });
            if (!operation || asker.kind === 'ANONYMOUS' || !REFUSED.has(code)) continue;
            const root = rootFieldOf(operation, error);
            const subjectId = idIn(argumentsOf(schema, operation, root, request.variables ?? {}));
            const door = doorOf(root, error);
            options.log.note(
              {
                kind: 'REFUSED',
                subjectType: options.service,
                subjectId,
                what: door,
                purpose: null,
                result: code,
              },
              {
                command: root?.name.value ?? door,
                performer: performerOf(asker),
                now: options.now(),
                ...{ traceparent, origin, idempotency: null },
              },
            );
          }
          return Promise.resolve();
        },
      }),
  };
};
