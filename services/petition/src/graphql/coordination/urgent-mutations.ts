import {
  commandContext,
  DateTimeScalar,
  parseId,
  parseOptionalProse,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { InvolveUnits } from '../../application/coordination/involve';
import type { CaseDesk } from '../../application/case-desk';
import type { Now } from '../../application/ports';
import { acknowledgeUrgentReport } from '../../domain/coordination/report-urgent';
import type { UrgentMatter } from '../../domain/coordination/vocabulary';
import { answer } from '../answer';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';
import { UrgentMatterEnum } from './enums';
import { parseUnitIds } from './parse-unit-ids';

const Reported = resultOf('ReportUrgentResult', () => PetitionType);
const Acknowledged = resultOf('AcknowledgeUrgentReportResult', () => PetitionType);

@InputType({ description: 'An urgent report (PR 25).' })
export class ReportUrgentInput extends PetitionInput {
  @Field(() => [ID], {
    description: 'The units to which it is reported, from 1 to 20; each acknowledges it.',
  })
  toUnitIds!: string[];

  @Field(() => UrgentMatterEnum, { description: 'What it is about.' })
  matter!: UrgentMatter;

  @Field(() => String, { description: 'What happened and what is done; blanks only are refused.' })
  text!: string;

  @Field(() => DateTimeScalar, {
    description: 'When the unit learned of it; the hours of the rule table run from then.',
  })
  learnedAt!: Date;
}

@InputType({ description: 'The receipt of an urgent report.' })
export class AcknowledgeUrgentReportInput extends PetitionInput {
  @Field(() => ID, { description: 'The report, by its id in the petition.' })
  reportId!: string;
}

/** The mutation `reportUrgent`. */
@Resolver()
export class ReportUrgentMutation {
  private readonly involving: InvolveUnits;

  constructor(
    desk: CaseDesk,
    private readonly now: Now,
  ) {
    this.involving = new InvolveUnits(desk);
  }

  @Mutation(() => Reported, {
    description:
      'Reports an urgent matter upward, with recipients who acknowledge it (Art. 25); a late one is recorded as late, and responsibility stays. For every unit that has to do with the petition, in any state; an accusation stays in its circle (Art. 30).',
  })
  async reportUrgent(
    @Arg('input', () => ReportUrgentInput) input: ReportUrgentInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const command = commandContext(context, 'reportUrgent', input, this.now());
    const report = {
      toUnitIds: parseUnitIds('input.toUnitIds', input.toUnitIds),
      urgentMatter: input.matter,
      text: parseOptionalProse('input.text', input.text, LONGEST_REASON),
      learnedAt: input.learnedAt.toISOString(),
    };
    const petitionId = parseId('input.petitionId', input.petitionId);
    return answer(await this.involving.report(petitionId, report, context.asker, command), context.locale);
  }
}

/** The mutation `acknowledgeUrgentReport`. */
@Resolver()
export class AcknowledgeUrgentReportMutation extends PetitionMutation {
  @Mutation(() => Acknowledged, {
    description:
      'Puts on record that a recipient has an urgent report (Art. 25). For its recipients, in any state.',
  })
  acknowledgeUrgentReport(
    @Arg('input', () => AcknowledgeUrgentReportInput) input: AcknowledgeUrgentReportInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const { reportId } = input;
    return this.decided(context, 'acknowledgeUrgentReport', input, (petition, acting, facts) =>
      acknowledgeUrgentReport(petition, { reportId }, acting, facts),
    );
  }
}
