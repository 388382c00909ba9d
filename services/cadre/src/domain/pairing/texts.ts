import type { Rejection } from '@lianxin/kernel';
import { mustSaySomething } from '../names';
import { refuse } from '../refuse';

/** A departure from the default is explained: refuses REASON_REQUIRED where nothing is said. */
export const mustGiveReason = (reason: string | null): Rejection<'REASON_REQUIRED'> | null =>
  reason === null || mustSaySomething(reason) !== null ? refuse('REASON_REQUIRED') : null;
