import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, type Decision, type Guard, type Uuid } from '@lianxin/kernel';
import { mustNotPrecede } from '../dates';
import { mustSaySomething } from '../names';
import { refuse } from '../refuse';
import type { RefusalCode } from '../refusals';
import type { PairingEvent } from './events';
import type { PairingFacts, StandingGuard } from './facts';
import { frame } from './frame';
import type { Pairing } from './pairing';
import { mustBeStepOf } from './transitions';

/** A goal of the growth plan. */
export interface NewGoal {
  readonly goalId: Uuid;
  readonly text: string;
  readonly dueOn: PlainDate;
  readonly authorId: Uuid;
}

/** What can be asked before the command. */
export const setGrowthGoalGuards: readonly StandingGuard[] = [mustBeStepOf('setGrowthGoal')];

type Rule = Guard<[Pairing, NewGoal, PairingFacts], RefusalCode>;

const mustAimAtSomething: Rule = (_, { text }) => (mustSaySomething(text) ? refuse('TEXT_REQUIRED') : null);

const mustBeAhead: Rule = (_, { dueOn }, { occasion }) => mustNotPrecede(dueOn, occasion.today);

const RULES: readonly Rule[] = [mustAimAtSomething, mustBeAhead];

/** Adds a goal. Refuses any state but ACTIVE (ILLEGAL_STEP), a blank goal (TEXT_REQUIRED) and a past day (DATE_TOO_EARLY). */
export const setGrowthGoal = (
  pairing: Pairing,
  command: NewGoal,
  facts: PairingFacts,
): Decision<PairingEvent, RefusalCode> => {
  const { occasion } = facts;
  const { goalId, text, dueOn, authorId } = command;
  const goal = { id: goalId, text: text.trim(), dueOn, setOn: occasion.today, setById: authorId };
  return (
    firstRefusal(setGrowthGoalGuards, pairing, facts) ??
    firstRefusal(RULES, pairing, command, facts) ??
    accept({ type: 'pairing.goal-set', goal, ...frame(occasion) })
  );
};
