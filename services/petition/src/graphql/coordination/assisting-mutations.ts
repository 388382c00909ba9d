import { commandContext, parseId, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { InvolveUnits } from '../../application/coordination/involve';
import type { CaseDesk } from '../../application/case-desk';
import type { Now } from '../../application/ports';
import { endAssistance } from '../../domain/coordination/end-assistance';
import { answer } from '../answer';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Added = resultOf('AddAssistingUnitResult', () => PetitionType);
const Ended = resultOf('EndAssistanceResult', () => PetitionType);

@InputType({ description: 'A unit that is to help.' })
export class AddAssistingUnitInput extends PetitionInput {
  @Field(() => ID, { description: 'The unit; it reads the petition from now on.' })
  unitId!: string;

  @Field(() => String, { description: 'What it is asked to do; blanks only are refused.' })
  task!: string;
}

@InputType({ description: 'The end of a unit’s help.' })
export class EndAssistanceInput extends PetitionInput {
  @Field(() => ID, { description: 'The unit that helps.' })
  unitId!: string;

  @Field(() => String, {
    description: 'What it contributed, said by itself; or why it isn’t needed, said by the holder.',
  })
  text!: string;
}

/** The mutation `addAssistingUnit`. */
@Resolver()
export class AddAssistingUnitMutation {
  private readonly involving: InvolveUnits;

  constructor(
    desk: CaseDesk,
    private readonly now: Now,
  ) {
    this.involving = new InvolveUnits(desk);
  }

  @Mutation(() => Added, {
    description:
      'Has another unit help (协办); responsibility stays. For the holder or a unit above it, in REGISTERED, RECEIVED, AWAITING_CORRECTION or HANDLING; an accusation stays in its circle (Art. 30).',
  })
  async addAssistingUnit(
    @Arg('input', () => AddAssistingUnitInput) input: AddAssistingUnitInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const command = commandContext(context, 'addAssistingUnit', input, this.now());
    const assisting = {
      unitId: parseId('input.unitId', input.unitId),
      task: parseOptionalProse('input.task', input.task, LONGEST_REASON),
    };
    const petitionId = parseId('input.petitionId', input.petitionId);
    return answer(await this.involving.assist(petitionId, assisting, context.asker, command), context.locale);
  }
}

/** The mutation `endAssistance`. */
@Resolver()
export class EndAssistanceMutation extends PetitionMutation {
  @Mutation(() => Ended, {
    description:
      'Ends a unit’s help, with its contribution where it says so itself, or with the reason where the holder does. In REGISTERED, RECEIVED, AWAITING_CORRECTION or HANDLING.',
  })
  endAssistance(
    @Arg('input', () => EndAssistanceInput) input: EndAssistanceInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const unitId = parseId('input.unitId', input.unitId);
    const text = parseOptionalProse('input.text', input.text, LONGEST_REASON);
    return this.decided(context, 'endAssistance', input, (petition, acting, facts) =>
      endAssistance(petition, { unitId, text }, acting, facts),
    );
  }
}
