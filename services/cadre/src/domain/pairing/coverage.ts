import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import type { CadreTier } from '../cadre';
import { lateLogs, missingLogs, outstandingLogs } from './meeting-periods';
import { tierOf } from './mentor-choice';
import { mentorOn, SLOT_ROLES, slotOf, type Pairing, type SlotRole } from './pairing';
import { capacityOf, type PairingRuleTable } from './pairing-rules';

/** A recruit on a day, and his unit then. */
export interface RecruitOn {
  readonly cadreId: Uuid;
  readonly unitId: Uuid;
}

/** Somebody who could take a recruit on a day, by the unit and the tier he had then. */
export interface MentorOn {
  readonly cadreId: Uuid;
  readonly unitId: Uuid;
  readonly tier: CadreTier;
}

/** What a board counts, of one unit or of all. */
export interface CoverageCounts {
  readonly recruits: number;
  /** Recruits with an active pairing and both mentors. */
  readonly complete: number;
  /** Recruits whom no leading cadre accompanied. */
  readonly withoutLead: number;
  /** Recruits whom no mid-level cadre accompanied. */
  readonly withoutMiddle: number;
  /** Pairings in which a present mentor owed a meeting. */
  readonly meetingsLate: number;
  /** Periods without a log, in pairings in force that day. */
  readonly missingLogs: number;
  /** Meetings logged after their period, in the same pairings. */
  readonly lateLogs: number;
  /** How many recruits the unit's leading cadres could still take, by the rule table. */
  readonly placesLeftLead: number;
  /** The same of its mid-level cadres. */
  readonly placesLeftMiddle: number;
}

/** How a unit stood on a day. */
export interface UnitCoverage extends CoverageCounts {
  readonly unitId: Uuid;
  /** Recruits who had no active pairing with both slots held. */
  readonly withoutFullPair: readonly Uuid[];
  /** Live pairings with a vacant slot, those whose probation ends first in front. */
  readonly vacant: readonly Uuid[];
}

/** What a board is made of: everybody and everything as of one day. */
export interface CoverageFacts {
  readonly recruits: readonly RecruitOn[];
  readonly pairings: readonly Pairing[];
  readonly mentors: readonly MentorOn[];
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

const restedOn = ({ suspensions }: Pairing, date: PlainDate): boolean =>
  suspensions.some(({ from, until }) => from <= date && (until === null || date < until));

const isHeldOn = (pairing: Pairing | undefined, role: SlotRole, date: PlainDate): boolean =>
  pairing !== undefined && mentorOn(slotOf(pairing, role), date) !== null;

const isFullOn = (pairing: Pairing, date: PlainDate): boolean =>
  SLOT_ROLES.every((role) => isHeldOn(pairing, role, date)) && !restedOn(pairing, date);

/** Whether a mentor who was there on a day owed a meeting; at rest, and once the probation was decided, nobody does. */
const owesMeetingOn = (pairing: Pairing, date: PlainDate, rules: PairingRuleTable): boolean =>
  !restedOn(pairing, date) &&
  (pairing.decision === null || date < pairing.decision.on) &&
  outstandingLogs(pairing, date, rules).length > 0;

const sumOf = <One>(all: readonly One[], figure: (one: One) => number): number =>
  all.reduce((sum, one) => sum + figure(one), 0);

const placesLeft = (
  role: SlotRole,
  mentors: readonly MentorOn[],
  loads: ReadonlyMap<string, number>,
  rules: PairingRuleTable,
): number =>
  sumOf(
    mentors.filter(({ tier }) => tier === tierOf(role)),
    ({ cadreId }) => Math.max(0, capacityOf(rules, role) - (loads.get(`${cadreId} ${role}`) ?? 0)),
  );

/** Every unit's recruits with what they lack on a day, in the order in which the units are met. */
export const coverageOf = (
  { recruits, pairings, mentors }: CoverageFacts,
  asOf: PlainDate,
  rules: PairingRuleTable,
): readonly UnitCoverage[] => {
  const inForce = pairings.filter((one) => wasInForceOn(one, asOf));
  const accompanying = new Map(inForce.map((one) => [one.recruitId, one]));
  const loads = new Map(loadsOf(pairings, asOf).map((one) => [`${one.mentorId} ${one.role}`, one.recruits]));
  const units = [...new Set([...recruits, ...inForce].map(({ unitId }) => unitId))];
  return units.map((unitId) => {
    const own = recruits.filter((one) => one.unitId === unitId);
    const theirs = inForce.filter((one) => one.unitId === unitId);
    const members = mentors.filter((one) => one.unitId === unitId);
    const isFull = ({ cadreId }: RecruitOn): boolean => {
      const pairing = accompanying.get(cadreId);
      return pairing !== undefined && isFullOn(pairing, asOf);
    };
    const lacking = (role: SlotRole): number =>
      own.filter(({ cadreId }) => !isHeldOn(accompanying.get(cadreId), role, asOf)).length;
    return {
      unitId,
      recruits: own.length,
      complete: own.filter(isFull).length,
      withoutFullPair: own.filter((one) => !isFull(one)).map(({ cadreId }) => cadreId),
      withoutLead: lacking('LEAD'),
      withoutMiddle: lacking('MIDDLE'),
      meetingsLate: theirs.filter((one) => owesMeetingOn(one, asOf, rules)).length,
      missingLogs: sumOf(theirs, (one) => missingLogs(one, asOf, rules).length),
      lateLogs: sumOf(theirs, (one) => lateLogs(one, asOf, rules).length),
      placesLeftLead: placesLeft('LEAD', members, loads, rules),
      placesLeftMiddle: placesLeft('MIDDLE', members, loads, rules),
      vacant: vacantOf(
        pairings.filter((one) => one.unitId === unitId),
        asOf,
      ),
    };
  });
};

const vacantOf = (pairings: readonly Pairing[], asOf: PlainDate): readonly Uuid[] =>
  pairings
    .filter((one) => wasLiveOn(one, asOf) && !SLOT_ROLES.every((role) => isHeldOn(one, role, asOf)))
    .sort((a, b) => (a.term.until < b.term.until ? -1 : a.term.until > b.term.until ? 1 : 0))
    .map(({ id }) => id);

const COUNTS = [
  ...(['recruits', 'complete', 'withoutLead', 'withoutMiddle', 'meetingsLate'] as const),
  ...(['missingLogs', 'lateLogs', 'placesLeftLead', 'placesLeftMiddle'] as const),
] satisfies readonly (keyof CoverageCounts)[];

/** The same figures over all units. */
export const coverageTotals = (units: readonly CoverageCounts[]): CoverageCounts =>
  Object.fromEntries(
    COUNTS.map((count) => [count, sumOf(units, (unit) => unit[count])]),
  ) as unknown as CoverageCounts;

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
