import type { PlainDate } from '@lianxin/calendar';
import { commandContext, DateScalar, parseId, parseProse, type RejectionValue } from '@lianxin/subgraph';
import { Field, InputType } from 'type-graphql';
import type { CaseDesk, PetitionersDecide } from '../../application/case-desk';
import type { Now } from '../../application/ports';
import type { ReceivedBy } from '../../domain/intake/petitioners-acts';
import type { Context } from '../context';
import { PetitionInput } from '../petition-command';
import { PetitionStatusType, toPetitionStatus } from '../petition-status-type';
import { toPetitionType, type PetitionType } from '../petition-type';
import { refused } from '../refusals';

@InputType({ description: 'How an act of a petitioner reached the office, where an officer records it.' })
export class ReceivedActInput {
  @Field(() => DateScalar, { description: 'The day.' })
  on!: PlainDate;

  @Field(() => String, { description: 'What shows it, e.g. a signed paper; at most 200 characters.' })
  proof!: string;
}

/** What every act of a petitioner says that an officer may record for him. */
@InputType()
export abstract class PetitionersActInput extends PetitionInput {
  @Field(() => ReceivedActInput, {
    nullable: true,
    description:
      'How it reached the office; needed of an officer (EVIDENCE_REQUIRED), passed over in the petitioner’s own session.',
  })
  received?: ReceivedActInput | null;
}

/** How an act reached the office; throws InvalidInput where its proof is too long. */
export const parseReceived = ({ received }: PetitionersActInput): ReceivedBy | null =>
  received ? { on: received.on, proof: parseProse('input.received.proof', received.proof, 200) } : null;

/** What a mutation stands on that the petitioner gives in his session, or an officer for him. */
export abstract class PetitionersMutation {
  constructor(
    private readonly desk: CaseDesk,
    private readonly now: Now,
  ) {}

  /** Has the desk decide, and answers the petitioner with his own view, an officer with the petition. */
  protected async decided(
    context: Context,
    command: string,
    input: PetitionInput,
    decide: PetitionersDecide,
  ): Promise<PetitionType | PetitionStatusType | RejectionValue> {
    const now = this.now();
    const { asker, locale } = context;
    const petitionId = parseId('input.petitionId', input.petitionId);
    const told = commandContext(context, command, input, now);
    const outcome = await this.desk.decideForEither(asker, petitionId, told, decide);
    if (outcome.kind === 'rejected') return refused(outcome, locale);
    return asker.kind === 'CASE_SESSION'
      ? toPetitionStatus(outcome.state, this.desk.factsAt(now), locale)
      : toPetitionType(outcome.state);
  }
}
