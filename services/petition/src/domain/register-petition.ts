import { accept, type Accepted } from '@lianxin/kernel';
import type { PlainDate } from '@lianxin/calendar';
import type { Clock } from '@lianxin/casework';
import type { Acting } from './acting';
import { demandAdded, type AddDemand } from './add-demand';
import { frame } from './decide';
import type { PetitionEvent, PetitionRegistered } from './events';
import type { Facts } from './facts';
import { reportBackClock } from './intake/clocks';
import type { LimitationPeriod } from './intake/state';
import type { PersonalPart } from './petition';
import { startClockOfReceipt } from './petition-clocks';
import { subjectOf } from './subject-of';
import { unitOfCase, type UnitFacts } from './unit';
import type { Channel, Purpose } from './vocabulary';

export interface RegisterPetition {
  readonly id: string;
  readonly number: string;
  /** The unit that received the petition and answers for it from now on. */
  readonly unit: UnitFacts;
  readonly channel: Channel;
  /** The number under which a superior transferred it; null where none did. */
  readonly superiorNumber: string | null;
  /** The superior that transferred it, in words, and the last day of the report back that it asked for (PR 22). */
  readonly superiorUnit?: string | null;
  readonly reportBackBy?: PlainDate | null;
  /** Periods of other laws that run meanwhile. */
  readonly limitationPeriods?: readonly LimitationPeriod[];
  readonly purpose: Purpose | null;
  readonly receivedOn: PlainDate;
  /** Null where nobody wrote one: the first sentence of the text stands for it. */
  readonly subject: string | null;
  readonly text: string;
  readonly place: string | null;
  /** How many people came or signed, representatives included; at least as many as are named. */
  readonly attendance: number;
  readonly anonymous: boolean;
  readonly personal: PersonalPart | null;
  /** What is asked for, as far as it is clear at registration. */
  readonly demands?: readonly Pick<AddDemand, 'demandId' | 'text'>[];
}

type RegistrationPart = Pick<RegisterPetition, 'anonymous' | 'personal'>;

/** Whether somebody can be written to: a name and an address (PR 23), and not anonymous. */
export const isNameAndAddressClear = ({ anonymous, personal }: RegistrationPart): boolean =>
  !anonymous &&
  (personal?.petitioners ?? []).some(
    ({ name, address }) => name.trim() !== '' && (address ?? '').trim() !== '',
  );

/** The event of a registration with the clocks that it starts. */
export const registration = (
  command: RegisterPetition,
  acting: Acting,
  facts: Facts,
  clocks: readonly Clock[],
): PetitionRegistered => ({
  type: 'petition.registered',
  ...frame(acting, facts, clocks),
  petitionId: command.id,
  number: command.number,
  channel: command.channel,
  superiorNumber: command.superiorNumber,
  purpose: command.purpose,
  receivedOn: command.receivedOn,
  unit: unitOfCase(command.unit),
  subject: subjectOf(command),
  text: command.text,
  place: command.place,
  attendance: Math.max(command.attendance, command.personal?.petitioners.length ?? 0),
  anonymous: command.anonymous,
  nameAndAddressClear: isNameAndAddressClear(command),
  ...(command.superiorUnit ? { superiorUnit: command.superiorUnit } : {}),
  ...(command.reportBackBy ? { reportBackBy: command.reportBackBy } : {}),
  ...(command.limitationPeriods?.length ? { limitationPeriods: command.limitationPeriods } : {}),
  historical: false,
  personal: command.personal,
});

/** The clock that receipt starts: ROUTE at a petition office (PR 22), NOTIFY at any other unit (PR 23). */
export const clockOfReceipt = (command: RegisterPetition, facts: Facts, historical = false): Clock => {
  const subject = { clocks: [], nameAndAddressClear: isNameAndAddressClear(command) };
  return startClockOfReceipt(subject, command.unit, command.receivedOn, facts, historical);
};

const clocksOfRegistration = (command: RegisterPetition, facts: Facts): readonly Clock[] => {
  const { unit, receivedOn, reportBackBy } = command;
  const receipt = clockOfReceipt(command, facts);
  if (!reportBackBy) return [receipt];
  return [receipt, reportBackClock([receipt], unit.id, receivedOn, reportBackBy, facts)];
};

/**
 * Registers what came in, always: no rejection exists (PR 22, 23, 44). Starts ROUTE or NOTIFY from the day of receipt, and
 * REPORT_BACK where a superior asked for a report; records each demand that is named as addDemand does.
 */
export const registerPetition = (
  command: RegisterPetition,
  acting: Acting,
  facts: Facts,
): Accepted<PetitionEvent> =>
  accept<PetitionEvent>(
    registration(command, acting, facts, clocksOfRegistration(command, facts)),
    ...(command.demands ?? []).map((demand) => demandAdded({ ...demand, parentId: null }, acting, facts)),
  );
