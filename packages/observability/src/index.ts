export * from './health';
export * from './logger';
export * from './metrics';
export * from './operations-server';
export * from './redaction';
export * from './trace';
