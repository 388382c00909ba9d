export * from './nats-address';
export * from './key-ring';
export * from './read-config';
export * from './secrets';
export {
  checked,
  integer,
  list,
  oneOf,
  optionalText,
  port,
  text,
  url,
  type Mode,
  type Setting,
} from './setting';
