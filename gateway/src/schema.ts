import type { Schema } from '@lianxin/store';
import { RateLimits1778600000000 } from './migrations/1778600000000-rate-limits';

/** The gateway's own database: counts only, nothing that anybody would miss. */
export const SCHEMA: Schema = { rows: [], migrations: [RateLimits1778600000000] };
