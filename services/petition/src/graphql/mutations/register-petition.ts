import type { PlainDate } from '@lianxin/calendar';
import { assertNever, InvalidInput } from '@lianxin/kernel';
import {
  commandContext,
  DateScalar,
  KeyedInput,
  parseName,
  parseOptionalProse,
  parseProse,
  parseShortText,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, Int, InputType, Mutation, Resolver } from 'type-graphql';
import type { CaseAccess, Now } from '../../application/ports';
import type { RegisterPetition, RegistrationForm } from '../../application/register-petition';
import type { Petitioner } from '../../domain/petition';
import type { Channel, Purpose } from '../../domain/vocabulary';
import type { Context } from '../context';
import { ChannelEnum, PurposeEnum } from '../enums';
import { LONGEST_REASON, LONGEST_TEXT } from '../petition-command';
import { PetitionType, toPetitionType } from '../petition-type';
import { resultOf } from '../refusals';

/** The most petitioners, and the most demands, that one registration names. */
const MOST = 20;

const Result = resultOf('RegisterPetitionResult', () => PetitionType);

@InputType({ description: 'Who petitions; encrypted.' })
export class PetitionerInput {
  @Field(() => String, { description: 'The name as given, at most 100 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The number of an identity document.' })
  idNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'A phone number.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'An address to which papers can be sent.' })
  address?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether a joint visit chose this person (Art. 20).',
  })
  representative!: boolean;
}

@InputType({
  description:
    'What came in, as it came in. Never refused for what it says or who says it (Art. 22, 23, 44).',
})
export class RegisterPetitionInput extends KeyedInput {
  @Field(() => ChannelEnum, { description: 'Where it came in (Art. 17).' })
  channel!: Channel;

  @Field(() => String, { nullable: true, description: 'The number under which a superior transferred it.' })
  superiorNumber?: string | null;

  @Field(() => PurposeEnum, {
    nullable: true,
    description: 'What it is for; left out, it counts as an accusation until it is set.',
  })
  purpose?: Purpose | null;

  @Field(() => DateScalar, { description: 'The day of receipt: today at the latest.' })
  receivedAt!: PlainDate;

  @Field(() => String, {
    nullable: true,
    description:
      'What it is about, at most 200 characters; left out or blank, the first sentence of the text, cut at 40 characters.',
  })
  subject?: string | null;

  @Field(() => String, { description: 'What was written or said, at most 20,000 characters.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Where the matter is, at most 200 characters.' })
  place?: string | null;

  @Field(() => Int, {
    defaultValue: 1,
    description: 'How many people came or signed, representatives included.',
  })
  attendance!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the petitioner wishes to stay unnamed.',
  })
  anonymous!: boolean;

  @Field(() => [PetitionerInput], {
    defaultValue: [],
    description: 'Those who gave a name, at most 20; of them at most five represent a joint visit (Art. 20).',
  })
  petitioners!: PetitionerInput[];

  @Field(() => [String], {
    defaultValue: [],
    description:
      'What is asked for, as far as it is clear: at most 20, of 5,000 characters each, recorded as by addDemand; blank ones are left out.',
  })
  demands!: string[];
}

const parsePetitioner = (input: PetitionerInput, index: number): Petitioner => {
  const path = `input.petitioners.${index}`;
  return {
    name: parseName(`${path}.name`, input.name),
    idNumber: parseShortText(`${path}.idNumber`, input.idNumber || null),
    phone: parseShortText(`${path}.phone`, input.phone || null),
    address: parseShortText(`${path}.address`, input.address || null),
    representative: input.representative,
  };
};

const parseDemands = (demands: readonly string[]): readonly string[] => {
  if (demands.length > MOST) throw new InvalidInput('input.demands', `has more than ${MOST} entries`);
  return demands
    .map((text, index) => parseOptionalProse(`input.demands.${index}`, text, LONGEST_REASON))
    .filter((text) => text.trim() !== '');
};

const parseForm = (input: RegisterPetitionInput): RegistrationForm => {
  if (input.petitioners.length > MOST)
    throw new InvalidInput('input.petitioners', `has more than ${MOST} entries`);
  const petitioners = input.petitioners.map(parsePetitioner);
  return {
    channel: input.channel,
    superiorNumber: parseShortText('input.superiorNumber', input.superiorNumber || null),
    purpose: input.purpose ?? null,
    receivedOn: input.receivedAt,
    subject: parseOptionalProse('input.subject', input.subject ?? '', 200),
    text: parseProse('input.text', input.text, LONGEST_TEXT),
    place: parseShortText('input.place', input.place || null),
    attendance: input.attendance,
    anonymous: input.anonymous,
    personal: petitioners.length === 0 ? null : { petitioners },
    demands: parseDemands(input.demands),
  };
};

/** The mutation `registerPetition`. */
@Resolver()
export class RegisterPetitionMutation {
  constructor(
    private readonly useCase: RegisterPetition,
    private readonly codes: CaseAccess,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Registers what came in with the unit for which the asker acts; the unit answers for it from now on, and ROUTE or NOTIFY runs from the day of receipt (Art. 22, 23). Answers the receipt and the clocks; only an empty text, or a form that can’t be, is bad input. Never answers a Rejection.',
  })
  async registerPetition(
    @Arg('input', () => RegisterPetitionInput) input: RegisterPetitionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType> {
    const command = commandContext(context, 'registerPetition', input, this.now());
    const outcome = await this.useCase.execute(parseForm(input), context.asker, command);
    if (outcome.kind === 'rejected') return assertNever(outcome.code);
    const { id, number } = outcome.state;
    return toPetitionType(outcome.state, { number, queryCode: this.codes.queryCodeOf(id) });
  }
}
