import type { CommandContext } from './repository';

/** The context of a command that nobody gave; `by` names the timer, the job or the event of another service at work. */
export const unattended = (command: string, by: string, now: Date): CommandContext => ({
  command,
  performer: { kind: 'SYSTEM', id: by, cadreId: null },
  now,
  traceparent: null,
  origin: null,
  idempotency: null,
});
