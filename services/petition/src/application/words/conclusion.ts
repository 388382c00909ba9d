import type { ConclusionEvent } from '../../domain/conclusion/events';
import type { ConclusionRejectionCode } from '../../domain/conclusion/rejection-codes';
import type { ConclusionCommand } from '../../domain/conclusion/steps';
import type { Message } from '../message';

/** What people read of each command; also the labels of next steps. */
export const CONCLUSION_COMMAND_LABELS: Readonly<Record<ConclusionCommand, Message>> = {};

/** What people read of each step in a timeline. */
export const CONCLUSION_EVENT_LABELS: Readonly<Record<ConclusionEvent['type'], Message>> = {};

/** What people read of each refusal. */
export const CONCLUSION_MESSAGES: Readonly<Record<ConclusionRejectionCode, Message>> = {};
