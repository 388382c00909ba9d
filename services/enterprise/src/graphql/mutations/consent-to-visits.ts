import type { PlainDate } from '@lianxin/calendar';
import { InvalidInput } from '@lianxin/kernel';
import {
  commandContext,
  DateScalar,
  KeyedInput,
  parseId,
  parseName,
  parseProse,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ConsentToVisits } from '../../application/consent-to-visits';
import type { Now } from '../../application/ports';
import { isQuarter } from '../../domain/visit';
import type { Context } from '../context';
import { EnterpriseType, toEnterpriseType } from '../enterprise-type';
import { answer, resultOf } from '../refusals';

const ConsentToVisitsResult = resultOf('ConsentToVisitsResult', () => EnterpriseType);

@InputType({ description: 'A firm’s consent to further visits in one quarter.' })
export class ConsentToVisitsInput extends KeyedInput {
  @Field(() => ID, { description: 'The enterprise.' })
  enterpriseId!: string;

  @Field(() => String, { description: 'The quarter, "2026-Q2".' })
  quarter!: string;

  @Field(() => Int, { description: 'How many visits beyond those allowed so far, 1 to 10.' })
  visits!: number;

  @Field(() => DateScalar, { description: 'The day on which the firm agreed.' })
  givenOn!: PlainDate;

  @Field(() => String, { description: 'Who of the firm agreed, at most 100 characters; kept encrypted.' })
  givenBy!: string;

  @Field(() => String, { description: 'By what it is proved, at most 1,000 characters; kept encrypted.' })
  proof!: string;
}

const consentOf = ({ quarter, visits, givenOn, givenBy, proof }: ConsentToVisitsInput) => {
  if (!isQuarter(quarter)) throw new InvalidInput('input.quarter', 'is no quarter such as "2026-Q2"');
  if (visits < 1 || visits > 10) throw new InvalidInput('input.visits', 'must be 1 to 10');
  const name = parseName('input.givenBy', givenBy).trim();
  if (name === '') throw new InvalidInput('input.givenBy', 'says nothing');
  const personal = { givenBy: name, proof: parseProse('input.proof', proof, 1_000) };
  return { quarter, visits, givenOn, personal };
};

/** The mutation `consentToVisits`. */
@Resolver()
export class ConsentToVisitsMutation {
  constructor(
    private readonly useCase: ConsentToVisits,
    private readonly now: Now,
  ) {}

  @Mutation(() => ConsentToVisitsResult, {
    description:
      'Records that a firm agrees to visits beyond the cap (BE 48), for somebody over its unit or its liaison’s who isn’t its liaison.',
  })
  async consentToVisits(
    @Arg('input', () => ConsentToVisitsInput) input: ConsentToVisitsInput,
    @Ctx() context: Context,
  ): Promise<EnterpriseType | RejectionValue> {
    const command = commandContext(context, 'consentToVisits', input, this.now());
    const enterpriseId = parseId('input.enterpriseId', input.enterpriseId);
    const outcome = await this.useCase.execute(enterpriseId, consentOf(input), context.asker, command);
    return answer(outcome, toEnterpriseType, context.locale);
  }
}
