export * from './calendar-table';
export * from './days-left';
export * from './describe-steps';
export * from './due-date';
export * from './plain-date';
export * from './redate';
export * from './shanghai';
export * from './state-council-calendar';
