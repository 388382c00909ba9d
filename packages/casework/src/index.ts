export * from './acting';
export * from './clock';
export * from './clock-list';
export * from './describe-clock';
export * from './facts';
export * from './level';
export * from './responsibility';
export * from './rule-table';
