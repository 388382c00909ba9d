import type { CaseFacts } from '@lianxin/casework';
import type { RequestRuleTable } from './request-rules';

/** What every decision on a request is told of the world. */
export type Facts = CaseFacts<RequestRuleTable>;
