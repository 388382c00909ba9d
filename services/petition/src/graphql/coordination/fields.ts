import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { PetitionType } from '../petition-type';
import { InstructionType, SupervisionType } from './oversight-parts';
import { AssistingUnitType, DisputeType, ReportBackType, UrgentReportType } from './parts';
import {
  toAssistingUnits,
  toDispute,
  toInstruction,
  toReportBacks,
  toSupervision,
  toUrgentReport,
} from './to-parts';

/** What units do together on a petition, told to whoever reads it; its petitioner sees the stages only. */
@Resolver(() => PetitionType)
export class CoordinationFields {
  @FieldResolver(() => [AssistingUnitType], {
    description: 'The units that help or helped (协办), oldest first.',
  })
  assistingUnits(@Root() { petition }: PetitionType): AssistingUnitType[] {
    return toAssistingUnits(petition);
  }

  @FieldResolver(() => DisputeType, {
    nullable: true,
    description: 'The last dispute on whose it is (PR 24); null where there never was one.',
  })
  dispute(@Root() { petition }: PetitionType): DisputeType | null {
    return toDispute(petition);
  }

  @FieldResolver(() => [UrgentReportType], {
    description: 'What was reported upward as urgent (PR 25), oldest first.',
  })
  urgentReports(@Root() { petition }: PetitionType): UrgentReportType[] {
    return (petition.urgentReports ?? []).map(toUrgentReport);
  }

  @FieldResolver(() => [ReportBackType], {
    description:
      'The reports back that are owed or were given for an assignment (交办, PR 22), oldest first.',
  })
  reportBacks(@Root() { petition }: PetitionType): ReportBackType[] {
    return toReportBacks(petition);
  }

  @FieldResolver(() => [SupervisionType], {
    description:
      'Supervision (督办, PR 39, 40), oldest first; a period that ran out opens an entry by itself.',
  })
  supervision(@Root() { petition }: PetitionType, @Ctx() { locale }: Context): SupervisionType[] {
    return (petition.supervision ?? []).map((entry) => toSupervision(entry, petition, locale));
  }

  @FieldResolver(() => [InstructionType], {
    description: 'Leaders’ instructions (阅批) with owner, date and feedback, oldest first.',
  })
  instructions(@Root() { petition }: PetitionType): InstructionType[] {
    return (petition.instructions ?? []).map(toInstruction);
  }
}
