import { Forbidden, InvalidInput } from '@lianxin/kernel';
import type { Metrics } from '@lianxin/observability';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Kind, parse } from 'graphql';
import { readFileSync } from 'node:fs';
import type { RateLimits } from '../edge/rate-limits';
import { CONSOLE_EVENTS, type ConsoleEvent } from './console-events';

const LARGEST_BODY_BYTES = 1_024;
const EVENTS: ReadonlySet<unknown> = new Set(CONSOLE_EVENTS);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The codes that a rule may refuse with, as the supergraph has them: what a count may be parted by must be a closed list. */
const rejectionCodesOf = (supergraph: string): ReadonlySet<string> =>
  new Set(
    parse(readFileSync(supergraph, 'utf8')).definitions.flatMap((definition) =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'RejectionCode'
        ? (definition.values ?? []).map(({ name }) => name.value)
        : [],
    ),
  );

/** Browsers say where a page stands that sends; what says nothing, or another place, is no page of ours. */
const mustBeOwnPage = ({ headers, host }: FastifyRequest): void => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') throw new Forbidden('only the console may count here');
  const { origin } = headers;
  if (origin === undefined || !URL.canParse(origin) || new URL(origin).host !== host)
    throw new Forbidden('only the console may count here');
};

const read = (body: unknown, codes: () => ReadonlySet<string>): { name: ConsoleEvent; code: string } => {
  if (!isRecord(body)) throw new InvalidInput('body', 'must be an object');
  const { name, code, ...more } = body;
  if (!EVENTS.has(name)) throw new InvalidInput('name', 'is nothing that is counted');
  if (Object.keys(more).length > 0) throw new InvalidInput('body', 'must hold a name, and may hold a code');
  if (code === undefined) return { name: name as ConsoleEvent, code: '' };
  if (typeof code !== 'string' || !codes().has(code)) throw new InvalidInput('code', 'is no code of a rule');
  return { name: name as ConsoleEvent, code };
};

/**
 * `POST /console/counts`: what pages tell of themselves, one at a time, in `lianxin_console_events_total`. Refuses other pages
 * and programs (FORBIDDEN), what isn't in the list (BAD_USER_INPUT) and floods (LIMIT_EXCEEDED). Nothing else is kept.
 */
export const serveCounts = (
  server: FastifyInstance,
  options: { readonly supergraph: string; readonly limits: RateLimits; readonly metrics: Metrics },
): void => {
  const counter = options.metrics.counter(
    'console_events_total',
    'What pages of the console told of themselves, by name, and by the rule’s code where one refused',
    ['name', 'code'],
  );
  let known: ReadonlySet<string> | null = null;
  const codes = (): ReadonlySet<string> => (known ??= rejectionCodesOf(options.supergraph));
  server.post('/console/counts', {
    bodyLimit: LARGEST_BODY_BYTES,
    handler: async (request, reply) => {
      mustBeOwnPage(request);
      await options.limits.count(request.ip);
      counter.add(read(request.body, codes));
      return reply.code(204).send();
    },
  });
};
