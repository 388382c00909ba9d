import type { Channel, Purpose, RegisterPetitionInput } from '../../api/schema.generated';
import { BLANK_PERSON, blankLetter, type Letter, type Person, type Pile } from './letter';

/** What lies in the draft of a letter. */
export interface KeptLetter {
  readonly letter: Letter;
  /** Under which it is registered once, however often it is sent. */
  readonly idempotencyKey: string;
  /** What was sent under the key without an answer that says whether it was registered. */
  readonly unanswered: readonly RegisterPetitionInput[];
}

const CHANNELS: Readonly<Record<Channel, true>> = {
  ...{ LETTER: true, VISIT: true, ONLINE: true, PHONE: true, FAX: true },
  ...{ LEADERS_MAILBOX: true, GRID_REPORT: true, SUPERIOR_TRANSFER: true, OTHER: true },
};
const PURPOSES: Readonly<Record<Purpose, true>> = { CLAIM: true, SUGGESTION: true, ACCUSATION: true };

/** The channels in the order of the menu. */
export const channels = Object.keys(CHANNELS) as Channel[];
/** The purposes in the order of the form. */
export const purposes = Object.keys(PURPOSES) as Purpose[];

type Loose = Readonly<Record<string, unknown>>;
const looseOf = (value: unknown): Loose =>
  typeof value === 'object' && value !== null ? (value as Loose) : {};
const textOf = (value: unknown, otherwise = ''): string => (typeof value === 'string' ? value : otherwise);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isOneOf = <Key extends string>(of: Readonly<Record<Key, true>>, value: unknown): value is Key =>
  typeof value === 'string' && Object.hasOwn(of, value);

const personOf = (value: unknown): Person => {
  const { name, idNumber, phone, address, representative } = looseOf(value);
  return {
    ...{ name: textOf(name), idNumber: textOf(idNumber), phone: textOf(phone), address: textOf(address) },
    representative: representative === true,
  };
};

/** The channel and day of the last letter, as far as they are any. */
export const pileOf = (value: unknown, otherwise: Pile): Pile => {
  const { channel, day } = looseOf(value);
  return {
    channel: isOneOf(CHANNELS, channel) ? channel : otherwise.channel,
    day: textOf(day, otherwise.day),
  };
};

const letterOf = (value: unknown, pile: Pile): Letter => {
  const kept = looseOf(value);
  const petitioners = listOf(kept['petitioners']).map(personOf);
  const demands = listOf(kept['demands']).map((demand) => textOf(demand));
  const texts = ['superiorNumber', 'attendance', 'text', 'place', 'subject'] as const;
  return {
    ...blankLetter(pileOf(kept, pile)),
    ...Object.fromEntries(texts.map((name) => [name, textOf(kept[name])])),
    anonymous: kept['anonymous'] === true,
    petitioners: petitioners.length === 0 ? [BLANK_PERSON] : petitioners,
    demands: demands.length === 0 ? [''] : demands,
    purpose: isOneOf(PURPOSES, kept['purpose']) ? kept['purpose'] : null,
  };
};

/** Reads a draft back, also one of an older or newer console: what it doesn’t have is blank. Null where it is no letter’s. */
export const readKeptLetter = (value: unknown, pile: Pile): KeptLetter | null => {
  const { letter, idempotencyKey, unanswered } = looseOf(value);
  if (typeof idempotencyKey !== 'string' || idempotencyKey === '') return null;
  return {
    letter: letterOf(letter, pile),
    idempotencyKey,
    unanswered: listOf(unanswered) as readonly RegisterPetitionInput[],
  };
};
