import 'reflect-metadata';

export * from './connection';
export * from './described-enum';
export * from './federated-schema';
export * from './given';
export * from './page';
export * from './parse-id';
export * from './read-list-page';
export * from './rejection';
export * from './request-context';
export * from './responsibility';
export * from './scalars';
export * from './start-subgraph';
export * from './value-types';
export * from './command-context';
export * from './keyed-input';
export * from './parse-text';
export * from './together';
