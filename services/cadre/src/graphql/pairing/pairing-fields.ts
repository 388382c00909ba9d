import { daysBetween, shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import { Defect, unattended } from '@lianxin/kernel';
import { DateScalar, type NextStepValue } from '@lianxin/subgraph';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PAIRING_COMMAND_LABELS, PAIRING_EVENT_LABELS } from '../../application/pairing/labels';
import type { PairingDesk } from '../../application/pairing/pairing-desk';
import { allowsOn, stepsOn } from '../../application/pairing/pairing-facts';
import type { PairingHistory } from '../../application/pairing/ports';
import type { Now } from '../../application/ports';
import { checklistFrom, checklistOf } from '../../domain/pairing/checklist';
import { pairingDue } from '../../domain/pairing/due';
import { firstStepOf, type PairingNextStep } from '../../domain/pairing/next-steps';
import type { Pairing } from '../../domain/pairing/pairing';
import { isLive } from '../../domain/pairing/transitions';
import { warningsOf } from '../../domain/pairing/warnings';
import { CadreType } from '../cadre-type';
import type { Context } from '../context';
import { NextStep, rejected } from '../refusals';
import { toUnitType, UnitType } from '../unit-type';
import { cadreInPairing } from './pairing-people';
import { PairingDueType, toPairingDue } from './pairing-due';
import {
  ChecklistEntryType,
  PairingEvaluationType,
  PairingHistoryEntryType,
  PairingWarningType,
} from './pairing-parts';
import { PairingType } from './pairing-type';

const shownStep = (
  { command, allowed, rejection }: PairingNextStep,
  locale: Context['locale'],
): NextStepValue => ({
  command,
  label: PAIRING_COMMAND_LABELS[command][locale],
  allowed,
  rejection: rejection && rejected(rejection, locale),
});

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
    const recruit = await cadreInPairing(context, pairing.recruitId);
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
      'What the asker may do now, and why the rest may not be done; only steps that he may know of, in the order in ' +
      'which they are looked for.',
  })
  async nextSteps(@Root() { pairing }: PairingType, @Ctx() context: Context): Promise<NextStepValue[]> {
    const steps = await this.stepsOf(pairing, context);
    return steps.map((step) => shownStep(step, context.locale));
  }

  @FieldResolver(() => NextStep, {
    nullable: true,
    description:
      'The step to propose: the first one that the asker may take and that leads on; null where nothing waits for him. ' +
      'To extend, suspend, reject or end is never proposed, unless the probation wasn’t passed.',
  })
  async nextStep(@Root() { pairing }: PairingType, @Ctx() context: Context): Promise<NextStepValue | null> {
    const step = firstStepOf(pairing, await this.stepsOf(pairing, context));
    return step && shownStep(step, context.locale);
  }

  @FieldResolver(() => PairingDueType, {
    nullable: true,
    description: 'What has to happen next, and by when; null where nothing has a limit any more.',
  })
  due(@Root() { pairing }: PairingType): PairingDueType | null {
    const due = pairingDue(pairing, this.desk.rules);
    return due && toPairingDue(due, shanghaiDateOf(this.now()));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Which day of the probation today is, its first day being 1; it goes on past the end until the pairing is closed. ' +
      'Null before it, and once it is closed.',
  })
  dayOfTerm(@Root() { pairing }: PairingType): number | null {
    const today = shanghaiDateOf(this.now());
    const isUnderWay = isLive(pairing) && pairing.term.from <= today;
    return isUnderWay ? daysBetween(pairing.term.from, today) + 1 : null;
  }

  @FieldResolver(() => DateScalar, {
    description: 'The day from which the checklist is due: day 335 of the probation (rule table).',
  })
  checklistOn(@Root() { pairing }: PairingType): PlainDate {
    return checklistFrom(pairing, this.desk.rules);
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
    @Ctx() { asker, loaders }: Context,
  ): Promise<PairingEvaluationType[]> {
    if (asker.kind !== 'ACCOUNT') return [];
    const lineage = (await loaders.lineagesOfUnits.load(pairing.unitId)) ?? [];
    const all = allowsOn(loaders.abilities, 'read', pairing, lineage, 'evaluations');
    return pairing.evaluations
      .filter(({ authorId }) => all || authorId === asker.cadreId)
      .map((one) => Object.assign(new PairingEvaluationType(), one));
  }

  private async stepsOf(pairing: Pairing, { loaders }: Context): Promise<readonly PairingNextStep[]> {
    const lineage = (await loaders.lineagesOfUnits.load(pairing.unitId)) ?? [];
    // Nothing is commanded by looking; only the moment counts.
    const moment = unattended('nextSteps', 'reader', this.now());
    return stepsOn(loaders.abilities, pairing, lineage, this.desk.factsOf(moment));
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
