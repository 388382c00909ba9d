import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { issueOpinion } from '../../domain/issue-opinion';
import type { Outcome } from '../../domain/vocabulary';
import type { Context } from '../context';
import { OutcomeEnum } from '../enums';
import { parseLegalBasis } from '../legal-basis';
import { LONGEST_TEXT, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('IssueOpinionResult', () => PetitionType);

@InputType({ description: 'A disposal opinion (处理意见书).' })
export class IssueOpinionInput extends PetitionInput {
  @Field(() => String, { description: 'What the petitioner asks for.' })
  claim!: string;

  @Field(() => String, { description: 'The facts found.' })
  facts!: string;

  @Field(() => String, { description: 'The reasons.' })
  reasons!: string;

  @Field(() => OutcomeEnum, { description: 'The outcome.' })
  outcome!: Outcome;

  @Field(() => [String], { description: 'The provisions it rests on, at most 50.' })
  legalBasis!: string[];
}

/** The mutation `issueOpinion`. */
@Resolver()
export class IssueOpinionMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Issues the disposal opinion on a claim (Art. 32). For the holder, in HANDLING, once every demand is assessed.',
  })
  issueOpinion(
    @Arg('input', () => IssueOpinionInput) input: IssueOpinionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const opinion = {
      claim: parseOptionalProse('input.claim', input.claim, LONGEST_TEXT),
      facts: parseOptionalProse('input.facts', input.facts, LONGEST_TEXT),
      reasons: parseOptionalProse('input.reasons', input.reasons, LONGEST_TEXT),
      outcome: input.outcome,
      legalBasis: parseLegalBasis(input.legalBasis),
    };
    return this.decided(context, 'issueOpinion', input, (petition, acting, facts) =>
      issueOpinion(petition, opinion, acting, facts),
    );
  }
}
