import { shanghaiDateOf } from '@lianxin/calendar';
import { Defect, unattended, type Uuid } from '@lianxin/kernel';
import type { NextStepValue } from '@lianxin/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PAIRING_COMMAND_LABELS, PAIRING_EVENT_LABELS } from '../../application/pairing/labels';
import type { PairingDesk } from '../../application/pairing/pairing-desk';
import type { PairingHistory } from '../../application/pairing/ports';
import type { Now } from '../../application/ports';
import { checklistFrom, checklistOf } from '../../domain/pairing/checklist';
import { warningsOf } from '../../domain/pairing/warnings';
import { CadreType, toCadreType } from '../cadre-type';
import type { Context } from '../context';
import { NextStep, rejected } from '../refusals';
import { toUnitType, UnitType } from '../unit-type';
import {
  ChecklistEntryType,
  MentorMeetingType,
  PairingEvaluationType,
  PairingHistoryEntryType,
  PairingWarningType,
  PastMentorType,
  SlotType,
} from './pairing-parts';
import { PairingType } from './pairing-type';

const cadreOf = async ({ loaders }: Context, id: Uuid): Promise<CadreType | null> => {
  const cadre = await loaders.cadresInPairings.load(id);
  return cadre && toCadreType(cadre);
};

/** What of a pairing is read only when asked for, or depends on the day or the asker. */
@Resolver(() => PairingType)
export class PairingFields {
  constructor(
    private readonly desk: PairingDesk,
    private readonly histories: PairingHistory,
    private readonly now: Now,
  ) {}

  @FieldResolver(() => CadreType, { description: 'The recruit (新录用公务员).' })
  async recruit(@Root() { pairing }: PairingType, @Ctx() context: Context): Promise<CadreType> {
    const recruit = await cadreOf(context, pairing.recruitId);
    if (!recruit) throw new Defect('a pairing names a recruit who has no file');
    return recruit;
  }

  @FieldResolver(() => UnitType, { nullable: true, description: 'The recruit’s unit at the proposal.' })
  async unit(@Root() { pairing }: PairingType, @Ctx() { loaders }: Context): Promise<UnitType | null> {
    const unit = await loaders.units.load(pairing.unitId);
    return unit && toUnitType(unit);
  }

  @FieldResolver(() => [NextStep], {
    description:
      'What the asker may do now, and why the rest may not be done; only steps that he may know of.',
  })
  async nextSteps(@Root() { pairing }: PairingType, @Ctx() context: Context): Promise<NextStepValue[]> {
    // Nothing is commanded by looking; only the moment counts.
    const moment = unattended('nextSteps', 'reader', this.now());
    const steps = await this.desk.nextSteps(context.asker, pairing, moment);
    return steps.map(({ command, allowed, rejection }) => ({
      command,
      label: PAIRING_COMMAND_LABELS[command][context.locale],
      allowed,
      rejection: rejection && rejected(rejection, context.locale),
    }));
  }

  @FieldResolver(() => [PairingWarningType], { description: 'What is owed, or was late, as of today.' })
  warnings(@Root() { pairing }: PairingType): PairingWarningType[] {
    return warningsOf(pairing, shanghaiDateOf(this.now()), this.desk.rules).map((one) =>
      Object.assign(new PairingWarningType(), one),
    );
  }

  @FieldResolver(() => [ChecklistEntryType], {
    description: 'What is open before the decision; empty before day 335 of the probation (rule table).',
  })
  checklist(@Root() { pairing }: PairingType): ChecklistEntryType[] {
    const today = shanghaiDateOf(this.now());
    if (today < checklistFrom(pairing, this.desk.rules)) return [];
    return checklistOf(pairing, today, this.desk.rules).map((one) =>
      Object.assign(new ChecklistEntryType(), one),
    );
  }

  @FieldResolver(() => [PairingEvaluationType], {
    description: 'Evaluations: all for the organization department, his own for everybody else.',
  })
  async evaluations(
    @Root() { pairing }: PairingType,
    @Ctx() { asker }: Context,
  ): Promise<PairingEvaluationType[]> {
    if (asker.kind !== 'ACCOUNT') return [];
    const all = await this.desk.allows(asker, 'read', pairing, 'evaluations');
    return pairing.evaluations
      .filter(({ authorId }) => all || authorId === asker.cadreId)
      .map((one) => Object.assign(new PairingEvaluationType(), one));
  }

  @FieldResolver(() => [PairingHistoryEntryType], { description: 'What happened, oldest first.' })
  async history(@Root() { id }: PairingType, @Ctx() { locale }: Context): Promise<PairingHistoryEntryType[]> {
    const events = await this.histories.history(id);
    return events.map(({ type, at }) =>
      Object.assign(new PairingHistoryEntryType(), {
        type,
        at: new Date(at),
        label: PAIRING_EVENT_LABELS[type][locale],
      }),
    );
  }
}

/** Who holds a slot. */
@Resolver(() => SlotType)
export class SlotFields {
  @FieldResolver(() => CadreType, { nullable: true, description: 'Who holds it; null while it is vacant.' })
  mentor(@Root() { mentorId }: SlotType, @Ctx() context: Context): Promise<CadreType | null> | null {
    return mentorId === null ? null : cadreOf(context, mentorId);
  }
}

/** Who held a slot. */
@Resolver(() => PastMentorType)
export class PastMentorFields {
  @FieldResolver(() => CadreType, { nullable: true, description: 'Who.' })
  mentor(@Root() { mentorId }: PastMentorType, @Ctx() context: Context): Promise<CadreType | null> {
    return cadreOf(context, mentorId);
  }
}

/** With whom a meeting was. */
@Resolver(() => MentorMeetingType)
export class MentorMeetingFields {
  @FieldResolver(() => CadreType, { nullable: true, description: 'The mentor.' })
  mentor(@Root() { mentorId }: MentorMeetingType, @Ctx() context: Context): Promise<CadreType | null> {
    return cadreOf(context, mentorId);
  }
}
