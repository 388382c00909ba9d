import type { PetitionDecision } from '../src/domain/decide';
import { evolveAll } from '../src/domain/evolve';
import type { Clock, ClockKind } from '@lianxin/casework';
import type { Petition } from '../src/domain/petition';

/** The code of a refusal, or null where the decision was accepted. */
export const codeOf = (decision: PetitionDecision): string | null =>
  decision.kind === 'rejected' ? decision.code : null;

/** The petition after an accepted decision; a refusal fails the test. */
export const after = (petition: Petition, decision: PetitionDecision): Petition => {
  if (decision.kind === 'rejected') throw new Error(`${decision.code} ${JSON.stringify(decision.details)}`);
  return evolveAll(petition, decision.events);
};

/** The only clock of a kind and unit, or the last of them; none fails the test. */
export const clockOf = (petition: Petition, kind: ClockKind, unitId?: string): Clock => {
  const clock = petition.clocks
    .filter((one) => one.kind === kind && (unitId === undefined || one.unitId === unitId))
    .at(-1);
  if (!clock) throw new Error(`no clock ${kind}`);
  return clock;
};
