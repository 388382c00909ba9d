export * from './nats-address';
export * from './read-config';
export * from './setting';
