import { commandContext, parseId, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { ErasePersonalData } from '../../application/erase-personal-data';
import type { Now } from '../../application/ports';
import { answer } from '../answer';
import type { Context } from '../context';
import { PetitionInput } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('ErasePersonalDataResult', () => PetitionType);

@InputType({ description: 'Which petition is to be anonymised.' })
export class ErasePersonalDataInput extends PetitionInput {}

/** The mutation `erasePersonalData`. */
@Resolver()
export class ErasePersonalDataMutation {
  constructor(
    private readonly useCase: ErasePersonalData,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Two persons of the registering office, a clerk or its head and then its head, each say so once: the first proposes, the second anonymises for good, free text included. Statistics and the audit stay. RETENTION_RUNNING before ten years after closing (rule table; PIPL 47).',
  })
  async erasePersonalData(
    @Arg('input', () => ErasePersonalDataInput) input: ErasePersonalDataInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const command = commandContext(context, 'erasePersonalData', input, this.now());
    const petitionId = parseId('input.petitionId', input.petitionId);
    return answer(await this.useCase.execute(petitionId, context.asker, command), context.locale);
  }
}
