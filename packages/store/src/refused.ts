import type { Rejection } from '@lianxin/kernel';

/** Rolls a transaction back without being a fault: the domain said no. */
export class Refused extends Error {
  constructor(readonly rejection: Rejection) {
    super(rejection.code);
  }
}
