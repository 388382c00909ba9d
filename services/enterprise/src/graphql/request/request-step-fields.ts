import type { Locale } from '@lianxin/access';
import { Clock, DateTimeScalar, type NextStepValue } from '@lianxin/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Now } from '../../application/ports';
import { REQUEST_COMMAND_LABELS } from '../../application/request/labels';
import type { RequestDesk } from '../../application/request/request-desk';
import { dueClock } from '../../domain/request/next-due-on';
import { requestNextStep, requestNextSteps, type RequestNextStep } from '../../domain/request/next-steps';
import { turnOf, type Turn } from '../../domain/request/turn';
import type { Context } from '../context';
import { NextStep, refusedRequest } from '../refusals';
import { toClock } from './clock-view';
import { RequestTurnEnum } from './enums';
import { RequestType } from './request-type';

const toNextStep = ({ command, allowed, rejection }: RequestNextStep, locale: Locale): NextStepValue => {
  const { zh, en } = REQUEST_COMMAND_LABELS[command];
  return {
    command,
    label: locale === 'en' ? en : zh,
    allowed,
    rejection: rejection && refusedRequest(rejection, locale),
  };
};

/** What comes next on a request, for whom and by when; all of it from its state, so that a list reads nothing for it. */
@Resolver(() => RequestType)
export class RequestStepFields {
  constructor(
    private readonly desk: RequestDesk,
    private readonly now: Now,
  ) {}

  @FieldResolver(() => Clock, {
    nullable: true,
    description:
      'The period of an office that is due first, a late one too, by which lists are ordered; null where none runs, as while the firm is waited for.',
  })
  due(@Root() { request }: RequestType, @Ctx() { locale }: Context): Clock | null {
    const clock = dueClock(request);
    return clock && toClock(clock, this.desk.factsAt(this.now()), locale);
  }

  @FieldResolver(() => NextStep, {
    nullable: true,
    description:
      'The step to propose: the first of nextSteps that is allowed; null where the asker may take none.',
  })
  async nextStep(@Root() { request }: RequestType, @Ctx() context: Context): Promise<NextStepValue | null> {
    const acting = await context.loaders.acting();
    const step = acting && requestNextStep(request, acting, this.desk.factsAt(this.now()));
    return step && toNextStep(step, context.locale);
  }

  @FieldResolver(() => [NextStep], {
    description:
      'What the asker may do now, and why the rest may not be done, in the order in which a practised officer would look for it; only steps that he may know of.',
  })
  async nextSteps(@Root() { request }: RequestType, @Ctx() context: Context): Promise<NextStepValue[]> {
    const acting = await context.loaders.acting();
    if (!acting) return [];
    return requestNextSteps(request, acting, this.desk.factsAt(this.now())).map((step) =>
      toNextStep(step, context.locale),
    );
  }

  @FieldResolver(() => RequestTurnEnum, {
    nullable: true,
    description:
      'Whose turn it is; null where nobody is waited for: a firm may rate, and is under no duty to.',
  })
  whoseTurn(@Root() { request }: RequestType): Turn | null {
    return turnOf(request)?.whose ?? null;
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when it is their turn; null where nobody is waited for.',
  })
  waitingSince(@Root() { request }: RequestType): Date | null {
    const turn = turnOf(request);
    return turn && new Date(turn.since);
  }
}
