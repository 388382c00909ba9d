import { NotFound } from '@lianxin/kernel';

/** Throws NotFound where an event changes what was never announced, so that it is seen. */
export const mustBeKnown = (known: boolean, what: string): void => {
  if (!known) throw new NotFound(`${what} was not announced`);
};
