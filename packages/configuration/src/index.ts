export * from './key-ring';
export * from './read-config';
export * from './setting';
