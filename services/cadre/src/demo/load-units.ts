import { shanghaiDateOf, startOfShanghaiDay, type PlainDate } from '@lianxin/calendar';
import type { Accepted, CommandContext, Uuid } from '@lianxin/kernel';
import type { PlannedUnit } from '@lianxin/synthesis';
import { abolishUnit } from '../domain/abolish-unit';
import { createUnit } from '../domain/create-unit';
import { evolveUnit } from '../domain/evolve-unit';
import type { Occasion } from '../domain/occasion';
import { renameUnit } from '../domain/rename-unit';
import type { Unit } from '../domain/unit';
import type { UnitEvent } from '../domain/unit-event';
import { mustAccept } from './must-accept';
import type { DemoRecords } from './records';

/** Told on the day itself; what was long ago, on the first day of the register. */
const occasionOn = (day: PlainDate, { performer }: CommandContext): Occasion => ({
  at: new Date(Date.parse(startOfShanghaiDay(day)) + 9 * 3_600_000).toISOString(),
  by: performer,
  today: day,
});

/** A unit's history but for its end, which waits until nobody works there any more. */
const historyOf = (
  planned: PlannedUnit,
  parent: Unit | null,
  context: CommandContext,
): readonly UnitEvent[] => {
  const { id: unitId, parentId, kind, function: task, foundedOn, names } = planned;
  const [{ name }, ...later] = names;
  const command = { unitId, parentId, name, kind, function: task, foundedOn };
  const events: UnitEvent[] = [
    ...mustAccept(createUnit(command, { occasion: occasionOn(foundedOn, context), parent }), name),
  ];
  for (const next of later) {
    const unit = events.reduce<Unit | null>(evolveUnit, null);
    if (unit) events.push(...mustAccept(renameUnit(unit, next, occasionOn(next.from, context)), next.name));
  }
  return events;
};

/** Units that aren't there yet, from the top down, in one transaction; answers how many. */
export const loadUnits = async (
  { units }: DemoRecords,
  planned: readonly PlannedUnit[],
  context: CommandContext,
): Promise<number> => {
  const present = new Map<Uuid, Unit>(
    (await units.findAll(planned.map(({ id }) => id))).map((unit) => [unit.id, unit]),
  );
  const creations = planned
    .filter(({ id }) => !present.has(id))
    .map((unit) => {
      const parent = unit.parentId === null ? null : (present.get(unit.parentId) ?? null);
      const events = historyOf(unit, parent, context);
      const made = events.reduce<Unit | null>(evolveUnit, null);
      if (made) present.set(unit.id, made);
      return { id: unit.id, decide: (): Accepted<UnitEvent> => ({ kind: 'accepted', events }), context };
    });
  if (creations.length > 0) await units.createAll(creations);
  return creations.length;
};

/** Ends the units that the plan ends; those that have ended already are left alone. */
export const endUnits = async (
  { units, tree }: DemoRecords,
  planned: readonly PlannedUnit[],
  context: CommandContext,
): Promise<void> => {
  const today = shanghaiDateOf(context.now);
  for (const { id, names, abolishedOn } of planned.toReversed()) {
    if (abolishedOn === null || abolishedOn > today) continue;
    const unit = await units.find(id);
    if (!unit || unit.status === 'ABOLISHED') continue;
    const facts = { occasion: occasionOn(abolishedOn, context), ...(await tree.occupancyOf(id)) };
    const outcome = await units.change(
      id,
      (before) => abolishUnit(before, { from: abolishedOn }, facts),
      context,
    );
    if (outcome.kind === 'rejected') mustAccept(outcome, names[0].name);
  }
};
