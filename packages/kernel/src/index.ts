export * from './assert-never';
export * from './bulk';
export * from './decision';
export * from './errors';
export * from './ids';
export * from './page';
export * from './repository';
export * from './unattended';
