import type { FindingsEvent } from '../../domain/findings/events';
import type { FindingsRejectionCode } from '../../domain/findings/rejection-codes';
import type { FindingsCommand } from '../../domain/findings/steps';
import type { Message } from '../message';

/** What people read of each command; also the labels of next steps. */
export const FINDINGS_COMMAND_LABELS: Readonly<Record<FindingsCommand, Message>> = {};

/** What people read of each step in a timeline. */
export const FINDINGS_EVENT_LABELS: Readonly<Record<FindingsEvent['type'], Message>> = {};

/** What people read of each refusal. */
export const FINDINGS_MESSAGES: Readonly<Record<FindingsRejectionCode, Message>> = {};
