import { pino, type DestinationStream, type Logger as Pino } from 'pino';
import { redact } from './redaction';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';
export type LogFields = Readonly<Record<string, unknown>>;

/** Writes one JSON line a message; fields are ids, codes and figures, never personal data or people's texts. */
export interface Logger {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
  /** A logger that adds these fields to every line, e.g. `traceFields(traceparent)`. */
  child(fields: LogFields): Logger;
}

export interface LoggerOptions {
  readonly service: string;
  readonly level?: LogLevel;
  /** Where lines go; standard output by default. */
  readonly destination?: DestinationStream;
}

const wrap = (target: Pino): Logger => ({
  debug: (fields, message) => target.debug(redact(fields), message),
  info: (fields, message) => target.info(redact(fields), message),
  warn: (fields, message) => target.warn(redact(fields), message),
  error: (fields, message) => target.error(redact(fields), message),
  child: (fields) => wrap(target.child(redact(fields))),
});

/** The process's logger: JSON lines with `service`, `level` as a word and `time` in ISO 8601 UTC. */
export const createLogger = ({ service, level = 'info', destination }: LoggerOptions): Logger => {
  const options = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return wrap(destination ? pino(options, destination) : pino(options));
};

/** A logger that says nothing, for tests. */
export const silentLogger = (): Logger => createLogger({ service: 'silent', level: 'silent' });
