import { Defect } from './errors';

/** Makes the compiler prove that a switch is complete; reached at run time only by data from outside the types. */
export const assertNever = (value: never): never => {
  throw new Defect(`unexpected ${JSON.stringify(value)}`);
};
