/** The codes that a client sees in `extensions.code`; everything else is masked. */
export type FaultCode =
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'UNAVAILABLE'
  | 'LIMIT_EXCEEDED'
  | 'INTERNAL_SERVER_ERROR';

/** What adapters throw; the domain never does. Its message is safe to show and holds no personal data. */
export abstract class Fault extends Error {
  abstract readonly code: FaultCode;
  override get name(): string {
    return this.constructor.name;
  }
}

/** Input that is not of the command's form: `path` names the field ("input.receivedOn"), the message the reason. */
export class InvalidInput extends Fault {
  readonly code = 'BAD_USER_INPUT';
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${path}: ${reason}`);
  }
}

/** Nobody we know is asking. */
export class Unauthenticated extends Fault {
  readonly code = 'UNAUTHENTICATED';
}

/** The asker is known and may not; where existence itself is secret, NotFound is thrown instead. */
export class Forbidden extends Fault {
  readonly code = 'FORBIDDEN';
}

/** There is no such thing, or the asker may not know that there is. */
export class NotFound extends Fault {
  readonly code = 'NOT_FOUND';
}

/** Somebody else changed the same thing at the same time; trying again may succeed. */
export class Conflict extends Fault {
  readonly code = 'CONFLICT';
}

/** The asker did too much at once, or too often; `retryAfterSeconds` says when to come again. */
export class LimitExceeded extends Fault {
  readonly code = 'LIMIT_EXCEEDED';
  constructor(
    message: string,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(message);
  }
}

/** A database, broker or provider does not answer; trying again in some seconds may succeed. */
export class Unavailable extends Fault {
  readonly code = 'UNAVAILABLE';
  readonly retryAfterSeconds = 5;
}

/** The program is wrong: the message goes to the log, the client sees a masked error with a trace id. */
export class Defect extends Fault {
  readonly code = 'INTERNAL_SERVER_ERROR';
}
