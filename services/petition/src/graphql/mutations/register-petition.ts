import type { PlainDate } from '@lianxin/calendar';
import { assertNever, InvalidInput } from '@lianxin/kernel';
import {
  commandContext,
  DateScalar,
  KeyedInput,
  parseOptionalProse,
  parseProse,
  parseShortText,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, Int, InputType, Mutation, Resolver } from 'type-graphql';
import type { CaseAccess, Now } from '../../application/ports';
import type { RegisterPetition, RegistrationForm } from '../../application/register-petition';
import type { Channel, Purpose } from '../../domain/vocabulary';
import type { Context } from '../context';
import { ChannelEnum, PurposeEnum } from '../enums';
import { LimitationPeriodInput, parseLimitationPeriods } from '../intake/limitation-input';
import { MOST, parsePetitioners, PetitionerInput } from '../petitioner-input';
import { LONGEST_REASON, LONGEST_TEXT } from '../petition-command';
import { PetitionType, toPetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('RegisterPetitionResult', () => PetitionType);

@InputType({
  description:
    'What came in, as it came in. Never refused for what it says or who says it (Art. 22, 23, 44).',
})
export class RegisterPetitionInput extends KeyedInput {
  @Field(() => ChannelEnum, { description: 'Where it came in (Art. 17).' })
  channel!: Channel;

  @Field(() => String, { nullable: true, description: 'The number under which a superior transferred it.' })
  superiorNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The superior that transferred it, at most 200 characters; of a SUPERIOR_TRANSFER only.',
  })
  superiorUnit?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day of the report back that the superior asked for (Art. 22): REPORT_BACK runs to it; of a SUPERIOR_TRANSFER only.',
  })
  reportBackBy?: PlainDate | null;

  @Field(() => [LimitationPeriodInput], {
    defaultValue: [],
    description:
      'Periods of other laws that run meanwhile (reconsideration, suit), at most 10; the petitioner is shown them.',
  })
  limitationPeriods!: LimitationPeriodInput[];

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

const parseDemands = (demands: readonly string[]): readonly string[] => {
  if (demands.length > MOST) throw new InvalidInput('input.demands', `has more than ${MOST} entries`);
  return demands
    .map((text, index) => parseOptionalProse(`input.demands.${index}`, text, LONGEST_REASON))
    .filter((text) => text.trim() !== '');
};

const parseForm = (input: RegisterPetitionInput): RegistrationForm => {
  const petitioners = parsePetitioners('input.petitioners', input.petitioners);
  return {
    channel: input.channel,
    superiorNumber: parseShortText('input.superiorNumber', input.superiorNumber || null),
    superiorUnit: parseShortText('input.superiorUnit', input.superiorUnit || null),
    reportBackBy: input.reportBackBy ?? null,
    limitationPeriods: parseLimitationPeriods('input.limitationPeriods', input.limitationPeriods),
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
