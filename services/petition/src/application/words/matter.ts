import type { MatterEvent } from '../../domain/matter/events';
import type { MatterRejectionCode } from '../../domain/matter/rejection-codes';
import type { MatterCommand } from '../../domain/matter/steps';
import type { Message } from '../message';

/** What people read of each command; also the labels of next steps. */
export const MATTER_COMMAND_LABELS: Readonly<Record<MatterCommand, Message>> = {};

/** What people read of each step in a timeline. */
export const MATTER_EVENT_LABELS: Readonly<Record<MatterEvent['type'], Message>> = {};

/** What people read of each refusal. */
export const MATTER_MESSAGES: Readonly<Record<MatterRejectionCode, Message>> = {};
