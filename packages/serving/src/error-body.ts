import type { FaultCode } from '@lianxin/kernel';
import { traceIdOf } from '@lianxin/observability';

/** The JSON body of an error outside GraphQL, in GraphQL's own form. */
export const errorBody = (
  code: FaultCode,
  message: string,
  traceparent: string,
  retryAfter: number | null,
) => ({
  errors: [
    {
      message,
      extensions: {
        code,
        ...(retryAfter === null ? {} : { retryAfter }),
        traceId: traceIdOf(traceparent),
      },
    },
  ],
});
