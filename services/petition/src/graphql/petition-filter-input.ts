import type { PlainDate } from '@lianxin/calendar';
import { InvalidInput } from '@lianxin/kernel';
import { DateScalar, parseOptionalId, parseShortText } from '@lianxin/subgraph';
import { Field, ID, InputType } from 'type-graphql';
import type { PetitionFilter } from '../application/readers';
import type { Channel, PetitionStatus, Purpose } from '../domain/vocabulary';
import { ChannelEnum, PetitionStatusEnum, PurposeEnum } from './enums';

@InputType({ description: 'By which petitions are chosen; what is left out doesn’t matter.' })
export class PetitionFilterInput {
  @Field(() => [PetitionStatusEnum], { nullable: true, description: 'Where they stand.' })
  statuses?: PetitionStatus[] | null;

  @Field(() => [PurposeEnum], { nullable: true, description: 'What they are for.' })
  purposes?: Purpose[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those that nobody has sorted; false: only the others.',
  })
  unsorted?: boolean | null;

  @Field(() => ChannelEnum, { nullable: true, description: 'Where they came in.' })
  channel?: Channel | null;

  @Field(() => ID, { nullable: true, description: 'The unit that answers for them.' })
  heldBy?: string | null;

  @Field(() => ID, { nullable: true, description: 'A unit that answers for them, or below which one does.' })
  heldWithin?: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit that registered them.' })
  registeredBy?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The unit to which they are offered and that hasn’t answered.',
  })
  offeredTo?: string | null;

  @Field(() => ID, { nullable: true, description: 'The officer who handles them.' })
  handlerId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Received on this day or later.' })
  receivedFrom?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Received on this day or earlier.' })
  receivedTo?: PlainDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'What an office owes next is due on this day or later.',
  })
  dueFrom?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'An office owes something by this day.' })
  dueBy?: PlainDate | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The beginning of their number, or of the one under which a superior knows them; the whole of it finds one.',
  })
  number?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Parts of the subject, each of which stands in it; blanks part them.',
  })
  subject?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Words, each of which stands in subject or text; blanks part them. Full-width and half-width, capital and small letters are the same, traditional and simplified characters aren’t; punctuation doesn’t count.',
  })
  words?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Parts of the place where the matter is, each of which stands in it; blanks part them.',
  })
  place?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The whole name, ID number or phone of somebody who petitions: only among petitions whose petitioners would be revealed to the asker, and never an anonymous one. That he looked is on record. In petitions(filter) only.',
  })
  petitioner?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Taken over from an older system, or not.' })
  historical?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Came of a firm’s request that was handed over, or not.',
  })
  handedOver?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only those that may be anonymised on this day and aren’t yet: their retention has ended.',
  })
  erasableBy?: PlainDate | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only those that have no officer, because he left or none was named yet: the unit’s head names one.',
  })
  withoutOfficer?: boolean | null;
}

/** What of a filter is given; throws InvalidInput naming the field. */
export const searchOf = (input: PetitionFilterInput): PetitionFilter => {
  const given = {
    ...input,
    heldWithin: parseOptionalId('filter.heldWithin', input.heldWithin),
    registeredBy: parseOptionalId('filter.registeredBy', input.registeredBy),
    heldBy: parseOptionalId('filter.heldBy', input.heldBy),
    offeredTo: parseOptionalId('filter.offeredTo', input.offeredTo),
    handlerId: parseOptionalId('filter.handlerId', input.handlerId),
    number: parseShortText('filter.number', input.number),
    subject: parseShortText('filter.subject', input.subject),
    words: parseShortText('filter.words', input.words),
    place: parseShortText('filter.place', input.place),
    petitioner: parseShortText('filter.petitioner', input.petitioner),
  };
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== null && value !== undefined),
  );
};

/** As `searchOf`, for lists that nobody searches for a person: throws InvalidInput where somebody does. */
export const filterOf = (input: PetitionFilterInput): PetitionFilter => {
  const filter = searchOf(input);
  if (filter.petitioner !== undefined)
    throw new InvalidInput('filter.petitioner', 'is looked for in petitions(filter) only');
  return filter;
};
