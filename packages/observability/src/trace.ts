import { randomBytes } from 'node:crypto';

/** One hop of a W3C trace. */
export interface Trace {
  /** 32 lower-case hex digits. */
  readonly traceId: string;
  /** 16 lower-case hex digits. */
  readonly spanId: string;
  readonly sampled: boolean;
}

const TRACEPARENT =
  /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?$/;

/** What a `traceparent` header says, or null where it is absent or malformed. */
export const parseTraceparent = (header: string | null | undefined): Trace | null => {
  const match = TRACEPARENT.exec(header ?? '');
  if (!match) return null;
  const [, traceId = '', spanId = '', flags = '0'] = match;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
};

/** The header of a trace, version 00. */
export const formatTraceparent = ({ traceId, spanId, sampled }: Trace): string =>
  `00-${traceId}-${spanId}-${sampled ? '01' : '00'}`;

/** A new span in the trace of `header`, or a new trace where there is none: what a process does on arrival. */
export const continueTraceparent = (header?: string | null): string => {
  const parent = parseTraceparent(header);
  return formatTraceparent({
    traceId: parent?.traceId ?? randomBytes(16).toString('hex'),
    spanId: randomBytes(8).toString('hex'),
    sampled: parent?.sampled ?? true,
  });
};

/** The trace id of a traceparent (of a request's header or an event's extension), or null. */
export const traceIdOf = (traceparent: string | null | undefined): string | null =>
  parseTraceparent(traceparent)?.traceId ?? null;

/** The fields `traceId` and `spanId` of a log line; none where there is no trace. */
export const traceFields = (
  traceparent: string | null | undefined,
): { traceId?: string; spanId?: string } => {
  const trace = parseTraceparent(traceparent);
  return trace ? { traceId: trace.traceId, spanId: trace.spanId } : {};
};
