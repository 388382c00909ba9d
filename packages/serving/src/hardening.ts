import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from '@lianxin/observability';
import { createErrorFormatter, type ErrorClassifier } from './error-format';

/** Tokens of one query text: 600 fields with arguments and braces fit, a flood does not. */
const MAX_TOKENS = 4_000;
/** Fields counted after fragments are expanded. */
const MAX_RECURSIVE_SELECTIONS = 5_000;

/** Apollo's own extras that would cost time on each request, or tell strangers about the schema. */
export const quietPlugins = <Context extends BaseContext>(options: {
  readonly landingPage: boolean;
}): ApolloServerPlugin<Context>[] => [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
  ...(options.landingPage ? [] : [ApolloServerPluginLandingPageDisabled()]),
];

/** The options that every Apollo server of ours is started with. */
export const hardenedOptions = (options: {
  readonly introspection: boolean;
  readonly classify?: ErrorClassifier | undefined;
}) => ({
  introspection: options.introspection,
  hideSchemaDetailsFromClientErrors: !options.introspection,
  includeStacktraceInErrorResponses: false,
  allowBatchedHttpRequests: false,
  csrfPrevention: true,
  persistedQueries: false as const,
  stopOnTerminationSignals: false,
  maxRecursiveSelections: MAX_RECURSIVE_SELECTIONS,
  parseOptions: { maxTokens: MAX_TOKENS },
  validationOptions: { maxErrors: 1 },
  formatError: createErrorFormatter(options.classify),
});

/** Apollo's own messages, as lines of ours. */
export const apolloLogger = (logger: Logger) => ({
  debug: (message?: unknown) => logger.debug({}, String(message)),
  info: (message?: unknown) => logger.debug({}, String(message)),
  warn: (message?: unknown) => logger.warn({}, String(message)),
  error: (message?: unknown) => logger.error({}, String(message)),
});
