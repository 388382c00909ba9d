import type { PlainDate } from '@lianxin/calendar';
import { DateScalar } from '@lianxin/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { lacksRepresentatives } from '../../domain/intake/representatives';
import type { Context } from '../context';
import { PetitionType } from '../petition-type';
import {
  AmendmentType,
  CorrectionType,
  DeclineType,
  GuidanceType,
  LimitationPeriodType,
  ReopeningType,
  WithdrawalType,
} from './parts';
import { toAmendments, toCorrection, toDecline, toGuidance, toReopening } from './to-parts';

/** What registration and intake tell of a petition. */
@Resolver(() => PetitionType)
export class PetitionIntakeFields {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The number under which a superior transferred it; null where none did.',
  })
  superiorNumber(@Root() { petition }: PetitionType): string | null {
    return petition.superiorNumber;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The superior that transferred it.' })
  superiorUnit(@Root() { petition }: PetitionType): string | null {
    return petition.superiorUnit ?? null;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The last day of the report back that the superior asked for (PR 22).',
  })
  reportBackBy(@Root() { petition }: PetitionType): PlainDate | null {
    return petition.reportBackBy ?? null;
  }

  @FieldResolver(() => [LimitationPeriodType], {
    description: 'Periods of other laws that run meanwhile, as the clerk named them.',
  })
  limitationPeriods(@Root() { petition }: PetitionType): readonly LimitationPeriodType[] {
    return petition.limitationPeriods ?? [];
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether several came who named nobody to represent them yet (PR 20).',
  })
  representativesMissing(@Root() { petition }: PetitionType): boolean {
    return lacksRepresentatives(petition);
  }

  @FieldResolver(() => [AmendmentType], {
    description: 'What was corrected or added, oldest first; what was said first is kept.',
  })
  amendments(@Root() { petition }: PetitionType): AmendmentType[] {
    return toAmendments(petition);
  }

  @FieldResolver(() => [CorrectionType], { description: 'What the petitioner was asked for, oldest first.' })
  corrections(@Root() { petition }: PetitionType): CorrectionType[] {
    return (petition.corrections ?? []).map(toCorrection);
  }

  @FieldResolver(() => [GuidanceType], { description: 'To which procedures he was led, oldest first.' })
  guidances(@Root() { petition }: PetitionType): GuidanceType[] {
    return (petition.guidances ?? []).map(toGuidance);
  }

  @FieldResolver(() => [DeclineType], { description: 'Proposals to decline it, oldest first.' })
  declines(@Root() { petition }: PetitionType): DeclineType[] {
    return (petition.declines ?? []).map(toDecline);
  }

  @FieldResolver(() => WithdrawalType, {
    nullable: true,
    description: 'That the petitioner took it back; null where he didn’t.',
  })
  withdrawal(@Root() { petition }: PetitionType): WithdrawalType | null {
    return petition.withdrawal ?? null;
  }

  @FieldResolver(() => [ReopeningType], { description: 'When it was taken up again, oldest first.' })
  reopenings(@Root() { petition }: PetitionType): ReopeningType[] {
    return (petition.reopenings ?? []).map(toReopening);
  }
}

/** What of a decline takes more than copying. */
@Resolver(() => DeclineType)
export class DeclineFields {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The number of the earlier petition; null where the asker may not read that one.',
  })
  async earlierNumber(
    @Root() { earlierId }: DeclineType,
    @Ctx() { loaders }: Context,
  ): Promise<string | null> {
    return (await loaders.petitions.load(earlierId))?.number ?? null;
  }
}
