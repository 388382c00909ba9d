import { daysBetween, type PlainDate } from '@lianxin/calendar';
import {
  isOpen,
  meetClock,
  nextClockId,
  reopenClock,
  startClock,
  voidClock,
  type Clock,
  type ClockStep,
} from '@lianxin/casework';
import type { Facts } from '../facts';
import * as law from '../law';
import type { Petition } from '../petition';
import { startPetitionClock } from '../petition-clocks';
import { registrarOf } from '../visibility';

const isUnclear = (step: ClockStep): boolean =>
  step.kind === 'REMARK' && step.remark === 'NAME_OR_ADDRESS_UNCLEAR';

/**
 * What becomes of NOTIFY when it becomes clear, or unclear, whom to write to (PR 23): a void one binds again up to its original
 * due date, as long as that hasn't passed; a running one becomes void.
 */
export const clocksOfClarity = (petition: Petition, isClear: boolean, { today }: Facts): readonly Clock[] => {
  if (isClear === petition.nameAndAddressClear) return [];
  const units = [petition.heldBy.id, petition.offeredTo?.id];
  return petition.clocks
    .filter(
      ({ kind, unitId, historical }) => kind === 'NOTIFY' && !historical && units.includes(unitId ?? ''),
    )
    .flatMap((clock) => {
      if (!isClear) return clock.state === 'RUNNING' ? [voidClock(clock, 'NAME_OR_ADDRESS_UNCLEAR')] : [];
      if (clock.state !== 'VOID' || !clock.steps.some(isUnclear) || clock.dueOn < today) return [];
      return [{ ...reopenClock(clock), steps: clock.steps.filter((step) => !isUnclear(step)) }];
    });
};

/** The clock that receipt started, counted from an earlier day of receipt: what was done stays done, in time or late. */
export const clocksOfReceiptOn = (
  petition: Petition,
  receivedOn: PlainDate,
  facts: Facts,
): readonly Clock[] => {
  const clock = petition.clocks.find(({ kind }) => kind === 'ROUTE' || kind === 'NOTIFY');
  if (!clock || clock.historical || clock.startedOn !== petition.receivedOn) return [];
  const [kind, rule] =
    clock.kind === 'ROUTE' ? (['ROUTE', 'route'] as const) : (['NOTIFY', 'notify'] as const);
  const start = { kind, rule, unitId: clock.unitId, startedOn: receivedOn };
  const anew = { ...startPetitionClock([], start, facts), id: clock.id };
  if (clock.state === 'VOID')
    return [{ ...anew, state: 'VOID', steps: [...anew.steps, ...clock.steps.filter(isUnclear)] }];
  return [clock.metOn === null ? anew : meetClock(anew, clock.metOn)];
};

/** The report back that a superior asked for by a day, owed by the registering office (PR 22); counted from `from`. */
export const reportBackClock = (
  clocks: readonly Clock[],
  unitId: string,
  from: PlainDate,
  dueOn: PlainDate,
  { calendar, rules }: Facts,
): Clock =>
  startClock({
    id: nextClockId(clocks, 'REPORT_BACK'),
    kind: 'REPORT_BACK',
    unitId,
    startedOn: from,
    rule: { value: daysBetween(from, dueOn), unit: 'DAYS', source: law.PR_22_ASSIGN },
    ruleVersion: rules.version,
    rollOver: false,
    calendar,
  });

/** The superior asks for another day: the open clock runs to it, and one that was missed stays so. */
export const clocksOfReportBack = (
  petition: Petition,
  dueOn: PlainDate | null,
  facts: Facts,
): readonly Clock[] => {
  const unitId = registrarOf(petition).id;
  const old = petition.clocks.find(
    (clock) => clock.kind === 'REPORT_BACK' && clock.unitId === unitId && isOpen(clock),
  );
  if (dueOn === null) return old ? [voidClock(old, 'WITHDRAWN')] : [];
  const anew = reportBackClock(petition.clocks, unitId, petition.receivedOn, dueOn, facts);
  return old ? [{ ...anew, id: old.id, state: old.state }] : [anew];
};
