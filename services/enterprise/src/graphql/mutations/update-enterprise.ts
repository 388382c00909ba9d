import {
  commandContext,
  KeyedInput,
  parseId,
  parseName,
  parseShortText,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Now } from '../../application/ports';
import type { UpdateEnterprise } from '../../application/update-enterprise';
import type { EnterpriseSize } from '../../domain/enterprise';
import type { EnterpriseChanges } from '../../domain/update-enterprise';
import type { Context } from '../context';
import { EnterpriseType, toEnterpriseType } from '../enterprise-type';
import { EnterpriseSizeEnum } from '../enums';
import { answer, resultOf } from '../refusals';

const UpdateEnterpriseResult = resultOf('UpdateEnterpriseResult', () => EnterpriseType);

@InputType({
  description: 'What a file is to say otherwise: what is left out stays, null takes away what was said.',
})
export class UpdateEnterpriseInput extends KeyedInput {
  @Field(() => ID, { description: 'The enterprise.' })
  enterpriseId!: string;

  @Field(() => String, { nullable: true, description: 'The registered name, at most 100 characters.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The credit code that replaces an old registration number, or a wrong one.',
  })
  creditCode?: string | null;

  @Field(() => String, { nullable: true, description: 'GB/T 4754-2017, as in registerEnterprise.' })
  industryCode?: string | null;

  @Field(() => EnterpriseSizeEnum, { nullable: true, description: 'How large it is.' })
  size?: EnterpriseSize | null;

  @Field(() => String, { nullable: true, description: 'Where it works, at most 100 characters.' })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'Whom to ask for; kept encrypted.' })
  contactName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The contact’s phone, 7 to 15 digits; kept encrypted.',
  })
  contactPhone?: string | null;
}

type Parse = (path: string, value: string) => string | null;

const name: Parse = (path, value) => parseName(path, value).trim() || null;

/** A field of the input under another name, parsed; nothing where it was left out. */
const changed = <Key extends string>(
  key: Key,
  path: string,
  value: string | null | undefined,
  parse: Parse,
): { readonly [K in Key]?: string | null } =>
  value === undefined
    ? {}
    : ({ [key]: value === null ? null : parse(path, value) } as { readonly [K in Key]?: string | null });

const changesOf = (input: UpdateEnterpriseInput): EnterpriseChanges => ({
  ...(input.name ? { name: parseName('input.name', input.name) } : {}),
  ...(input.creditCode ? { code: parseName('input.creditCode', input.creditCode) } : {}),
  ...(input.size === undefined ? {} : { size: input.size }),
  ...changed('industryCode', 'input.industryCode', input.industryCode, parseShortText),
  ...changed('place', 'input.place', input.place, name),
  contact: {
    ...changed('name', 'input.contactName', input.contactName, name),
    ...changed('phone', 'input.contactPhone', input.contactPhone, parseShortText),
  },
});

/** The mutation `updateEnterprise`. */
@Resolver()
export class UpdateEnterpriseMutation {
  constructor(
    private readonly useCase: UpdateEnterprise,
    private readonly now: Now,
  ) {}

  @Mutation(() => UpdateEnterpriseResult, {
    description:
      'Changes what an enterprise’s file says, for a LIAISON or UNIT_HANDLER over the unit that opened it or over its liaison’s unit.',
  })
  async updateEnterprise(
    @Arg('input', () => UpdateEnterpriseInput) input: UpdateEnterpriseInput,
    @Ctx() context: Context,
  ): Promise<EnterpriseType | RejectionValue> {
    const command = commandContext(context, 'updateEnterprise', input, this.now());
    const enterpriseId = parseId('input.enterpriseId', input.enterpriseId);
    const outcome = await this.useCase.execute(enterpriseId, changesOf(input), context.asker, command);
    return answer(outcome, toEnterpriseType, context.locale);
  }
}
