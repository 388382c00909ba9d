import { commandContext, parseId, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { CaseDesk } from '../../application/case-desk';
import type { CaseAccess, Now } from '../../application/ports';
import { confirmRequestHandOver } from '../../domain/confirm-request-hand-over';
import type { Context } from '../context';
import { PetitionInput } from '../petition-command';
import { PetitionType, toPetitionType } from '../petition-type';
import { refused, resultOf } from '../refusals';

const Result = resultOf('ConfirmRequestHandOverResult', () => PetitionType);

@InputType({ description: 'The petition that came of a firm’s request.' })
export class ConfirmRequestHandOverInput extends PetitionInput {}

/** The mutation `confirmRequestHandOver`. */
@Resolver()
export class ConfirmRequestHandOverMutation {
  constructor(
    private readonly desk: CaseDesk,
    private readonly codes: CaseAccess,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Tells the enterprise service, once, that the office took a firm’s request over, with both numbers. For a petition clerk of the registering office, in any state and whatever the petition is for. Its answer shows the receipt, which the firm is to be given.',
  })
  async confirmRequestHandOver(
    @Arg('input', () => ConfirmRequestHandOverInput) input: ConfirmRequestHandOverInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const id = parseId('input.petitionId', input.petitionId);
    const command = commandContext(context, 'confirmRequestHandOver', input, this.now());
    const outcome = await this.desk.decide(context.asker, id, command, confirmRequestHandOver);
    if (outcome.kind === 'rejected') return refused(outcome, context.locale);
    const { number } = outcome.state;
    return toPetitionType(outcome.state, { number, queryCode: this.codes.queryCodeOf(id) });
  }
}
