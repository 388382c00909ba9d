import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { concludeHearing, holdHearing } from '../../domain/review/hearing';
import type { Context } from '../context';
import { LONGEST_REASON, LONGEST_TEXT, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const HoldResult = resultOf('HoldHearingResult', () => PetitionType);
const ConcludeResult = resultOf('ConcludeHearingResult', () => PetitionType);

@InputType({ description: 'A hearing (听证) that begins.' })
export class HoldHearingInput extends PetitionInput {
  @Field(() => DateScalar, { description: 'The day from which on it goes, at the latest today.' })
  on!: PlainDate;

  @Field(() => Boolean, { description: 'Whether it is open to the public.' })
  openToPublic!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it isn’t; without it REASON_REQUIRED.' })
  reason?: string | null;
}

@InputType({ description: 'The end of a hearing.' })
export class ConcludeHearingInput extends PetitionInput {
  @Field(() => DateScalar, { description: 'The day of its end, from its beginning to today.' })
  on!: PlainDate;

  @Field(() => String, { description: 'What was said and found (听证笔录).' })
  record!: string;
}

/** The mutation `holdHearing`. */
@Resolver()
export class HoldHearingMutation extends PetitionMutation {
  @Mutation(() => HoldResult, {
    description:
      'Begins a hearing: in HANDLING by the holder, where no period stands still for it (Art. 31), or in a re-review by the unit that decides it, whose period doesn’t count it (Art. 36).',
  })
  holdHearing(
    @Arg('input', () => HoldHearingInput) input: HoldHearingInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const { on, openToPublic } = input;
    const reason = input.reason ? parseOptionalProse('input.reason', input.reason, LONGEST_REASON) : null;
    return this.decided(context, 'holdHearing', input, (petition, acting, facts) =>
      holdHearing(petition, { on, openToPublic, reason }, acting, facts),
    );
  }
}

/** The mutation `concludeHearing`. */
@Resolver()
export class ConcludeHearingMutation extends PetitionMutation {
  @Mutation(() => ConcludeResult, {
    description:
      'Ends the hearing with its record; in a re-review the period counts on from the next day (Art. 36). For the unit that holds it.',
  })
  concludeHearing(
    @Arg('input', () => ConcludeHearingInput) input: ConcludeHearingInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const { on } = input;
    const record = parseOptionalProse('input.record', input.record, LONGEST_TEXT);
    return this.decided(context, 'concludeHearing', input, (petition, acting, facts) =>
      concludeHearing(petition, { on, record }, acting, facts),
    );
  }
}
