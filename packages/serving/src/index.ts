export * from './error-format';
export * from './fault-plugin';
export * from './hardening';
export * from './http-server';
export * from './limits';
export * from './locale';
export * from './secure-headers';
export * from './stop-on-signal';
