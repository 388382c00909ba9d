import type { Asker } from '@lianxin/access';
import type { CommandContext, Uuid } from '@lianxin/kernel';
import { decideDispute } from '../../domain/coordination/decide-dispute';
import { commonAncestors, type TreeAround } from '../../domain/coordination/decider';
import { raiseDispute } from '../../domain/coordination/raise-dispute';
import type { Petition } from '../../domain/petition';
import type { UnitFacts } from '../../domain/unit';
import { involvedUnitsOf } from '../../domain/visibility';
import type { CaseDesk } from '../case-desk';
import type { PetitionOutcome, UnitDirectory } from '../ports';
import { idsOf, namedUnits } from './named-units';

/** The tree around everybody who may be in a dispute: each of them, what is above two or more of them, every petition office. */
const treeAround = async (
  units: UnitDirectory,
  petition: Petition,
  others: readonly UnitFacts[],
): Promise<TreeAround & { readonly known: readonly UnitFacts[] }> => {
  const involved = await Promise.all(involvedUnitsOf(petition).map((id) => units.find(id)));
  const parties = [...involved.filter((unit) => unit !== null), ...others];
  const pairs = parties.flatMap((one) => parties.map((other) => [one, other] as const));
  const above = [
    ...new Set(pairs.flatMap((pair) => (pair[0].id === pair[1].id ? [] : commonAncestors(pair)))),
  ];
  const superiors = (await Promise.all(above.map((id) => units.find(id)))).filter((unit) => unit !== null);
  const offices = await units.withFunction('PETITION_OFFICE');
  const known = [...parties, ...superiors, ...offices];
  return { offices, known, find: (id) => known.find((unit) => unit.id === id) ?? null };
};

export interface Raising {
  readonly reasons: string;
  readonly unitIds: readonly Uuid[];
}

export interface Deciding {
  readonly leadUnitId: Uuid;
  readonly assistingUnitIds: readonly Uuid[];
  readonly reason: string;
  readonly minutes: string | null;
}

/** Disputes between units on whose a petition is (PR 24). */
export class Disputes {
  constructor(private readonly desk: CaseDesk) {}

  /** Raises one; throws InvalidInput for a unit that the directory doesn't know, and as the desk does. */
  async raise(
    petitionId: Uuid,
    { reasons, unitIds }: Raising,
    asker: Asker,
    context: CommandContext,
  ): Promise<PetitionOutcome> {
    const { units } = this.desk;
    const others = await namedUnits(units, unitIds, 'input.unitIds');
    let tree: TreeAround = { offices: [], find: () => null };
    return this.desk.decide(
      asker,
      petitionId,
      context,
      (petition, acting, facts, wall) =>
        raiseDispute(petition, { reasons, others }, acting, facts, { wall, tree }),
      async (seen) => {
        const around = await treeAround(units, seen, others);
        tree = around;
        return { units: idsOf(around.known) };
      },
    );
  }

  /** Decides one; throws InvalidInput for a unit that the directory doesn't know, and as the desk does. */
  async decide(
    petitionId: Uuid,
    { leadUnitId, assistingUnitIds, reason, minutes }: Deciding,
    asker: Asker,
    context: CommandContext,
  ): Promise<PetitionOutcome> {
    const { units } = this.desk;
    const [lead] = await namedUnits(units, [leadUnitId], 'input.leadUnitId');
    const assisting = await namedUnits(units, assistingUnitIds, 'input.assistingUnitIds');
    return this.desk.decideAmongUnits(
      asker,
      petitionId,
      context,
      (petition, acting, facts, wall) =>
        decideDispute(petition, { lead: lead as UnitFacts, assisting, reason, minutes }, acting, facts, wall),
      () => ({ units: [leadUnitId, ...assistingUnitIds] }),
    );
  }
}
