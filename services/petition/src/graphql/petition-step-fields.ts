import type { Locale } from '@lianxin/access';
import { Forbidden, Unauthenticated } from '@lianxin/kernel';
import { Clock, type NextStepValue } from '@lianxin/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DECIDING } from '../application/abilities';
import { actingFor } from '../application/acting-for';
import type { CaseDesk } from '../application/case-desk';
import { COMMAND_LABELS } from '../application/labels';
import type { Now } from '../application/ports';
import type { Standing } from '../application/standing';
import type { Acting, Role } from '../domain/acting';
import type { Facts } from '../domain/facts';
import { nextDueClock } from '../domain/next-due-on';
import { nextSteps, type NextStep as Step } from '../domain/next-steps';
import type { Petition } from '../domain/petition';
import { toClock } from './clock-view';
import type { Context } from './context';
import { PetitionType } from './petition-type';
import { NextStep, refused } from './refusals';

/** On whose behalf somebody takes steps; null where he only looks on (a leader, a supervisor). */
const actingOrNobody = (standing: Standing, roles?: readonly Role[]): Acting | null => {
  try {
    return actingFor(standing, roles);
  } catch (error) {
    if (error instanceof Forbidden || error instanceof Unauthenticated) return null;
    throw error;
  }
};

/** The steps of one who asks; of a leader those of a dispute that his unit decides (PR 24), and no others. */
const stepsFor = (standing: Standing, petition: Petition, facts: Facts): readonly Step[] => {
  const acting = actingOrNobody(standing);
  if (acting) return nextSteps(petition, acting, facts);
  const leader = actingOrNobody(standing, DECIDING);
  return leader
    ? nextSteps(petition, leader, facts).filter(
        ({ command, allowed }) => command === 'decideDispute' && allowed,
      )
    : [];
};

const toNextStep = ({ command, allowed, rejection }: Step, locale: Locale): NextStepValue => ({
  command,
  label: COMMAND_LABELS[command][locale === 'en' ? 'en' : 'zh'],
  allowed,
  rejection: rejection && refused(rejection, locale),
});

/** What is to be done on a petition, by whom and until when. */
@Resolver(() => PetitionType)
export class PetitionStepFields {
  constructor(
    private readonly desk: CaseDesk,
    private readonly now: Now,
  ) {}

  @FieldResolver(() => [NextStep], {
    description:
      'What the asker may do now, and why the rest may not be done; only steps that he may know of. What the procedure asks for now stands first, the next step at the head.',
  })
  async nextSteps(@Root() { petition }: PetitionType, @Ctx() context: Context): Promise<NextStepValue[]> {
    const steps = stepsFor(await context.loaders.standing(), petition, this.desk.factsAt(this.now()));
    return steps.map((step) => toNextStep(step, context.locale));
  }

  @FieldResolver(() => NextStep, {
    nullable: true,
    description:
      'The first of nextSteps that is allowed, where the procedure asks for it now; null where it is others’ turn, or the asker takes no steps.',
  })
  async nextStep(@Root() { petition }: PetitionType, @Ctx() context: Context): Promise<NextStepValue | null> {
    const steps = stepsFor(await context.loaders.standing(), petition, this.desk.factsAt(this.now()));
    const step = steps.find(({ allowed, calledFor }) => allowed && calledFor);
    return step ? toNextStep(step, context.locale) : null;
  }

  @FieldResolver(() => Clock, {
    nullable: true,
    description: 'The clock of an office that is due first and still owed; null where none is.',
  })
  due(@Root() { petition }: PetitionType, @Ctx() { locale }: Context): Clock | null {
    const clock = nextDueClock(petition);
    return clock && toClock(clock, this.desk.factsAt(this.now()), locale);
  }
}
