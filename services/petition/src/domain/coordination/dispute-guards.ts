import { reject } from '@lianxin/kernel';
import type { StandingGuard } from '../guards';
import * as law from '../law';
import { openDispute } from './involved';

/** Nothing else moves a petition while others decide whose it is, and there is one dispute at a time: DISPUTE_PENDING (PR 24). */
export const mustHaveNoDispute: StandingGuard = (petition) =>
  openDispute(petition) ? reject('DISPUTE_PENDING', law.PR_24_SUPERIOR) : null;
