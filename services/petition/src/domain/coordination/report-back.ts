import { shanghaiDateOf } from '@lianxin/calendar';
import { isOpen, type Clock } from '@lianxin/casework';
import type { Facts } from '../facts';
import * as law from '../law';
import type { Petition } from '../petition';
import { startClockUntil } from './due-clock';
import type { ReportBack } from './state';

/** A report back that is owed or was given: one for each clock REPORT_BACK. */
export interface ReportDue {
  readonly clock: Clock;
  /** The unit that assigned the petition; null where a superior outside did, which the reporting office speaks for. */
  readonly by: string | null;
  readonly report: ReportBack | null;
}

/** Whoever takes over what is assigned (交办) owes the report from the day of the offer to the day that was set (PR 22). */
export const clocksOfAssignment = (petition: Petition, unitId: string, facts: Facts): readonly Clock[] => {
  const { offer } = petition.responsibility;
  if (!offer || offer.kind !== 'ASSIGN' || offer.reportBackBy === null) return [];
  const startedOn = shanghaiDateOf(new Date(offer.offeredAt));
  const due = { kind: 'REPORT_BACK', unitId, startedOn, dueOn: offer.reportBackBy } as const;
  return [startClockUntil(petition.clocks, { ...due, source: law.PR_22_ASSIGN }, facts)];
};

/** Every report back of a petition, in the order in which they were asked for. */
export const reportsOf = ({ clocks, assignments = [], reportBacks = [] }: Petition): readonly ReportDue[] =>
  clocks
    .filter(({ kind }) => kind === 'REPORT_BACK')
    .map((clock) => ({
      clock,
      by: assignments.find(({ clockId }) => clockId === clock.id)?.by ?? null,
      report: reportBacks.find(({ clockId }) => clockId === clock.id) ?? null,
    }));

/** Those that are still owed, the earliest first. */
export const reportsOwed = (petition: Petition): readonly ReportDue[] =>
  reportsOf(petition)
    .filter(({ clock, report }) => report === null && isOpen(clock))
    .toSorted((a, b) => (a.clock.dueOn < b.clock.dueOn ? -1 : 1));

/** Those on which the assigning unit hasn't spoken yet. */
export const reportsToJudge = (petition: Petition): readonly ReportDue[] =>
  reportsOf(petition).filter(({ report }) => report?.verdict === null);

/** Who speaks on a report: the unit that assigned it; for a superior outside, the office that reports to it. */
export const judgeOf = ({ by, clock }: ReportDue): string | null => by ?? clock.unitId;
