export { openDeadLetters, releaseDeadLetter, type DeadLetter } from './dead-letters';
export { Background } from './background';
export { EventPath, type EventPathOptions } from './event-path';
export type { Reactions } from './inbox';
export { natsAddress } from '@lianxin/configuration';
export { StreamLink, type StreamSettings } from './stream-link';
