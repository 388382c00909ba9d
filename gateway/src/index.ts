export * from './compose';
export * from './config';
export * from './provider-keys';
export * from './sign-in';
export * from './standing-news';
export * from './standing-source';
export * from './standings';
export * from './start-gateway';
