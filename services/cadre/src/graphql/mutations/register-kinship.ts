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
import type { RegisterKinship } from '../../application/register-kinship';
import type { KinRelation } from '../../domain/kin';
import { CadreType, toCadreType } from '../cadre-type';
import type { Context } from '../context';
import { KinRelationEnum } from '../enums';
import { answer, resultOf } from '../refusals';

const RegisterKinshipResult = resultOf('RegisterKinshipResult', () => CadreType);

@InputType({
  description: 'A kinsman of a cadre (CSL 74): another cadre, or a person outside by name and ID number.',
})
export class RegisterKinshipInput extends KeyedInput {
  @Field(() => ID, { description: 'The cadre.' })
  cadreId!: string;

  @Field(() => ID, { nullable: true, description: 'The other cadre, who learns of it as well.' })
  kinCadreId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of a person outside, at most 100 characters; kept encrypted.',
  })
  kinName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The ID number of a person outside, 18 characters; kept encrypted.',
  })
  kinIdNumber?: string | null;

  @Field(() => KinRelationEnum, { description: 'How they are kin.' })
  relation!: KinRelation;

  @Field(() => DateScalar, { nullable: true, description: 'Since when; left out where it has always been.' })
  since?: PlainDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day without it; left out while it lasts.',
  })
  until?: PlainDate | null;
}

const kinOf = ({ kinCadreId, kinName, kinIdNumber }: RegisterKinshipInput) => {
  const idNumber = parseShortText('input.kinIdNumber', kinIdNumber);
  const isOutside = idNumber !== null || (kinName ?? null) !== null;
  if (typeof kinCadreId === 'string') {
    if (isOutside) throw new InvalidInput('input.kinCadreId', 'stands beside a person outside');
    return { cadreId: parseId('input.kinCadreId', kinCadreId) };
  }
  if (idNumber === null) throw new InvalidInput('input.kinIdNumber', 'is required without a kinCadreId');
  return { name: parseName('input.kinName', kinName ?? ''), idNumber };
};

/** The mutation `registerKinship`. */
@Resolver()
export class RegisterKinshipMutation {
  constructor(
    private readonly useCase: RegisterKinship,
    private readonly now: Now,
  ) {}

  @Mutation(() => RegisterKinshipResult, {
    description:
      'Puts a kinsman on a cadre’s register (CSL 74), in any state, for an ORG_OFFICER over his unit.',
  })
  async registerKinship(
    @Arg('input', () => RegisterKinshipInput) input: RegisterKinshipInput,
    @Ctx() context: Context,
  ): Promise<CadreType | RejectionValue> {
    const command = commandContext(context, 'registerKinship', input, this.now());
    const order = {
      cadreId: parseId('input.cadreId', input.cadreId),
      kin: kinOf(input),
      relation: input.relation,
      since: input.since ?? null,
      until: input.until ?? null,
    };
    return answer(await this.useCase.execute(order, context.asker, command), toCadreType, context.locale);
  }
}
