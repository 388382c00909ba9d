import {
  commandContext,
  KeyedInput,
  parseName,
  parseOptionalId,
  parseShortText,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Now } from '../../application/ports';
import type { RegisterEnterprise } from '../../application/register-enterprise';
import type { EnterpriseSize } from '../../domain/enterprise';
import type { Context } from '../context';
import { EnterpriseType, toEnterpriseType } from '../enterprise-type';
import { EnterpriseSizeEnum } from '../enums';
import { answer, resultOf } from '../refusals';

const RegisterEnterpriseResult = resultOf('RegisterEnterpriseResult', () => EnterpriseType);

@InputType({ description: 'An enterprise whose file is to be opened.' })
export class RegisterEnterpriseInput extends KeyedInput {
  @Field(() => String, { description: 'The registered name, at most 100 characters.' })
  name!: string;

  @Field(() => String, {
    description:
      'The unified social credit code (GB 32100-2015), or an old registration number of 15 digits; blanks and small ' +
      'letters don’t matter, full-width characters are refused.',
  })
  creditCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'GB/T 4754-2017: a section ("C"), or a section and two to four digits ("C1751").',
  })
  industryCode?: string | null;

  @Field(() => EnterpriseSizeEnum, { nullable: true, description: 'How large it is.' })
  size?: EnterpriseSize | null;

  @Field(() => String, { nullable: true, description: 'Where it works, at most 100 characters.' })
  place?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Whom to ask for, at most 100 characters; kept encrypted.',
  })
  contactName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The contact’s phone, 7 to 15 digits; kept encrypted.',
  })
  contactPhone?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The unit that opens the file; it must be active. The account’s own by default.',
  })
  unitId?: string | null;
}

/** A text that may be left out; one of blanks only says nothing. */
const optionalName = (path: string, value: string | null | undefined): string | null =>
  parseName(path, value ?? '').trim() || null;

/** The mutation `registerEnterprise`. */
@Resolver()
export class RegisterEnterpriseMutation {
  constructor(
    private readonly useCase: RegisterEnterprise,
    private readonly now: Now,
  ) {}

  @Mutation(() => RegisterEnterpriseResult, {
    description: 'Opens an enterprise’s file, one a code, for a LIAISON or UNIT_HANDLER of the unit.',
  })
  async registerEnterprise(
    @Arg('input', () => RegisterEnterpriseInput) input: RegisterEnterpriseInput,
    @Ctx() context: Context,
  ): Promise<EnterpriseType | RejectionValue> {
    const command = commandContext(context, 'registerEnterprise', input, this.now());
    const enterprise = {
      name: parseName('input.name', input.name),
      code: parseName('input.creditCode', input.creditCode),
      industryCode: parseShortText('input.industryCode', input.industryCode),
      size: input.size ?? null,
      place: optionalName('input.place', input.place),
      personal: {
        name: optionalName('input.contactName', input.contactName),
        phone: parseShortText('input.contactPhone', input.contactPhone),
      },
      unitId: parseOptionalId('input.unitId', input.unitId),
    };
    const outcome = await this.useCase.execute(enterprise, context.asker, command);
    return answer(outcome, toEnterpriseType, context.locale);
  }
}
