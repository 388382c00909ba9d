import { accept, firstRefusal, type Decision, type Guard, type Uuid } from '@lianxin/kernel';
import { refuse } from '../refuse';
import type { RefusalCode } from '../refusals';
import type { PairingEvent } from './events';
import type { PairingFacts, StandingGuard } from './facts';
import { frame } from './frame';
import { mentorsEver, type Pairing } from './pairing';
import { mustBeStepOf } from './transitions';

/** What one of a pair says of the other; `grade` is 1 (worst) to 5 (best). */
export interface MutualEvaluation {
  readonly authorId: Uuid;
  readonly aboutId: Uuid;
  readonly grade: number;
  readonly remark: string | null;
}

/** What can be asked before the command. */
export const evaluatePairingGuards: readonly StandingGuard[] = [mustBeStepOf('evaluatePairing')];

type Rule = Guard<[Pairing, MutualEvaluation], RefusalCode>;

/** A mentor speaks of the recruit, and the recruit of a mentor: nobody of himself, no mentor of another. */
const mustFaceEachOther: Rule = (pairing, { authorId, aboutId }) => {
  const mentors = mentorsEver(pairing);
  const facing =
    (authorId === pairing.recruitId && mentors.includes(aboutId)) ||
    (aboutId === pairing.recruitId && mentors.includes(authorId));
  return facing ? null : refuse('NOT_A_PARTICIPANT');
};

const mustBeFirst: Rule = ({ evaluations }, { authorId, aboutId }) =>
  evaluations.some((one) => one.authorId === authorId && one.aboutId === aboutId)
    ? refuse('EVALUATED_ALREADY')
    : null;

const RULES: readonly Rule[] = [mustFaceEachOther, mustBeFirst];

/**
 * Mentor and recruit evaluate each other, voluntarily. Refuses states but ACTIVE and COMPLETED (ILLEGAL_STEP), anybody
 * but a mentor of this recruit and the recruit (NOT_A_PARTICIPANT) and a second time (EVALUATED_ALREADY).
 */
export const evaluatePairing = (
  pairing: Pairing,
  command: MutualEvaluation,
  facts: PairingFacts,
): Decision<PairingEvent, RefusalCode> => {
  const { occasion } = facts;
  const evaluation = { ...command, remark: command.remark?.trim() ?? null, on: occasion.today };
  return (
    firstRefusal(evaluatePairingGuards, pairing, facts) ??
    firstRefusal(RULES, pairing, command) ??
    accept({ type: 'pairing.evaluated', evaluation, ...frame(occasion) })
  );
};
