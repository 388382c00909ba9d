import type { Channel, Purpose, RegisterPetitionInput } from '../../api/schema.generated';
import { readDay } from './day';

/** One of those who petition, as typed. */
export interface Person {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly address: string;
  readonly representative: boolean;
}

/** What came in, as it is being typed: nothing of it is checked yet. */
export interface Letter {
  readonly channel: Channel;
  /** The day of receipt as typed. */
  readonly day: string;
  readonly superiorNumber: string;
  readonly anonymous: boolean;
  /** At least one, which may be blank. */
  readonly petitioners: readonly Person[];
  /** How many people; blank stands for as many as are named. */
  readonly attendance: string;
  readonly text: string;
  /** At least one, which may be blank. */
  readonly demands: readonly string[];
  readonly place: string;
  readonly subject: string;
  readonly purpose: Purpose | null;
}

/** What stays for the next letter of the pile. */
export type Pile = Pick<Letter, 'channel' | 'day'>;

export const BLANK_PERSON: Person = {
  ...{ name: '', idNumber: '', phone: '', address: '' },
  representative: false,
};

/** The next letter of a pile, with nothing of its own yet. */
export const blankLetter = ({ channel, day }: Pile): Letter => ({
  ...{ channel, day, superiorNumber: '', anonymous: false, petitioners: [BLANK_PERSON], attendance: '' },
  ...{ text: '', demands: [''], place: '', subject: '', purpose: null },
});

const isNamed = ({ name, idNumber, phone, address }: Person): boolean =>
  [name, idNumber, phone, address].some((typed) => typed.trim() !== '');

/** Whether nothing was typed yet that somebody would miss. */
export const isBlankLetter = (letter: Letter): boolean =>
  JSON.stringify({ ...letter, ...blankLetter(letter) }) === JSON.stringify(letter);

/** The rows in which somebody is named, by their position on the page. */
export const namedRows = ({ petitioners }: Letter): readonly number[] =>
  petitioners.flatMap((person, row) => (isNamed(person) ? [row] : []));

/** How many people came or signed: as typed where that is a number, or else as many as are named. */
export const headCount = (letter: Letter): number => {
  const typed = Number(letter.attendance.normalize('NFKC').trim());
  return letter.attendance.trim() !== '' && Number.isSafeInteger(typed) && typed > 0
    ? typed
    : Math.max(1, namedRows(letter).length);
};

const figures = (typed: string): string | null => typed.normalize('NFKC').trim() || null;

const inputOf = (person: Person, joint: boolean) => ({
  name: person.name.trim(),
  idNumber: figures(person.idNumber),
  phone: figures(person.phone),
  address: person.address.trim() || null,
  representative: joint && person.representative,
});

/** The letter as the command takes it; a row in which nothing is typed isn’t anybody. */
export const toInput = (letter: Letter, today: string): Omit<RegisterPetitionInput, 'idempotencyKey'> => {
  const rows = namedRows(letter);
  return {
    channel: letter.channel,
    receivedAt: readDay(letter.day, today) ?? letter.day,
    superiorNumber: letter.channel === 'SUPERIOR_TRANSFER' ? letter.superiorNumber.trim() || null : null,
    anonymous: letter.anonymous,
    petitioners: letter.petitioners.filter(isNamed).map((person) => inputOf(person, rows.length > 1)),
    attendance: headCount(letter),
    text: letter.text,
    demands: [...letter.demands],
    place: letter.place.trim() || null,
    subject: letter.subject.trim() || null,
    purpose: letter.purpose,
  };
};
