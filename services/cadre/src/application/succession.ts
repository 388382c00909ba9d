import type { PlainDate } from '@lianxin/calendar';
import type { CommandContext, Transaction, Uuid } from '@lianxin/kernel';
import { moveUnit } from '../domain/move-unit';
import { followUnit } from '../domain/transfer-cadre';
import type { Unit } from '../domain/unit';
import type { SuccessionFacts } from '../domain/unit-end';
import { occasionOf } from './occasion-of';
import type { CadreRepository, TreeShape } from './ports';

/** One command in one transaction, under the locks that it holds. */
export interface Held {
  readonly transaction: Transaction;
  readonly context: CommandContext;
}

/** What is known of the end of a unit that these succeed, once all of them are locked. */
export const successionFacts = async (
  unitId: Uuid,
  successors: readonly Unit[],
  shape: TreeShape,
  { transaction, context }: Held,
): Promise<SuccessionFacts> => {
  const lineages: (readonly Uuid[])[] = [];
  for (const { id } of successors) lineages.push(await shape.lineageOf(id, transaction));
  const { emptySince } = await shape.occupancyOf(unitId, transaction);
  return { occasion: occasionOf(context), successors, lineages, emptySince };
};

/** Cadres follow their unit into a successor each (CSL 88). */
export const letFollow = async (
  cadres: CadreRepository,
  cadreIds: readonly Uuid[],
  unitOf: (cadreId: Uuid) => Unit,
  from: PlainDate,
  { transaction, context }: Held,
): Promise<void> => {
  if (cadreIds.length === 0) return;
  const occasion = occasionOf(context);
  await cadres.changeWithin(
    transaction,
    cadreIds,
    (cadre) => {
      const unit = unitOf(cadre.id);
      return followUnit(cadre, { unitId: unit.id, from }, { occasion, unit });
    },
    { ...context, idempotency: null },
  );
};

/** A unit below one that ends moves below the successor that takes the rest. */
export const moveBelow = (unit: Unit, heir: Unit, from: PlainDate, facts: SuccessionFacts) => {
  const { occasion, successors, lineages } = facts;
  const lineageOfParent = lineages[successors.indexOf(heir)] ?? [];
  return moveUnit(unit, { parentId: heir.id, from }, { occasion, parent: heir, lineageOfParent });
};
