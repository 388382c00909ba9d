import { assertNever } from '@lianxin/kernel';
import { eventsOf } from '../area';
import type { Petition } from '../petition';
import type { ReviewEvent } from './events';

/** Whether an event is one of these. */
export const isReviewEvent = eventsOf<ReviewEvent>({});

/** The state after one of these events. */
export const evolveReview = (_petition: Petition, event: ReviewEvent): Petition => assertNever(event);
