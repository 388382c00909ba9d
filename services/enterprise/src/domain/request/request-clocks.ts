import type { PlainDate } from '@lianxin/calendar';
import {
  handOnClock,
  nextClockId,
  openClocks,
  startClock,
  type Clock,
  type ClockKind,
  type Rule,
} from '@lianxin/casework';
import type { Facts } from './facts';
import { periodRule } from './request-rules';
import type { ServiceRequest } from './service-request';

interface Start {
  readonly kind: ClockKind;
  readonly rule: Rule;
  readonly unitId: string;
  readonly startedOn: PlainDate;
}

/** The three periods that a firm can count on, each with its rule. */
const PERIODS = { CONTACT: 'contact', ANSWER: 'answer', SOLVE: 'solve' } as const;
type Period = keyof typeof PERIODS;

/** The kinds of clock that stay with a request when another unit takes it over. */
export const FIRMS_CLOCKS = Object.keys(PERIODS) as readonly Period[];

/** Every kind of clock that a request can have. */
export const ALL_CLOCKS: readonly ClockKind[] = [...FIRMS_CLOCKS, 'OBJECT', 'OBJECTION_DECISION'];

/** Starts one of a request's clocks under the rule table of the day. */
export const startRequestClock = (clocks: readonly Clock[], start: Start, facts: Facts): Clock =>
  startClock({
    ...start,
    id: nextClockId(clocks, start.kind),
    ruleVersion: facts.rules.version,
    rollOver: facts.rules.rules.rollOverForOffice.value === 1,
    calendar: facts.calendar,
  });

type Promised = Pick<ServiceRequest, 'clocks' | 'category' | 'urgent'>;

/**
 * CONTACT, ANSWER and SOLVE, or one of them, for the unit that answers. They run from the day on which the firm asked (or
 * asked again), whichever unit has it: passing it on costs the offices time, and not the firm.
 */
export const startFirmsClocks = (
  request: Promised,
  unitId: string,
  startedOn: PlainDate,
  facts: Facts,
  kinds: readonly Period[] = FIRMS_CLOCKS,
): readonly Clock[] =>
  kinds.map((kind) => {
    const rule = periodRule(facts.rules, request, PERIODS[kind]);
    return startRequestClock(request.clocks, { kind, rule, unitId, startedOn }, facts);
  });

const isFirms = (kind: ClockKind): kind is Period => kind in PERIODS;

/**
 * The running clocks as another category or urgency has them: from their own start, or from today where they would have
 * ended before today. What is missed, met or paused stays.
 */
export const retimedClocks = (
  { clocks }: Pick<ServiceRequest, 'clocks'>,
  sorted: Pick<ServiceRequest, 'category' | 'urgent'>,
  facts: Facts,
): readonly Clock[] =>
  clocks.flatMap((clock) => {
    const { kind, state, id, unitId, startedOn } = clock;
    if (state !== 'RUNNING' || !isFirms(kind) || unitId === null) return [];
    const rule = periodRule(facts.rules, sorted, PERIODS[kind]);
    const from = (day: PlainDate): Clock => ({
      ...startRequestClock(clocks, { kind, rule, unitId, startedOn: day }, facts),
      id,
    });
    const retimed = from(startedOn);
    if (retimed.dueOn === clock.dueOn && retimed.ruleVersion === clock.ruleVersion) return [];
    return [retimed.dueOn < facts.today ? from(facts.today) : retimed];
  });

/** What the firm can still count on is owed by another unit now, by the same days. */
export const handedOn = (request: Pick<ServiceRequest, 'clocks'>, unitId: string): readonly Clock[] =>
  openClocks(request, FIRMS_CLOCKS).map((clock) => handOnClock(clock, unitId));
