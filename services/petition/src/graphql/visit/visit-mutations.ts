import type { Uuid } from '@lianxin/kernel';
import {
  commandContext,
  KeyedInput,
  parseId,
  parseOptionalId,
  parseProse,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Now } from '../../application/ports';
import type { VisitDesk, VisitOutcomeOf } from '../../application/visit/visit-desk';
import type { VisitOutcome } from '../../domain/visit/visit';
import type { Context } from '../context';
import { refused, resultOf } from '../refusals';
import { toVisitType, VisitOutcomeEnum, VisitType } from './visit-type';

const ReceiveResult = resultOf('ReceiveVisitorResult', () => VisitType);
const CallResult = resultOf('CallVisitorResult', () => VisitType);
const ConcludeResult = resultOf('ConcludeVisitResult', () => VisitType);

@InputType({ description: 'Somebody who came; no name is asked for at the queue.' })
export class ReceiveVisitorInput extends KeyedInput {
  @Field(() => Int, { defaultValue: 1, description: 'How many came together, from 1.' })
  attendance!: number;
}

@InputType({ description: 'A ticket that is called.' })
export class CallVisitorInput extends KeyedInput {
  @Field(() => ID, { description: 'The visit.' })
  visitId!: string;

  @Field(() => String, { description: 'The window, at most 100 characters.' })
  window!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Units that receive together with the desk’s own (联合接访).',
  })
  withUnitIds!: string[];
}

@InputType({ description: 'How a visit ended.' })
export class ConcludeVisitInput extends KeyedInput {
  @Field(() => ID, { description: 'The visit.' })
  visitId!: string;

  @Field(() => VisitOutcomeEnum, { description: 'How it ended.' })
  outcome!: VisitOutcome;

  @Field(() => ID, {
    nullable: true,
    description:
      'The petition that was registered, or that it was about; needed for REGISTERED and ADDED_TO_CASE.',
  })
  petitionId?: string | null;
}

const answer = (outcome: VisitOutcomeOf, { locale }: Context): VisitType | RejectionValue =>
  outcome.kind === 'rejected' ? refused(outcome, locale) : toVisitType(outcome.state);

/** The mutations `receiveVisitor`, `callVisitor` and `concludeVisit`. */
@Resolver()
export class VisitMutations {
  constructor(
    private readonly desk: VisitDesk,
    private readonly now: Now,
  ) {}

  @Mutation(() => ReceiveResult, {
    description:
      'Gives a ticket in today’s queue of the desk of the unit for which the asker acts; never answers a Rejection (Art. 22).',
  })
  async receiveVisitor(
    @Arg('input', () => ReceiveVisitorInput) input: ReceiveVisitorInput,
    @Ctx() context: Context,
  ): Promise<VisitType> {
    const command = commandContext(context, 'receiveVisitor', input, this.now());
    return toVisitType((await this.desk.receive(input.attendance, context.asker, command)).state);
  }

  @Mutation(() => CallResult, {
    description:
      'Calls a ticket of the asker’s own desk to a window, once more to another one where nobody came; the same call twice records nothing. Refused with VISIT_OVER.',
  })
  async callVisitor(
    @Arg('input', () => CallVisitorInput) input: CallVisitorInput,
    @Ctx() context: Context,
  ): Promise<VisitType | RejectionValue> {
    const command = commandContext(context, 'callVisitor', input, this.now());
    const withUnits = input.withUnitIds.map((id, at): Uuid => parseId(`input.withUnitIds.${at}`, id));
    const call = { window: parseProse('input.window', input.window, 100), withUnits };
    const visitId = parseId('input.visitId', input.visitId);
    return answer(await this.desk.call(visitId, call, context.asker, command), context);
  }

  @Mutation(() => ConcludeResult, {
    description:
      'Ends a visit to the asker’s own desk. Refused with VISIT_OVER, with VISIT_NOT_CALLED unless who was not heard has left, and with PETITION_REQUIRED where what was asked for is named by no petition (Art. 22).',
  })
  async concludeVisit(
    @Arg('input', () => ConcludeVisitInput) input: ConcludeVisitInput,
    @Ctx() context: Context,
  ): Promise<VisitType | RejectionValue> {
    const command = commandContext(context, 'concludeVisit', input, this.now());
    const petitionId = parseOptionalId('input.petitionId', input.petitionId);
    const visitId = parseId('input.visitId', input.visitId);
    const conclusion = { outcome: input.outcome, petitionId };
    return answer(await this.desk.conclude(visitId, conclusion, context.asker, command), context);
  }
}
