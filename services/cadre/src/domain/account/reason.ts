import type { Rejection } from '@lianxin/kernel';
import { mustSaySomething } from '../names';
import { refuse } from '../refuse';

/** Every change of roles says why: refuses REASON_REQUIRED for a blank reason. */
export const mustSayWhy = (reason: string): Rejection<'REASON_REQUIRED'> | null =>
  mustSaySomething(reason) === null ? null : refuse('REASON_REQUIRED');
