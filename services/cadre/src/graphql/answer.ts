import type { Locale } from '@lianxin/access';
import type { Outcome } from '@lianxin/kernel';
import type { RejectionValue } from '@lianxin/subgraph';
import type { RefusalCode } from '../domain/refusals';
import { rejected } from './refusals';

/** A mutation's answer: the aggregate as the client sees it, or the refusal in the client's language. */
export const answer = <State, Shown>(
  outcome: Outcome<State, RefusalCode>,
  shown: (state: State) => Shown,
  locale: Locale,
): Shown | RejectionValue => (outcome.kind === 'rejected' ? rejected(outcome, locale) : shown(outcome.state));
