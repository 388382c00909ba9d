export * from './assert-never';
export * from './decision';
export * from './errors';
export * from './ids';
export * from './page';
export * from './repository';
