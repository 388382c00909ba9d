import type { Rejection, Uuid } from '@lianxin/kernel';

/** Rolls a transaction back without being a fault: the domain said no, of these aggregates. */
export class Refused extends Error {
  constructor(
    readonly rejection: Rejection,
    readonly aggregateType: string,
    readonly ids: readonly Uuid[],
  ) {
    super(rejection.code);
  }
}
