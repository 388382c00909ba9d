import type { CoordinationEvent } from '../../domain/coordination/events';
import type { CoordinationRejectionCode } from '../../domain/coordination/rejection-codes';
import type { CoordinationCommand } from '../../domain/coordination/steps';
import type { Message } from '../message';

/** What people read of each command; also the labels of next steps. */
export const COORDINATION_COMMAND_LABELS: Readonly<Record<CoordinationCommand, Message>> = {};

/** What people read of each step in a timeline. */
export const COORDINATION_EVENT_LABELS: Readonly<Record<CoordinationEvent['type'], Message>> = {};

/** What people read of each refusal. */
export const COORDINATION_MESSAGES: Readonly<Record<CoordinationRejectionCode, Message>> = {};
