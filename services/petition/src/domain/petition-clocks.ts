import type { PlainDate } from '@lianxin/calendar';
import {
  lastClock,
  nextClockId,
  startClock,
  type Clock,
  type ClockKind,
  type Remark,
} from '@lianxin/casework';
import type { Facts } from './facts';
import type { Petition } from './petition';
import type { PetitionRule } from './petition-rules';
import { tableOn } from './rules/rule-history';
import { isPetitionOffice, notifiesByOwnRules, type UnitOfCase } from './unit';

export { metClocks, openClocks, voidedClocks } from '@lianxin/casework';

interface Start {
  readonly kind: ClockKind;
  readonly rule: PetitionRule;
  readonly unitId: string | null;
  readonly startedOn: PlainDate;
  readonly voidBecause?: Remark | null;
  readonly historical?: boolean;
}

/** Starts one of a petition's clocks under the rule table of the day on which it starts, whenever that is recorded. */
export const startPetitionClock = (clocks: readonly Clock[], start: Start, facts: Facts): Clock => {
  const { rules, version } = tableOn(facts.rules, start.startedOn);
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

/**
 * The clock of a unit that received a petition: ROUTE for a petition office (PR 22), NOTIFY for any other (PR 23), void where
 * it can't or needn't be kept, yet with its due date.
 */
export const startClockOfReceipt = (
  { clocks, nameAndAddressClear }: Pick<Petition, 'clocks' | 'nameAndAddressClear'>,
  unit: UnitOfCase,
  startedOn: PlainDate,
  facts: Facts,
  historical = false,
): Clock => {
  const start = { unitId: unit.id, startedOn, historical };
  if (isPetitionOffice(unit)) {
    return startPetitionClock(clocks, { ...start, kind: 'ROUTE', rule: 'route' }, facts);
  }
  const unclear: Remark | null = nameAndAddressClear ? null : 'NAME_OR_ADDRESS_UNCLEAR';
  const voidBecause: Remark | null = notifiesByOwnRules(unit) ? 'OWN_PROCEDURE' : unclear;
  return startPetitionClock(clocks, { ...start, kind: 'NOTIFY', rule: 'notify', voidBecause }, facts);
};

/** The clocks that acceptance starts: CONCLUDE for a claim (PR 34), SUGGESTION for a suggestion, none otherwise. */
export const clocksOfAcceptance = (
  { clocks, purpose }: Pick<Petition, 'clocks' | 'purpose'>,
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

/** NOTIFY of the unit that holds the petition, void or not: at its due date acceptance is deemed. Imported ones deem nothing. */
export const notifyOfHolder = ({ clocks, heldBy }: Petition): Clock | null => {
  const clock = lastClock(clocks, 'NOTIFY', heldBy.id);
  return clock?.historical ? null : clock;
};

/** Periods that units set each other: their own business, and none of the petitioner's. */
const BETWEEN_UNITS: readonly ClockKind[] = ['REPORT_BACK', 'SUPERVISION'];

/** The clocks that a petitioner is told of. */
export const clocksToldToPetitioner = ({ clocks }: Pick<Petition, 'clocks'>): readonly Clock[] =>
  clocks.filter(({ kind }) => !BETWEEN_UNITS.includes(kind));
