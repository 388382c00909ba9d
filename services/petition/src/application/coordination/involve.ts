import type { Asker } from '@lianxin/access';
import type { CommandContext, Uuid } from '@lianxin/kernel';
import { addAssistingUnit } from '../../domain/coordination/add-assisting-unit';
import { reportUrgent, type ReportUrgent } from '../../domain/coordination/report-urgent';
import type { UnitFacts } from '../../domain/unit';
import type { CaseDesk } from '../case-desk';
import type { PetitionOutcome } from '../ports';
import { namedUnits } from './named-units';

/** Has further units know of a petition: to help with it, or because it is urgent. */
export class InvolveUnits {
  constructor(private readonly desk: CaseDesk) {}

  /** Names an assisting unit; throws InvalidInput for one that the directory doesn't know, and as the desk does. */
  async assist(
    petitionId: Uuid,
    { unitId, task }: { readonly unitId: Uuid; readonly task: string },
    asker: Asker,
    context: CommandContext,
  ): Promise<PetitionOutcome> {
    const [unit] = await namedUnits(this.desk.units, [unitId], 'input.unitId');
    let holder: UnitFacts | null = null;
    return this.desk.decide(
      asker,
      petitionId,
      context,
      (petition, acting, facts, wall) =>
        addAssistingUnit(petition, { unit: unit as UnitFacts, task, holder }, acting, facts, wall),
      async (seen) => {
        holder = await this.desk.units.find(seen.heldBy.id);
        return { units: [unitId] };
      },
    );
  }

  /** Reports upward what is urgent; throws InvalidInput for a unit that the directory doesn't know, and as the desk does. */
  async report(
    petitionId: Uuid,
    { toUnitIds, ...report }: Omit<ReportUrgent, 'to'> & { readonly toUnitIds: readonly Uuid[] },
    asker: Asker,
    context: CommandContext,
  ): Promise<PetitionOutcome> {
    const to = await namedUnits(this.desk.units, toUnitIds, 'input.toUnitIds');
    return this.desk.decide(
      asker,
      petitionId,
      context,
      (petition, acting, facts, wall) => reportUrgent(petition, { ...report, to }, acting, facts, wall),
      () => ({ units: toUnitIds }),
    );
  }
}
