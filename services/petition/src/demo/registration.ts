import { addDays, type PlainDate } from '@lianxin/calendar';
import { addressIn, makeIdNumber, makePerson, makePhone, type Chance, type Matter } from '@lianxin/synthesis';
import type { PersonalPart, Petitioner } from '../domain/petition';
import type { RegisterPetition } from '../domain/register-petition';
import type { Channel, Purpose } from '../domain/vocabulary';

/** How often each channel is used; the compiler asks for one that is added. */
const CHANNEL_WEIGHTS: Readonly<Record<Channel, number>> = {
  ONLINE: 34,
  VISIT: 18,
  PHONE: 16,
  LETTER: 10,
  LEADERS_MAILBOX: 8,
  GRID_REPORT: 6,
  SUPERIOR_TRANSFER: 5,
  OTHER: 2,
  FAX: 1,
};

/** A registration but for its id, its number and the unit that received it. */
export type Letter = Omit<RegisterPetition, 'id' | 'number' | 'unit'>;

const petitionerIn = (chance: Chance, { township }: Matter, representative: boolean): Petitioner => {
  const person = makePerson(chance, [1946, 2003]);
  return {
    name: person.name,
    idNumber: chance.happens(0.6) ? makeIdNumber(chance, person) : null,
    phone: chance.happens(0.9) ? makePhone(chance) : null,
    address: chance.happens(0.9) ? addressIn(chance, township) : null,
    representative,
  };
};

/** How many came or signed: a few visits and letters are joint ones. */
const attendanceOf = (chance: Chance, channel: Channel): number => {
  if (channel === 'VISIT' && chance.happens(0.22)) return chance.int(2, 36);
  return channel === 'LETTER' && chance.happens(0.15) ? chance.int(3, 60) : 1;
};

const personalOf = (chance: Chance, matter: Matter, attendance: number): PersonalPart => {
  const joint = attendance > 1;
  const count = joint ? Math.min(5, attendance, chance.int(1, 5)) : 1;
  return { petitioners: Array.from({ length: count }, () => petitionerIn(chance, matter, joint)) };
};

const superiorNumber = (chance: Chance, channel: Channel, receivedOn: PlainDate): string | null =>
  channel === 'SUPERIOR_TRANSFER' ? `市信转〔${receivedOn.slice(0, 4)}〕${chance.int(1000, 9999)}号` : null;

/** What came in, by whom and how; an accuser gives his name less often. */
export const letterOf = (
  chance: Chance,
  matter: Matter,
  receivedOn: PlainDate,
  purpose: Purpose | null,
): Letter => {
  const channel = chance.weighted(CHANNEL_WEIGHTS);
  const anonymous = chance.happens(matter.kind === 'accusation' ? 0.45 : 0.04);
  const attendance = anonymous ? 1 : attendanceOf(chance, channel);
  return {
    channel,
    superiorNumber: superiorNumber(chance, channel, receivedOn),
    purpose,
    receivedOn,
    subject: matter.subject,
    text: matter.text,
    place: chance.happens(0.92) ? matter.place : null,
    attendance,
    anonymous,
    personal: anonymous ? null : personalOf(chance, matter, attendance),
  };
};

/** The day on which it was registered: a letter lies a day or two, a visitor is registered at once. */
export const registeredOn = (chance: Chance, { channel, receivedOn }: Letter): PlainDate =>
  addDays(receivedOn, channel === 'VISIT' || channel === 'PHONE' ? 0 : chance.int(0, 2));
