import type { PlainDate } from '@lianxin/calendar';
import { InvalidInput } from '@lianxin/kernel';
import {
  DateScalar,
  parseOptionalProse,
  parseProse,
  parseShortText,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { amendPetition, type AmendPetition } from '../../domain/intake/amend-petition';
import type { AmendedParts } from '../../domain/intake/events';
import type { Channel } from '../../domain/vocabulary';
import type { Context } from '../context';
import { ChannelEnum } from '../enums';
import { LONGEST_REASON, LONGEST_TEXT, PetitionInput, PetitionMutation } from '../petition-command';
import { parsePetitioners, PetitionerInput } from '../petitioner-input';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';
import { LimitationPeriodInput, parseLimitationPeriods } from './limitation-input';
import { mustHaveFewRepresentatives } from './representatives-input';

const Result = resultOf('AmendPetitionResult', () => PetitionType);

@InputType({ description: 'What of a registration is corrected or added; what is left out stays as it is.' })
export class AmendPetitionInput extends PetitionInput {
  @Field(() => String, { description: 'Why; blanks only are refused with REASON_REQUIRED.' })
  reason!: string;

  @Field(() => ChannelEnum, { nullable: true, description: 'Where it came in.' })
  channel?: Channel | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of receipt: before acceptance, and an earlier one only; its clock is derived anew.',
  })
  receivedAt?: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'The superior’s number; null takes it away.' })
  superiorNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'The superior; null takes it away.' })
  superiorUnit?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day of the superior’s report back; null takes it away.',
  })
  reportBackBy?: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'What it is about, at most 200 characters.' })
  subject?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was written or said, at most 20,000 characters.',
  })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the matter is; null takes it away.' })
  place?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many came or signed.' })
  attendance?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the petitioner wishes to stay unnamed.' })
  anonymous?: boolean | null;

  @Field(() => [LimitationPeriodInput], {
    nullable: true,
    description: 'All periods of other laws that run meanwhile.',
  })
  limitationPeriods?: LimitationPeriodInput[] | null;

  @Field(() => [PetitionerInput], {
    nullable: true,
    description: 'All petitioners with their data as they are; those before are kept, encrypted.',
  })
  petitioners?: PetitionerInput[] | null;
}

/** A text that may be taken away, as it is to stand; undefined where it stays. */
const optional = (path: string, value: string | null | undefined): string | null | undefined =>
  value === undefined ? undefined : parseShortText(path, value || null);

const given = <Value>(value: Value | null | undefined): Value | undefined => value ?? undefined;

const parseParts = (input: AmendPetitionInput): AmendedParts => {
  const { subject, text, attendance, limitationPeriods } = input;
  if (attendance != null && (!Number.isSafeInteger(attendance) || attendance < 1))
    throw new InvalidInput('input.attendance', 'is no number of people');
  const parts = {
    channel: given(input.channel),
    receivedOn: given(input.receivedAt),
    superiorNumber: optional('input.superiorNumber', input.superiorNumber),
    superiorUnit: optional('input.superiorUnit', input.superiorUnit),
    reportBackBy: input.reportBackBy,
    subject: subject == null ? undefined : parseProse('input.subject', subject, 200),
    text: text == null ? undefined : parseProse('input.text', text, LONGEST_TEXT),
    place: optional('input.place', input.place),
    attendance: given(attendance),
    anonymous: given(input.anonymous),
    limitationPeriods:
      limitationPeriods == null
        ? undefined
        : parseLimitationPeriods('input.limitationPeriods', limitationPeriods),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
};

const parseAmendment = (input: AmendPetitionInput): AmendPetition => ({
  reason: parseOptionalProse('input.reason', input.reason, LONGEST_REASON),
  parts: parseParts(input),
  petitioners: input.petitioners == null ? null : parsePetitioners('input.petitioners', input.petitioners),
});

/** The mutation `amendPetition`. */
@Resolver()
export class AmendPetitionMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Corrects or adds to what was registered, with a reason; what was said first stays readable, and the purpose is setPurpose’s. For the holder or the registering office, before the petition is closed; what an answer rests on only before it is decided.',
  })
  amendPetition(
    @Arg('input', () => AmendPetitionInput) input: AmendPetitionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const amendment = parseAmendment(input);
    return this.decided(context, 'amendPetition', input, (petition, acting, facts) => {
      mustHaveFewRepresentatives(amendment.petitioners, facts.rules);
      return amendPetition(petition, amendment, acting, facts);
    });
  }
}
