import { accept, type Accepted } from '@lianxin/kernel';
import type { PlainDate } from '@lianxin/calendar';
import type { Clock } from '@lianxin/casework';
import type { Acting } from './acting';
import { frame } from './decide';
import type { PetitionEvent, PetitionRegistered } from './events';
import type { Facts } from './facts';
import type { PersonalPart } from './petition';
import { startNotify, startPetitionClock } from './petition-clocks';
import { isPetitionOffice, unitOfCase, type UnitFacts } from './unit';
import type { Channel, Purpose } from './vocabulary';

export interface RegisterPetition {
  readonly id: string;
  readonly number: string;
  /** The unit that received the petition and answers for it from now on. */
  readonly unit: UnitFacts;
  readonly channel: Channel;
  /** The number under which a superior transferred it; null where none did. */
  readonly superiorNumber: string | null;
  readonly purpose: Purpose | null;
  readonly receivedOn: PlainDate;
  readonly subject: string;
  readonly text: string;
  readonly place: string | null;
  /** How many people came or signed, representatives included. */
  readonly attendance: number;
  readonly anonymous: boolean;
  readonly personal: PersonalPart | null;
}

/** Whether somebody can be written to: a name and an address (PR 23), and not anonymous. */
export const isNameAndAddressClear = ({ anonymous, personal }: RegistrationPart): boolean =>
  !anonymous &&
  (personal?.petitioners ?? []).some(
    ({ name, address }) => name.trim() !== '' && (address ?? '').trim() !== '',
  );

type RegistrationPart = Pick<RegisterPetition, 'anonymous' | 'personal'>;

/** ROUTE from receipt by the petition office (PR 22), NOTIFY from receipt by any other unit (PR 23). */
export const clocksOfReceipt = (command: RegisterPetition, facts: Facts): Clock => {
  const { unit, receivedOn, purpose } = command;
  if (!isPetitionOffice(unit)) {
    const nameAndAddressClear = isNameAndAddressClear(command);
    return startNotify({ clocks: [], nameAndAddressClear, purpose }, unit, receivedOn, facts);
  }
  const start = { kind: 'ROUTE', rule: 'route', unitId: unit.id, startedOn: receivedOn } as const;
  return startPetitionClock([], start, facts);
};

/** The event of a registration with the clock that receipt starts. */
export const registration = (
  command: RegisterPetition,
  acting: Acting,
  facts: Facts,
  clocks: readonly Clock[],
): PetitionRegistered => {
  const { id, unit, ...told } = command;
  return {
    type: 'petition.registered',
    ...frame(acting, facts, clocks),
    petitionId: id,
    unit: unitOfCase(unit),
    ...told,
    nameAndAddressClear: isNameAndAddressClear(command),
    historical: false,
  };
};

/** Registers what came in, always: no rejection exists (PR 22, 23, 44). Starts ROUTE or NOTIFY from the day of receipt. */
export const registerPetition = (
  command: RegisterPetition,
  acting: Acting,
  facts: Facts,
): Accepted<PetitionEvent> => accept(registration(command, acting, facts, [clocksOfReceipt(command, facts)]));
