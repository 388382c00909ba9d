import { checklistFrom } from '../../domain/pairing/checklist';
import { pairingDue, pendingDecisionOn, workOn } from '../../domain/pairing/due';
import { nextLogDue } from '../../domain/pairing/meeting-periods';
import type { Pairing } from '../../domain/pairing/pairing';
import type { PairingRuleTable } from '../../domain/pairing/pairing-rules';
import type { PairingRow } from './pairing-rows';

type WorkColumns = Pick<PairingRow, 'dueOn' | 'workOn' | 'logDueOn' | 'checklistOn' | 'decisionDueOn'>;

/** By which days the work on a pairing is found and ordered; they change with the pairing only, not with the day. */
export const workColumns = (pairing: Pairing, rules: PairingRuleTable): WorkColumns => {
  const decisionDueOn = pendingDecisionOn(pairing, rules);
  return {
    dueOn: pairingDue(pairing, rules)?.dueOn ?? null,
    workOn: workOn(pairing, rules),
    logDueOn: nextLogDue(pairing, rules)?.dueOn ?? null,
    checklistOn: decisionDueOn === null ? null : checklistFrom(pairing, rules),
    decisionDueOn,
  };
};
