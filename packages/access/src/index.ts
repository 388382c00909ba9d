export * from './actor';
export * from './asker';
export * from './condition';
export * from './condition-sql';
export * from './internal-keys';
export * from './internal-token';
export * from './case-session';
export * from './person-token';
