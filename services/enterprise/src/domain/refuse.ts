import { reject, type Rejection } from '@lianxin/kernel';
import { REFUSALS, type RefusalCode } from './refusals';

/** Refuses with a code and the article that stands behind it; `details` fill the message's placeholders. */
export const refuse = <Code extends RefusalCode>(
  code: Code,
  details: Readonly<Record<string, string | number>> = {},
): Rejection<Code> => reject(code, REFUSALS[code], details);
