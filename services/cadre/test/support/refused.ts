import type { Decision } from '@lianxin/kernel';
import type { RefusalCode } from '../../src/domain/refusals';

/** A refusal, by the sentence of its rule. */
export type Refused = readonly [rule: string, code: RefusalCode, decision: Decision<unknown, RefusalCode>];
