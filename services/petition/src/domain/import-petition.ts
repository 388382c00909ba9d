import { daysBetween, type PlainDate } from '@lianxin/calendar';
import { meetClock, missClock, voidClock, type Clock } from '@lianxin/casework';
import { accept, type Accepted } from '@lianxin/kernel';
import type { Acting } from './acting';
import { frame } from './decide';
import type { PetitionEvent } from './events';
import type { Facts } from './facts';
import { startPetitionClock } from './petition-clocks';
import { clockOfReceipt, registration, type RegisterPetition } from './register-petition';

/** The written answer that an older system gave. */
export interface ReplyOfOldSystem {
  readonly text: string;
  readonly repliedOn: PlainDate;
}

export interface ImportPetition extends RegisterPetition {
  readonly reply: ReplyOfOldSystem | null;
}

/** ROUTE or NOTIFY from receipt, late where it is by now; nothing fires on it. */
const openClock = (command: ImportPetition, facts: Facts): Clock => {
  const clock = clockOfReceipt(command, facts, true);
  return clock.dueOn < facts.today ? missClock(clock) : clock;
};

/** NOTIFY isn't told by an import, and says so. */
const unknownNotify = ({ unit, receivedOn }: ImportPetition, facts: Facts): Clock =>
  startPetitionClock(
    [],
    {
      kind: 'NOTIFY',
      rule: 'notify',
      unitId: unit.id,
      startedOn: receivedOn,
      voidBecause: 'UNKNOWN_FROM_IMPORT',
      historical: true,
    },
    facts,
  );

/** CONCLUDE (or SUGGESTION) counted from receipt, because the day of acceptance isn't told; none for an accusation. */
const concludedFromReceipt = (
  command: ImportPetition,
  repliedOn: PlainDate,
  facts: Facts,
): readonly Clock[] => {
  const { purpose, unit, receivedOn } = command;
  if (purpose === 'ACCUSATION') return [];
  const start =
    purpose === 'SUGGESTION'
      ? ({ kind: 'SUGGESTION', rule: 'suggestionReply' } as const)
      : ({ kind: 'CONCLUDE', rule: 'conclude' } as const);
  const clock = startPetitionClock(
    [],
    { ...start, unitId: unit.id, startedOn: receivedOn, historical: true },
    facts,
  );
  const steps = [...clock.steps, { kind: 'REMARK', remark: 'COUNTED_FROM_RECEIPT' } as const];
  return [meetClock({ ...clock, steps }, repliedOn)];
};

/** No proof of delivery came with the import, so the petitioner's period is shown from the reply and binds nobody. */
const unprovenReviewPeriod = (repliedOn: PlainDate, facts: Facts): Clock =>
  voidClock(
    startPetitionClock(
      [],
      { kind: 'REVIEW_REQUEST', rule: 'reviewRequest', unitId: null, startedOn: repliedOn, historical: true },
      facts,
    ),
    'UNKNOWN_FROM_IMPORT',
  );

/**
 * Registers a petition of an older system, marked historical, with its true dates: REGISTERED with the clock of receipt, or
 * CONCLUDED where a reply came with it. Lateness is stated from receipt; no timer fires on what came with the import.
 */
export const importPetition = (
  command: ImportPetition,
  acting: Acting,
  facts: Facts,
): Accepted<PetitionEvent> => {
  const { reply, receivedOn } = command;
  const clocks = reply ? [unknownNotify(command, facts)] : [openClock(command, facts)];
  const registered: PetitionEvent = {
    ...registration(command, acting, facts, clocks),
    historical: true,
  };
  if (!reply) return accept<PetitionEvent>(registered);
  const { text, repliedOn } = reply;
  return accept<PetitionEvent>(registered, {
    type: 'petition.reply-imported',
    ...frame(acting, facts, [
      ...concludedFromReceipt(command, repliedOn, facts),
      unprovenReviewPeriod(repliedOn, facts),
    ]),
    answer: { kind: 'IMPORTED_REPLY', text },
    on: repliedOn,
    afterDays: daysBetween(receivedOn, repliedOn),
  });
};
