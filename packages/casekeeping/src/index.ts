export * from './due-timers';
export * from './pass-time';
export * from './query-attempt-row';
export * from './query-codes';
export * from './random-numbers';
