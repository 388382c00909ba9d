import { commandContext, DateScalar, DateTimeScalar, parseId, type RejectionValue } from '@lianxin/subgraph';
import type { PlainDate } from '@lianxin/calendar';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CaseDesk } from '../../application/case-desk';
import type { Now } from '../../application/ports';
import { requestErasure } from '../../domain/request-erasure';
import { erasableFrom } from '../../domain/retention';
import type { Context } from '../context';
import { PetitionInput } from '../petition-command';
import { refused, resultOf } from '../refusals';

@ObjectType('ErasureRequest', { description: 'That the petitioner asked for erasure was recorded.' })
export class ErasureRequestType {
  @Field(() => ID, { description: 'The petition.' })
  petitionId!: string;

  @Field(() => DateTimeScalar, { description: 'When he asked.' })
  requestedAt!: Date;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The first day on which it is possible: ten years after closing (rule table); null as long as it isn’t closed.',
  })
  possibleFrom!: PlainDate | null;
}

const Result = resultOf('RequestErasureResult', () => ErasureRequestType);

@InputType({ description: 'The petition of the session.' })
export class RequestErasureInput extends PetitionInput {}

/** The mutation `requestErasure`. */
@Resolver()
export class RequestErasureMutation {
  constructor(
    private readonly desk: CaseDesk,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'The petitioner asks, in the session of openPetition, that what names him be erased (PIPL 47); answered with the day from which it is possible. ERASURE_REQUESTED where he asked before.',
  })
  async requestErasure(
    @Arg('input', () => RequestErasureInput) input: RequestErasureInput,
    @Ctx() context: Context,
  ): Promise<ErasureRequestType | RejectionValue> {
    const now = this.now();
    const petitionId = parseId('input.petitionId', input.petitionId);
    const told = commandContext(context, 'requestErasure', input, now);
    const outcome = await this.desk.decideForPetitioner(context.asker, petitionId, told, requestErasure);
    if (outcome.kind === 'rejected') return refused(outcome, context.locale);
    const requestedAt = new Date(outcome.state.erasing?.requestedAt ?? now);
    const possibleFrom = erasableFrom(outcome.state, this.desk.factsAt(now).rules);
    return Object.assign(new ErasureRequestType(), { petitionId, requestedAt, possibleFrom });
  }
}
