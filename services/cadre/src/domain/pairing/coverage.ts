import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { lateLogs, missingLogs } from './meeting-periods';
import { mentorOn, SLOT_ROLES, slotOf, type Pairing, type SlotRole } from './pairing';
import type { PairingRuleTable } from './pairing-rules';

/** A recruit on a day, and his unit then. */
export interface RecruitOn {
  readonly cadreId: Uuid;
  readonly unitId: Uuid;
}

/** How a unit stood on a day. */
export interface UnitCoverage {
  readonly unitId: Uuid;
  readonly recruits: number;
  /** Recruits who had no active pairing with both slots held. */
  readonly withoutFullPair: readonly Uuid[];
  /** Periods without a log, in pairings in force that day. */
  readonly missingLogs: number;
  /** Meetings logged after their period, in the same pairings. */
  readonly lateLogs: number;
}

/** How many recruits a mentor had on a day, in slots of one role. */
export interface MentorLoad {
  readonly mentorId: Uuid;
  readonly role: SlotRole;
  readonly recruits: number;
}

/** Whether the pairing was active, or resting, on a day. */
const wasInForceOn = ({ activeFrom, closedOn }: Pairing, date: PlainDate): boolean =>
  activeFrom !== null && activeFrom <= date && (closedOn === null || date < closedOn);

/** Whether it held its mentors on a day, from the proposal to its end. */
const wasLiveOn = ({ proposedOn, closedOn }: Pairing, date: PlainDate): boolean =>
  proposedOn <= date && (closedOn === null || date < closedOn);

const isFullOn = (pairing: Pairing, date: PlainDate): boolean =>
  wasInForceOn(pairing, date) &&
  SLOT_ROLES.every((role) => mentorOn(slotOf(pairing, role), date) !== null) &&
  !pairing.suspensions.some(({ from, until }) => from <= date && (until === null || date < until));

/** Every unit's recruits with what they lack on a day, in the order in which the units are met. */
export const coverageOf = (
  recruits: readonly RecruitOn[],
  pairings: readonly Pairing[],
  asOf: PlainDate,
  rules: PairingRuleTable,
): readonly UnitCoverage[] => {
  const full = new Set(pairings.filter((one) => isFullOn(one, asOf)).map(({ recruitId }) => recruitId));
  const inForce = pairings.filter((one) => wasInForceOn(one, asOf));
  const units = [...new Set([...recruits, ...inForce].map(({ unitId }) => unitId))];
  return units.map((unitId) => {
    const own = recruits.filter((one) => one.unitId === unitId);
    const theirs = inForce.filter((one) => one.unitId === unitId);
    return {
      unitId,
      recruits: own.length,
      withoutFullPair: own.filter(({ cadreId }) => !full.has(cadreId)).map(({ cadreId }) => cadreId),
      missingLogs: theirs.reduce((sum, one) => sum + missingLogs(one, asOf, rules).length, 0),
      lateLogs: theirs.reduce((sum, one) => sum + lateLogs(one, asOf, rules).length, 0),
    };
  });
};

/** How many recruits each mentor had on a day, the most loaded first. */
export const loadsOf = (pairings: readonly Pairing[], asOf: PlainDate): readonly MentorLoad[] => {
  const loads = new Map<string, MentorLoad>();
  for (const pairing of pairings.filter((one) => wasLiveOn(one, asOf))) {
    for (const role of SLOT_ROLES) {
      const mentorId = mentorOn(slotOf(pairing, role), asOf);
      if (mentorId === null) continue;
      const key = `${mentorId} ${role}`;
      loads.set(key, { mentorId, role, recruits: (loads.get(key)?.recruits ?? 0) + 1 });
    }
  }
  return [...loads.values()].sort((a, b) => b.recruits - a.recruits || (a.mentorId < b.mentorId ? -1 : 1));
};
