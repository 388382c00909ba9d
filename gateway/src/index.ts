export * from './compose';
export * from './config';
export * from './provider-keys';
export * from './sign-in';
export * from './start-gateway';
