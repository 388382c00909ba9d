import type { ReviewEvent } from '../../domain/review/events';
import type { ReviewRejectionCode } from '../../domain/review/rejection-codes';
import type { ReviewCommand } from '../../domain/review/steps';
import type { Message } from '../message';

/** What people read of each command; also the labels of next steps. */
export const REVIEW_COMMAND_LABELS: Readonly<Record<ReviewCommand, Message>> = {};

/** What people read of each step in a timeline. */
export const REVIEW_EVENT_LABELS: Readonly<Record<ReviewEvent['type'], Message>> = {};

/** What people read of each refusal. */
export const REVIEW_MESSAGES: Readonly<Record<ReviewRejectionCode, Message>> = {};
