import { InvalidInput } from '@lianxin/kernel';
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
import type { RecordPersons } from '../../application/record-persons';
import type { FirmRole } from '../../domain/enterprise';
import type { Context } from '../context';
import { EnterpriseType, toEnterpriseType } from '../enterprise-type';
import { FirmRoleEnum } from '../enums';
import { answer, resultOf } from '../refusals';

const RecordEnterprisePersonsResult = resultOf('RecordEnterprisePersonsResult', () => EnterpriseType);

/** How many persons one file takes. */
const MOST = 200;

@InputType({ description: 'A person of a firm; kept encrypted, and compared by a keyed token only.' })
export class FirmPersonInput {
  @Field(() => FirmRoleEnum, { description: 'What he is in the firm.' })
  role!: FirmRole;

  @Field(() => String, { description: 'The name, at most 100 characters.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The resident’s ID number (GB 11643); without it no conflict with this person can be found.',
  })
  idNumber?: string | null;
}

@InputType({ description: 'Who leads and owns a firm.' })
export class RecordEnterprisePersonsInput extends KeyedInput {
  @Field(() => ID, { description: 'The enterprise.' })
  enterpriseId!: string;

  @Field(() => [FirmPersonInput], {
    description: 'All of them, at most 200; they replace those recorded before.',
  })
  persons!: FirmPersonInput[];
}

/** The mutation `recordEnterprisePersons`. */
@Resolver()
export class RecordEnterprisePersonsMutation {
  constructor(
    private readonly useCase: RecordPersons,
    private readonly now: Now,
  ) {}

  @Mutation(() => RecordEnterprisePersonsResult, {
    description:
      'Records a firm’s legal representative, owners and executives, for the check of interests (CSL 74, 76); for a LIAISON or UNIT_HANDLER as in updateEnterprise.',
  })
  async recordEnterprisePersons(
    @Arg('input', () => RecordEnterprisePersonsInput) input: RecordEnterprisePersonsInput,
    @Ctx() context: Context,
  ): Promise<EnterpriseType | RejectionValue> {
    const command = commandContext(context, 'recordEnterprisePersons', input, this.now());
    const enterpriseId = parseId('input.enterpriseId', input.enterpriseId);
    if (input.persons.length > MOST) throw new InvalidInput('input.persons', `are more than ${MOST}`);
    const persons = input.persons.map(({ role, name, idNumber }, index) => ({
      role,
      name: parseName(`input.persons.${index}.name`, name),
      idNumber: parseShortText(`input.persons.${index}.idNumber`, idNumber),
    }));
    const outcome = await this.useCase.execute(enterpriseId, persons, context.asker, command);
    return answer(outcome, toEnterpriseType, context.locale);
  }
}
