import type { PlainDate } from '@lianxin/calendar';
import { InvalidInput } from '@lianxin/kernel';
import {
  commandContext,
  DateScalar,
  KeyedInput,
  parseId,
  parseName,
  parseShortText,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Now } from '../../application/ports';
import type { SetCompetence } from '../../application/set-competence';
import { toUnitCompetences, UnitCompetencesType } from '../competence-query';
import type { Context } from '../context';
import { SubjectEnum } from '../matter-enums';
import { refused, resultOf } from '../refusals';

const Result = resultOf('SetCompetenceResult', () => UnitCompetencesType);

@InputType({ description: 'For what a unit is competent, where and when.' })
export class SetCompetenceInput extends KeyedInput {
  @Field(() => ID, {
    description: 'The unit; one that is gone is refused with UNIT_NOT_ACTIVE unless an end is set.',
  })
  unitId!: string;

  @Field(() => SubjectEnum, { description: 'The subject, of either level of the vocabulary.' })
  subject!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'In which place only, as petitions name it (望江街道), at most 100 characters; left out: everywhere.',
  })
  place?: string | null;

  @Field(() => DateScalar, { description: 'The first day; it may lie ahead, or behind.' })
  from!: PlainDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day; before the first is refused with DATE_NOT_POSSIBLE.',
  })
  until?: PlainDate | null;
}

const placeOf = (place: string | null | undefined): string | null => {
  const given = parseShortText('input.place', place)?.trim() ?? null;
  if (given === '') throw new InvalidInput('input.place', 'says nothing');
  return given === null ? null : parseName('input.place', given);
};

/** The mutation `setCompetence`. */
@Resolver()
export class SetCompetenceMutation {
  constructor(
    private readonly useCase: SetCompetence,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Says for which subject a unit is competent, in which place, from when until when (Art. 22); what was said of the same subject and place ends the day before. For PETITION_CLERK in a petition office over the unit, and for ADMIN over it.',
  })
  async setCompetence(
    @Arg('input', () => SetCompetenceInput) input: SetCompetenceInput,
    @Ctx() context: Context,
  ): Promise<UnitCompetencesType | RejectionValue> {
    const command = commandContext(context, 'setCompetence', input, this.now());
    const { subject, from, until = null } = input;
    const competence = { subject, place: placeOf(input.place), from, until };
    const unitId = parseId('input.unitId', input.unitId);
    const outcome = await this.useCase.execute(unitId, competence, context.asker, command);
    return outcome.kind === 'rejected'
      ? refused(outcome, context.locale)
      : toUnitCompetences(outcome.state, context.locale);
  }
}
