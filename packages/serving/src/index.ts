export * from './error-format';
export * from './executable-plugin';
export * from './fault-plugin';
export * from './hardening';
export * from './http-server';
export * from './limits';
export * from './locale';
export * from './stop-on-signal';
