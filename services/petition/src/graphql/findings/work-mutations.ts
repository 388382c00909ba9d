import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, parseId, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { InvalidInput } from '@lianxin/kernel';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { AssistanceKind } from '../../domain/findings/state';
import { arrangeAssistance, recordExplanation, recordSolution } from '../../domain/findings/work-on-demand';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';
import { AssistanceKindEnum } from './enums';

const SolutionResult = resultOf('RecordSolutionResult', () => PetitionType);
const ExplanationResult = resultOf('RecordExplanationResult', () => PetitionType);
const AssistanceResult = resultOf('ArrangeAssistanceResult', () => PetitionType);

/** The most provisions that one explanation cites. */
const MOST_SOURCES = 20;

/** Which demand, and on which day. */
@InputType()
abstract class OnDemandInput extends PetitionInput {
  @Field(() => ID, { description: 'The demand.' })
  demandId!: string;

  @Field(() => DateScalar, { description: 'The day on which it was done: from receipt to today.' })
  on!: PlainDate;
}

@InputType({ description: 'What a reasonable demand came to.' })
export class RecordSolutionInput extends OnDemandInput {
  @Field(() => String, { description: 'What was done, at most 5,000 characters.' })
  result!: string;

  @Field(() => String, { description: 'What shows it, at most 5,000 characters.' })
  evidence!: string;
}

@InputType({ description: 'What was explained of a demand.' })
export class RecordExplanationInput extends OnDemandInput {
  @Field(() => String, { description: 'What was explained, at most 5,000 characters.' })
  text!: string;

  @Field(() => [String], {
    description: 'The provisions that were cited, at most 20; blank ones are left out.',
  })
  sources!: string[];
}

@InputType({ description: 'Help with social assistance.' })
export class ArrangeAssistanceInput extends OnDemandInput {
  @Field(() => AssistanceKindEnum, { description: 'How he was helped.' })
  kind!: AssistanceKind;

  @Field(() => String, { description: 'The organ that grants it, at most 5,000 characters.' })
  organ!: string;
}

const onDemand = (input: OnDemandInput) => ({
  demandId: parseId('input.demandId', input.demandId),
  on: input.on,
});

const sourcesOf = (sources: readonly string[]): readonly string[] => {
  if (sources.length > MOST_SOURCES)
    throw new InvalidInput('input.sources', `has more than ${MOST_SOURCES} entries`);
  return sources.map((source, at) => parseOptionalProse(`input.sources.${at}`, source, LONGEST_REASON));
};

/** The mutation `recordSolution`. */
@Resolver()
export class RecordSolutionMutation extends PetitionMutation {
  @Mutation(() => SolutionResult, {
    description:
      'Records what a demand that was found REASONABLE came to, with evidence; the last record stands (Art. 27). For the holder. Refused with NOT_WHAT_WAS_FOUND for another finding.',
  })
  recordSolution(
    @Arg('input', () => RecordSolutionInput) input: RecordSolutionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const solution = {
      ...onDemand(input),
      result: parseOptionalProse('input.result', input.result, LONGEST_REASON),
      evidence: parseOptionalProse('input.evidence', input.evidence, LONGEST_REASON),
    };
    return this.decided(context, 'recordSolution', input, (petition, acting, facts) =>
      recordSolution(petition, solution, acting, facts),
    );
  }
}

/** The mutation `recordExplanation`. */
@Resolver()
export class RecordExplanationMutation extends PetitionMutation {
  @Mutation(() => ExplanationResult, {
    description:
      'Records what was explained of a demand that can’t be granted, with the provisions cited; the last record stands (Art. 27). For the holder. Refused with NOT_WHAT_WAS_FOUND for another finding, with SOURCES_REQUIRED without provisions.',
  })
  recordExplanation(
    @Arg('input', () => RecordExplanationInput) input: RecordExplanationInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const explanation = {
      ...onDemand(input),
      text: parseOptionalProse('input.text', input.text, LONGEST_REASON),
      sources: sourcesOf(input.sources),
    };
    return this.decided(context, 'recordExplanation', input, (petition, acting, facts) =>
      recordExplanation(petition, explanation, acting, facts),
    );
  }
}

/** The mutation `arrangeAssistance`. */
@Resolver()
export class ArrangeAssistanceMutation extends PetitionMutation {
  @Mutation(() => AssistanceResult, {
    description:
      'Records help with social assistance where hardship was found, whatever the merit of the demand (Art. 27, 37). For the holder. Refused with HARDSHIP_NOT_FOUND.',
  })
  arrangeAssistance(
    @Arg('input', () => ArrangeAssistanceInput) input: ArrangeAssistanceInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const assistance = {
      ...{ ...onDemand(input), kind: input.kind },
      organ: parseOptionalProse('input.organ', input.organ, LONGEST_REASON),
    };
    return this.decided(context, 'arrangeAssistance', input, (petition, acting, facts) =>
      arrangeAssistance(petition, assistance, acting, facts),
    );
  }
}
