import type { Rejection, Uuid } from '@lianxin/kernel';
import type { RefusalCode } from '../refusals';
import type { ChoiceFacts } from './facts';
import { judge, tierOf } from './mentor-choice';
import type { SlotException, SlotRole, Term } from './pairing';
import { capacityOf } from './pairing-rules';

/** Somebody who could hold a slot, with his load, or why he can't. */
export interface SlotCandidate {
  readonly cadreId: Uuid;
  /** How many recruits he has in this role. */
  readonly load: number;
  readonly capacity: number;
  /** For which an officer must give a reason; empty where he is an ordinary choice. */
  readonly exceptions: readonly SlotException[];
  readonly rejection: Rejection<RefusalCode> | null;
}

const rank = ({ rejection, exceptions, load }: SlotCandidate): number =>
  (rejection ? 1_000_000 : 0) + exceptions.length * 1_000 + load;

/** Everybody of the slot's tier in the recruit's unit and above it: possible ones first, the least loaded foremost. */
export const slotCandidates = (role: SlotRole, term: Term, facts: ChoiceFacts): readonly SlotCandidate[] =>
  facts.candidates
    .filter(({ tier }) => tier === tierOf(role))
    .map((mentor) => {
      const judged = judge(mentor, role, term, facts);
      const isRefused = judged.kind === 'rejected';
      return {
        cadreId: mentor.cadreId,
        load: mentor.load[role],
        capacity: capacityOf(facts.rules, role),
        exceptions: isRefused ? [] : judged.exceptions,
        rejection: isRefused ? judged : null,
      };
    })
    .sort((a, b) => rank(a) - rank(b) || (a.cadreId < b.cadreId ? -1 : 1));
