import type { PlainDate } from '@lianxin/calendar';
import {
  commandContext,
  DateScalar,
  parseId,
  parseOptionalProse,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Supervise } from '../../application/coordination/supervise';
import type { CaseDesk } from '../../application/case-desk';
import type { Now } from '../../application/ports';
import { answerSupervision } from '../../domain/coordination/answer-supervision';
import type { SupervisionKind } from '../../domain/coordination/vocabulary';
import { answer } from '../answer';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';
import { SupervisionKindEnum } from './enums';

const Opened = resultOf('OpenSupervisionResult', () => PetitionType);
const Answered = resultOf('AnswerSupervisionResult', () => PetitionType);
const Closed = resultOf('CloseSupervisionResult', () => PetitionType);

@InputType({ description: 'Supervision of a unit on a petition (督办).' })
export class OpenSupervisionInput extends PetitionInput {
  @Field(() => SupervisionKindEnum, {
    description: 'What kind; interview, notice and listing are asked of the joint conference.',
  })
  kind!: SupervisionKind;

  @Field(() => ID, {
    description: 'The supervised unit: one that has to do with the petition; else UNIT_NOT_INVOLVED.',
  })
  unitId!: string;

  @Field(() => String, { description: 'What it is about; blanks only are refused.' })
  matter!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day for the answer, from tomorrow; none: by the rule table.',
  })
  dueOn?: PlainDate | null;
}

@InputType({ description: 'What the supervised unit answers.' })
export class AnswerSupervisionInput extends PetitionInput {
  @Field(() => ID, { description: 'The entry, by its id in the petition.' })
  supervisionId!: string;

  @Field(() => String, { description: 'The answer; blanks only are refused.' })
  text!: string;
}

@InputType({ description: 'What came of supervision.' })
export class CloseSupervisionInput extends PetitionInput {
  @Field(() => ID, { description: 'The entry, by its id in the petition.' })
  supervisionId!: string;

  @Field(() => String, { description: 'What came of it; blanks only are refused.' })
  result!: string;
}

/** The mutations `openSupervision` and `closeSupervision`: who may, depends on where the units stand. */
@Resolver()
export class SupervisionMutations {
  private readonly supervising: Supervise;

  constructor(
    desk: CaseDesk,
    private readonly now: Now,
  ) {
    this.supervising = new Supervise(desk);
  }

  @Mutation(() => Opened, {
    description:
      'Supervises a unit on a petition (督办, Art. 39, 40) and starts SUPERVISION. For a petition office or a unit above the supervised one, in any state; interview, notice and listing by a petition office only, as requests to the joint conference.',
  })
  async openSupervision(
    @Arg('input', () => OpenSupervisionInput) input: OpenSupervisionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const command = commandContext(context, 'openSupervision', input, this.now());
    const entry = {
      kind: input.kind,
      unitId: parseId('input.unitId', input.unitId),
      matter: parseOptionalProse('input.matter', input.matter, LONGEST_REASON),
      dueOn: input.dueOn ?? null,
    };
    const petitionId = parseId('input.petitionId', input.petitionId);
    return answer(await this.supervising.open(petitionId, entry, context.asker, command), context.locale);
  }

  @Mutation(() => Closed, {
    description:
      'Closes supervision with what came of it (Art. 40). For who opened it, or a unit above; what a period that ran out opened, for a petition office or a unit above the supervised one; in any state.',
  })
  async closeSupervision(
    @Arg('input', () => CloseSupervisionInput) input: CloseSupervisionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const command = commandContext(context, 'closeSupervision', input, this.now());
    const text = parseOptionalProse('input.result', input.result, LONGEST_REASON);
    const word = { entryId: input.supervisionId, text };
    const petitionId = parseId('input.petitionId', input.petitionId);
    return answer(await this.supervising.close(petitionId, word, context.asker, command), context.locale);
  }
}

/** The mutation `answerSupervision`. */
@Resolver()
export class AnswerSupervisionMutation extends PetitionMutation {
  @Mutation(() => Answered, {
    description: 'Answers supervision in writing, once (Art. 40). For the supervised unit, in any state.',
  })
  answerSupervision(
    @Arg('input', () => AnswerSupervisionInput) input: AnswerSupervisionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const text = parseOptionalProse('input.text', input.text, LONGEST_REASON);
    return this.decided(context, 'answerSupervision', input, (petition, acting, facts) =>
      answerSupervision(petition, { entryId: input.supervisionId, text }, acting, facts),
    );
  }
}
