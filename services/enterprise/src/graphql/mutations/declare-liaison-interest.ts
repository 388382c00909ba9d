import { commandContext, KeyedInput, parseId, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { DeclareInterest } from '../../application/declare-interest';
import type { Now } from '../../application/ports';
import type { InterestKind } from '../../domain/enterprise';
import type { Context } from '../context';
import { EnterpriseType, toEnterpriseType } from '../enterprise-type';
import { InterestKindEnum } from '../enums';
import { answer, resultOf } from '../refusals';

const DeclareLiaisonInterestResult = resultOf('DeclareLiaisonInterestResult', () => EnterpriseType);

@InputType({ description: 'Shares or a side post of a cadre in a firm.' })
export class DeclareLiaisonInterestInput extends KeyedInput {
  @Field(() => ID, { description: 'The enterprise.' })
  enterpriseId!: string;

  @Field(() => ID, { description: 'The cadre.' })
  cadreId!: string;

  @Field(() => InterestKindEnum, { description: 'What he holds.' })
  kind!: InterestKind;

  @Field(() => Boolean, { description: 'False where he gave it up; another person records that.' })
  held!: boolean;
}

/** The mutation `declareLiaisonInterest`. */
@Resolver()
export class DeclareLiaisonInterestMutation {
  constructor(
    private readonly useCase: DeclareInterest,
    private readonly now: Now,
  ) {}

  @Mutation(() => DeclareLiaisonInterestResult, {
    description:
      'Keeps what a cadre holds in a firm (CSL 59(16)): declared by himself, or by the UNIT_HEAD or ORG_OFFICER over him.',
  })
  async declareLiaisonInterest(
    @Arg('input', () => DeclareLiaisonInterestInput) input: DeclareLiaisonInterestInput,
    @Ctx() context: Context,
  ): Promise<EnterpriseType | RejectionValue> {
    const command = commandContext(context, 'declareLiaisonInterest', input, this.now());
    const declaration = {
      cadreId: parseId('input.cadreId', input.cadreId),
      kind: input.kind,
      held: input.held,
    };
    const enterpriseId = parseId('input.enterpriseId', input.enterpriseId);
    const outcome = await this.useCase.execute(enterpriseId, declaration, context.asker, command);
    return answer(outcome, toEnterpriseType, context.locale);
  }
}
