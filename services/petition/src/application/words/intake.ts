import type { IntakeEvent } from '../../domain/intake/events';
import type { IntakeRejectionCode } from '../../domain/intake/rejection-codes';
import type { IntakeCommand } from '../../domain/intake/steps';
import type { Message } from '../message';

/** What people read of each command; also the labels of next steps. */
export const INTAKE_COMMAND_LABELS: Readonly<Record<IntakeCommand, Message>> = {};

/** What people read of each step in a timeline. */
export const INTAKE_EVENT_LABELS: Readonly<Record<IntakeEvent['type'], Message>> = {};

/** What people read of each refusal. */
export const INTAKE_MESSAGES: Readonly<Record<IntakeRejectionCode, Message>> = {};
