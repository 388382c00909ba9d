import type { PlainDate } from '@lianxin/calendar';
import { InvalidInput } from '@lianxin/kernel';
import { DateScalar, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { decideProbation, type ProbationVerdict } from '../../../domain/pairing/decide-probation';
import type { InductionTraining, ProbationOutcome } from '../../../domain/pairing/pairing';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { ProbationOutcomeEnum } from '../enums';
import { LONGEST_REMARK, PairingInput, PairingMutation } from '../pairing-command';
import { PairingType } from '../pairing-type';

const Result = resultOf('DecideProbationResult', () => PairingType);

@InputType({ description: 'The induction training (初任培训, CSL 67) that the recruit finished.' })
export class InductionTrainingInput {
  @Field(() => DateScalar, { description: 'The day on which he finished it, within the probation.' })
  completedOn!: PlainDate;

  @Field(() => Int, { description: 'The score of its test, 0 to 100.' })
  score!: number;

  @Field(() => String, { description: 'Where that can be seen; at most 2,000 characters.' })
  evidence!: string;
}

@InputType({ description: 'The decision on a probation that is over.' })
export class DecideProbationInput extends PairingInput {
  @Field(() => ProbationOutcomeEnum, { description: 'Passed or not.' })
  outcome!: ProbationOutcome;

  @Field(() => String, { nullable: true, description: 'Why; needed where he didn’t pass.' })
  remark?: string | null;

  @Field(() => InductionTrainingInput, {
    nullable: true,
    description: 'His induction training, where he finished it.',
  })
  induction?: InductionTrainingInput | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Quarters ("2026Q1") in which he took part in the study.',
  })
  studiedQuarters?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it should be decided although his own duty is open: asked by one officer, agreed to by a second.',
  })
  overrideReason?: string | null;
}

const inductionOf = ({ completedOn, score, evidence }: InductionTrainingInput): InductionTraining => {
  if (score < 0 || score > 100) throw new InvalidInput('input.induction.score', 'must be between 0 and 100');
  return {
    completedOn,
    score,
    evidence: parseOptionalProse('input.induction.evidence', evidence, LONGEST_REMARK),
  };
};

const quarterOf = (text: string): string => {
  if (!/^\d{4}Q[1-4]$/.test(text))
    throw new InvalidInput('input.studiedQuarters', 'a quarter is written 2026Q1');
  return text;
};

const textOf = (path: string, text: string | null | undefined): string | null =>
  text === null || text === undefined ? null : parseOptionalProse(path, text, LONGEST_REMARK);

const verdictOf = (input: DecideProbationInput): ProbationVerdict => ({
  outcome: input.outcome,
  remark: textOf('input.remark', input.remark),
  induction: input.induction ? inductionOf(input.induction) : null,
  studiedQuarters: (input.studiedQuarters ?? []).map(quarterOf),
  overrideReason: textOf('input.overrideReason', input.overrideReason),
});

/** The mutation `decideProbation`. */
@Resolver()
export class DecideProbationMutation extends PairingMutation {
  @Mutation(() => Result, {
    description:
      'Decides on the probation of an ACTIVE pairing’s recruit after its end (CSL 34), for an ORG_OFFICER over his unit.',
  })
  decideProbation(
    @Arg('input', () => DecideProbationInput) input: DecideProbationInput,
    @Ctx() context: Context,
  ): Promise<PairingType | RejectionValue> {
    const verdict = verdictOf(input);
    return this.byOfficer(context, 'decideProbation', input, (pairing, facts) =>
      decideProbation(pairing, verdict, facts),
    );
  }
}
