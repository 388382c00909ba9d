export * from './asyncapi';
export * from './catalogue';
export * from './envelope';
export * from './received';
export * from './hand-over-letter';
