export * from './clock-counts';
export * from './due-timers';
export * from './owned-pages';
export * from './pass-time';
export * from './query-attempt-row';
export * from './query-codes';
export * from './random-numbers';
export * from './repository-bulk-change';
