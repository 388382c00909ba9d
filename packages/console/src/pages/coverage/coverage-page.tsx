import { NotFound } from '../../parts/states/states';

export const Component = NotFound;
