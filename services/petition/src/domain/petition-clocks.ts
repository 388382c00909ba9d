import type { PlainDate } from '@lianxin/calendar';
import {
  isOpen,
  lastClock,
  meetClock,
  nextClockId,
  startClock,
  voidClock,
  type Clock,
  type ClockKind,
  type Remark,
} from '@lianxin/casework';
import type { Facts } from './facts';
import type { Petition } from './petition';
import type { PetitionRule } from './petition-rules';
import { notifiesByOwnRules, type UnitOfCase } from './unit';

/** What of a petition a clock is started from; a registration has it before there is a petition. */
export type ClockSubject = Pick<Petition, 'clocks' | 'nameAndAddressClear' | 'purpose'>;

interface Start {
  readonly kind: ClockKind;
  readonly rule: PetitionRule;
  readonly unitId: string | null;
  readonly startedOn: PlainDate;
  readonly voidBecause?: Remark | null;
  readonly historical?: boolean;
}

/** Starts one of a petition's clocks under the rule table of the day. */
export const startPetitionClock = (clocks: readonly Clock[], start: Start, facts: Facts): Clock => {
  const { rules, version } = facts.rules;
  const side = start.unitId === null ? rules.rollOverForPetitioner : rules.rollOverForOffice;
  return startClock({
    ...start,
    id: nextClockId(clocks, start.kind),
    rule: rules[start.rule],
    ruleVersion: version,
    rollOver: side.value === 1,
    calendar: facts.calendar,
  });
};

/** NOTIFY of a unit that received a petition (PR 23); void where it can't or needn't be kept, yet with its due date. */
export const startNotify = (
  subject: ClockSubject,
  unit: UnitOfCase,
  startedOn: PlainDate,
  facts: Facts,
): Clock => {
  const voidBecause = notifiesByOwnRules(unit)
    ? 'OWN_PROCEDURE'
    : subject.nameAndAddressClear
      ? null
      : 'NAME_OR_ADDRESS_UNCLEAR';
  const start: Start = { kind: 'NOTIFY', rule: 'notify', unitId: unit.id, startedOn, voidBecause };
  return startPetitionClock(subject.clocks, start, facts);
};

/** The clocks that acceptance starts: CONCLUDE for a claim (PR 34), SUGGESTION for a suggestion, none otherwise. */
export const clocksOfAcceptance = (
  { clocks, purpose }: ClockSubject,
  unitId: string,
  acceptedOn: PlainDate,
  facts: Facts,
): readonly Clock[] => {
  if (purpose === 'CLAIM') {
    const start: Start = { kind: 'CONCLUDE', rule: 'conclude', unitId, startedOn: acceptedOn };
    return [startPetitionClock(clocks, start, facts)];
  }
  if (purpose === 'SUGGESTION') {
    const start: Start = { kind: 'SUGGESTION', rule: 'suggestionReply', unitId, startedOn: acceptedOn };
    return [startPetitionClock(clocks, start, facts)];
  }
  return [];
};

/** The open clocks of some kinds, those of one unit where it is named. */
export const openClocks = (
  petition: Pick<Petition, 'clocks'>,
  kinds: readonly ClockKind[],
  unitId: string | null = null,
): readonly Clock[] =>
  petition.clocks.filter(
    (clock) => kinds.includes(clock.kind) && isOpen(clock) && (unitId === null || clock.unitId === unitId),
  );

/** The open clocks of some kinds, met on a day. */
export const metClocks = (
  petition: Pick<Petition, 'clocks'>,
  kinds: readonly ClockKind[],
  on: PlainDate,
): readonly Clock[] => openClocks(petition, kinds).map((clock) => meetClock(clock, on));

/** The open clocks of some kinds, void from now on. */
export const voidedClocks = (
  petition: Pick<Petition, 'clocks'>,
  kinds: readonly ClockKind[],
  because: Remark,
  unitId: string | null = null,
): readonly Clock[] => openClocks(petition, kinds, unitId).map((clock) => voidClock(clock, because));

/** NOTIFY of the unit that holds the petition, void or not: at its due date acceptance is deemed. Imported ones deem nothing. */
export const notifyOfHolder = ({ clocks, heldBy }: Petition): Clock | null => {
  const clock = lastClock(clocks, 'NOTIFY', heldBy.id);
  return clock?.historical ? null : clock;
};
