import { commandContext, KeyedInput, parseId, type RejectionValue } from '@lianxin/subgraph';
import { Field, ID, InputType } from 'type-graphql';
import type { Now } from '../../application/ports';
import type { RequestOutcome } from '../../application/request/ports';
import type { DecideRequest, RequestDesk } from '../../application/request/request-desk';
import type { Context } from '../context';
import { refusedRequest } from '../refusals';
import { RequestStatusType, toRequestStatus } from './request-status-type';
import { toRequestType, type RequestType } from './request-type';

/** What every command on an existing request names. */
@InputType()
export abstract class RequestInput extends KeyedInput {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;
}

/** A mutation's answer: the request as it is now, or the refusal in the client's language. */
export const answerRequest = (outcome: RequestOutcome, { locale }: Context): RequestType | RejectionValue =>
  outcome.kind === 'rejected' ? refusedRequest(outcome, locale) : toRequestType(outcome.state);

/** What a mutation on an existing request stands on. */
export abstract class RequestMutation {
  constructor(
    private readonly desk: RequestDesk,
    private readonly now: Now,
  ) {}

  /** Has the desk decide on behalf of the asker's unit, and answers the request. */
  protected async decided(
    context: Context,
    command: string,
    input: RequestInput,
    decide: DecideRequest,
  ): Promise<RequestType | RejectionValue> {
    return answerRequest(await this.outcome(context, command, input, decide), context);
  }

  /** Has the desk decide for the firm, or for an officer in its place, and answers the firm's view. */
  protected async decidedForFirm(
    context: Context,
    command: string,
    input: RequestInput,
    decide: DecideRequest,
  ): Promise<RequestStatusType | RejectionValue> {
    const outcome = await this.outcome(context, command, input, decide);
    return outcome.kind === 'rejected'
      ? refusedRequest(outcome, context.locale)
      : toRequestStatus(outcome.state, this.desk.factsAt(this.now()), context.locale);
  }

  private outcome(
    context: Context,
    command: string,
    input: RequestInput,
    decide: DecideRequest,
  ): Promise<RequestOutcome> {
    const requestId = parseId('input.requestId', input.requestId);
    const told = commandContext(context, command, input, this.now());
    return this.desk.decide(context.asker, requestId, told, decide);
  }
}

/** The longest reason or note, in characters. */
export const LONGEST_REASON = 5_000;

/** The longest text of a request or a delivery, in characters. */
export const LONGEST_TEXT = 20_000;
