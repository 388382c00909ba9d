import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { acceptReportBack, returnForRework } from '../../domain/coordination/judge-report-back';
import { submitReportBack } from '../../domain/coordination/submit-report-back';
import type { Context } from '../context';
import { LONGEST_REASON, LONGEST_TEXT, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Submitted = resultOf('SubmitReportBackResult', () => PetitionType);
const Accepted = resultOf('AcceptReportBackResult', () => PetitionType);
const Returned = resultOf('ReturnForReworkResult', () => PetitionType);

@InputType({ description: 'A report back (办结报告).' })
export class SubmitReportBackInput extends PetitionInput {
  @Field(() => String, { description: 'What came of the assignment; blanks only are refused.' })
  text!: string;

  @Field(() => String, { description: 'What proves it; blanks only are refused with EVIDENCE_REQUIRED.' })
  evidence!: string;
}

@InputType({ description: 'That a report back is accepted.' })
export class AcceptReportBackInput extends PetitionInput {
  @Field(() => ID, { description: 'The report, by its id in the petition.' })
  reportId!: string;
}

@InputType({ description: 'That the work has to be done again.' })
export class ReturnForReworkInput extends AcceptReportBackInput {
  @Field(() => String, { description: 'Why; blanks only are refused.' })
  reason!: string;

  @Field(() => DateScalar, {
    description: 'The new last day, from tomorrow to as many days ahead as the rule table has for a report.',
  })
  reportBackBy!: PlainDate;
}

/** The mutations `submitReportBack`, `acceptReportBack` and `returnForRework`. */
@Resolver()
export class ReportBackMutations extends PetitionMutation {
  @Mutation(() => Submitted, {
    description:
      'Reports what came of an assigned petition (交办, Art. 22), the report that is due first. For the unit that owes it, in HANDLING or later; the state stays.',
  })
  submitReportBack(
    @Arg('input', () => SubmitReportBackInput) input: SubmitReportBackInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const text = parseOptionalProse('input.text', input.text, LONGEST_TEXT);
    const evidence = parseOptionalProse('input.evidence', input.evidence, LONGEST_REASON);
    return this.decided(context, 'submitReportBack', input, (petition, acting, facts) =>
      submitReportBack(petition, { text, evidence }, acting, facts),
    );
  }

  @Mutation(() => Accepted, {
    description: 'Accepts a report back (Art. 22). For the unit that assigned the petition; the state stays.',
  })
  acceptReportBack(
    @Arg('input', () => AcceptReportBackInput) input: AcceptReportBackInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const { reportId } = input;
    return this.decided(context, 'acceptReportBack', input, (petition, acting, facts) =>
      acceptReportBack(petition, { reportId }, acting, facts),
    );
  }

  @Mutation(() => Returned, {
    description:
      'Returns a report back for rework by a new day (Art. 22). For the unit that assigned the petition; the state stays.',
  })
  returnForRework(
    @Arg('input', () => ReturnForReworkInput) input: ReturnForReworkInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const { reportId, reportBackBy } = input;
    const reason = parseOptionalProse('input.reason', input.reason, LONGEST_REASON);
    return this.decided(context, 'returnForRework', input, (petition, acting, facts) =>
      returnForRework(petition, { reportId, reason, reportBackBy }, acting, facts),
    );
  }
}
