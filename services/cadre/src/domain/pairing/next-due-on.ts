import type { PlainDate } from '@lianxin/calendar';
import { decisionDueOn } from './checklist';
import { nextLogDueOn } from './meeting-periods';
import type { Pairing } from './pairing';
import type { PairingRuleTable } from './pairing-rules';
import { isLive } from './transitions';

/** The first day by which something of the pairing is due: a mentor's next log, or the decision on the probation. */
export const pairingDueOn = (pairing: Pairing, rules: PairingRuleTable): PlainDate | null => {
  if (!isLive(pairing)) return null;
  const decision = pairing.decision === null ? decisionDueOn(pairing, rules) : null;
  const [first] = [nextLogDueOn(pairing, rules), decision].filter((date) => date !== null).sort();
  return first ?? null;
};
