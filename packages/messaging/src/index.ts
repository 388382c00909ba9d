export { openDeadLetters, releaseDeadLetter, type DeadLetter } from './dead-letters';
export { EventPath, type EventPathOptions } from './event-path';
export type { Reactions } from './inbox';
export { StreamLink, type StreamSettings } from './stream-link';
