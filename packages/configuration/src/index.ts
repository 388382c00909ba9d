export * from './read-config';
export * from './setting';
